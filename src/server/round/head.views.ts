import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { anyOf } from '../database/any-of.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/**
 * Who answers for these units, by office, on a day: of a unit that is no more, who answered last. Units without a
 * known head are not in the answer.
 */
export async function listHeads(
  tx: ReadTransaction,
  unitIds: readonly string[],
  today: PlainDate,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('headship')
    .distinctOn('headship.unit_id')
    .select(['headship.unit_id', 'headship.office'])
    .where('headship.unit_id', '=', anyOf(unitIds))
    .where('headship.valid_from', '<=', today)
    .orderBy('headship.unit_id')
    .orderBy('headship.valid_from', 'desc')
    .orderBy('headship.office')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.office]));
}
