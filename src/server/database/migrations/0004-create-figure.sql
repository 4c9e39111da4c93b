-- The ledger of figures: claims of documents, vintages, the narrow table of current values, the change log.

CREATE TABLE change_log (
  change_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  act text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL
);
COMMENT ON TABLE change_log IS 'One line for every act, in order; append-only; readers are told by NOTIFY change';
COMMENT ON COLUMN change_log.change_no IS 'Running number';
COMMENT ON COLUMN change_log.happened_at IS 'Instant of recording';
COMMENT ON COLUMN change_log.actor IS 'Who acted, by office';
COMMENT ON COLUMN change_log.act IS 'Verb of the field: import-pack, settle-contradiction …';
COMMENT ON COLUMN change_log.subject IS 'What was acted upon';
COMMENT ON COLUMN change_log.detail IS 'Counts, reasons, before and after';

CREATE TABLE period (
  period_id text PRIMARY KEY,
  period_no integer GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  starts_on date NOT NULL,
  ends_before date NOT NULL,
  CONSTRAINT period_number_is_unique UNIQUE (period_no),
  CONSTRAINT period_ends_after_it_begins CHECK (ends_before > starts_on),
  CONSTRAINT period_kind_is_known CHECK (kind IN ('month', 'quarter', 'first-six-months', 'last-six-months',
    'first-nine-months', 'year', 'year-to-date', 'multi-year', 'term'))
);
COMMENT ON TABLE period IS 'Periods in use, half-open [starts_on, ends_before)';
COMMENT ON COLUMN period.period_id IS 'Stable id, such as 2021-H1';
COMMENT ON COLUMN period.period_no IS 'Short number for the narrow fact tables';
COMMENT ON COLUMN period.kind IS 'Kind of period';
COMMENT ON COLUMN period.starts_on IS 'First day';
COMMENT ON COLUMN period.ends_before IS 'First day after it';

CREATE TABLE claim (
  claim_id text PRIMARY KEY,
  claim_no integer GENERATED ALWAYS AS IDENTITY,
  document_id text NOT NULL REFERENCES document (document_id),
  place text NOT NULL,
  quotation text,
  kind text NOT NULL,
  indicator_code text REFERENCES indicator (indicator_code),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  period_id text NOT NULL REFERENCES period (period_id),
  scope text NOT NULL,
  price_basis text NOT NULL,
  value numeric,
  measure_unit text,
  print_precision integer,
  qualifier text NOT NULL,
  direction text,
  base jsonb,
  grade text NOT NULL,
  data_through date,
  known_since date NOT NULL,
  resolution_id text REFERENCES resolution (resolution_id),
  note text,
  CONSTRAINT claim_kind_is_known CHECK (kind IN ('level', 'growth', 'change', 'plan-percent', 'ratio', 'share',
    'per-year-growth', 'all-met', 'stated-period')),
  CONSTRAINT claim_with_a_number_has_indicator_and_unit CHECK (
    kind IN ('all-met', 'stated-period')
    OR (indicator_code IS NOT NULL AND value IS NOT NULL AND measure_unit IS NOT NULL)),
  CONSTRAINT claim_grade_is_known CHECK (grade IN ('estimate', 'preliminary', 'official'))
);
COMMENT ON TABLE claim IS 'What one document states, tied to indicator, unit and period; compared with figures, never the figure itself';
COMMENT ON COLUMN claim.claim_id IS 'Stable code';
COMMENT ON COLUMN claim.claim_no IS 'Order of entry, which is the order of the text';
COMMENT ON COLUMN claim.document_id IS 'The document';
COMMENT ON COLUMN claim.place IS 'Where in the document';
COMMENT ON COLUMN claim.quotation IS 'The exact words; null where the text is not at hand';
COMMENT ON COLUMN claim.kind IS 'Level, growth, change, percent of plan, ratio, share …';
COMMENT ON COLUMN claim.indicator_code IS 'Indicator the sentence speaks of';
COMMENT ON COLUMN claim.unit_id IS 'Unit it is of';
COMMENT ON COLUMN claim.period_id IS 'Period it is of';
COMMENT ON COLUMN claim.scope IS 'Scope as stated, or unstated';
COMMENT ON COLUMN claim.price_basis IS 'Price basis as stated, or unstated';
COMMENT ON COLUMN claim.value IS 'The number';
COMMENT ON COLUMN claim.measure_unit IS 'Its unit';
COMMENT ON COLUMN claim.print_precision IS 'Decimals as printed';
COMMENT ON COLUMN claim.qualifier IS 'Hedge word';
COMMENT ON COLUMN claim.direction IS 'up or down for growth and change';
COMMENT ON COLUMN claim.base IS 'What it is compared with, by the schema ClaimBase';
COMMENT ON COLUMN claim.grade IS 'Estimate, preliminary or official';
COMMENT ON COLUMN claim.data_through IS 'Last day covered; null when not stated';
COMMENT ON COLUMN claim.known_since IS 'Day from which it was known';
COMMENT ON COLUMN claim.resolution_id IS 'Resolution spoken of, for claims without a number';
COMMENT ON COLUMN claim.note IS 'Remark of the person who tied it';
CREATE INDEX claim_by_document ON claim (document_id);
CREATE INDEX claim_by_unit_indicator_period ON claim (unit_id, indicator_code, period_id);

CREATE TABLE figure_vintage (
  vintage_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_no integer NOT NULL REFERENCES unit (unit_no),
  scope text NOT NULL,
  price_basis text NOT NULL,
  period_no integer NOT NULL REFERENCES period (period_no),
  indicator_no integer NOT NULL REFERENCES indicator (indicator_no),
  indicator_version integer NOT NULL,
  value numeric,
  missing_reason text,
  qualifier text NOT NULL,
  grade text NOT NULL,
  source_kind text NOT NULL,
  document_id text REFERENCES document (document_id),
  claim_id text REFERENCES claim (claim_id),
  source_detail jsonb NOT NULL,
  data_through date,
  known_since date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by text NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT figure_vintage_is_a_value_or_a_named_reason CHECK ((value IS NULL) <> (missing_reason IS NULL)),
  CONSTRAINT figure_vintage_missing_reason_is_known CHECK (missing_reason IN ('not-reported', 'not-applicable',
    'not-yet-due', 'divided-by-zero', 'unreadable', 'not-comparable', 'withheld')),
  CONSTRAINT figure_vintage_grade_is_known CHECK (grade IN ('estimate', 'preliminary', 'official')),
  CONSTRAINT figure_vintage_document_source_names_its_claim CHECK (source_kind <> 'document'
    OR (document_id IS NOT NULL AND claim_id IS NOT NULL)),
  CONSTRAINT figure_vintage_source_is_known CHECK (source_kind IN ('document', 'register', 'formula', 'person'))
);
COMMENT ON TABLE figure_vintage IS 'The ledger: every dated statement of a figure; added, never changed or deleted';
COMMENT ON COLUMN figure_vintage.vintage_id IS 'Running number';
COMMENT ON COLUMN figure_vintage.unit_no IS 'Unit the figure is of';
COMMENT ON COLUMN figure_vintage.scope IS 'What is counted in and out';
COMMENT ON COLUMN figure_vintage.price_basis IS 'Prices it is counted in';
COMMENT ON COLUMN figure_vintage.period_no IS 'Period it is of';
COMMENT ON COLUMN figure_vintage.indicator_no IS 'What is measured';
COMMENT ON COLUMN figure_vintage.indicator_version IS 'By which definition';
COMMENT ON COLUMN figure_vintage.value IS 'The amount, exact; null when a reason stands instead';
COMMENT ON COLUMN figure_vintage.missing_reason IS 'Why there is no amount';
COMMENT ON COLUMN figure_vintage.qualifier IS 'Hedge word of the source';
COMMENT ON COLUMN figure_vintage.grade IS 'Estimate, preliminary or official';
COMMENT ON COLUMN figure_vintage.source_kind IS 'Document, register, formula or person';
COMMENT ON COLUMN figure_vintage.document_id IS 'The document, for document sources';
COMMENT ON COLUMN figure_vintage.claim_id IS 'The sentence, for document sources';
COMMENT ON COLUMN figure_vintage.source_detail IS 'The source by the schema FigureSource';
COMMENT ON COLUMN figure_vintage.data_through IS 'Last day the data cover; null when not stated';
COMMENT ON COLUMN figure_vintage.known_since IS 'Date of the document or approval: from when it was known';
COMMENT ON COLUMN figure_vintage.recorded_at IS 'Instant of recording, for the audit';
COMMENT ON COLUMN figure_vintage.recorded_by IS 'Who recorded it, by office';
COMMENT ON COLUMN figure_vintage.change_no IS 'The act that recorded it';
CREATE INDEX figure_vintage_by_figure ON figure_vintage (unit_no, indicator_no, period_no, known_since);

CREATE TABLE figure_current (
  unit_no integer NOT NULL,
  scope text NOT NULL,
  price_basis text NOT NULL,
  period_no integer NOT NULL,
  indicator_no integer NOT NULL,
  indicator_version integer NOT NULL,
  value numeric,
  missing_reason text,
  qualifier text NOT NULL,
  grade text NOT NULL,
  data_through date,
  known_since date NOT NULL,
  vintage_id bigint NOT NULL REFERENCES figure_vintage (vintage_id),
  PRIMARY KEY (unit_no, scope, price_basis, period_no, indicator_no, indicator_version)
);
COMMENT ON TABLE figure_current IS 'The best vintage of every figure as known now; narrow; made again from the ledger at will';
COMMENT ON COLUMN figure_current.unit_no IS 'Unit the figure is of';
COMMENT ON COLUMN figure_current.scope IS 'What is counted in and out';
COMMENT ON COLUMN figure_current.price_basis IS 'Prices it is counted in';
COMMENT ON COLUMN figure_current.period_no IS 'Period it is of';
COMMENT ON COLUMN figure_current.indicator_no IS 'What is measured';
COMMENT ON COLUMN figure_current.indicator_version IS 'By which definition';
COMMENT ON COLUMN figure_current.value IS 'The amount; null when a reason stands instead';
COMMENT ON COLUMN figure_current.missing_reason IS 'Why there is no amount';
COMMENT ON COLUMN figure_current.qualifier IS 'Hedge word of the source';
COMMENT ON COLUMN figure_current.grade IS 'Grade of the vintage';
COMMENT ON COLUMN figure_current.data_through IS 'Last day the data cover';
COMMENT ON COLUMN figure_current.known_since IS 'From when it was known';
COMMENT ON COLUMN figure_current.vintage_id IS 'The vintage it shows';
CREATE INDEX figure_current_periods_in_blocks ON figure_current USING brin (period_no);

CREATE TABLE target_evidence (
  target_id text NOT NULL REFERENCES target (target_id),
  part_no integer NOT NULL,
  completed_on date NOT NULL,
  known_since date NOT NULL,
  document_id text NOT NULL REFERENCES document (document_id),
  statement text NOT NULL,
  PRIMARY KEY (target_id, part_no, document_id),
  FOREIGN KEY (target_id, part_no) REFERENCES target_part (target_id, part_no)
);
COMMENT ON TABLE target_evidence IS 'The document that proves a dated work or recognition';
COMMENT ON COLUMN target_evidence.target_id IS 'The target';
COMMENT ON COLUMN target_evidence.part_no IS 'Its part';
COMMENT ON COLUMN target_evidence.completed_on IS 'Day of completion by the document';
COMMENT ON COLUMN target_evidence.known_since IS 'Day from which it was known';
COMMENT ON COLUMN target_evidence.document_id IS 'The document';
COMMENT ON COLUMN target_evidence.statement IS 'What it decides, in words';

CREATE TABLE judgement_override (
  override_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  target_id text NOT NULL REFERENCES target (target_id),
  label text,
  office text NOT NULL,
  decided_on date NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT judgement_override_gives_a_reason CHECK (btrim(reason) <> '')
);
COMMENT ON TABLE judgement_override IS 'A leader''s own label beside the computed one, or its withdrawal; the latest act counts';
COMMENT ON COLUMN judgement_override.override_id IS 'Running number';
COMMENT ON COLUMN judgement_override.target_id IS 'The target';
COMMENT ON COLUMN judgement_override.label IS 'The label chosen; null withdraws an earlier one';
COMMENT ON COLUMN judgement_override.office IS 'Who chose, by office';
COMMENT ON COLUMN judgement_override.decided_on IS 'Day of the choice';
COMMENT ON COLUMN judgement_override.reason IS 'Why';
COMMENT ON COLUMN judgement_override.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN judgement_override.change_no IS 'The act that recorded it';

CREATE TABLE contradiction_settlement (
  settlement_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contradiction_id text NOT NULL,
  decision text NOT NULL,
  reason text NOT NULL,
  office text NOT NULL,
  settled_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT contradiction_settlement_decision_is_known CHECK (decision IN ('left-is-right', 'right-is-right',
    'both-kept', 'different-scope', 'misprint', 'reopened')),
  CONSTRAINT contradiction_settlement_gives_a_reason CHECK (btrim(reason) <> '')
);
COMMENT ON TABLE contradiction_settlement IS 'What a person decided about a contradiction, and why; acts, the latest counts';
COMMENT ON COLUMN contradiction_settlement.settlement_id IS 'Running number';
COMMENT ON COLUMN contradiction_settlement.contradiction_id IS 'Id of the contradiction: its rule and claims';
COMMENT ON COLUMN contradiction_settlement.decision IS 'Which side stands, or reopened';
COMMENT ON COLUMN contradiction_settlement.reason IS 'Why';
COMMENT ON COLUMN contradiction_settlement.office IS 'Who settled it, by office';
COMMENT ON COLUMN contradiction_settlement.settled_on IS 'Day of the decision';
COMMENT ON COLUMN contradiction_settlement.recorded_at IS 'Instant of recording';
COMMENT ON COLUMN contradiction_settlement.change_no IS 'The act that recorded it';
CREATE INDEX contradiction_settlement_by_contradiction ON contradiction_settlement (contradiction_id, settlement_id);

CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are history: they are added, never changed or deleted', TG_TABLE_NAME;
END $$;
COMMENT ON FUNCTION refuse_change_of_history() IS 'Guards the append-only tables';
CREATE TRIGGER figure_vintage_is_append_only BEFORE UPDATE OR DELETE ON figure_vintage
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER change_log_is_append_only BEFORE UPDATE OR DELETE ON change_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER judgement_override_is_append_only BEFORE UPDATE OR DELETE ON judgement_override
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER contradiction_settlement_is_append_only BEFORE UPDATE OR DELETE ON contradiction_settlement
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('change', NEW.change_no::text);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION tell_change() IS 'Tells listeners that an act was recorded';
CREATE TRIGGER change_log_tells_listeners AFTER INSERT ON change_log
  FOR EACH ROW EXECUTE FUNCTION tell_change();
