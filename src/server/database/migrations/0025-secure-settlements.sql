-- What was decided about a contradiction gets its unit and a row policy, like the claims it is about.

ALTER TABLE contradiction_settlement ADD COLUMN unit_id text REFERENCES unit (unit_id);
COMMENT ON COLUMN contradiction_settlement.unit_id IS 'The unit of the contradiction; null for decisions whose act named none: those are seen by whoever sees everything';
ALTER TABLE contradiction_settlement DISABLE TRIGGER contradiction_settlement_is_append_only;
UPDATE contradiction_settlement SET unit_id = change_log.unit_id
FROM change_log WHERE change_log.change_no = contradiction_settlement.change_no;
ALTER TABLE contradiction_settlement ENABLE TRIGGER contradiction_settlement_is_append_only;

ALTER TABLE contradiction_settlement ENABLE ROW LEVEL SECURITY;
ALTER TABLE contradiction_settlement FORCE ROW LEVEL SECURITY;
CREATE POLICY contradiction_settlement_in_sight ON contradiction_settlement USING (
  (SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY contradiction_settlement_in_sight ON contradiction_settlement IS 'Seen and written where the unit of the contradiction is in sight';
