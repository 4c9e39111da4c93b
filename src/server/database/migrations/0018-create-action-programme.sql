-- How programmes and schemes are carried out: their content, money paid, and the cascade of action programmes.

CREATE TABLE programme_content (
  programme_id text PRIMARY KEY REFERENCES programme (programme_id),
  content jsonb NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT programme_content_is_an_object CHECK (jsonb_typeof(content) = 'object')
);
COMMENT ON TABLE programme_content IS 'Lead and coordinating units, objectives, solutions, phases, yearly plans and budget of a programme, kept as a whole';
COMMENT ON COLUMN programme_content.programme_id IS 'The programme or scheme';
COMMENT ON COLUMN programme_content.content IS 'As core/resolution/programme-content.ts';
COMMENT ON COLUMN programme_content.change_no IS 'The act that set it last';

CREATE TABLE programme_disbursement (
  disbursement_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  programme_id text NOT NULL REFERENCES programme (programme_id),
  year integer NOT NULL,
  source text NOT NULL,
  data_through date NOT NULL,
  amount numeric NOT NULL,
  document_id text REFERENCES document (document_id),
  note text,
  known_since date NOT NULL,
  office text NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT disbursement_is_not_negative CHECK (amount >= 0),
  CONSTRAINT disbursement_source_is_known CHECK (source IN ('central-budget', 'province-budget', 'city-budget', 'ward-budget', 'credit', 'enterprise', 'people', 'other'))
);
CREATE INDEX programme_disbursement_of_programme ON programme_disbursement (programme_id);
COMMENT ON TABLE programme_disbursement IS 'Money of a programme paid from the first of January of a year through a day; statements are added, never changed';
COMMENT ON COLUMN programme_disbursement.disbursement_id IS 'Running number, in the order in which they were stated';
COMMENT ON COLUMN programme_disbursement.programme_id IS 'The programme or scheme';
COMMENT ON COLUMN programme_disbursement.year IS 'Year of the budget line';
COMMENT ON COLUMN programme_disbursement.source IS 'Source of the money';
COMMENT ON COLUMN programme_disbursement.data_through IS 'Last day that the amount covers';
COMMENT ON COLUMN programme_disbursement.amount IS 'In thousand million đồng (tỷ đồng)';
COMMENT ON COLUMN programme_disbursement.document_id IS 'Document that states it';
COMMENT ON COLUMN programme_disbursement.note IS 'What is to be known of it';
COMMENT ON COLUMN programme_disbursement.known_since IS 'Day from which it was known';
COMMENT ON COLUMN programme_disbursement.office IS 'Who stated it, by office';
COMMENT ON COLUMN programme_disbursement.change_no IS 'The act that stated it';

CREATE TABLE action_programme_call (
  call_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resolution_id text NOT NULL REFERENCES resolution (resolution_id),
  programme_id text REFERENCES programme (programme_id),
  title text NOT NULL,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  document_id text REFERENCES document (document_id),
  called_on date NOT NULL,
  due_on date,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT call_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT call_is_due_after_it_is_made CHECK (due_on IS NULL OR due_on >= called_on)
);
COMMENT ON TABLE action_programme_call IS 'An order that units issue action programmes of their own for a resolution or programme';
COMMENT ON COLUMN action_programme_call.call_id IS 'Running number';
COMMENT ON COLUMN action_programme_call.resolution_id IS 'The resolution to be given concrete form';
COMMENT ON COLUMN action_programme_call.programme_id IS 'The programme; null for the resolution as a whole';
COMMENT ON COLUMN action_programme_call.title IS 'What is asked for';
COMMENT ON COLUMN action_programme_call.unit_id IS 'Unit that ordered it';
COMMENT ON COLUMN action_programme_call.document_id IS 'Document that orders it';
COMMENT ON COLUMN action_programme_call.called_on IS 'Day of the order';
COMMENT ON COLUMN action_programme_call.due_on IS 'Last day to issue it; null where none is named';
COMMENT ON COLUMN action_programme_call.change_no IS 'The act that made it';

CREATE TABLE action_programme (
  call_id integer NOT NULL REFERENCES action_programme_call (call_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  title text,
  document_number text,
  issued_on date,
  document_id text REFERENCES document (document_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  PRIMARY KEY (call_id, unit_id),
  CONSTRAINT action_programme_is_issued_whole CHECK ((issued_on IS NULL) = (title IS NULL)),
  CONSTRAINT action_programme_not_issued_has_no_document CHECK (issued_on IS NOT NULL OR (document_number IS NULL AND document_id IS NULL))
);
COMMENT ON TABLE action_programme IS 'Each unit that was asked, with the action programme it issued, if it did';
COMMENT ON COLUMN action_programme.call_id IS 'The order';
COMMENT ON COLUMN action_programme.unit_id IS 'Unit that was asked';
COMMENT ON COLUMN action_programme.title IS 'Title of what it issued; null until it did';
COMMENT ON COLUMN action_programme.document_number IS 'Number and symbol';
COMMENT ON COLUMN action_programme.issued_on IS 'Day of issue; null until it did';
COMMENT ON COLUMN action_programme.document_id IS 'The document, where it is in the product';
COMMENT ON COLUMN action_programme.change_no IS 'The act that set it last';

CREATE FUNCTION calls_of_units(units text[]) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(DISTINCT call.call_id), '{}')
  FROM action_programme_call call
  LEFT JOIN action_programme asked ON asked.call_id = call.call_id
  WHERE call.unit_id = ANY (units) OR asked.unit_id = ANY (units)
$$;
COMMENT ON FUNCTION calls_of_units(text[]) IS 'Orders that these units gave or were given';

ALTER TABLE programme_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme_content FORCE ROW LEVEL SECURITY;
CREATE POLICY programme_content_in_sight ON programme_content USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM programme WHERE programme.programme_id = programme_content.programme_id));
COMMENT ON POLICY programme_content_in_sight ON programme_content IS 'Seen where its programme is';

ALTER TABLE programme_disbursement ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme_disbursement FORCE ROW LEVEL SECURITY;
CREATE POLICY programme_disbursement_in_sight ON programme_disbursement USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM programme WHERE programme.programme_id = programme_disbursement.programme_id));
COMMENT ON POLICY programme_disbursement_in_sight ON programme_disbursement IS 'Seen where its programme is';

ALTER TABLE action_programme_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_programme_call FORCE ROW LEVEL SECURITY;
CREATE POLICY action_programme_call_in_sight ON action_programme_call USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR call_id = ANY ((SELECT calls_of_units(units_in_sight()))::integer[]));
COMMENT ON POLICY action_programme_call_in_sight ON action_programme_call IS 'Seen by the unit that ordered and by those asked';

ALTER TABLE action_programme ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_programme FORCE ROW LEVEL SECURITY;
CREATE POLICY action_programme_in_sight ON action_programme USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR EXISTS (SELECT FROM action_programme_call call WHERE call.call_id = action_programme.call_id
      AND call.unit_id = ANY ((SELECT units_in_sight())::text[])));
COMMENT ON POLICY action_programme_in_sight ON action_programme IS 'Seen by its unit and by the unit that ordered';
