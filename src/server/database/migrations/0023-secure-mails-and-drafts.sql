-- E-mails, links, attempts to sign in and identities get row policies, like accounts; a round is shown to the units it
-- asks only once it is opened; a draft that nobody opened can be thrown away.

ALTER TABLE outgoing_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE outgoing_mail FORCE ROW LEVEL SECURITY;
CREATE POLICY outgoing_mail_is_the_systems ON outgoing_mail USING ((SELECT sees_everything()));
COMMENT ON POLICY outgoing_mail_is_the_systems ON outgoing_mail IS 'Written, sent and listed only by work that sees everything: a mail may hold a link that opens an account';

ALTER TABLE account_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_link FORCE ROW LEVEL SECURITY;
CREATE POLICY account_link_is_ones_own ON account_link USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY account_link_is_ones_own ON account_link IS 'Of one''s own account; of all for those who see everything';

ALTER TABLE sign_in_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in_attempt_is_ones_own ON sign_in_attempt USING (
  (SELECT sees_everything()) OR sign_in_name = (
    SELECT account.sign_in_name FROM account WHERE account.account_id = acting_account()));
COMMENT ON POLICY sign_in_attempt_is_ones_own ON sign_in_attempt IS 'With one''s own name; all for those who see everything';

ALTER TABLE single_sign_on_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE single_sign_on_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY single_sign_on_identity_is_ones_own ON single_sign_on_identity USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY single_sign_on_identity_is_ones_own ON single_sign_on_identity IS 'Of one''s own account; of all for those who see everything';

CREATE OR REPLACE FUNCTION submissions_of_units(units text[]) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(submission.submission_id), '{}')
  FROM submission
  JOIN reporting_round ON reporting_round.round_id = submission.round_id
  WHERE reporting_round.unit_id = ANY (units)
    OR EXISTS (SELECT FROM round_act WHERE round_act.round_id = submission.round_id)
      AND (submission.unit_id = ANY (units)
        OR EXISTS (
          SELECT FROM round_field
          WHERE round_field.round_id = submission.round_id AND round_field.owner_unit_id = ANY (units)))
$$;
COMMENT ON FUNCTION submissions_of_units(text[]) IS 'Submissions of rounds that these units called; of rounds that were opened also those of these units, and all where they own an indicator of the form';

CREATE OR REPLACE FUNCTION rounds_of_units(units text[]) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(reporting_round.round_id), '{}')
  FROM reporting_round
  WHERE reporting_round.unit_id = ANY (units)
    OR EXISTS (SELECT FROM round_act WHERE round_act.round_id = reporting_round.round_id)
      AND (EXISTS (
          SELECT FROM submission
          WHERE submission.round_id = reporting_round.round_id AND submission.unit_id = ANY (units))
        OR EXISTS (
          SELECT FROM round_field
          WHERE round_field.round_id = reporting_round.round_id AND round_field.owner_unit_id = ANY (units)))
$$;
COMMENT ON FUNCTION rounds_of_units(text[]) IS 'Rounds that these units called; of those that were opened also the ones that they answer, or own an indicator of';

COMMENT ON POLICY reporting_round_in_sight ON reporting_round IS 'Seen where it is called; once opened, also where it is answered, or an indicator of it is owned';
