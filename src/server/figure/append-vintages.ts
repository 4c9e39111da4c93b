import { sql } from 'kysely';
import * as z from 'zod';
import type { Claim } from '../../core/figure/claim.ts';
import type { ClaimedFigure } from '../../core/figure/figure-of-claim.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refreshCurrentFigures } from './refresh-current-figures.ts';

/** What a document says a figure is. */
export interface ClaimedVintage {
  claim: Claim;
  figure: ClaimedFigure;
}

const rowsAtOnce = 5_000;

/**
 * Of what documents say, that which the ledger does not hold yet: claims without a vintage, and claims whose last
 * vintage says something else.
 */
export async function findNewVintages(
  tx: WriteTransaction,
  vintages: readonly ClaimedVintage[],
): Promise<ClaimedVintage[]> {
  const found: ClaimedVintage[] = [];
  for (let at = 0; at < vintages.length; at += rowsAtOnce) {
    const block = vintages.slice(at, at + rowsAtOnce);
    const { rows } = await sql`
      WITH given AS (${givenRows(block)}),
      latest AS (
        SELECT DISTINCT ON (v.claim_id) v.*
        FROM figure_vintage v
        WHERE v.claim_id = ANY(${block.map(({ claim }) => claim.id)}::text[])
        ORDER BY v.claim_id, v.vintage_id DESC
      )
      SELECT given.row_number::integer
      FROM given
      LEFT JOIN latest ON latest.claim_id = given.claim_id
      WHERE (given.unit_no, given.scope, given.price_basis, given.period_no, given.indicator_no,
             given.indicator_version, given.value, given.qualifier, given.grade, given.data_through,
             given.known_since, given.document_id)
        IS DISTINCT FROM
            (latest.unit_no, latest.scope, latest.price_basis, latest.period_no, latest.indicator_no,
             latest.indicator_version, latest.value, latest.qualifier, latest.grade, latest.data_through,
             latest.known_since, latest.document_id)
      ORDER BY given.row_number`.execute(tx);
    for (const { row_number: rowNumber } of z.array(NumberedRow).parse(rows)) {
      const vintage = block[rowNumber - 1];
      if (vintage !== undefined) found.push(vintage);
    }
  }
  return found;
}

const NumberedRow = z.object({ row_number: z.int() });

/** Adds vintages to the ledger and brings the current values of their figures up to date. */
export async function appendVintages(
  tx: WriteTransaction,
  vintages: readonly ClaimedVintage[],
  act: { changeNo: number; recordedBy: string; onRows?: (done: number) => void },
): Promise<void> {
  for (let at = 0; at < vintages.length; at += rowsAtOnce) {
    const block = vintages.slice(at, at + rowsAtOnce);
    await sql`
      INSERT INTO figure_vintage (unit_no, scope, price_basis, period_no, indicator_no, indicator_version, value,
        qualifier, grade, source_kind, document_id, claim_id, source_detail, data_through, known_since,
        recorded_by, change_no)
      SELECT given.unit_no, given.scope, given.price_basis, given.period_no, given.indicator_no,
        given.indicator_version, given.value, given.qualifier, given.grade, 'document', given.document_id,
        given.claim_id,
        jsonb_build_object('kind', 'document', 'documentId', given.document_id, 'claimId', given.claim_id),
        given.data_through, given.known_since, ${act.recordedBy}, ${act.changeNo}
      FROM (${givenRows(block)}) given
      ORDER BY given.row_number`.execute(tx);
    await refreshCurrentFigures(
      tx,
      block.map(({ claim }) => claim.id),
    );
    act.onRows?.(at + block.length);
  }
}

/** The rows of a block with the short numbers of the narrow tables. */
function givenRows(block: readonly ClaimedVintage[]): ReturnType<typeof sql> {
  const column = (of: (vintage: ClaimedVintage) => string | number | null): unknown[] =>
    block.map(of);
  return sql`
    SELECT g.*, unit.unit_no, indicator.indicator_no, period.period_no
    FROM unnest(
      ${column(({ claim }) => claim.id)}::text[],
      ${column(({ claim }) => claim.documentId)}::text[],
      ${column(({ figure }) => figure.key.unitId)}::text[],
      ${column(({ figure }) => figure.key.indicatorCode)}::text[],
      ${column(({ figure }) => figure.key.periodId)}::text[],
      ${column(({ figure }) => figure.key.indicatorVersion)}::integer[],
      ${column(({ figure }) => figure.key.scope)}::text[],
      ${column(({ figure }) => figure.key.priceBasis)}::text[],
      ${column(({ figure }) => figure.value)}::numeric[],
      ${column(({ figure }) => figure.qualifier)}::text[],
      ${column(({ claim }) => claim.grade)}::text[],
      ${column(({ claim }) => claim.dataThrough)}::date[],
      ${column(({ claim }) => claim.knownSince)}::date[]
    ) WITH ORDINALITY AS g (claim_id, document_id, unit_id, indicator_code, period_id, indicator_version, scope,
      price_basis, value, qualifier, grade, data_through, known_since, row_number)
    JOIN unit ON unit.unit_id = g.unit_id
    JOIN indicator ON indicator.indicator_code = g.indicator_code
    JOIN period ON period.period_id = g.period_id`;
}
