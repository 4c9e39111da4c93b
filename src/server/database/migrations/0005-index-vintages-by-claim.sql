-- A claim that is told again looks for its own vintages; without this the whole ledger is read each time.

CREATE INDEX figure_vintage_by_claim ON figure_vintage (claim_id, vintage_id);
