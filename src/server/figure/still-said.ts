import { type RawBuilder, sql } from 'kysely';

/**
 * Of a vintage: its claim was neither withdrawn nor tied to another figure since. Where a person corrects the scope
 * or the period of a claim, the ledger keeps both vintages, and the first no longer speaks for its figure.
 *
 * @param vintage the name under which `figure_vintage` stands in the query
 */
export function isStillSaid(vintage: string): RawBuilder<boolean> {
  const v = (column: string): RawBuilder<unknown> => sql.ref(`${vintage}.${column}`);
  return sql<boolean>`${isClaimInForce(`${vintage}.claim_id`)} AND NOT EXISTS (
    SELECT 1 FROM figure_vintage later
    WHERE later.claim_id = ${v('claim_id')} AND later.vintage_id > ${v('vintage_id')}
      AND (later.unit_no, later.scope, later.price_basis, later.period_no, later.indicator_no,
           later.indicator_version)
        IS DISTINCT FROM (${v('unit_no')}, ${v('scope')}, ${v('price_basis')}, ${v('period_no')},
                          ${v('indicator_no')}, ${v('indicator_version')}))`;
}

/** Of a claim: nobody took it back. True as well where there is no claim. */
export function isClaimInForce(claimId: string): RawBuilder<boolean> {
  return sql<boolean>`NOT EXISTS (
    SELECT 1 FROM claim_withdrawal withdrawal WHERE withdrawal.claim_id = ${sql.ref(claimId)})`;
}
