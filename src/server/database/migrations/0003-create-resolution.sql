-- Documents, resolutions, programmes, targets and plan lines.

CREATE TABLE document (
  document_id text PRIMARY KEY,
  kind text NOT NULL,
  title text NOT NULL,
  issuer text,
  document_number text,
  dated_from date NOT NULL,
  dated_to date NOT NULL,
  date_note text,
  address text,
  address_note text,
  handling_mark text NOT NULL,
  CONSTRAINT document_date_range_is_in_order CHECK (dated_to >= dated_from),
  CONSTRAINT document_carries_no_secret CHECK (handling_mark IN ('public', 'internal')),
  CONSTRAINT document_number_is_unique_with_issuer_and_date UNIQUE NULLS NOT DISTINCT (issuer, document_number, dated_from, title)
);
COMMENT ON TABLE document IS 'A document by issuer, number and date; a number alone is not unique';
COMMENT ON COLUMN document.document_id IS 'Stable code in this installation';
COMMENT ON COLUMN document.kind IS 'Kind of document (glossary, list documentKind)';
COMMENT ON COLUMN document.title IS 'Title or subject';
COMMENT ON COLUMN document.issuer IS 'Who issued or published it; null where not known';
COMMENT ON COLUMN document.document_number IS 'Number and symbol; null where it has none';
COMMENT ON COLUMN document.dated_from IS 'First day on which it can have been issued';
COMMENT ON COLUMN document.dated_to IS 'Last such day; equal to dated_from when the day is known';
COMMENT ON COLUMN document.date_note IS 'What is uncertain about the date';
COMMENT ON COLUMN document.address IS 'Address on the web';
COMMENT ON COLUMN document.address_note IS 'What is uncertain about the address';
COMMENT ON COLUMN document.handling_mark IS 'public or internal; secret matter does not enter the product';

CREATE TABLE resolution (
  resolution_id text PRIMARY KEY,
  title text NOT NULL,
  decided_by text NOT NULL REFERENCES unit (unit_id),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  term_start date NOT NULL,
  term_end date NOT NULL,
  first_year integer NOT NULL,
  last_year integer NOT NULL,
  stated_target_count integer,
  state text NOT NULL,
  state_note text,
  document_id text REFERENCES document (document_id),
  CONSTRAINT resolution_term_ends_after_it_begins CHECK (term_end > term_start),
  CONSTRAINT resolution_years_are_in_order CHECK (last_year >= first_year),
  CONSTRAINT resolution_state_is_known CHECK (state IN ('in-force', 'superseded', 'closed-unit-dissolved', 'inherited'))
);
COMMENT ON TABLE resolution IS 'A deciding document of a term, or a year plan, with its targets';
COMMENT ON COLUMN resolution.resolution_id IS 'Stable code';
COMMENT ON COLUMN resolution.title IS 'Title';
COMMENT ON COLUMN resolution.decided_by IS 'Unit that decided (Party committee, council)';
COMMENT ON COLUMN resolution.unit_id IS 'Unit whose results are measured';
COMMENT ON COLUMN resolution.term_start IS 'First day of the term';
COMMENT ON COLUMN resolution.term_end IS 'First day after the term';
COMMENT ON COLUMN resolution.first_year IS 'First year whose results count';
COMMENT ON COLUMN resolution.last_year IS 'Last year whose results count';
COMMENT ON COLUMN resolution.stated_target_count IS 'How many targets it is said to hold; null when not known';
COMMENT ON COLUMN resolution.state IS 'In force, superseded, closed because its unit was dissolved, inherited';
COMMENT ON COLUMN resolution.state_note IS 'Why, in words';
COMMENT ON COLUMN resolution.document_id IS 'The document itself, when at hand';

CREATE TABLE programme (
  programme_id text PRIMARY KEY,
  resolution_id text NOT NULL REFERENCES resolution (resolution_id),
  kind text NOT NULL,
  name text NOT NULL,
  first_year integer NOT NULL,
  last_year integer NOT NULL,
  field text NOT NULL,
  document_id text NOT NULL REFERENCES document (document_id),
  place text NOT NULL,
  CONSTRAINT programme_kind_is_known CHECK (kind IN ('programme', 'scheme')),
  CONSTRAINT programme_field_is_known CHECK (field IN ('socio-economic', 'party-building'))
);
COMMENT ON TABLE programme IS 'A programme or scheme under a resolution';
COMMENT ON COLUMN programme.programme_id IS 'Stable code';
COMMENT ON COLUMN programme.resolution_id IS 'The resolution it carries out';
COMMENT ON COLUMN programme.kind IS 'Programme or scheme';
COMMENT ON COLUMN programme.name IS 'Name as published';
COMMENT ON COLUMN programme.first_year IS 'First year';
COMMENT ON COLUMN programme.last_year IS 'Last year';
COMMENT ON COLUMN programme.field IS 'Socio-economic or Party building';
COMMENT ON COLUMN programme.document_id IS 'Document that names it';
COMMENT ON COLUMN programme.place IS 'Place in that document';

CREATE TABLE target (
  target_id text PRIMARY KEY,
  resolution_id text NOT NULL REFERENCES resolution (resolution_id),
  position integer NOT NULL,
  number text,
  wording text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  clause text,
  is_main boolean NOT NULL,
  rule text NOT NULL,
  rule_count integer,
  state text NOT NULL,
  state_note text,
  source_note text,
  CONSTRAINT target_position_is_unique_in_resolution UNIQUE (resolution_id, position),
  CONSTRAINT target_rule_is_known CHECK (rule IN ('all', 'any', 'at-least')),
  CONSTRAINT target_at_least_rule_has_a_count CHECK ((rule = 'at-least') = (rule_count IS NOT NULL)),
  CONSTRAINT target_state_is_known CHECK (state IN ('in-force', 'superseded', 'inherited', 'closed-unit-dissolved', 'overtaken'))
);
COMMENT ON TABLE target IS 'What a resolution asks for: one numbered item, counted once';
COMMENT ON COLUMN target.target_id IS 'Stable code';
COMMENT ON COLUMN target.resolution_id IS 'The resolution';
COMMENT ON COLUMN target.position IS 'Order in the list';
COMMENT ON COLUMN target.number IS 'Number of the item as printed; null where not numbered';
COMMENT ON COLUMN target.wording IS 'The sentence as decided or published, never edited';
COMMENT ON COLUMN target.name_vi IS 'Short name in Vietnamese';
COMMENT ON COLUMN target.name_en IS 'Short name in English';
COMMENT ON COLUMN target.clause IS 'Clause it stands in';
COMMENT ON COLUMN target.is_main IS 'On the short list reported to leaders';
COMMENT ON COLUMN target.rule IS 'When an item of several parts is met: all, any, at-least';
COMMENT ON COLUMN target.rule_count IS 'k of at-least k';
COMMENT ON COLUMN target.state IS 'In force, superseded, inherited, closed, overtaken';
COMMENT ON COLUMN target.state_note IS 'Why, in words';
COMMENT ON COLUMN target.source_note IS 'Where the wording is known from';

CREATE TABLE target_part (
  target_id text NOT NULL REFERENCES target (target_id),
  part_no integer NOT NULL,
  indicator_code text REFERENCES indicator (indicator_code),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  definition jsonb NOT NULL,
  PRIMARY KEY (target_id, part_no)
);
COMMENT ON TABLE target_part IS 'One measurable part of a target';
COMMENT ON COLUMN target_part.target_id IS 'The target';
COMMENT ON COLUMN target_part.part_no IS 'Order, from 1';
COMMENT ON COLUMN target_part.indicator_code IS 'What is measured; null for qualitative parts and dated works';
COMMENT ON COLUMN target_part.unit_id IS 'For whom';
COMMENT ON COLUMN target_part.definition IS 'The whole part by the schema TargetPart: kind, bound, value, base, rider …';

CREATE TABLE plan_line (
  plan_line_id text PRIMARY KEY,
  indicator_code text NOT NULL REFERENCES indicator (indicator_code),
  unit_id text NOT NULL REFERENCES unit (unit_id),
  period_id text NOT NULL,
  scope text NOT NULL,
  price_basis text NOT NULL,
  measure_unit text NOT NULL,
  assigner text NOT NULL,
  bound text NOT NULL,
  qualifier text NOT NULL,
  CONSTRAINT plan_line_is_one_per_assigner UNIQUE (unit_id, indicator_code, period_id, scope, price_basis, assigner),
  CONSTRAINT plan_line_assigner_is_known CHECK (assigner IN ('congress', 'party-committee', 'province',
    'people-council', 'people-committee', 'own-unit'))
);
COMMENT ON TABLE plan_line IS 'A planned value for indicator, unit and period, by one assigner';
COMMENT ON COLUMN plan_line.plan_line_id IS 'Stable code';
COMMENT ON COLUMN plan_line.indicator_code IS 'What is planned';
COMMENT ON COLUMN plan_line.unit_id IS 'For whom';
COMMENT ON COLUMN plan_line.period_id IS 'For which period';
COMMENT ON COLUMN plan_line.scope IS 'Scope of the planned figure';
COMMENT ON COLUMN plan_line.price_basis IS 'Price basis of the planned figure';
COMMENT ON COLUMN plan_line.measure_unit IS 'Unit of the values';
COMMENT ON COLUMN plan_line.assigner IS 'Who assigned it';
COMMENT ON COLUMN plan_line.bound IS 'At least, at most …';
COMMENT ON COLUMN plan_line.qualifier IS 'Hedge word of the source';

CREATE TABLE plan_line_version (
  plan_line_id text NOT NULL REFERENCES plan_line (plan_line_id),
  version_no integer NOT NULL,
  kind text NOT NULL,
  value numeric NOT NULL,
  decided_on date NOT NULL,
  document_id text NOT NULL REFERENCES document (document_id),
  place text NOT NULL,
  PRIMARY KEY (plan_line_id, version_no),
  CONSTRAINT plan_line_version_kind_is_known CHECK (kind IN ('opening', 'adjustment', 'supplement'))
);
COMMENT ON TABLE plan_line_version IS 'Opening, adjustment or supplement of a plan line, each with its document';
COMMENT ON COLUMN plan_line_version.plan_line_id IS 'The plan line';
COMMENT ON COLUMN plan_line_version.version_no IS 'Order, from 1';
COMMENT ON COLUMN plan_line_version.kind IS 'Opening, adjustment or supplement';
COMMENT ON COLUMN plan_line_version.value IS 'Planned value from this version on';
COMMENT ON COLUMN plan_line_version.decided_on IS 'Day from which it holds and is known';
COMMENT ON COLUMN plan_line_version.document_id IS 'Document that decided it';
COMMENT ON COLUMN plan_line_version.place IS 'Place in that document';
