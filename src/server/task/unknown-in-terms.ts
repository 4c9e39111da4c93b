import type { Fault } from '../../core/kernel/refusal.ts';
import type { TaskTerms } from '../../core/task/task.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Ids of units and targets that the terms of a task name. */
export interface NamedInTerms {
  units: ReadonlySet<string>;
  targets: ReadonlySet<string>;
}

export function namedIn(terms: TaskTerms): NamedInTerms {
  const units = [
    terms.orderingUnitId,
    terms.leadUnitId,
    terms.closingUnitId,
    terms.authority?.unitId ?? null,
    ...terms.coUnits.map(({ unitId }) => unitId),
  ].filter((unitId) => unitId !== null);
  return { units: new Set(units), targets: new Set(terms.targetIds) };
}

/** A fault for each unit and target that is not there, or is out of sight. */
export async function unknownFaults(
  tx: ReadTransaction,
  { units, targets }: NamedInTerms,
): Promise<Fault[]> {
  const known = new Set([
    ...(units.size === 0 ? [] : await knownUnits(tx, [...units])),
    ...(targets.size === 0 ? [] : await knownTargets(tx, [...targets])),
  ]);
  return [...units, ...targets]
    .filter((id) => !known.has(id))
    .map((id) => ({ place: [id], message: unknown }));
}

async function knownUnits(tx: ReadTransaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('unit')
    .select('unit.unit_id')
    .where('unit.unit_id', 'in', [...ids])
    .execute();
  return rows.map((row) => row.unit_id);
}

async function knownTargets(tx: ReadTransaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('target')
    .select('target.target_id')
    .where('target.target_id', 'in', [...ids])
    .execute();
  return rows.map((row) => row.target_id);
}

export const unknown = {
  vi: 'Không có mục này, hoặc bạn không được xem.',
  en: 'There is no such thing, or it is not for you to see.',
};
