-- Seeing is not writing: whoever takes part in a thing that another unit keeps sees it and does not rewrite it. What the
-- application's role never does it may not do; functions that work for their owner look for tables only where the owner
-- put them. A forecast that stands on data about Party members is held apart as they are; what circulates internally is kept
-- from passers-by.

CREATE FUNCTION sees_only_public() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('thuocdo.only_public', true), '') = 'yes'
$$;
COMMENT ON FUNCTION sees_only_public() IS 'Whether this transaction is a passer-by''s, who has no part in the work';

ALTER TABLE kept_forecast ADD COLUMN field_group text NOT NULL DEFAULT 'figures'
  CONSTRAINT kept_forecast_group_is_known CHECK (field_group IN ('figures', 'party-members'));
COMMENT ON COLUMN kept_forecast.field_group IS 'Kind of field of the vintages that it stood on; set by the database';

CREATE FUNCTION take_group_of_vintages() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' SET thuocdo.party_members = 'everything' AS $$
BEGIN
  SELECT coalesce(max(figure_vintage.field_group), 'figures') INTO NEW.field_group
  FROM figure_vintage WHERE figure_vintage.vintage_id = ANY (NEW.vintage_ids);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION take_group_of_vintages() IS 'A forecast is of the kind of the figures that it stood on, whoever keeps it';

ALTER TABLE kept_forecast DISABLE TRIGGER kept_forecast_is_append_only;
UPDATE kept_forecast SET field_group = 'party-members'
WHERE EXISTS (
  SELECT FROM figure_vintage
  WHERE figure_vintage.vintage_id = ANY (kept_forecast.vintage_ids) AND figure_vintage.field_group = 'party-members');
ALTER TABLE kept_forecast ENABLE TRIGGER kept_forecast_is_append_only;
CREATE TRIGGER kept_forecast_takes_group BEFORE INSERT ON kept_forecast
  FOR EACH ROW EXECUTE FUNCTION take_group_of_vintages();
CREATE POLICY kept_forecast_group_in_sight ON kept_forecast AS RESTRICTIVE USING (
  NOT (SELECT sees_only_public()) AND (field_group = 'figures' OR (SELECT sees_all_party_members())) OR NOT EXISTS (
    SELECT FROM unnest(vintage_ids) AS stood (vintage_id)
    WHERE NOT EXISTS (SELECT FROM figure_vintage WHERE figure_vintage.vintage_id = stood.vintage_id)));
COMMENT ON POLICY kept_forecast_group_in_sight ON kept_forecast IS 'About Party members, and for passers-by: only where every figure that it stood on is in sight';

-- Documents marked for internal circulation, and all that only they say, are not for passers-by.
CREATE FUNCTION internal_documents() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' SET thuocdo.only_public = '' AS $$
  SELECT coalesce(array_agg(document.document_id), '{}') FROM document WHERE document.handling_mark <> 'public'
$$;
COMMENT ON FUNCTION internal_documents() IS 'Documents that are not for the public';

CREATE POLICY document_for_the_public ON document AS RESTRICTIVE FOR SELECT USING (
  handling_mark = 'public' OR NOT (SELECT sees_only_public()));
COMMENT ON POLICY document_for_the_public ON document IS 'Passers-by see none that circulate internally';
CREATE POLICY claim_for_the_public ON claim AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR document_id <> ALL ((SELECT internal_documents())::text[]));
COMMENT ON POLICY claim_for_the_public ON claim IS 'Passers-by see none of an internal document';
CREATE POLICY figure_vintage_for_the_public ON figure_vintage AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR document_id IS NULL
    OR document_id <> ALL ((SELECT internal_documents())::text[]));
COMMENT ON POLICY figure_vintage_for_the_public ON figure_vintage IS 'Passers-by see none that an internal document told';
CREATE POLICY figure_current_for_the_public ON figure_current AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR EXISTS (
    SELECT FROM figure_vintage WHERE figure_vintage.vintage_id = figure_current.vintage_id));
COMMENT ON POLICY figure_current_for_the_public ON figure_current IS 'Seen by passers-by where its vintage is';
CREATE POLICY plan_line_version_for_the_public ON plan_line_version AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR document_id <> ALL ((SELECT internal_documents())::text[]));
COMMENT ON POLICY plan_line_version_for_the_public ON plan_line_version IS 'Passers-by see none of an internal document';
CREATE POLICY target_evidence_for_the_public ON target_evidence AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR document_id <> ALL ((SELECT internal_documents())::text[]));
COMMENT ON POLICY target_evidence_for_the_public ON target_evidence IS 'Passers-by see none of an internal document';
CREATE POLICY resolution_for_the_public ON resolution AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR document_id IS NULL
    OR document_id <> ALL ((SELECT internal_documents())::text[]));
COMMENT ON POLICY resolution_for_the_public ON resolution IS 'Passers-by see none of an internal document';
CREATE POLICY target_for_the_public ON target AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR EXISTS (
    SELECT FROM resolution WHERE resolution.resolution_id = target.resolution_id));
COMMENT ON POLICY target_for_the_public ON target IS 'Seen by passers-by where its resolution is';
CREATE POLICY programme_for_the_public ON programme AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT sees_only_public()) OR document_id <> ALL ((SELECT internal_documents())::text[]));
COMMENT ON POLICY programme_for_the_public ON programme IS 'Passers-by see none of an internal document';

-- A function with the rights of its owner that looks for a table in the temporary schema first would find whatever the
-- application's role laid there, with triggers of its choice.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT pg_proc.oid::regprocedure AS signature, pg_namespace.nspname AS place
    FROM pg_proc
    JOIN pg_namespace ON pg_namespace.oid = pg_proc.pronamespace
    WHERE pg_proc.prosecdef AND pg_namespace.nspname = current_schema()
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', one.signature, one.place);
  END LOOP;
END $$;

CREATE FUNCTION is_unit_in_sight(asked text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT sees_everything() OR asked = ANY (units_in_sight())
$$;
COMMENT ON FUNCTION is_unit_in_sight(text) IS 'Whether this transaction may see, and so write, rows of the unit itself';

-- Rounds are made, changed and extended by the unit that calls; units answer in the cells of their own submission.
ALTER POLICY reporting_round_in_sight ON reporting_round WITH CHECK (is_unit_in_sight(unit_id));
ALTER POLICY round_field_in_sight ON round_field WITH CHECK (EXISTS (
  SELECT FROM reporting_round
  WHERE reporting_round.round_id = round_field.round_id AND is_unit_in_sight(reporting_round.unit_id)));
ALTER POLICY submission_in_sight ON submission WITH CHECK (EXISTS (
  SELECT FROM reporting_round
  WHERE reporting_round.round_id = submission.round_id AND is_unit_in_sight(reporting_round.unit_id)));
ALTER POLICY round_act_in_sight ON round_act WITH CHECK (EXISTS (
  SELECT FROM reporting_round
  WHERE reporting_round.round_id = round_act.round_id AND is_unit_in_sight(reporting_round.unit_id)));
ALTER POLICY cell_entry_in_sight ON cell_entry WITH CHECK (EXISTS (
  SELECT FROM submission
  WHERE submission.submission_id = cell_entry.submission_id AND is_unit_in_sight(submission.unit_id)));
ALTER POLICY evidence_in_sight ON evidence WITH CHECK (EXISTS (
  SELECT FROM submission
  WHERE submission.submission_id = evidence.submission_id AND is_unit_in_sight(submission.unit_id)));
ALTER POLICY submission_vintage_in_sight ON submission_vintage WITH CHECK (EXISTS (
  SELECT FROM submission
  WHERE submission.submission_id = submission_vintage.submission_id AND is_unit_in_sight(submission.unit_id)));
ALTER POLICY counter_value_in_sight ON counter_value WITH CHECK (is_unit_in_sight(unit_id));
ALTER POLICY counter_value_decision_in_sight ON counter_value_decision WITH CHECK (EXISTS (
  SELECT FROM counter_value
  JOIN reporting_round ON reporting_round.round_id = counter_value.round_id
  WHERE counter_value.counter_value_id = counter_value_decision.counter_value_id
    AND is_unit_in_sight(reporting_round.unit_id)));
ALTER POLICY counter_value_evidence_in_sight ON counter_value_evidence WITH CHECK (EXISTS (
  SELECT FROM counter_value
  WHERE counter_value.counter_value_id = counter_value_evidence.counter_value_id
    AND is_unit_in_sight(counter_value.unit_id)));

-- Tasks are written by whoever orders them; whoever has a part adds acts, files and the parts of others.
ALTER POLICY task_in_sight ON task WITH CHECK (is_unit_in_sight(ordering_unit_id));
ALTER POLICY task_target_in_sight ON task_target WITH CHECK (EXISTS (
  SELECT FROM task WHERE task.task_id = task_target.task_id AND is_unit_in_sight(task.ordering_unit_id)));
ALTER POLICY spot_check_in_sight ON spot_check WITH CHECK (EXISTS (
  SELECT FROM spot_check_draw WHERE spot_check_draw.draw_id = spot_check.draw_id));
ALTER POLICY spot_check_result_in_sight ON spot_check_result WITH CHECK (EXISTS (
  SELECT FROM spot_check
  JOIN spot_check_draw ON spot_check_draw.draw_id = spot_check.draw_id
  WHERE spot_check.check_id = spot_check_result.check_id));

-- Whoever could write down that a programme was ordered from them would see it.
ALTER POLICY action_programme_call_in_sight ON action_programme_call WITH CHECK (
  is_unit_in_sight(unit_id)
    AND EXISTS (SELECT FROM resolution WHERE resolution.resolution_id = action_programme_call.resolution_id));
CREATE POLICY action_programme_is_asked_by_the_caller ON action_programme AS RESTRICTIVE FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM action_programme_call call
  WHERE call.call_id = action_programme.call_id AND is_unit_in_sight(call.unit_id)));
COMMENT ON POLICY action_programme_is_asked_by_the_caller ON action_programme IS 'Added by the unit that orders; the unit asked tells what it issued';

-- Meetings, their papers and conclusions are kept by the unit that holds them.
ALTER POLICY meeting_in_sight ON meeting WITH CHECK (is_unit_in_sight(unit_id));
ALTER POLICY meeting_pack_in_sight ON meeting_pack WITH CHECK (EXISTS (
  SELECT FROM meeting WHERE meeting.meeting_id = meeting_pack.meeting_id AND is_unit_in_sight(meeting.unit_id)));
ALTER POLICY meeting_minute_in_sight ON meeting_minute WITH CHECK (EXISTS (
  SELECT FROM meeting WHERE meeting.meeting_id = meeting_minute.meeting_id AND is_unit_in_sight(meeting.unit_id)));
ALTER POLICY conclusion_in_sight ON conclusion WITH CHECK (EXISTS (
  SELECT FROM meeting WHERE meeting.meeting_id = conclusion.meeting_id AND is_unit_in_sight(meeting.unit_id)));

ALTER POLICY difficulty_in_sight ON difficulty WITH CHECK (is_unit_in_sight(unit_id));
ALTER POLICY explanation_in_sight ON explanation WITH CHECK (is_unit_in_sight(asking_unit_id));

-- What the program alone writes: rights, links, ties, documents, forecasts.
ALTER POLICY account_grant_is_ones_own ON account_grant WITH CHECK (sees_everything());
ALTER POLICY single_sign_on_identity_is_ones_own ON single_sign_on_identity WITH CHECK (sees_everything());
ALTER POLICY document_in_sight ON document WITH CHECK (sees_everything());
ALTER POLICY kept_forecast_in_sight ON kept_forecast WITH CHECK (sees_everything());
ALTER POLICY change_log_takes_every_act ON change_log WITH CHECK (
  sees_everything() OR account_id IS NOT DISTINCT FROM acting_account());
COMMENT ON POLICY change_log_takes_every_act ON change_log IS 'Every act leaves its line, whoever acts, under the account that acts';

-- Everywhere else what is seen is what may be written; from now on each policy says so itself.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT pg_policy.polname AS name, pg_class.relname AS of, pg_get_expr(pg_policy.polqual, pg_policy.polrelid) AS seen
    FROM pg_policy
    JOIN pg_class ON pg_class.oid = pg_policy.polrelid
    WHERE pg_class.relnamespace = current_schema()::regnamespace
      AND pg_policy.polcmd = '*' AND pg_policy.polwithcheck IS NULL
  LOOP
    EXECUTE format('ALTER POLICY %I ON %I WITH CHECK (%s)', one.name, one.of, one.seen);
  END LOOP;
END $$;

-- The application's role deletes from these tables and from no other, and changes no line, seal or migration.
DO $$
DECLARE
  one text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'thuocdo_app') THEN
    RETURN;
  END IF;
  FOR one IN
    SELECT pg_class.relname FROM pg_class
    WHERE pg_class.relnamespace = current_schema()::regnamespace AND pg_class.relkind IN ('r', 'p')
      AND pg_class.relname NOT IN ('account_grant', 'document', 'figure_current', 'plan_line', 'plan_line_version',
        'recovery_code', 'reporting_round', 'round_field', 'session', 'sign_in_attempt', 'single_sign_on_identity',
        'special_day', 'submission', 'succession_part', 'table_mapping', 'target', 'target_evidence', 'target_part',
        'task_target')
      -- Those refuse it themselves, and say why.
      AND NOT EXISTS (
        SELECT FROM pg_trigger
        WHERE pg_trigger.tgrelid = pg_class.oid AND pg_trigger.tgfoid = 'refuse_change_of_history'::regproc)
  LOOP
    EXECUTE format('REVOKE DELETE ON %I FROM thuocdo_app', one);
  END LOOP;
  REVOKE UPDATE, DELETE ON change_log FROM thuocdo_app;
  REVOKE INSERT, UPDATE, DELETE ON change_seal, schema_migration FROM thuocdo_app;
END $$;
