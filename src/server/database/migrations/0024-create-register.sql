-- Registers: kept lists with fields of their own; what was done to each record, and figures of them in forms.

CREATE TABLE register (
  register_code text PRIMARY KEY,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  content jsonb NOT NULL
);
COMMENT ON TABLE register IS 'A kept list and its fields: part of the catalogue, as indicators are';
COMMENT ON COLUMN register.register_code IS 'Code';
COMMENT ON COLUMN register.unit_id IS 'Unit that keeps the definition';
COMMENT ON COLUMN register.content IS 'The definition by the schema Register';

CREATE TABLE register_record (
  record_id text PRIMARY KEY,
  register_code text NOT NULL REFERENCES register (register_code),
  unit_id text NOT NULL REFERENCES unit (unit_id)
);
COMMENT ON TABLE register_record IS 'One entry of a register; what it says is computed from its acts';
COMMENT ON COLUMN register_record.record_id IS 'Id, unique among all registers';
COMMENT ON COLUMN register_record.register_code IS 'The register';
COMMENT ON COLUMN register_record.unit_id IS 'The unit whose record it is';
CREATE INDEX register_record_by_register ON register_record (register_code, unit_id);
CREATE TRIGGER register_record_is_append_only BEFORE UPDATE OR DELETE ON register_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE record_act (
  record_id text NOT NULL REFERENCES register_record (record_id),
  act_no integer NOT NULL,
  kind text NOT NULL,
  holds_from date NOT NULL,
  "values" jsonb NOT NULL,
  reason text,
  undoes integer,
  document_id text REFERENCES document (document_id),
  known_since date NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  happened_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint REFERENCES change_log (change_no),
  PRIMARY KEY (record_id, act_no),
  CONSTRAINT record_act_counts_from_one CHECK (act_no > 0),
  CONSTRAINT record_act_is_known CHECK (kind IN ('add', 'change', 'close', 'undo')),
  CONSTRAINT record_act_says_why CHECK (kind = 'add' OR btrim(reason) <> ''),
  CONSTRAINT record_act_undoes_an_earlier_one CHECK ((kind = 'undo') = (undoes IS NOT NULL) AND undoes < act_no),
  CONSTRAINT record_act_is_undone_once UNIQUE (record_id, undoes)
);
COMMENT ON TABLE record_act IS 'What was done to a record: added, changed from a day, closed, or an act undone; never written over';
COMMENT ON COLUMN record_act.record_id IS 'The record';
COMMENT ON COLUMN record_act.act_no IS '1, 2, … in the record, as they were recorded';
COMMENT ON COLUMN record_act.kind IS 'What was done';
COMMENT ON COLUMN record_act.holds_from IS 'Day from which it holds';
COMMENT ON COLUMN record_act."values" IS 'Values by field, by the schema RecordValues; of a change only what changes';
COMMENT ON COLUMN record_act.reason IS 'Why; null where a record is added';
COMMENT ON COLUMN record_act.undoes IS 'Number of the act that an undoing takes back; null otherwise';
COMMENT ON COLUMN record_act.document_id IS 'Document that says so; null where none does';
COMMENT ON COLUMN record_act.known_since IS 'Day on which it was recorded';
COMMENT ON COLUMN record_act.office IS 'Who, by office';
COMMENT ON COLUMN record_act.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN record_act.happened_at IS 'Instant of recording';
COMMENT ON COLUMN record_act.change_no IS 'The act that recorded it; null for what came with a pack';
CREATE TRIGGER record_act_is_append_only BEFORE UPDATE OR DELETE ON record_act
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

ALTER TABLE cell_entry ADD COLUMN counted jsonb;
COMMENT ON COLUMN cell_entry.counted IS 'Records that a register figure was computed of when it was sent, by the schema CountedRecords; null for what is typed';

ALTER TABLE register_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_record FORCE ROW LEVEL SECURITY;
CREATE POLICY register_record_in_sight ON register_record USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY register_record_in_sight ON register_record IS 'Seen and written where its unit is in sight';

ALTER TABLE record_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE record_act FORCE ROW LEVEL SECURITY;
CREATE POLICY record_act_in_sight ON record_act USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM register_record WHERE register_record.record_id = record_act.record_id));
COMMENT ON POLICY record_act_in_sight ON record_act IS 'Seen where its record is';
