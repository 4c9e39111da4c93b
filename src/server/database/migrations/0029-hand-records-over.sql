-- Records of a unit that went into another one: its heir sees them, and takes them over by an act.

ALTER TABLE record_act ADD COLUMN to_unit_id text REFERENCES unit (unit_id);
COMMENT ON COLUMN record_act.to_unit_id IS 'The heir whose record it is from that day; null for every other act';
ALTER TABLE record_act DROP CONSTRAINT record_act_is_known;
ALTER TABLE record_act ADD CONSTRAINT record_act_is_known
  CHECK (kind IN ('add', 'change', 'close', 'hand-over', 'undo'));
ALTER TABLE record_act ADD CONSTRAINT record_act_hands_over_to_a_unit
  CHECK ((kind = 'hand-over') = (to_unit_id IS NOT NULL));
COMMENT ON TABLE record_act IS 'What was done to a record: added, changed from a day, closed, handed over to an heir, or an act undone; never written over';
COMMENT ON COLUMN register_record.unit_id IS 'The unit that began it; whose record it is on a day follows from its acts';

CREATE FUNCTION units_gone_into_sight() RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE gone AS (
    SELECT part.from_unit_id FROM succession_part part WHERE part.to_unit_id = ANY (units_in_sight())
    UNION
    SELECT part.from_unit_id FROM succession_part part JOIN gone ON part.to_unit_id = gone.from_unit_id
  )
  SELECT coalesce(array_agg(gone.from_unit_id), '{}') FROM gone
$$;
COMMENT ON FUNCTION units_gone_into_sight() IS 'Former units that went, whole or in part, into units in sight';

DROP POLICY register_record_in_sight ON register_record;
CREATE POLICY register_record_in_sight ON register_record
  USING ((SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR unit_id = ANY ((SELECT units_gone_into_sight())::text[]))
  WITH CHECK ((SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY register_record_in_sight ON register_record IS 'Seen where its unit is in sight, or an heir of it; begun only where its unit is';
