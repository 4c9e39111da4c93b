-- Reporting rounds: what is asked of which units until when, what they answer, who approved it, what was known on a day.

CREATE TABLE reporting_round (
  round_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title text NOT NULL,
  period_id text NOT NULL REFERENCES period (period_id),
  calendar text NOT NULL,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  data_through date NOT NULL,
  unit_due_on date NOT NULL,
  levels text[] NOT NULL,
  deadlines jsonb NOT NULL,
  allows_own_approval boolean NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT reporting_round_calendar_is_known CHECK (calendar IN ('administrative', 'calendar')),
  CONSTRAINT reporting_round_levels_are_known CHECK (levels <@ ARRAY['head', 'department', 'city'] AND cardinality(levels) > 0),
  CONSTRAINT reporting_round_leaves_a_day_after_the_cut_off CHECK (unit_due_on > data_through)
);
COMMENT ON TABLE reporting_round IS 'One call for figures; its state is computed from its acts';
COMMENT ON COLUMN reporting_round.round_id IS 'Running number';
COMMENT ON COLUMN reporting_round.title IS 'Title';
COMMENT ON COLUMN reporting_round.period_id IS 'Period that the figures are of';
COMMENT ON COLUMN reporting_round.calendar IS 'Administrative reporting, or statistics by calendar months';
COMMENT ON COLUMN reporting_round.unit_id IS 'The unit that calls';
COMMENT ON COLUMN reporting_round.data_through IS 'Last day that the data cover';
COMMENT ON COLUMN reporting_round.unit_due_on IS 'Day by which units send, where they have no deadline of their own';
COMMENT ON COLUMN reporting_round.levels IS 'Levels of approval, lowest first; the last one publishes';
COMMENT ON COLUMN reporting_round.deadlines IS 'Deadline of each level, by the schema LevelDeadline';
COMMENT ON COLUMN reporting_round.allows_own_approval IS 'Whether whoever sent a submission may approve it';
COMMENT ON COLUMN reporting_round.change_no IS 'The act that recorded it';

CREATE TABLE round_field (
  round_id integer NOT NULL REFERENCES reporting_round (round_id),
  field_no integer NOT NULL,
  content jsonb NOT NULL,
  indicator_code text REFERENCES indicator (indicator_code),
  owner_unit_id text REFERENCES unit (unit_id),
  PRIMARY KEY (round_id, field_no),
  CONSTRAINT round_field_counts_from_one CHECK (field_no > 0)
);
COMMENT ON TABLE round_field IS 'One field of the form of a round: an indicator or a question';
COMMENT ON COLUMN round_field.round_id IS 'The round';
COMMENT ON COLUMN round_field.field_no IS '1, 2, … in the order of the form';
COMMENT ON COLUMN round_field.content IS 'The field by the schema RoundField';
COMMENT ON COLUMN round_field.indicator_code IS 'The indicator asked for; null for a question';
COMMENT ON COLUMN round_field.owner_unit_id IS 'Unit that owns the indicator and approves it; null where nobody does';
CREATE INDEX round_field_by_indicator ON round_field (indicator_code);
CREATE INDEX round_field_by_owner ON round_field (owner_unit_id);
CREATE TRIGGER round_field_is_append_only BEFORE UPDATE OR DELETE ON round_field
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE submission (
  submission_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id integer NOT NULL REFERENCES reporting_round (round_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  due_on date NOT NULL,
  CONSTRAINT submission_is_one_for_each_unit UNIQUE (round_id, unit_id)
);
COMMENT ON TABLE submission IS 'The return of one unit in one round; its state is computed from its acts';
COMMENT ON COLUMN submission.submission_id IS 'Running number';
COMMENT ON COLUMN submission.round_id IS 'The round';
COMMENT ON COLUMN submission.unit_id IS 'The unit that answers';
COMMENT ON COLUMN submission.due_on IS 'Its deadline when the round was made; acts may extend it';
CREATE INDEX submission_by_unit ON submission (unit_id);
CREATE TRIGGER submission_is_append_only BEFORE UPDATE OR DELETE ON submission
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE round_act (
  act_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id integer NOT NULL REFERENCES reporting_round (round_id),
  act text NOT NULL,
  unit_id text REFERENCES unit (unit_id),
  due_on date,
  reason text,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  happened_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT round_act_is_known CHECK (act IN ('open', 'close', 'reopen', 'extend')),
  CONSTRAINT round_act_extends_a_unit_to_a_day CHECK ((act = 'extend') = (unit_id IS NOT NULL AND due_on IS NOT NULL)),
  CONSTRAINT round_act_gives_a_reason CHECK (act = 'open' OR btrim(reason) <> '')
);
COMMENT ON TABLE round_act IS 'What was done with a round, in order: opened, closed, reopened, a deadline extended';
COMMENT ON COLUMN round_act.act_id IS 'Running number';
COMMENT ON COLUMN round_act.round_id IS 'The round';
COMMENT ON COLUMN round_act.act IS 'What was done';
COMMENT ON COLUMN round_act.unit_id IS 'The unit whose deadline was extended; null for other acts';
COMMENT ON COLUMN round_act.due_on IS 'Its new deadline; null for other acts';
COMMENT ON COLUMN round_act.reason IS 'Why; null for opening';
COMMENT ON COLUMN round_act.office IS 'Who, by office';
COMMENT ON COLUMN round_act.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN round_act.happened_at IS 'Instant';
COMMENT ON COLUMN round_act.change_no IS 'The act that recorded it';
CREATE INDEX round_act_by_round ON round_act (round_id, act_id);
CREATE TRIGGER round_act_is_append_only BEFORE UPDATE OR DELETE ON round_act
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE submission_act (
  act_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id integer NOT NULL REFERENCES submission (submission_id),
  kind text NOT NULL,
  level text,
  on_unit_id text REFERENCES unit (unit_id),
  text text,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  happened_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT submission_act_is_known CHECK (kind IN ('send', 'take-back', 'approve', 'return', 'withdraw-approval', 'message')),
  CONSTRAINT submission_act_level_is_known CHECK (level IN ('head', 'department', 'city')),
  CONSTRAINT submission_act_of_a_level_names_it CHECK ((kind IN ('approve', 'return', 'withdraw-approval')) = (level IS NOT NULL AND on_unit_id IS NOT NULL)),
  CONSTRAINT submission_act_says_why CHECK ((kind IN ('return', 'withdraw-approval', 'message')) = (text IS NOT NULL AND btrim(text) <> ''))
);
COMMENT ON TABLE submission_act IS 'What people did with a submission, in order, messages among them';
COMMENT ON COLUMN submission_act.act_id IS 'Running number';
COMMENT ON COLUMN submission_act.submission_id IS 'The submission';
COMMENT ON COLUMN submission_act.kind IS 'What was done';
COMMENT ON COLUMN submission_act.level IS 'Level that approved, returned or withdrew; null for acts of the unit itself and messages';
COMMENT ON COLUMN submission_act.on_unit_id IS 'Unit in whose name it was done; null for acts of the unit itself and messages';
COMMENT ON COLUMN submission_act.text IS 'Reason of a return or withdrawal, words of a message; null otherwise';
COMMENT ON COLUMN submission_act.office IS 'Who, by office';
COMMENT ON COLUMN submission_act.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN submission_act.happened_at IS 'Instant';
COMMENT ON COLUMN submission_act.change_no IS 'The act that recorded it';
CREATE INDEX submission_act_by_submission ON submission_act (submission_id, act_id);
CREATE TRIGGER submission_act_is_append_only BEFORE UPDATE OR DELETE ON submission_act
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE cell_entry (
  entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id integer NOT NULL REFERENCES submission (submission_id),
  field_no integer NOT NULL,
  version integer NOT NULL,
  content jsonb,
  note text,
  way text NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT cell_entry_is_one_for_each_version UNIQUE (submission_id, field_no, version),
  CONSTRAINT cell_entry_counts_from_one CHECK (version > 0),
  CONSTRAINT cell_entry_way_is_known CHECK (way IN ('page', 'paste', 'workbook', 'import'))
);
COMMENT ON TABLE cell_entry IS 'Everything that ever stood in a cell of a submission; the highest version is what stands';
COMMENT ON COLUMN cell_entry.entry_id IS 'Running number';
COMMENT ON COLUMN cell_entry.submission_id IS 'The submission';
COMMENT ON COLUMN cell_entry.field_no IS 'Field of the form';
COMMENT ON COLUMN cell_entry.version IS '1, 2, … in the cell';
COMMENT ON COLUMN cell_entry.content IS 'Content by the schema CellContent; null where the cell was emptied';
COMMENT ON COLUMN cell_entry.note IS 'Note beside it; null for none';
COMMENT ON COLUMN cell_entry.way IS 'By which way it came: page, paste, workbook, import';
COMMENT ON COLUMN cell_entry.office IS 'Who, by office';
COMMENT ON COLUMN cell_entry.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN cell_entry.saved_at IS 'Instant of saving';
CREATE TRIGGER cell_entry_is_append_only BEFORE UPDATE OR DELETE ON cell_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE evidence (
  evidence_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id integer NOT NULL REFERENCES submission (submission_id),
  field_no integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  attached_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  taken_off_by bigint REFERENCES change_log (change_no),
  CONSTRAINT evidence_is_at_most_10_mib CHECK (octet_length(content) BETWEEN 1 AND 10 * 1024 * 1024)
);
COMMENT ON TABLE evidence IS 'A file that bears a cell out';
COMMENT ON COLUMN evidence.evidence_id IS 'Running number';
COMMENT ON COLUMN evidence.submission_id IS 'The submission';
COMMENT ON COLUMN evidence.field_no IS 'Field of the form';
COMMENT ON COLUMN evidence.name IS 'Name of the file';
COMMENT ON COLUMN evidence.media_type IS 'What it is';
COMMENT ON COLUMN evidence.content IS 'The file';
COMMENT ON COLUMN evidence.office IS 'Who, by office';
COMMENT ON COLUMN evidence.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN evidence.attached_at IS 'Instant';
COMMENT ON COLUMN evidence.change_no IS 'The act that attached it';
COMMENT ON COLUMN evidence.taken_off_by IS 'The act that took it off; null while it stands';
CREATE INDEX evidence_by_submission ON evidence (submission_id, field_no);

CREATE TABLE submission_vintage (
  vintage_id bigint PRIMARY KEY REFERENCES figure_vintage (vintage_id),
  submission_id integer NOT NULL REFERENCES submission (submission_id),
  field_no integer NOT NULL,
  version integer NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no)
);
COMMENT ON TABLE submission_vintage IS 'Which vintage of the ledger an approved cell became';
COMMENT ON COLUMN submission_vintage.vintage_id IS 'The vintage';
COMMENT ON COLUMN submission_vintage.submission_id IS 'The submission';
COMMENT ON COLUMN submission_vintage.field_no IS 'Field of the form';
COMMENT ON COLUMN submission_vintage.version IS 'Version of the cell that was approved';
COMMENT ON COLUMN submission_vintage.change_no IS 'The act that recorded it';
CREATE INDEX submission_vintage_by_submission ON submission_vintage (submission_id, field_no);
CREATE TRIGGER submission_vintage_is_append_only BEFORE UPDATE OR DELETE ON submission_vintage
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE round_snapshot (
  snapshot_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id integer NOT NULL REFERENCES reporting_round (round_id),
  name text NOT NULL,
  as_of date NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now(),
  content jsonb NOT NULL,
  office text NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no)
);
COMMENT ON TABLE round_snapshot IS 'What was known of a round at one moment, for a meeting: frozen';
COMMENT ON COLUMN round_snapshot.snapshot_id IS 'Running number';
COMMENT ON COLUMN round_snapshot.round_id IS 'The round';
COMMENT ON COLUMN round_snapshot.name IS 'What it was taken for';
COMMENT ON COLUMN round_snapshot.as_of IS 'Day of the moment';
COMMENT ON COLUMN round_snapshot.taken_at IS 'The moment';
COMMENT ON COLUMN round_snapshot.content IS 'Approved figures and sums, by the schema RoundSnapshot';
COMMENT ON COLUMN round_snapshot.office IS 'Who, by office';
COMMENT ON COLUMN round_snapshot.change_no IS 'The act that recorded it';
CREATE INDEX round_snapshot_by_round ON round_snapshot (round_id);
CREATE TRIGGER round_snapshot_is_append_only BEFORE UPDATE OR DELETE ON round_snapshot
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE counter_value (
  counter_value_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id integer NOT NULL REFERENCES reporting_round (round_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  indicator_code text NOT NULL REFERENCES indicator (indicator_code),
  indicator_version integer NOT NULL,
  period_id text NOT NULL REFERENCES period (period_id),
  scope text NOT NULL,
  price_basis text NOT NULL,
  value numeric NOT NULL,
  standing numeric,
  reason text NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  proposed_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT counter_value_gives_a_reason CHECK (btrim(reason) <> '')
);
COMMENT ON TABLE counter_value IS 'Another value that a unit proposes for a figure entered above it';
COMMENT ON COLUMN counter_value.counter_value_id IS 'Running number';
COMMENT ON COLUMN counter_value.round_id IS 'Round whose calling unit decides';
COMMENT ON COLUMN counter_value.unit_id IS 'Unit the figure is of';
COMMENT ON COLUMN counter_value.indicator_code IS 'What is measured';
COMMENT ON COLUMN counter_value.indicator_version IS 'By which definition';
COMMENT ON COLUMN counter_value.period_id IS 'Period it is of';
COMMENT ON COLUMN counter_value.scope IS 'What is counted in and out';
COMMENT ON COLUMN counter_value.price_basis IS 'Prices it is counted in';
COMMENT ON COLUMN counter_value.value IS 'Value proposed';
COMMENT ON COLUMN counter_value.standing IS 'Value that stood then; null where none did';
COMMENT ON COLUMN counter_value.reason IS 'Why';
COMMENT ON COLUMN counter_value.office IS 'Who, by office';
COMMENT ON COLUMN counter_value.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN counter_value.proposed_at IS 'Instant';
COMMENT ON COLUMN counter_value.change_no IS 'The act that recorded it';
CREATE INDEX counter_value_by_round ON counter_value (round_id);
CREATE TRIGGER counter_value_is_append_only BEFORE UPDATE OR DELETE ON counter_value
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE counter_value_decision (
  counter_value_id integer PRIMARY KEY REFERENCES counter_value (counter_value_id),
  decision text NOT NULL,
  reason text NOT NULL,
  office text NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT counter_value_decision_is_known CHECK (decision IN ('accepted', 'declined')),
  CONSTRAINT counter_value_decision_gives_a_reason CHECK (btrim(reason) <> '')
);
COMMENT ON TABLE counter_value_decision IS 'What the calling unit decided about a proposed value';
COMMENT ON COLUMN counter_value_decision.counter_value_id IS 'The proposal';
COMMENT ON COLUMN counter_value_decision.decision IS 'Accepted or declined';
COMMENT ON COLUMN counter_value_decision.reason IS 'Why';
COMMENT ON COLUMN counter_value_decision.office IS 'Who, by office';
COMMENT ON COLUMN counter_value_decision.decided_at IS 'Instant';
COMMENT ON COLUMN counter_value_decision.change_no IS 'The act that recorded it';
CREATE TRIGGER counter_value_decision_is_append_only BEFORE UPDATE OR DELETE ON counter_value_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE notice (
  notice_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id integer NOT NULL REFERENCES reporting_round (round_id),
  submission_id integer REFERENCES submission (submission_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  role text NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  text jsonb NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  mailed_at timestamptz,
  CONSTRAINT notice_is_given_once UNIQUE (round_id, unit_id, role, key),
  CONSTRAINT notice_role_is_known CHECK (role IN ('reporter', 'approver')),
  CONSTRAINT notice_kind_is_known CHECK (kind IN ('round-opened', 'due-soon', 'overdue', 'to-approve', 'returned', 'approved', 'withdrawn'))
);
COMMENT ON TABLE notice IS 'Reminders and news about rounds, for those who act for one unit';
COMMENT ON COLUMN notice.notice_id IS 'Running number';
COMMENT ON COLUMN notice.round_id IS 'The round';
COMMENT ON COLUMN notice.submission_id IS 'The submission it is about; null for the whole round';
COMMENT ON COLUMN notice.unit_id IS 'Unit whose people are told';
COMMENT ON COLUMN notice.role IS 'Those of them who are told';
COMMENT ON COLUMN notice.kind IS 'What it tells';
COMMENT ON COLUMN notice.key IS 'Tells it from others of the same unit and round, so that nobody is told twice';
COMMENT ON COLUMN notice.text IS 'Sentence in both languages';
COMMENT ON COLUMN notice.written_at IS 'Instant';
COMMENT ON COLUMN notice.mailed_at IS 'When its e-mails were written; null until then';
CREATE INDEX notice_by_unit ON notice (unit_id, notice_id);
CREATE INDEX notice_to_mail ON notice (notice_id) WHERE mailed_at IS NULL;

CREATE TABLE notice_reading (
  notice_id bigint NOT NULL REFERENCES notice (notice_id),
  account_id integer NOT NULL REFERENCES account (account_id),
  read_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (notice_id, account_id)
);
COMMENT ON TABLE notice_reading IS 'Who has read which notice';
COMMENT ON COLUMN notice_reading.notice_id IS 'The notice';
COMMENT ON COLUMN notice_reading.account_id IS 'Who read it';
COMMENT ON COLUMN notice_reading.read_at IS 'Instant';
