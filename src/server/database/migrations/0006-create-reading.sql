-- Documents that were read, what people decided about their figures, and what was taken back again.

CREATE TABLE reading (
  reading_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  content_hash text NOT NULL,
  file_name text,
  format text NOT NULL,
  content bytea NOT NULL,
  text text NOT NULL,
  model jsonb NOT NULL,
  document_kind text NOT NULL,
  title text NOT NULL,
  issuer text,
  document_date date,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  read_on date NOT NULL,
  read_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT reading_format_is_known CHECK (format IN ('docx', 'pdf', 'html', 'xlsx', 'text')),
  CONSTRAINT reading_content_is_at_most_20_mib CHECK (octet_length(content) <= 20 * 1024 * 1024),
  CONSTRAINT reading_hash_is_sha_256 CHECK (content_hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE reading IS 'A document as it was read: the file itself, its text, the figures found; never changed, later acts are beside it';
COMMENT ON COLUMN reading.reading_id IS 'Running number';
COMMENT ON COLUMN reading.content_hash IS 'SHA-256 of the content: the same file is known again';
COMMENT ON COLUMN reading.file_name IS 'Name of the file; null for pasted text';
COMMENT ON COLUMN reading.format IS 'Format by content';
COMMENT ON COLUMN reading.content IS 'The file as it came; pasted text as UTF-8';
COMMENT ON COLUMN reading.text IS 'Everything in it that can be read; places are ranges of it, in UTF-16 units';
COMMENT ON COLUMN reading.model IS 'Blocks, figures found, numbers that are none, remarks, by the schema ReadingModel';
COMMENT ON COLUMN reading.document_kind IS 'Kind of document (glossary, list documentKind)';
COMMENT ON COLUMN reading.title IS 'Title as given or found when it was read';
COMMENT ON COLUMN reading.issuer IS 'Issuer as given when it was read; null where not known';
COMMENT ON COLUMN reading.document_date IS 'Date as given or found when it was read; null where not known';
COMMENT ON COLUMN reading.unit_id IS 'Unit its figures are of where the text names none';
COMMENT ON COLUMN reading.read_on IS 'Day of reading';
COMMENT ON COLUMN reading.read_by IS 'Who had it read, by office';
COMMENT ON COLUMN reading.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN reading.change_no IS 'The act that recorded it';
CREATE INDEX reading_by_content ON reading (content_hash);

CREATE TABLE reading_act (
  act_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reading_id integer NOT NULL REFERENCES reading (reading_id),
  act text NOT NULL,
  detail jsonb NOT NULL,
  office text NOT NULL,
  acted_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT reading_act_is_known CHECK (act IN ('describe', 'decide', 'correct', 'accept', 'undo'))
);
COMMENT ON TABLE reading_act IS 'What people did with a reading, in order; its state today is computed from them';
COMMENT ON COLUMN reading_act.act_id IS 'Running number';
COMMENT ON COLUMN reading_act.reading_id IS 'The reading';
COMMENT ON COLUMN reading_act.act IS 'Described, decided on figures, corrected one, accepted, took back';
COMMENT ON COLUMN reading_act.detail IS 'What was done, by the schema ReadingAct';
COMMENT ON COLUMN reading_act.office IS 'Who acted, by office';
COMMENT ON COLUMN reading_act.acted_on IS 'Day of the act';
COMMENT ON COLUMN reading_act.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN reading_act.change_no IS 'The act that recorded it';
CREATE INDEX reading_act_by_reading ON reading_act (reading_id, act_id);

CREATE TABLE reading_claim (
  claim_id text PRIMARY KEY REFERENCES claim (claim_id),
  reading_id integer NOT NULL REFERENCES reading (reading_id),
  finding_no integer NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT reading_claim_counts_findings_from_one CHECK (finding_no > 0)
);
COMMENT ON TABLE reading_claim IS 'Which figure of which reading became a claim';
COMMENT ON COLUMN reading_claim.claim_id IS 'The claim';
COMMENT ON COLUMN reading_claim.reading_id IS 'The reading';
COMMENT ON COLUMN reading_claim.finding_no IS 'Number of the figure in the reading';
COMMENT ON COLUMN reading_claim.change_no IS 'The act that accepted it';
CREATE INDEX reading_claim_by_reading ON reading_claim (reading_id, finding_no);

CREATE TABLE claim_withdrawal (
  claim_id text PRIMARY KEY REFERENCES claim (claim_id),
  reason text NOT NULL,
  office text NOT NULL,
  withdrawn_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT claim_withdrawal_gives_a_reason CHECK (btrim(reason) <> '')
);
COMMENT ON TABLE claim_withdrawal IS 'Claims that were taken back: no screen shows them or their figures, the ledger keeps both; accepted again they get another id';
COMMENT ON COLUMN claim_withdrawal.claim_id IS 'The claim';
COMMENT ON COLUMN claim_withdrawal.reason IS 'Why';
COMMENT ON COLUMN claim_withdrawal.office IS 'Who took it back, by office';
COMMENT ON COLUMN claim_withdrawal.withdrawn_on IS 'Day of the act';
COMMENT ON COLUMN claim_withdrawal.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN claim_withdrawal.change_no IS 'The act that recorded it';

CREATE TABLE learned_phrase (
  phrase_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  phrase text NOT NULL,
  indicator_code text NOT NULL REFERENCES indicator (indicator_code),
  reading_id integer REFERENCES reading (reading_id),
  finding_no integer,
  office text NOT NULL,
  learned_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT learned_phrase_has_words CHECK (btrim(phrase) <> '')
);
COMMENT ON TABLE learned_phrase IS 'Words that a person said mean an indicator; of the same words the latest that is not forgotten counts';
COMMENT ON COLUMN learned_phrase.phrase_id IS 'Running number';
COMMENT ON COLUMN learned_phrase.phrase IS 'The words as the document has them, in one form of Unicode and blanks';
COMMENT ON COLUMN learned_phrase.indicator_code IS 'What they mean';
COMMENT ON COLUMN learned_phrase.reading_id IS 'The reading in which it was taught; null where in none';
COMMENT ON COLUMN learned_phrase.finding_no IS 'The figure at which it was taught';
COMMENT ON COLUMN learned_phrase.office IS 'Who taught it, by office';
COMMENT ON COLUMN learned_phrase.learned_on IS 'Day of the act';
COMMENT ON COLUMN learned_phrase.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN learned_phrase.change_no IS 'The act that recorded it';

CREATE TABLE learned_phrase_withdrawal (
  phrase_id integer PRIMARY KEY REFERENCES learned_phrase (phrase_id),
  office text NOT NULL,
  withdrawn_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no)
);
COMMENT ON TABLE learned_phrase_withdrawal IS 'Words that were forgotten again';
COMMENT ON COLUMN learned_phrase_withdrawal.phrase_id IS 'The words';
COMMENT ON COLUMN learned_phrase_withdrawal.office IS 'Who had them forgotten, by office';
COMMENT ON COLUMN learned_phrase_withdrawal.withdrawn_on IS 'Day of the act';
COMMENT ON COLUMN learned_phrase_withdrawal.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN learned_phrase_withdrawal.change_no IS 'The act that recorded it';

CREATE TRIGGER reading_is_append_only BEFORE UPDATE OR DELETE ON reading
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER reading_act_is_append_only BEFORE UPDATE OR DELETE ON reading_act
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER reading_claim_is_append_only BEFORE UPDATE OR DELETE ON reading_claim
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER claim_withdrawal_is_append_only BEFORE UPDATE OR DELETE ON claim_withdrawal
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER learned_phrase_is_append_only BEFORE UPDATE OR DELETE ON learned_phrase
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER learned_phrase_withdrawal_is_append_only BEFORE UPDATE OR DELETE ON learned_phrase_withdrawal
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
