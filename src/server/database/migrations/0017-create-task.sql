-- Tasks: what was ordered, what was done about it act by act, evidence, spot checks, calendars to subscribe to; notices about them.

CREATE TABLE task (
  task_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ordering_unit_id text NOT NULL REFERENCES unit (unit_id),
  origin jsonb NOT NULL,
  document_id text REFERENCES document (document_id),
  programme_id text REFERENCES programme (programme_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no)
);
COMMENT ON TABLE task IS 'A task; all of it but its origin is worked out from its acts';
COMMENT ON COLUMN task.task_id IS 'Running number';
COMMENT ON COLUMN task.ordering_unit_id IS 'The unit that ordered it';
COMMENT ON COLUMN task.origin IS 'Where it comes from, by the schema TaskOrigin';
COMMENT ON COLUMN task.document_id IS 'The document that ordered it; null for other origins';
COMMENT ON COLUMN task.programme_id IS 'The programme it carries out; null for other origins';
COMMENT ON COLUMN task.change_no IS 'The act that recorded it';
CREATE INDEX task_by_ordering_unit ON task (ordering_unit_id);
CREATE TRIGGER task_is_append_only BEFORE UPDATE OR DELETE ON task
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE task_act (
  act_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id integer NOT NULL REFERENCES task (task_id),
  kind text NOT NULL,
  held_on date NOT NULL,
  content jsonb NOT NULL,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT task_act_is_known CHECK (kind IN ('draft', 'edit', 'issue', 'accept', 'return', 'reassign', 'answer-part', 'report-interim', 'ask-extension', 'extend', 'refuse-extension', 'report-done', 'refuse-done', 'close', 'overtake', 'withdraw', 'correct-back')),
  CONSTRAINT task_act_content_is_of_its_kind CHECK (content ->> 'kind' = kind)
);
COMMENT ON TABLE task_act IS 'What was done with a task, in order; where it stood on any day is worked out from it';
COMMENT ON COLUMN task_act.act_id IS 'Running number';
COMMENT ON COLUMN task_act.task_id IS 'The task';
COMMENT ON COLUMN task_act.kind IS 'What was done';
COMMENT ON COLUMN task_act.held_on IS 'Day from which it holds';
COMMENT ON COLUMN task_act.content IS 'The act by the schema TaskActContent';
COMMENT ON COLUMN task_act.unit_id IS 'Unit in whose name it was done';
COMMENT ON COLUMN task_act.office IS 'Who, by office';
COMMENT ON COLUMN task_act.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN task_act.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN task_act.change_no IS 'The act that recorded it';
CREATE INDEX task_act_by_task ON task_act (task_id, act_id);
CREATE TRIGGER task_act_is_append_only BEFORE UPDATE OR DELETE ON task_act
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE task_unit (
  task_id integer NOT NULL REFERENCES task (task_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  part text NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  PRIMARY KEY (task_id, unit_id, part),
  CONSTRAINT task_unit_part_is_known CHECK (part IN ('ordering', 'lead', 'coordinating', 'closing', 'authority'))
);
COMMENT ON TABLE task_unit IS 'Every unit that had a part in a task since it was issued, and who ordered it: they see it';
COMMENT ON COLUMN task_unit.task_id IS 'The task';
COMMENT ON COLUMN task_unit.unit_id IS 'The unit';
COMMENT ON COLUMN task_unit.part IS 'Its part';
COMMENT ON COLUMN task_unit.change_no IS 'The act that recorded it';
CREATE INDEX task_unit_by_unit ON task_unit (unit_id, task_id);
CREATE TRIGGER task_unit_is_append_only BEFORE UPDATE OR DELETE ON task_unit
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE task_target (
  task_id integer NOT NULL REFERENCES task (task_id),
  target_id text NOT NULL REFERENCES target (target_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  PRIMARY KEY (task_id, target_id)
);
COMMENT ON TABLE task_target IS 'The targets that a task serves, as last written';
COMMENT ON COLUMN task_target.task_id IS 'The task';
COMMENT ON COLUMN task_target.target_id IS 'The target';
COMMENT ON COLUMN task_target.change_no IS 'The act that recorded it';
CREATE INDEX task_target_by_target ON task_target (target_id);

CREATE TABLE task_evidence (
  evidence_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id integer NOT NULL REFERENCES task (task_id),
  name text NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  attached_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  taken_off_by bigint REFERENCES change_log (change_no),
  CONSTRAINT task_evidence_is_at_most_10_mib CHECK (octet_length(content) BETWEEN 1 AND 10 * 1024 * 1024)
);
COMMENT ON TABLE task_evidence IS 'A file that bears out what a task reports; the acts name it';
COMMENT ON COLUMN task_evidence.evidence_id IS 'Running number';
COMMENT ON COLUMN task_evidence.task_id IS 'The task';
COMMENT ON COLUMN task_evidence.name IS 'Name of the file';
COMMENT ON COLUMN task_evidence.media_type IS 'What it is';
COMMENT ON COLUMN task_evidence.content IS 'The file';
COMMENT ON COLUMN task_evidence.office IS 'Who, by office';
COMMENT ON COLUMN task_evidence.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN task_evidence.attached_at IS 'Instant';
COMMENT ON COLUMN task_evidence.change_no IS 'The act that recorded it';
COMMENT ON COLUMN task_evidence.taken_off_by IS 'The act that took it off; null while it stands';
CREATE INDEX task_evidence_by_task ON task_evidence (task_id);

CREATE TABLE spot_check_draw (
  draw_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  closed_from date NOT NULL,
  closed_to date NOT NULL,
  seed bigint NOT NULL,
  drawn_from integer[] NOT NULL,
  drawn_on date NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT spot_check_draw_is_from_a_span CHECK (closed_from <= closed_to),
  CONSTRAINT spot_check_draw_seed_is_of_32_bits CHECK (seed BETWEEN 0 AND 4294967295)
);
COMMENT ON TABLE spot_check_draw IS 'One draw of closed tasks to be looked at again';
COMMENT ON COLUMN spot_check_draw.draw_id IS 'Running number';
COMMENT ON COLUMN spot_check_draw.unit_id IS 'The unit that checks';
COMMENT ON COLUMN spot_check_draw.closed_from IS 'First day of closing that could be drawn';
COMMENT ON COLUMN spot_check_draw.closed_to IS 'Last one';
COMMENT ON COLUMN spot_check_draw.seed IS 'With the same tasks to draw from, it draws the same ones again';
COMMENT ON COLUMN spot_check_draw.drawn_from IS 'The tasks to draw from';
COMMENT ON COLUMN spot_check_draw.drawn_on IS 'Day of the draw';
COMMENT ON COLUMN spot_check_draw.office IS 'Who, by office';
COMMENT ON COLUMN spot_check_draw.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN spot_check_draw.change_no IS 'The act that recorded it';
CREATE TRIGGER spot_check_draw_is_append_only BEFORE UPDATE OR DELETE ON spot_check_draw
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE spot_check (
  check_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draw_id integer NOT NULL REFERENCES spot_check_draw (draw_id),
  task_id integer NOT NULL REFERENCES task (task_id),
  CONSTRAINT spot_check_is_drawn_once UNIQUE (draw_id, task_id)
);
COMMENT ON TABLE spot_check IS 'One task that was drawn';
COMMENT ON COLUMN spot_check.check_id IS 'Running number';
COMMENT ON COLUMN spot_check.draw_id IS 'The draw';
COMMENT ON COLUMN spot_check.task_id IS 'The task';
CREATE INDEX spot_check_by_task ON spot_check (task_id);
CREATE TRIGGER spot_check_is_append_only BEFORE UPDATE OR DELETE ON spot_check
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE spot_check_result (
  check_id integer PRIMARY KEY REFERENCES spot_check (check_id),
  outcome text NOT NULL,
  cause jsonb,
  words text NOT NULL,
  checked_on date NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT spot_check_result_is_known CHECK (outcome IN ('passed', 'failed')),
  CONSTRAINT spot_check_result_names_the_cause_of_a_failure CHECK ((outcome = 'failed') = (cause IS NOT NULL)),
  CONSTRAINT spot_check_result_says_what_was_seen CHECK (btrim(words) <> '')
);
COMMENT ON TABLE spot_check_result IS 'What a spot check found';
COMMENT ON COLUMN spot_check_result.check_id IS 'The check';
COMMENT ON COLUMN spot_check_result.outcome IS 'Passed or failed';
COMMENT ON COLUMN spot_check_result.cause IS 'Cause of a failure, by the schema FailureCause; null where it passed';
COMMENT ON COLUMN spot_check_result.words IS 'What was seen';
COMMENT ON COLUMN spot_check_result.checked_on IS 'Day';
COMMENT ON COLUMN spot_check_result.office IS 'Who, by office';
COMMENT ON COLUMN spot_check_result.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN spot_check_result.change_no IS 'The act that recorded it';
CREATE TRIGGER spot_check_result_is_append_only BEFORE UPDATE OR DELETE ON spot_check_result
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE calendar_link (
  token_hash text PRIMARY KEY,
  account_id integer NOT NULL REFERENCES account (account_id),
  made_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  last_read_at timestamptz,
  change_no bigint NOT NULL REFERENCES change_log (change_no)
);
COMMENT ON TABLE calendar_link IS 'A secret address by which one person''s calendar is subscribed to';
COMMENT ON COLUMN calendar_link.token_hash IS 'Hash of its secret';
COMMENT ON COLUMN calendar_link.account_id IS 'Whose calendar';
COMMENT ON COLUMN calendar_link.made_at IS 'Instant';
COMMENT ON COLUMN calendar_link.ended_at IS 'When it was renewed or revoked; null while it opens';
COMMENT ON COLUMN calendar_link.last_read_at IS 'When a program last read it; null for never';
COMMENT ON COLUMN calendar_link.change_no IS 'The act that recorded it';
CREATE UNIQUE INDEX calendar_link_is_one_for_each_account ON calendar_link (account_id) WHERE ended_at IS NULL;

ALTER TABLE notice ALTER COLUMN round_id DROP NOT NULL;
ALTER TABLE notice ADD COLUMN link text;
COMMENT ON COLUMN notice.round_id IS 'The round; null for notices about other things';
COMMENT ON COLUMN notice.link IS 'Page of what it is about; null for rounds, which are known by number';
ALTER TABLE notice ADD COLUMN account_id integer REFERENCES account (account_id);
COMMENT ON COLUMN notice.account_id IS 'The one person who is told; null for all who hold the role at the unit';
ALTER TABLE notice DROP CONSTRAINT notice_role_is_known;
ALTER TABLE notice ADD CONSTRAINT notice_role_is_known CHECK (role IN ('reporter', 'approver', 'planner', 'leader'));
ALTER TABLE notice DROP CONSTRAINT notice_kind_is_known;
ALTER TABLE notice ADD CONSTRAINT notice_kind_is_written_as_a_word CHECK (kind ~ '^[a-z]+(-[a-z]+)*$');
ALTER TABLE notice ADD CONSTRAINT notice_leads_somewhere CHECK (round_id IS NOT NULL OR link IS NOT NULL);
CREATE UNIQUE INDEX notice_with_a_link_is_given_once ON notice (link, unit_id, role, key) WHERE link IS NOT NULL;
DROP POLICY notice_in_sight ON notice;
CREATE POLICY notice_in_sight ON notice USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR account_id = (SELECT acting_account()));
COMMENT ON POLICY notice_in_sight ON notice IS 'Seen where its unit is in sight, and by the one whom it is for';

CREATE FUNCTION tasks_of_units(units text[]) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  SELECT coalesce(array_agg(DISTINCT task_unit.task_id), '{}') FROM task_unit WHERE task_unit.unit_id = ANY (units)
$$;
COMMENT ON FUNCTION tasks_of_units(text[]) IS 'Tasks that these units ordered, lead, coordinate, close or decide on';

ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE POLICY task_in_sight ON task USING (
  (SELECT sees_everything()) OR ordering_unit_id = ANY ((SELECT units_in_sight())::text[])
    OR task_id = ANY ((SELECT tasks_of_units(units_in_sight()))::integer[]));
COMMENT ON POLICY task_in_sight ON task IS 'Seen by whoever has one of its units in sight; a draft by who ordered it';

ALTER TABLE task_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_act FORCE ROW LEVEL SECURITY;
CREATE POLICY task_act_in_sight ON task_act USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM task WHERE task.task_id = task_act.task_id));
COMMENT ON POLICY task_act_in_sight ON task_act IS 'Seen where its task is';

ALTER TABLE task_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_unit FORCE ROW LEVEL SECURITY;
CREATE POLICY task_unit_in_sight ON task_unit USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM task WHERE task.task_id = task_unit.task_id));
COMMENT ON POLICY task_unit_in_sight ON task_unit IS 'Seen where its task is';

ALTER TABLE task_target ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_target FORCE ROW LEVEL SECURITY;
CREATE POLICY task_target_in_sight ON task_target USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM task WHERE task.task_id = task_target.task_id));
COMMENT ON POLICY task_target_in_sight ON task_target IS 'Seen where its task is';

ALTER TABLE task_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY task_evidence_in_sight ON task_evidence USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM task WHERE task.task_id = task_evidence.task_id));
COMMENT ON POLICY task_evidence_in_sight ON task_evidence IS 'Seen where its task is';

ALTER TABLE spot_check_draw ENABLE ROW LEVEL SECURITY;
ALTER TABLE spot_check_draw FORCE ROW LEVEL SECURITY;
CREATE POLICY spot_check_draw_in_sight ON spot_check_draw USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY spot_check_draw_in_sight ON spot_check_draw IS 'Seen where the checking unit is in sight';

ALTER TABLE spot_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE spot_check FORCE ROW LEVEL SECURITY;
CREATE POLICY spot_check_in_sight ON spot_check USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM task WHERE task.task_id = spot_check.task_id));
COMMENT ON POLICY spot_check_in_sight ON spot_check IS 'Seen where its task is';

ALTER TABLE spot_check_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE spot_check_result FORCE ROW LEVEL SECURITY;
CREATE POLICY spot_check_result_in_sight ON spot_check_result USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM spot_check WHERE spot_check.check_id = spot_check_result.check_id));
COMMENT ON POLICY spot_check_result_in_sight ON spot_check_result IS 'Seen where the check is';

ALTER TABLE calendar_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_link FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_link_is_ones_own ON calendar_link USING (
  (SELECT sees_everything()) OR account_id = (SELECT acting_account()));
COMMENT ON POLICY calendar_link_is_ones_own ON calendar_link IS 'Of one''s own account';
