-- A draft of a round is rewritten until it opens; a proposed value is borne out by a file; units are told of both.

ALTER TABLE reporting_round ADD COLUMN working_days integer[];
COMMENT ON COLUMN reporting_round.working_days IS 'Working days from the cut-off to the units'' sending, then for each level; null where the round was made before they were kept';

CREATE FUNCTION refuse_change_once_opened() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
BEGIN
  IF EXISTS (SELECT FROM round_act WHERE round_act.round_id = OLD.round_id) THEN
    RAISE EXCEPTION 'rows of % are history once their round was opened: they are added, never changed or deleted', TG_TABLE_NAME;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_change_once_opened() IS 'Guards what a round asks, and of whom, from the moment it opens';

DROP TRIGGER round_field_is_append_only ON round_field;
CREATE TRIGGER round_field_is_history_once_opened BEFORE UPDATE OR DELETE ON round_field
  FOR EACH ROW EXECUTE FUNCTION refuse_change_once_opened();
DROP TRIGGER submission_is_append_only ON submission;
CREATE TRIGGER submission_is_history_once_opened BEFORE UPDATE OR DELETE ON submission
  FOR EACH ROW EXECUTE FUNCTION refuse_change_once_opened();

CREATE TABLE counter_value_evidence (
  counter_value_id integer PRIMARY KEY REFERENCES counter_value (counter_value_id),
  name text NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT counter_value_evidence_is_at_most_10_mib CHECK (octet_length(content) BETWEEN 1 AND 10 * 1024 * 1024)
);
COMMENT ON TABLE counter_value_evidence IS 'A file that bears a proposed value out';
COMMENT ON COLUMN counter_value_evidence.counter_value_id IS 'The proposal';
COMMENT ON COLUMN counter_value_evidence.name IS 'Name of the file';
COMMENT ON COLUMN counter_value_evidence.media_type IS 'What it is';
COMMENT ON COLUMN counter_value_evidence.content IS 'The file';
COMMENT ON COLUMN counter_value_evidence.change_no IS 'The act that recorded it';
CREATE TRIGGER counter_value_evidence_is_append_only BEFORE UPDATE OR DELETE ON counter_value_evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE INDEX counter_value_by_figure ON counter_value (unit_id, indicator_code, period_id);

ALTER TABLE counter_value_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE counter_value_evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY counter_value_evidence_in_sight ON counter_value_evidence USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM counter_value
    WHERE counter_value.counter_value_id = counter_value_evidence.counter_value_id));
COMMENT ON POLICY counter_value_evidence_in_sight ON counter_value_evidence IS 'Seen where the proposal is';

ALTER TABLE notice DROP CONSTRAINT notice_kind_is_known;
ALTER TABLE notice ADD CONSTRAINT notice_kind_is_known CHECK (kind IN (
  'round-opened', 'due-soon', 'overdue', 'to-approve', 'returned', 'approved', 'withdrawn',
  'deadline-moved', 'value-proposed', 'value-decided'));
