-- How foreign tables were laid upon the forms of a unit, remembered for the next table with the same head.

CREATE TABLE table_mapping (
  table_mapping_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  fingerprint text NOT NULL,
  head text NOT NULL,
  mapping jsonb NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  remembered_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT table_mapping_is_one_for_a_head UNIQUE (unit_id, fingerprint)
);
COMMENT ON TABLE table_mapping IS 'How tables with a certain head are laid upon forms, as a person last mapped them; forgetting takes the row away';
COMMENT ON COLUMN table_mapping.table_mapping_id IS 'Running number';
COMMENT ON COLUMN table_mapping.unit_id IS 'Unit whose people map such tables: the one it is of, or the one that is sent tables of many';
COMMENT ON COLUMN table_mapping.fingerprint IS 'Digest of the heads without accents, with all digits alike: by it such a table is known again';
COMMENT ON COLUMN table_mapping.head IS 'The heads as they were written, for people';
COMMENT ON COLUMN table_mapping.mapping IS 'Meanings of columns and of names of rows';
COMMENT ON COLUMN table_mapping.office IS 'Who mapped it last, by office';
COMMENT ON COLUMN table_mapping.account_id IS 'The account behind the office; null where there was none';
COMMENT ON COLUMN table_mapping.remembered_at IS 'Instant';
COMMENT ON COLUMN table_mapping.change_no IS 'The act that recorded it last';
ALTER TABLE table_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE table_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY table_mapping_in_sight ON table_mapping USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY table_mapping_in_sight ON table_mapping IS 'Seen and written where its unit is in sight';
