-- Data about Party members are held apart row by row: beside the units in sight, the application says at the head of each
-- transaction in which units such data may be seen. Where it says nothing, none are.

CREATE FUNCTION sees_all_party_members() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('thuocdo.party_members', true), '') = 'everything'
$$;
COMMENT ON FUNCTION sees_all_party_members() IS 'Whether this transaction may see data about Party members of all units';

CREATE FUNCTION party_member_units() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN coalesce(current_setting('thuocdo.party_members', true), '') IN ('', 'everything') THEN '{}'::text[]
    ELSE current_setting('thuocdo.party_members')::text[]
  END
$$;
COMMENT ON FUNCTION party_member_units() IS 'Units whose data about Party members this transaction may see';

CREATE FUNCTION party_member_unit_numbers() RETURNS integer[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(unit.unit_no), '{}') FROM unit WHERE unit.unit_id = ANY (party_member_units())
$$;
COMMENT ON FUNCTION party_member_unit_numbers() IS 'The same by their short numbers';

-- What works over all lines goes on doing so.
ALTER FUNCTION change_log_version(text[]) SET thuocdo.party_members = 'everything';
ALTER FUNCTION seal_change() SET thuocdo.party_members = 'everything';

ALTER TABLE cell_entry ADD COLUMN field_group text NOT NULL DEFAULT 'figures'
  CONSTRAINT cell_entry_group_is_known CHECK (field_group IN ('figures', 'party-members'));
COMMENT ON COLUMN cell_entry.field_group IS 'Kind of field, as the form says; set by the database';
ALTER TABLE evidence ADD COLUMN field_group text NOT NULL DEFAULT 'figures'
  CONSTRAINT evidence_group_is_known CHECK (field_group IN ('figures', 'party-members'));
COMMENT ON COLUMN evidence.field_group IS 'Kind of field, as the form says; set by the database';
ALTER TABLE submission_vintage ADD COLUMN field_group text NOT NULL DEFAULT 'figures'
  CONSTRAINT submission_vintage_group_is_known CHECK (field_group IN ('figures', 'party-members'));
COMMENT ON COLUMN submission_vintage.field_group IS 'Kind of field, as the form says; set by the database';
ALTER TABLE counter_value ADD COLUMN field_group text NOT NULL DEFAULT 'figures'
  CONSTRAINT counter_value_group_is_known CHECK (field_group IN ('figures', 'party-members'));
COMMENT ON COLUMN counter_value.field_group IS 'Kind of field of the figure that it stands against; set by the database';
ALTER TABLE figure_vintage ADD COLUMN field_group text NOT NULL DEFAULT 'figures'
  CONSTRAINT figure_vintage_group_is_known CHECK (field_group IN ('figures', 'party-members'));
COMMENT ON COLUMN figure_vintage.field_group IS 'Kind of field that it came from; what documents say is figures';
ALTER TABLE figure_current ADD COLUMN field_group text NOT NULL DEFAULT 'figures';
COMMENT ON COLUMN figure_current.field_group IS 'Kind of field of the vintage';

CREATE FUNCTION take_group_of_field() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
BEGIN
  SELECT round_field.content ->> 'group' INTO STRICT NEW.field_group
  FROM submission
  JOIN round_field ON round_field.round_id = submission.round_id AND round_field.field_no = NEW.field_no
  WHERE submission.submission_id = NEW.submission_id;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION take_group_of_field() IS 'A row about a cell is of the kind of its field, whoever writes it';

CREATE FUNCTION take_group_of_figure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' SET thuocdo.party_members = 'everything' AS $$
BEGIN
  SELECT coalesce(max(figure.field_group), 'figures') INTO NEW.field_group
  FROM figure_current figure
  JOIN unit ON unit.unit_no = figure.unit_no
  JOIN period ON period.period_no = figure.period_no
  JOIN indicator ON indicator.indicator_no = figure.indicator_no
  WHERE unit.unit_id = NEW.unit_id AND period.period_id = NEW.period_id
    AND indicator.indicator_code = NEW.indicator_code AND figure.indicator_version = NEW.indicator_version
    AND figure.scope = NEW.scope AND figure.price_basis = NEW.price_basis;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION take_group_of_figure() IS 'A proposed value is of the kind of the figure that it stands against';

-- What was recorded before this day is told apart once; nothing else of it changes.
ALTER TABLE cell_entry DISABLE TRIGGER cell_entry_is_append_only;
ALTER TABLE submission_vintage DISABLE TRIGGER submission_vintage_is_append_only;
UPDATE cell_entry SET field_group = 'party-members' FROM submission, round_field field
WHERE submission.submission_id = cell_entry.submission_id AND field.round_id = submission.round_id
  AND field.field_no = cell_entry.field_no AND field.content ->> 'group' = 'party-members';
UPDATE evidence SET field_group = 'party-members' FROM submission, round_field field
WHERE submission.submission_id = evidence.submission_id AND field.round_id = submission.round_id
  AND field.field_no = evidence.field_no AND field.content ->> 'group' = 'party-members';
UPDATE submission_vintage SET field_group = 'party-members' FROM submission, round_field field
WHERE submission.submission_id = submission_vintage.submission_id AND field.round_id = submission.round_id
  AND field.field_no = submission_vintage.field_no AND field.content ->> 'group' = 'party-members';
UPDATE figure_vintage SET field_group = 'party-members' FROM submission_vintage published
WHERE published.vintage_id = figure_vintage.vintage_id AND published.field_group = 'party-members';
UPDATE figure_current SET field_group = 'party-members' FROM figure_vintage vintage
WHERE vintage.vintage_id = figure_current.vintage_id AND vintage.field_group = 'party-members';
ALTER TABLE cell_entry ENABLE TRIGGER cell_entry_is_append_only;
ALTER TABLE submission_vintage ENABLE TRIGGER submission_vintage_is_append_only;

CREATE TRIGGER cell_entry_takes_group BEFORE INSERT ON cell_entry
  FOR EACH ROW EXECUTE FUNCTION take_group_of_field();
CREATE TRIGGER evidence_takes_group BEFORE INSERT ON evidence
  FOR EACH ROW EXECUTE FUNCTION take_group_of_field();
CREATE TRIGGER submission_vintage_takes_group BEFORE INSERT ON submission_vintage
  FOR EACH ROW EXECUTE FUNCTION take_group_of_field();
CREATE TRIGGER counter_value_takes_group BEFORE INSERT ON counter_value
  FOR EACH ROW EXECUTE FUNCTION take_group_of_figure();

CREATE POLICY cell_entry_group_in_sight ON cell_entry AS RESTRICTIVE USING (
  field_group = 'figures' OR (SELECT sees_all_party_members())
    OR submission_id = ANY ((SELECT submissions_of_units(party_member_units()))::integer[]));
COMMENT ON POLICY cell_entry_group_in_sight ON cell_entry IS 'About Party members: only where such data of its unit, of the calling unit or of an owner are in sight';
CREATE POLICY evidence_group_in_sight ON evidence AS RESTRICTIVE USING (
  field_group = 'figures' OR (SELECT sees_all_party_members())
    OR submission_id = ANY ((SELECT submissions_of_units(party_member_units()))::integer[]));
COMMENT ON POLICY evidence_group_in_sight ON evidence IS 'The same as for its cell';
CREATE POLICY submission_vintage_group_in_sight ON submission_vintage AS RESTRICTIVE USING (
  field_group = 'figures' OR (SELECT sees_all_party_members())
    OR submission_id = ANY ((SELECT submissions_of_units(party_member_units()))::integer[]));
COMMENT ON POLICY submission_vintage_group_in_sight ON submission_vintage IS 'The same as for its cell';
CREATE POLICY counter_value_group_in_sight ON counter_value AS RESTRICTIVE USING (
  field_group = 'figures' OR (SELECT sees_all_party_members()) OR unit_id = ANY ((SELECT party_member_units())::text[])
    OR EXISTS (SELECT FROM reporting_round WHERE reporting_round.round_id = counter_value.round_id
      AND reporting_round.unit_id = ANY ((SELECT party_member_units())::text[])));
COMMENT ON POLICY counter_value_group_in_sight ON counter_value IS 'About Party members: only where such data of its unit or of the calling unit are in sight';
CREATE POLICY figure_vintage_group_in_sight ON figure_vintage AS RESTRICTIVE USING (
  field_group = 'figures' OR (SELECT sees_all_party_members())
    OR unit_no = ANY ((SELECT party_member_unit_numbers())::integer[]));
COMMENT ON POLICY figure_vintage_group_in_sight ON figure_vintage IS 'About Party members: only where such data of its unit are in sight';
CREATE POLICY figure_current_group_in_sight ON figure_current AS RESTRICTIVE USING (
  field_group = 'figures' OR (SELECT sees_all_party_members())
    OR unit_no = ANY ((SELECT party_member_unit_numbers())::integer[]));
COMMENT ON POLICY figure_current_group_in_sight ON figure_current IS 'The same as for its vintage';
CREATE POLICY change_log_group_in_sight ON change_log AS RESTRICTIVE FOR SELECT USING (
  coalesce(detail ->> 'fieldGroup', 'figures') = 'figures' OR (SELECT sees_all_party_members())
    OR unit_id = ANY ((SELECT party_member_units())::text[]));
COMMENT ON POLICY change_log_group_in_sight ON change_log IS 'Lines that hold data about Party members: only where such data of their unit are in sight';
