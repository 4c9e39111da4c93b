-- Units (organisations) with validity in time, their trees, their heads, and who came from whom.

CREATE COLLATION vietnamese (provider = icu, locale = 'vi-x-icu');

CREATE TABLE unit (
  unit_id text PRIMARY KEY,
  unit_no integer GENERATED ALWAYS AS IDENTITY,
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL,
  unit_type text NOT NULL,
  area_km2 numeric,
  population integer,
  CONSTRAINT unit_number_is_unique UNIQUE (unit_no),
  CONSTRAINT unit_identity_is_code_and_valid_from UNIQUE (code, valid_from),
  CONSTRAINT unit_id_is_code_at_valid_from CHECK (unit_id = code || '@' || to_char(valid_from, 'YYYY-MM-DD')),
  CONSTRAINT unit_ends_after_it_begins CHECK (valid_to > valid_from),
  CONSTRAINT unit_type_is_known CHECK (unit_type IN ('nation', 'province', 'city', 'ward', 'commune', 'special-zone',
    'township', 'department', 'party-committee', 'party-organisation'))
);
COMMENT ON TABLE unit IS 'One organisation in one form; codes and names were reused in 2025, so identity is code and valid_from';
COMMENT ON COLUMN unit.unit_id IS 'code@valid_from, the identity as one text';
COMMENT ON COLUMN unit.unit_no IS 'Short number for the narrow fact tables';
COMMENT ON COLUMN unit.code IS 'Official code, five digits with leading zeros for wards and communes';
COMMENT ON COLUMN unit.valid_from IS 'First day of this form';
COMMENT ON COLUMN unit.valid_to IS 'First day on which it no longer exists; null while it does';
COMMENT ON COLUMN unit.name IS 'Name with its type, in Vietnamese';
COMMENT ON COLUMN unit.unit_type IS 'Kind of organisation';
COMMENT ON COLUMN unit.area_km2 IS 'Area as published, square kilometres; null where not known';
COMMENT ON COLUMN unit.population IS 'People as published; null where not known';

CREATE TABLE unit_placement (
  tree text NOT NULL,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  parent_id text NOT NULL REFERENCES unit (unit_id),
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (tree, unit_id, valid_from),
  CONSTRAINT unit_placement_tree_is_known CHECK (tree IN ('state', 'party', 'sector')),
  CONSTRAINT unit_placement_is_not_under_itself CHECK (unit_id <> parent_id),
  CONSTRAINT unit_placement_ends_after_it_begins CHECK (valid_to > valid_from)
);
COMMENT ON TABLE unit_placement IS 'Place of a unit in one of the parallel trees during [valid_from, valid_to)';
COMMENT ON COLUMN unit_placement.tree IS 'Which hierarchy: State, Party or sector line';
COMMENT ON COLUMN unit_placement.unit_id IS 'The unit placed';
COMMENT ON COLUMN unit_placement.parent_id IS 'The unit above it';
COMMENT ON COLUMN unit_placement.valid_from IS 'First day of the placement';
COMMENT ON COLUMN unit_placement.valid_to IS 'First day on which it no longer holds; null while it does';
CREATE INDEX unit_placement_by_parent ON unit_placement (parent_id);

CREATE TABLE headship (
  unit_id text NOT NULL REFERENCES unit (unit_id),
  office text NOT NULL,
  holder text,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (unit_id, office, valid_from),
  CONSTRAINT headship_ends_after_it_begins CHECK (valid_to > valid_from)
);
COMMENT ON TABLE headship IS 'Who answers for a unit, by office, over time';
COMMENT ON COLUMN headship.unit_id IS 'The unit';
COMMENT ON COLUMN headship.office IS 'Title of the office';
COMMENT ON COLUMN headship.holder IS 'Name of the holder where published; null otherwise';
COMMENT ON COLUMN headship.valid_from IS 'First day in office';
COMMENT ON COLUMN headship.valid_to IS 'First day no longer in office; null while in office';

CREATE TABLE succession (
  succession_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_on date NOT NULL,
  kind text NOT NULL,
  document text NOT NULL,
  CONSTRAINT succession_kind_is_known CHECK (kind IN ('merged', 'split', 'renamed', 'created', 'dissolved',
    'boundary-changed', 'unchanged'))
);
COMMENT ON TABLE succession IS 'A dated link from old units to their heirs';
COMMENT ON COLUMN succession.succession_id IS 'Running number';
COMMENT ON COLUMN succession.happened_on IS 'First day of the new state';
COMMENT ON COLUMN succession.kind IS 'What happened';
COMMENT ON COLUMN succession.document IS 'Legal document that did it';

CREATE TABLE succession_part (
  succession_id integer NOT NULL REFERENCES succession (succession_id),
  from_unit_id text NOT NULL REFERENCES unit (unit_id),
  to_unit_id text NOT NULL REFERENCES unit (unit_id),
  share numeric NOT NULL,
  allocation text NOT NULL,
  PRIMARY KEY (from_unit_id, to_unit_id, allocation),
  CONSTRAINT succession_part_share_is_a_part CHECK (share > 0 AND share <= 1),
  CONSTRAINT succession_part_exact_is_whole CHECK (allocation <> 'exact' OR share = 1),
  CONSTRAINT succession_part_allocation_is_known CHECK (allocation IN ('exact', 'by-population', 'by-area', 'by-list'))
);
COMMENT ON TABLE succession_part IS 'One strand from an old unit to a new one, with the share that went there';
COMMENT ON COLUMN succession_part.succession_id IS 'The succession it belongs to';
COMMENT ON COLUMN succession_part.from_unit_id IS 'Old unit';
COMMENT ON COLUMN succession_part.to_unit_id IS 'New unit';
COMMENT ON COLUMN succession_part.share IS 'Part of the old unit that went to the new one, above 0 up to 1';
COMMENT ON COLUMN succession_part.allocation IS 'How the share was found';
CREATE INDEX succession_part_by_heir ON succession_part (to_unit_id);
