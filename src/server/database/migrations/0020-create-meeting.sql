-- Meetings: who takes part, the papers as frozen, minutes and conclusions.

CREATE TABLE meeting (
  meeting_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  resolution_id text NOT NULL REFERENCES resolution (resolution_id),
  kind text NOT NULL,
  title text NOT NULL,
  held_on date NOT NULL,
  previous_meeting_id integer REFERENCES meeting (meeting_id),
  document_id text REFERENCES document (document_id),
  participations jsonb NOT NULL,
  is_over boolean NOT NULL DEFAULT false,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT meeting_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT meeting_does_not_follow_itself CHECK (previous_meeting_id <> meeting_id),
  CONSTRAINT meeting_kind_is_known CHECK (kind IN ('regular', 'interim-review', 'final-review', 'mid-term-review', 'thematic')),
  CONSTRAINT meeting_participations_are_a_list CHECK (jsonb_typeof(participations) = 'array')
);
COMMENT ON TABLE meeting IS 'A meeting that reviews the targets of a resolution';
COMMENT ON COLUMN meeting.meeting_id IS 'Running number';
COMMENT ON COLUMN meeting.unit_id IS 'Unit that holds it';
COMMENT ON COLUMN meeting.resolution_id IS 'Resolution whose targets it reviews';
COMMENT ON COLUMN meeting.kind IS 'Regular, interim, final or mid-term review, thematic';
COMMENT ON COLUMN meeting.title IS 'Title';
COMMENT ON COLUMN meeting.held_on IS 'Day';
COMMENT ON COLUMN meeting.previous_meeting_id IS 'The meeting whose conclusions it looks back on; null for none';
COMMENT ON COLUMN meeting.document_id IS 'Document that calls it or tells of it';
COMMENT ON COLUMN meeting.participations IS 'Who takes part at which place, as core/meeting/review/meeting.ts';
COMMENT ON COLUMN meeting.is_over IS 'Ended: nothing of it is changed any more';
COMMENT ON COLUMN meeting.change_no IS 'The act that set it last';

CREATE TABLE meeting_pack (
  pack_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id integer NOT NULL REFERENCES meeting (meeting_id),
  as_of date NOT NULL,
  frozen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  content jsonb NOT NULL,
  office text NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT meeting_pack_is_an_object CHECK (jsonb_typeof(content) = 'object')
);
CREATE INDEX meeting_pack_of_meeting ON meeting_pack (meeting_id);
COMMENT ON TABLE meeting_pack IS 'The papers of a meeting as frozen; freezing anew adds a row, the last one counts';
COMMENT ON COLUMN meeting_pack.pack_id IS 'Running number';
COMMENT ON COLUMN meeting_pack.meeting_id IS 'The meeting';
COMMENT ON COLUMN meeting_pack.as_of IS 'Day as known on which they are';
COMMENT ON COLUMN meeting_pack.frozen_at IS 'When they were frozen';
COMMENT ON COLUMN meeting_pack.content IS 'As core/meeting/review/pack.ts';
COMMENT ON COLUMN meeting_pack.office IS 'Who froze them, by office';
COMMENT ON COLUMN meeting_pack.change_no IS 'The act that froze them';

CREATE TABLE meeting_minute (
  minute_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id integer NOT NULL REFERENCES meeting (meeting_id),
  target_id text REFERENCES target (target_id),
  text text NOT NULL,
  office text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT meeting_minute_has_words CHECK (btrim(text) <> '')
);
CREATE INDEX meeting_minute_of_meeting ON meeting_minute (meeting_id);
COMMENT ON TABLE meeting_minute IS 'Lines of the minutes, in the order in which they were written';
COMMENT ON COLUMN meeting_minute.minute_id IS 'Running number';
COMMENT ON COLUMN meeting_minute.meeting_id IS 'The meeting';
COMMENT ON COLUMN meeting_minute.target_id IS 'Target that was spoken of; null for the meeting as a whole';
COMMENT ON COLUMN meeting_minute.text IS 'What was said';
COMMENT ON COLUMN meeting_minute.office IS 'Who wrote it down, by office';
COMMENT ON COLUMN meeting_minute.written_at IS 'When';
COMMENT ON COLUMN meeting_minute.change_no IS 'The act that wrote it';

CREATE TABLE conclusion (
  conclusion_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id integer NOT NULL REFERENCES meeting (meeting_id),
  number integer NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  said_by text NOT NULL,
  place text,
  concluded_on date NOT NULL,
  withdrawn_because text,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT conclusion_number_is_unique_in_meeting UNIQUE (meeting_id, number),
  CONSTRAINT conclusion_kind_is_known CHECK (kind IN ('directive', 'note')),
  CONSTRAINT conclusion_has_words CHECK (btrim(text) <> '' AND btrim(said_by) <> '')
);
COMMENT ON TABLE conclusion IS 'Decisions of a meeting, sent down; tasks name them as their origin';
COMMENT ON COLUMN conclusion.conclusion_id IS 'Running number';
COMMENT ON COLUMN conclusion.meeting_id IS 'The meeting';
COMMENT ON COLUMN conclusion.number IS 'Number in its meeting; never given twice';
COMMENT ON COLUMN conclusion.kind IS 'A directive, or something noted';
COMMENT ON COLUMN conclusion.text IS 'What was concluded';
COMMENT ON COLUMN conclusion.said_by IS 'Who concluded, by office';
COMMENT ON COLUMN conclusion.place IS 'Place in the document of the meeting; null for what was written down there';
COMMENT ON COLUMN conclusion.concluded_on IS 'Day';
COMMENT ON COLUMN conclusion.withdrawn_because IS 'Why it was taken back; null while it stands';
COMMENT ON COLUMN conclusion.change_no IS 'The act that set it last';

CREATE FUNCTION meetings_of_units(units text[]) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(meeting.meeting_id), '{}')
  FROM meeting
  WHERE meeting.unit_id = ANY (units)
    OR EXISTS (
      SELECT FROM jsonb_array_elements(meeting.participations) part
      WHERE part ->> 'unitId' = ANY (units))
$$;
COMMENT ON FUNCTION meetings_of_units(text[]) IS 'Meetings that these units hold or take part in';

ALTER TABLE meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY meeting_in_sight ON meeting USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR meeting_id = ANY ((SELECT meetings_of_units(units_in_sight()))::integer[]));
COMMENT ON POLICY meeting_in_sight ON meeting IS 'Seen by the unit that holds it and by those that take part';

ALTER TABLE meeting_pack ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_pack FORCE ROW LEVEL SECURITY;
CREATE POLICY meeting_pack_in_sight ON meeting_pack USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM meeting WHERE meeting.meeting_id = meeting_pack.meeting_id));
COMMENT ON POLICY meeting_pack_in_sight ON meeting_pack IS 'Papers are for whoever takes part';

ALTER TABLE meeting_minute ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_minute FORCE ROW LEVEL SECURITY;
CREATE POLICY meeting_minute_in_sight ON meeting_minute USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM meeting WHERE meeting.meeting_id = meeting_minute.meeting_id));
COMMENT ON POLICY meeting_minute_in_sight ON meeting_minute IS 'Seen where the meeting is';

ALTER TABLE conclusion ENABLE ROW LEVEL SECURITY;
ALTER TABLE conclusion FORCE ROW LEVEL SECURITY;
CREATE POLICY conclusion_in_sight ON conclusion USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM meeting WHERE meeting.meeting_id = conclusion.meeting_id));
COMMENT ON POLICY conclusion_in_sight ON conclusion IS 'Seen where the meeting is';
