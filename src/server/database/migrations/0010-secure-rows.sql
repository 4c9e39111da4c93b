-- Row-level security: whoever looks sees the rows of the units in their sight and no others, whatever a query forgot.
-- The application says at the head of each transaction what is in sight; where it says nothing, nothing is.

CREATE FUNCTION sees_everything() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('thuocdo.sight', true), '') = 'everything'
$$;
COMMENT ON FUNCTION sees_everything() IS 'Whether this transaction may see the rows of all units';

CREATE FUNCTION units_in_sight() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN coalesce(current_setting('thuocdo.sight', true), '') IN ('', 'everything') THEN '{}'::text[]
    ELSE current_setting('thuocdo.sight')::text[]
  END
$$;
COMMENT ON FUNCTION units_in_sight() IS 'Units whose rows this transaction may see';

CREATE FUNCTION unit_numbers_in_sight() RETURNS integer[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(unit.unit_no), '{}') FROM unit WHERE unit.unit_id = ANY (units_in_sight())
$$;
COMMENT ON FUNCTION unit_numbers_in_sight() IS 'The same by their short numbers';

CREATE FUNCTION change_log_version(passed_over text[]) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT count(*) || ' ' || coalesce(max(change_no), 0) || ' ' || coalesce(max(happened_at)::text, '') FROM change_log
  WHERE NOT act = ANY (passed_over)
$$;
COMMENT ON FUNCTION change_log_version(text[]) IS 'Moves with every act but those passed over, also with acts out of sight';

ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim FORCE ROW LEVEL SECURITY;
CREATE POLICY claim_in_sight ON claim USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY claim_in_sight ON claim IS 'Seen and written where its unit is in sight';

ALTER TABLE plan_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_line FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_line_in_sight ON plan_line USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY plan_line_in_sight ON plan_line IS 'Seen and written where its unit is in sight';

ALTER TABLE resolution ENABLE ROW LEVEL SECURITY;
ALTER TABLE resolution FORCE ROW LEVEL SECURITY;
CREATE POLICY resolution_in_sight ON resolution USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY resolution_in_sight ON resolution IS 'Seen and written where its unit is in sight';

ALTER TABLE reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading FORCE ROW LEVEL SECURITY;
CREATE POLICY reading_in_sight ON reading USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY reading_in_sight ON reading IS 'Seen and written where its unit is in sight';

ALTER TABLE figure_vintage ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure_vintage FORCE ROW LEVEL SECURITY;
CREATE POLICY figure_vintage_in_sight ON figure_vintage USING (
  (SELECT sees_everything()) OR unit_no = ANY ((SELECT unit_numbers_in_sight())::integer[]));
COMMENT ON POLICY figure_vintage_in_sight ON figure_vintage IS 'Seen and written where its unit is in sight';

ALTER TABLE figure_current ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure_current FORCE ROW LEVEL SECURITY;
CREATE POLICY figure_current_in_sight ON figure_current USING (
  (SELECT sees_everything()) OR unit_no = ANY ((SELECT unit_numbers_in_sight())::integer[]));
COMMENT ON POLICY figure_current_in_sight ON figure_current IS 'Seen and written where its unit is in sight';

ALTER TABLE target ENABLE ROW LEVEL SECURITY;
ALTER TABLE target FORCE ROW LEVEL SECURITY;
CREATE POLICY target_in_sight ON target USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM resolution WHERE resolution.resolution_id = target.resolution_id));
COMMENT ON POLICY target_in_sight ON target IS 'Seen and written where its resolution is in sight';

ALTER TABLE target_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE target_part FORCE ROW LEVEL SECURITY;
CREATE POLICY target_part_in_sight ON target_part USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM target WHERE target.target_id = target_part.target_id));
COMMENT ON POLICY target_part_in_sight ON target_part IS 'Seen and written where its target is in sight';

ALTER TABLE target_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE target_evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY target_evidence_in_sight ON target_evidence USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM target WHERE target.target_id = target_evidence.target_id));
COMMENT ON POLICY target_evidence_in_sight ON target_evidence IS 'Seen and written where its target is in sight';

ALTER TABLE judgement_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE judgement_override FORCE ROW LEVEL SECURITY;
CREATE POLICY judgement_override_in_sight ON judgement_override USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM target WHERE target.target_id = judgement_override.target_id));
COMMENT ON POLICY judgement_override_in_sight ON judgement_override IS 'Seen and written where its target is in sight';

ALTER TABLE plan_line_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_line_version FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_line_version_in_sight ON plan_line_version USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM plan_line WHERE plan_line.plan_line_id = plan_line_version.plan_line_id));
COMMENT ON POLICY plan_line_version_in_sight ON plan_line_version IS 'Seen and written where its plan line is in sight';

ALTER TABLE reading_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading_act FORCE ROW LEVEL SECURITY;
CREATE POLICY reading_act_in_sight ON reading_act USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM reading WHERE reading.reading_id = reading_act.reading_id));
COMMENT ON POLICY reading_act_in_sight ON reading_act IS 'Seen and written where its reading is in sight';

ALTER TABLE reading_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY reading_claim_in_sight ON reading_claim USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM reading WHERE reading.reading_id = reading_claim.reading_id));
COMMENT ON POLICY reading_claim_in_sight ON reading_claim IS 'Seen and written where its reading is in sight';

ALTER TABLE reading_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading_count FORCE ROW LEVEL SECURITY;
CREATE POLICY reading_count_in_sight ON reading_count USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM reading WHERE reading.reading_id = reading_count.reading_id));
COMMENT ON POLICY reading_count_in_sight ON reading_count IS 'Seen and written where its reading is in sight';

ALTER TABLE claim_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY claim_withdrawal_in_sight ON claim_withdrawal USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM claim WHERE claim.claim_id = claim_withdrawal.claim_id));
COMMENT ON POLICY claim_withdrawal_in_sight ON claim_withdrawal IS 'Seen and written where its claim is in sight';

ALTER TABLE programme ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme FORCE ROW LEVEL SECURITY;
CREATE POLICY programme_in_sight ON programme USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM resolution WHERE resolution.resolution_id = programme.resolution_id));
COMMENT ON POLICY programme_in_sight ON programme IS 'Seen and written where its resolution is in sight';

ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY document_in_sight ON document USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM claim WHERE claim.document_id = document.document_id)
    OR EXISTS (SELECT FROM plan_line_version WHERE plan_line_version.document_id = document.document_id)
    OR EXISTS (SELECT FROM resolution WHERE resolution.document_id = document.document_id)
    OR EXISTS (SELECT FROM target_evidence WHERE target_evidence.document_id = document.document_id));
COMMENT ON POLICY document_in_sight ON document IS 'Seen and written where something it says is in sight';

CREATE FUNCTION acting_account() RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('thuocdo.account', true), '')::integer
$$;
COMMENT ON FUNCTION acting_account() IS 'The account that acts in this transaction; null for none';

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY account_is_ones_own ON account USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY account_is_ones_own ON account IS 'Of one''s own account; of all for those who see everything';

ALTER TABLE account_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY account_grant_is_ones_own ON account_grant USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY account_grant_is_ones_own ON account_grant IS 'Of one''s own account; of all for those who see everything';

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY session_is_ones_own ON session USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY session_is_ones_own ON session IS 'Of one''s own account; of all for those who see everything';

ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_code_is_ones_own ON recovery_code USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY recovery_code_is_ones_own ON recovery_code IS 'Of one''s own account; of all for those who see everything';

ALTER TABLE change_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_log FORCE ROW LEVEL SECURITY;
CREATE POLICY change_log_in_sight ON change_log FOR SELECT USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR account_id = (SELECT acting_account()));
COMMENT ON POLICY change_log_in_sight ON change_log IS 'Lines about a unit in sight, and one''s own';
CREATE POLICY change_log_takes_every_act ON change_log FOR INSERT WITH CHECK (true);
COMMENT ON POLICY change_log_takes_every_act ON change_log IS 'Every act leaves its line, whoever acts';
