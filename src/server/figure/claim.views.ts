import { Claim } from '../../core/figure/claim.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { anyOf } from '../database/any-of.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { isClaimInForce } from './still-said.ts';

/** What documents state and nobody took back, as known on a day; in the order of the documents and their text. */
export async function listClaims(
  tx: ReadTransaction,
  filter: { unitIds?: readonly UnitId[] | undefined; asOf?: PlainDate | undefined },
): Promise<Claim[]> {
  let query = tx
    .selectFrom('claim')
    .selectAll('claim')
    .where(isClaimInForce('claim.claim_id'))
    .orderBy('claim.known_since')
    .orderBy('claim.claim_no');
  if (filter.unitIds !== undefined) {
    query = query.where('claim.unit_id', '=', anyOf(filter.unitIds));
  }
  if (filter.asOf !== undefined) query = query.where('claim.known_since', '<=', filter.asOf);
  const rows = await query.execute();
  return rows.map((row) =>
    Claim.parse({
      id: row.claim_id,
      documentId: row.document_id,
      place: row.place,
      quotation: row.quotation,
      kind: row.kind,
      indicatorCode: row.indicator_code,
      unitId: row.unit_id,
      periodId: row.period_id,
      scope: row.scope,
      priceBasis: row.price_basis,
      value: row.value,
      measureUnit: row.measure_unit,
      precision: row.print_precision,
      qualifier: row.qualifier,
      direction: row.direction,
      base: row.base,
      grade: row.grade,
      dataThrough: row.data_through,
      knownSince: row.known_since,
      resolutionId: row.resolution_id,
      note: row.note,
    }),
  );
}

/** Claims that were taken back. */
export async function listWithdrawnClaimIds(tx: ReadTransaction): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('claim_withdrawal')
    .select('claim_withdrawal.claim_id')
    .execute();
  return new Set(rows.map((row) => row.claim_id));
}
