-- Units that carry out a programme, or were asked for an action programme of their own, see it; meetings get an uncertain day.

CREATE FUNCTION programmes_of_units(units text[]) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(found.programme_id), '{}')
  FROM (
    SELECT content.programme_id FROM programme_content content
    WHERE content.content ->> 'leadUnitId' = ANY (units) OR content.content -> 'coUnitIds' ?| units
    UNION
    SELECT call.programme_id FROM action_programme_call call
    JOIN action_programme asked ON asked.call_id = call.call_id
    WHERE call.programme_id IS NOT NULL AND asked.unit_id = ANY (units)
  ) found
$$;
COMMENT ON FUNCTION programmes_of_units(text[]) IS 'Programmes that these units lead or co-lead, or for which they were asked to issue an action programme';

CREATE POLICY programme_of_its_units ON programme FOR SELECT USING (
  programme_id = ANY ((SELECT programmes_of_units(units_in_sight()))::text[]));
COMMENT ON POLICY programme_of_its_units ON programme IS 'Seen, not written, by units that carry it out';

ALTER POLICY programme_content_in_sight ON programme_content WITH CHECK (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM programme JOIN resolution ON resolution.resolution_id = programme.resolution_id
    WHERE programme.programme_id = programme_content.programme_id));
ALTER POLICY programme_disbursement_in_sight ON programme_disbursement WITH CHECK (
  (SELECT sees_everything()) OR EXISTS (
    SELECT FROM programme JOIN resolution ON resolution.resolution_id = programme.resolution_id
    WHERE programme.programme_id = programme_disbursement.programme_id));

ALTER TABLE meeting ADD COLUMN held_from date;
ALTER TABLE meeting ADD COLUMN date_note text;
ALTER TABLE meeting ADD CONSTRAINT meeting_day_has_an_order CHECK (held_from <= held_on);
COMMENT ON COLUMN meeting.held_on IS 'Day; where only a span is known, the last day on which it can have been held';
COMMENT ON COLUMN meeting.held_from IS 'First day on which it can have been held, where the day is not known; else null';
COMMENT ON COLUMN meeting.date_note IS 'Why the day is uncertain, in Vietnamese';
