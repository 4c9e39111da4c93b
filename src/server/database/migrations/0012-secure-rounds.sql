-- Row-level security of rounds: a unit sees its own submission, the calling unit all of its round, an owning department those of its indicators.

CREATE FUNCTION submissions_of_units(units text[]) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(submission.submission_id), '{}')
  FROM submission
  JOIN reporting_round ON reporting_round.round_id = submission.round_id
  WHERE submission.unit_id = ANY (units)
    OR reporting_round.unit_id = ANY (units)
    OR EXISTS (
      SELECT FROM round_field
      WHERE round_field.round_id = submission.round_id AND round_field.owner_unit_id = ANY (units))
$$;
COMMENT ON FUNCTION submissions_of_units(text[]) IS 'Submissions of these units, of rounds they called, and of rounds that ask for an indicator they own';

CREATE FUNCTION rounds_of_units(units text[]) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(reporting_round.round_id), '{}')
  FROM reporting_round
  WHERE reporting_round.unit_id = ANY (units)
    OR EXISTS (
      SELECT FROM submission
      WHERE submission.round_id = reporting_round.round_id AND submission.unit_id = ANY (units))
    OR EXISTS (
      SELECT FROM round_field
      WHERE round_field.round_id = reporting_round.round_id AND round_field.owner_unit_id = ANY (units))
$$;
COMMENT ON FUNCTION rounds_of_units(text[]) IS 'Rounds that these units called, answer, or own an indicator of';

ALTER TABLE reporting_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting_round FORCE ROW LEVEL SECURITY;
CREATE POLICY reporting_round_in_sight ON reporting_round USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR round_id = ANY ((SELECT rounds_of_units(units_in_sight()))::integer[]));
COMMENT ON POLICY reporting_round_in_sight ON reporting_round IS 'Seen where it is called, answered, or an indicator of it is owned';

ALTER TABLE round_field ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_field FORCE ROW LEVEL SECURITY;
CREATE POLICY round_field_in_sight ON round_field USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM reporting_round WHERE reporting_round.round_id = round_field.round_id));
COMMENT ON POLICY round_field_in_sight ON round_field IS 'Seen where its round is';

ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission FORCE ROW LEVEL SECURITY;
CREATE POLICY submission_in_sight ON submission USING (
  (SELECT sees_everything()) OR submission_id = ANY ((SELECT submissions_of_units(units_in_sight()))::integer[])
    OR EXISTS (SELECT FROM reporting_round WHERE reporting_round.round_id = submission.round_id
      AND reporting_round.unit_id = ANY ((SELECT units_in_sight())::text[])));
COMMENT ON POLICY submission_in_sight ON submission IS 'Seen by its unit, by the unit that called, by whoever owns an indicator of it';

ALTER TABLE round_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_act FORCE ROW LEVEL SECURITY;
CREATE POLICY round_act_in_sight ON round_act USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM reporting_round WHERE reporting_round.round_id = round_act.round_id)
    AND (unit_id IS NULL OR EXISTS (SELECT FROM submission
      WHERE submission.round_id = round_act.round_id AND submission.unit_id = round_act.unit_id)));
COMMENT ON POLICY round_act_in_sight ON round_act IS 'Seen where its round is; about one unit, where its submission is';

ALTER TABLE submission_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission_act FORCE ROW LEVEL SECURITY;
CREATE POLICY submission_act_in_sight ON submission_act USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM submission WHERE submission.submission_id = submission_act.submission_id));
COMMENT ON POLICY submission_act_in_sight ON submission_act IS 'Seen where its submission is';

ALTER TABLE cell_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE cell_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY cell_entry_in_sight ON cell_entry USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM submission WHERE submission.submission_id = cell_entry.submission_id));
COMMENT ON POLICY cell_entry_in_sight ON cell_entry IS 'Seen where its submission is';

ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY evidence_in_sight ON evidence USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM submission WHERE submission.submission_id = evidence.submission_id));
COMMENT ON POLICY evidence_in_sight ON evidence IS 'Seen where its submission is';

ALTER TABLE submission_vintage ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission_vintage FORCE ROW LEVEL SECURITY;
CREATE POLICY submission_vintage_in_sight ON submission_vintage USING (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM submission WHERE submission.submission_id = submission_vintage.submission_id));
COMMENT ON POLICY submission_vintage_in_sight ON submission_vintage IS 'Seen where its submission is';

ALTER TABLE round_snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY round_snapshot_in_sight ON round_snapshot USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM reporting_round WHERE reporting_round.round_id = round_snapshot.round_id
      AND reporting_round.unit_id = ANY ((SELECT units_in_sight())::text[])));
COMMENT ON POLICY round_snapshot_in_sight ON round_snapshot IS 'Figures of all units: seen where the calling unit is in sight';

ALTER TABLE counter_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE counter_value FORCE ROW LEVEL SECURITY;
CREATE POLICY counter_value_in_sight ON counter_value USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR EXISTS (SELECT FROM reporting_round WHERE reporting_round.round_id = counter_value.round_id
      AND reporting_round.unit_id = ANY ((SELECT units_in_sight())::text[])));
COMMENT ON POLICY counter_value_in_sight ON counter_value IS 'Seen where its unit or the calling unit is in sight';

ALTER TABLE counter_value_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE counter_value_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY counter_value_decision_in_sight ON counter_value_decision USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM counter_value
    WHERE counter_value.counter_value_id = counter_value_decision.counter_value_id));
COMMENT ON POLICY counter_value_decision_in_sight ON counter_value_decision IS 'Seen where the proposal is';

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_in_sight ON notice USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY notice_in_sight ON notice IS 'Seen where its unit is in sight';
CREATE POLICY notice_reaches_every_unit ON notice FOR INSERT WITH CHECK (true);
COMMENT ON POLICY notice_reaches_every_unit ON notice IS 'A unit tells the one above it what waits there, though it sees nothing of it';

ALTER TABLE notice_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_reading_is_ones_own ON notice_reading USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY notice_reading_is_ones_own ON notice_reading IS 'Of one''s own account';
