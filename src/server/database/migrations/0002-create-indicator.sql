-- What is measured: indicators and the versions of their definitions.

CREATE TABLE indicator (
  indicator_code text PRIMARY KEY,
  indicator_no integer GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT indicator_number_is_unique UNIQUE (indicator_no)
);
COMMENT ON TABLE indicator IS 'What is measured; its definition lives in its versions';
COMMENT ON COLUMN indicator.indicator_code IS 'Stable code, words with hyphens';
COMMENT ON COLUMN indicator.indicator_no IS 'Short number for the narrow fact tables';

CREATE TABLE indicator_version (
  indicator_code text NOT NULL REFERENCES indicator (indicator_code),
  version integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  definition_vi text NOT NULL,
  definition_en text NOT NULL,
  kind text NOT NULL,
  direction text NOT NULL,
  measure_unit text NOT NULL,
  price_basis text NOT NULL,
  scope text NOT NULL,
  periodicity text[] NOT NULL,
  owner_unit_id text REFERENCES unit (unit_id),
  formula text,
  parts text[] NOT NULL,
  additive boolean NOT NULL,
  synonyms text[] NOT NULL,
  PRIMARY KEY (indicator_code, version),
  CONSTRAINT indicator_version_counts_from_one CHECK (version > 0),
  CONSTRAINT indicator_version_ends_after_it_begins CHECK (valid_to > valid_from),
  CONSTRAINT indicator_version_kind_is_known CHECK (kind IN ('flow', 'stock', 'rate', 'index', 'score', 'structure')),
  CONSTRAINT indicator_version_direction_is_known CHECK (direction IN ('higher-is-better', 'lower-is-better',
    'within-range', 'none')),
  CONSTRAINT indicator_version_price_basis_is_known CHECK (price_basis IN ('current', 'constant-1994',
    'constant-2010', 'constant-2020', 'unstated', 'not-monetary')),
  CONSTRAINT indicator_version_rates_are_never_added CHECK (NOT additive OR kind IN ('flow', 'stock'))
);
COMMENT ON TABLE indicator_version IS 'One version of a definition; a change of method is a new version, so a break and not a jump';
COMMENT ON COLUMN indicator_version.indicator_code IS 'The indicator';
COMMENT ON COLUMN indicator_version.version IS '1, 2, …';
COMMENT ON COLUMN indicator_version.valid_from IS 'First day of periods counted by this definition';
COMMENT ON COLUMN indicator_version.valid_to IS 'First day no longer counted by it; null while it holds';
COMMENT ON COLUMN indicator_version.name_vi IS 'Name in Vietnamese';
COMMENT ON COLUMN indicator_version.name_en IS 'Name in English';
COMMENT ON COLUMN indicator_version.definition_vi IS 'Concept and method in Vietnamese';
COMMENT ON COLUMN indicator_version.definition_en IS 'Concept and method in English';
COMMENT ON COLUMN indicator_version.kind IS 'Flow, stock, rate, index, score or structure';
COMMENT ON COLUMN indicator_version.direction IS 'Which way is better';
COMMENT ON COLUMN indicator_version.measure_unit IS 'Unit in which values are kept';
COMMENT ON COLUMN indicator_version.price_basis IS 'Price basis when a source does not say otherwise';
COMMENT ON COLUMN indicator_version.scope IS 'Scope when a source does not say otherwise';
COMMENT ON COLUMN indicator_version.periodicity IS 'Kinds of period it is reported for';
COMMENT ON COLUMN indicator_version.owner_unit_id IS 'Unit that answers for it; null where none is known';
COMMENT ON COLUMN indicator_version.formula IS 'Formula when it is computed; null when only entered';
COMMENT ON COLUMN indicator_version.parts IS 'Codes of indicators that add up to it';
COMMENT ON COLUMN indicator_version.additive IS 'Values of several units may be added';
COMMENT ON COLUMN indicator_version.synonyms IS 'Words documents use for it';
