-- Coefficients by which an authority converts the products it orders (Decree 335/2025/NĐ-CP): its own rule, from a day.

CREATE TABLE conversion_rule (
  rule_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id text NOT NULL REFERENCES unit (unit_id),
  from_day date NOT NULL,
  document text NOT NULL,
  coefficients jsonb NOT NULL,
  set_on date NOT NULL,
  office text NOT NULL,
  account_id integer REFERENCES account (account_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT conversion_rule_names_its_document CHECK (btrim(document) <> ''),
  CONSTRAINT conversion_rule_leaves_ended_months CHECK (from_day >= date_trunc('month', set_on)::date)
);
COMMENT ON TABLE conversion_rule IS 'Coefficients of conversion that a unit set for the products it orders; never written over';
COMMENT ON COLUMN conversion_rule.rule_id IS 'Running number; of two from one day the later one holds';
COMMENT ON COLUMN conversion_rule.unit_id IS 'The unit that orders';
COMMENT ON COLUMN conversion_rule.from_day IS 'First day of the products that are converted by it';
COMMENT ON COLUMN conversion_rule.document IS 'The document that sets it, in words';
COMMENT ON COLUMN conversion_rule.coefficients IS 'By kind of product, and for parts: decimal text';
COMMENT ON COLUMN conversion_rule.set_on IS 'Day on which it was recorded';
COMMENT ON COLUMN conversion_rule.office IS 'Who, by office';
COMMENT ON COLUMN conversion_rule.account_id IS 'The account that acted; null where there are none';
COMMENT ON COLUMN conversion_rule.change_no IS 'The act that recorded it';
CREATE TRIGGER conversion_rule_is_append_only BEFORE UPDATE OR DELETE ON conversion_rule
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

ALTER TABLE conversion_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE conversion_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY conversion_rule_in_sight ON conversion_rule
  USING ((SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[])
    OR EXISTS (SELECT FROM task WHERE task.ordering_unit_id = conversion_rule.unit_id))
  WITH CHECK ((SELECT sees_everything()) OR unit_id = ANY ((SELECT units_in_sight())::text[]));
COMMENT ON POLICY conversion_rule_in_sight ON conversion_rule
  IS 'Seen where its unit is in sight, or a task that it ordered; set only where its unit is';
