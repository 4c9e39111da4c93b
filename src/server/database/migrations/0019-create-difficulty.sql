-- Difficulties, recommendations upward with their routes and answers, and explanations that leaders ask for.

CREATE SEQUENCE difficulty_key_no;
COMMENT ON SEQUENCE difficulty_key_no IS 'Numbers in the codes of difficulties that no pack brought';

CREATE TABLE difficulty (
  difficulty_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  difficulty_key text NOT NULL,
  text text NOT NULL,
  kind text NOT NULL,
  cause text,
  cause_confirmed_by text,
  about jsonb NOT NULL,
  target_id text REFERENCES target (target_id) ON DELETE SET NULL,
  task_id integer REFERENCES task (task_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  seen_by text[] NOT NULL,
  change_no bigint REFERENCES change_log (change_no),
  CONSTRAINT difficulty_is_known_by_one_key UNIQUE (difficulty_key),
  CONSTRAINT difficulty_kind_is_known CHECK (kind IN ('obstacle', 'difficulty', 'shortcoming', 'limit')),
  CONSTRAINT difficulty_cause_is_known CHECK (cause IN ('objective', 'subjective')),
  CONSTRAINT difficulty_is_seen_by_whoever_raised_it CHECK (unit_id = ANY (seen_by))
);
COMMENT ON TABLE difficulty IS 'What blocks a target, a task or a project; its state is computed from its acts';
COMMENT ON COLUMN difficulty.difficulty_id IS 'Running number';
COMMENT ON COLUMN difficulty.difficulty_key IS 'Stable code, by which a file knows it again';
COMMENT ON COLUMN difficulty.text IS 'What the difficulty is';
COMMENT ON COLUMN difficulty.kind IS 'Obstacle, difficulty, shortcoming or limit';
COMMENT ON COLUMN difficulty.cause IS 'Objective or subjective; null where not stated';
COMMENT ON COLUMN difficulty.cause_confirmed_by IS 'Who confirmed an objective cause; null where nobody did';
COMMENT ON COLUMN difficulty.about IS 'What it blocks, by the schema DifficultyAbout';
COMMENT ON COLUMN difficulty.target_id IS 'The target it blocks; null for other things, and when the target was taken back';
COMMENT ON COLUMN difficulty.task_id IS 'The task it blocks; null for other things';
COMMENT ON COLUMN difficulty.unit_id IS 'The unit that raised it';
COMMENT ON COLUMN difficulty.seen_by IS 'The unit that raised it, and every owner it has had';
COMMENT ON COLUMN difficulty.change_no IS 'The act that recorded it; null where a pack brought it';
CREATE INDEX difficulty_by_target ON difficulty (target_id);
CREATE INDEX difficulty_by_task ON difficulty (task_id);

CREATE TABLE difficulty_act (
  difficulty_id integer NOT NULL REFERENCES difficulty (difficulty_id),
  act_no integer NOT NULL,
  held_on date NOT NULL,
  date_note text,
  kind text NOT NULL,
  deed jsonb NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint REFERENCES change_log (change_no),
  PRIMARY KEY (difficulty_id, act_no),
  CONSTRAINT difficulty_act_counts_from_one CHECK (act_no > 0),
  CONSTRAINT difficulty_act_begins_with_raising CHECK ((kind = 'raise') = (act_no = 1)),
  CONSTRAINT difficulty_act_kind_is_known CHECK (kind IN ('raise', 'take-on', 'escalate', 'assign-route', 'answer', 'resolve', 'reopen', 'withdraw'))
);
COMMENT ON TABLE difficulty_act IS 'What happened to a difficulty, one act after the other';
COMMENT ON COLUMN difficulty_act.difficulty_id IS 'The difficulty';
COMMENT ON COLUMN difficulty_act.act_no IS '1, 2, … in the order of recording';
COMMENT ON COLUMN difficulty_act.held_on IS 'Day from which it holds';
COMMENT ON COLUMN difficulty_act.date_note IS 'What is uncertain about the day';
COMMENT ON COLUMN difficulty_act.kind IS 'What was done';
COMMENT ON COLUMN difficulty_act.deed IS 'What it brought with it, by the schema DifficultyDeed';
COMMENT ON COLUMN difficulty_act.office IS 'Who, by office';
COMMENT ON COLUMN difficulty_act.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN difficulty_act.recorded_at IS 'Instant';
COMMENT ON COLUMN difficulty_act.change_no IS 'The line it left; null where a pack brought it';
CREATE TRIGGER difficulty_act_is_append_only BEFORE UPDATE OR DELETE ON difficulty_act
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE recommendation (
  recommendation_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  difficulty_id integer NOT NULL,
  act_no integer NOT NULL,
  CONSTRAINT recommendation_is_one_act UNIQUE (difficulty_id, act_no),
  CONSTRAINT recommendation_act_exists FOREIGN KEY (difficulty_id, act_no) REFERENCES difficulty_act (difficulty_id, act_no)
);
COMMENT ON TABLE recommendation IS 'A difficulty raised to a higher level: one act, with a number of its own';
COMMENT ON COLUMN recommendation.recommendation_id IS 'Running number';
COMMENT ON COLUMN recommendation.difficulty_id IS 'The difficulty';
COMMENT ON COLUMN recommendation.act_no IS 'The act that raised it upward';
CREATE TRIGGER recommendation_is_append_only BEFORE UPDATE OR DELETE ON recommendation
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE explanation (
  explanation_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  about jsonb NOT NULL,
  target_id text REFERENCES target (target_id) ON DELETE SET NULL,
  task_id integer REFERENCES task (task_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  asking_unit_id text NOT NULL REFERENCES unit (unit_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no)
);
COMMENT ON TABLE explanation IS 'A leader asks a unit to explain a target, a figure or a task; its state is computed from its acts';
COMMENT ON COLUMN explanation.explanation_id IS 'Running number';
COMMENT ON COLUMN explanation.about IS 'What is to be explained, by the schema ExplanationAbout';
COMMENT ON COLUMN explanation.target_id IS 'The target; null for other things, and when the target was taken back';
COMMENT ON COLUMN explanation.task_id IS 'The task; null for other things';
COMMENT ON COLUMN explanation.unit_id IS 'The unit that is asked';
COMMENT ON COLUMN explanation.asking_unit_id IS 'The unit that asks';
COMMENT ON COLUMN explanation.change_no IS 'The act that recorded it';
CREATE INDEX explanation_by_target ON explanation (target_id);
CREATE INDEX explanation_by_unit ON explanation (unit_id);

CREATE TABLE explanation_act (
  explanation_id integer NOT NULL REFERENCES explanation (explanation_id),
  act_no integer NOT NULL,
  held_on date NOT NULL,
  kind text NOT NULL,
  deed jsonb NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  PRIMARY KEY (explanation_id, act_no),
  CONSTRAINT explanation_act_begins_with_asking CHECK ((kind = 'ask') = (act_no = 1)),
  CONSTRAINT explanation_act_kind_is_known CHECK (kind IN ('ask', 'answer', 'accept', 'ask-again', 'withdraw'))
);
COMMENT ON TABLE explanation_act IS 'Question, answer, and what became of it, one act after the other';
COMMENT ON COLUMN explanation_act.explanation_id IS 'The request';
COMMENT ON COLUMN explanation_act.act_no IS '1, 2, … in the order of recording';
COMMENT ON COLUMN explanation_act.held_on IS 'Day from which it holds';
COMMENT ON COLUMN explanation_act.kind IS 'What was done';
COMMENT ON COLUMN explanation_act.deed IS 'What it brought with it, by the schema ExplanationDeed';
COMMENT ON COLUMN explanation_act.office IS 'Who, by office';
COMMENT ON COLUMN explanation_act.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN explanation_act.recorded_at IS 'Instant';
COMMENT ON COLUMN explanation_act.change_no IS 'The line it left';
CREATE TRIGGER explanation_act_is_append_only BEFORE UPDATE OR DELETE ON explanation_act
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE attachment (
  attachment_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  difficulty_id integer,
  explanation_id integer,
  act_no integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT attachment_belongs_to_one_thing CHECK (num_nonnulls(difficulty_id, explanation_id) = 1),
  CONSTRAINT attachment_of_a_difficulty_act FOREIGN KEY (difficulty_id, act_no) REFERENCES difficulty_act (difficulty_id, act_no),
  CONSTRAINT attachment_of_an_explanation_act FOREIGN KEY (explanation_id, act_no) REFERENCES explanation_act (explanation_id, act_no)
);
COMMENT ON TABLE attachment IS 'A file that came with an act on a difficulty or an explanation';
COMMENT ON COLUMN attachment.attachment_id IS 'Running number';
COMMENT ON COLUMN attachment.difficulty_id IS 'The difficulty; null for a file of an explanation';
COMMENT ON COLUMN attachment.explanation_id IS 'The request for an explanation; null for a file of a difficulty';
COMMENT ON COLUMN attachment.act_no IS 'The act it came with';
COMMENT ON COLUMN attachment.name IS 'Name of the file';
COMMENT ON COLUMN attachment.media_type IS 'What it is';
COMMENT ON COLUMN attachment.content IS 'The file';
COMMENT ON COLUMN attachment.change_no IS 'The act that brought it';
CREATE INDEX attachment_by_difficulty ON attachment (difficulty_id);
CREATE INDEX attachment_by_explanation ON attachment (explanation_id);
CREATE TRIGGER attachment_is_append_only BEFORE UPDATE OR DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

-- A unit may say that a target of a unit above it is blocked, though it sees no figures of it: it knows the target by name.
CREATE FUNCTION targets_above(units text[]) RETURNS TABLE (target_id text, wording text, unit_id text, resolution_title text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
  WITH RECURSIVE above AS (
    SELECT unnest(units) AS unit_id
    UNION
    SELECT unit_placement.parent_id FROM above JOIN unit_placement ON unit_placement.unit_id = above.unit_id
  )
  SELECT target.target_id, target.wording, resolution.unit_id, resolution.title
  FROM above
  JOIN resolution ON resolution.unit_id = above.unit_id
  JOIN target ON target.resolution_id = resolution.resolution_id
  ORDER BY resolution.last_year > resolution.first_year DESC, resolution.term_start DESC, target.position
$$;
COMMENT ON FUNCTION targets_above(text[]) IS 'Targets of these units and of those above them, by name alone';

ALTER TABLE difficulty ENABLE ROW LEVEL SECURITY;
ALTER TABLE difficulty FORCE ROW LEVEL SECURITY;
CREATE POLICY difficulty_in_sight ON difficulty USING (
  (SELECT sees_everything()) OR seen_by && (SELECT units_in_sight())::text[]);
COMMENT ON POLICY difficulty_in_sight ON difficulty IS 'Seen by whoever raised it, and every owner it has had';

ALTER TABLE difficulty_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE difficulty_act FORCE ROW LEVEL SECURITY;
CREATE POLICY difficulty_act_in_sight ON difficulty_act USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM difficulty WHERE difficulty.difficulty_id = difficulty_act.difficulty_id));
COMMENT ON POLICY difficulty_act_in_sight ON difficulty_act IS 'Seen where its difficulty is';

ALTER TABLE recommendation ENABLE ROW LEVEL SECURITY;
ALTER TABLE recommendation FORCE ROW LEVEL SECURITY;
CREATE POLICY recommendation_in_sight ON recommendation USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM difficulty WHERE difficulty.difficulty_id = recommendation.difficulty_id));
COMMENT ON POLICY recommendation_in_sight ON recommendation IS 'Seen where its difficulty is';

ALTER TABLE explanation ENABLE ROW LEVEL SECURITY;
ALTER TABLE explanation FORCE ROW LEVEL SECURITY;
CREATE POLICY explanation_in_sight ON explanation USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR asking_unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY explanation_in_sight ON explanation IS 'Seen by the unit that is asked and the unit that asks';

ALTER TABLE explanation_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE explanation_act FORCE ROW LEVEL SECURITY;
CREATE POLICY explanation_act_in_sight ON explanation_act USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM explanation WHERE explanation.explanation_id = explanation_act.explanation_id));
COMMENT ON POLICY explanation_act_in_sight ON explanation_act IS 'Seen where its request is';

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY attachment_in_sight ON attachment USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM difficulty WHERE difficulty.difficulty_id = attachment.difficulty_id)
    OR EXISTS (SELECT FROM explanation WHERE explanation.explanation_id = attachment.explanation_id));
COMMENT ON POLICY attachment_in_sight ON attachment IS 'Seen where what it came with is';
