import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { anyOf } from '../database/any-of.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/**
 * Who answers for these units, by office, on a day: of a unit that is no more, who answered last; where no head was
 * recorded, who last approved or returned there as its head. Units without either are not in the answer.
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
  const recorded = new Map(rows.map((row) => [row.unit_id, row.office]));
  const others = unitIds.filter((unitId) => !recorded.has(unitId));
  return new Map([...(await listActingHeads(tx, others)), ...recorded]);
}

async function listActingHeads(
  tx: ReadTransaction,
  unitIds: readonly string[],
): Promise<[string, string][]> {
  if (unitIds.length === 0) return [];
  const rows = await tx
    .selectFrom('submission_act')
    .distinctOn('submission_act.on_unit_id')
    .select(['submission_act.on_unit_id', 'submission_act.office'])
    .where('submission_act.level', '=', 'head')
    .where('submission_act.kind', 'in', ['approve', 'return'])
    .where('submission_act.on_unit_id', '=', anyOf(unitIds))
    .orderBy('submission_act.on_unit_id')
    .orderBy('submission_act.act_id', 'desc')
    .execute();
  return rows.flatMap((row) => (row.on_unit_id === null ? [] : [[row.on_unit_id, row.office]]));
}
