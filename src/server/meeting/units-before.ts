import type { UnitId } from '../../core/kernel/ids.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listSuccessions } from '../organisation/unit.views.ts';

/** Units of which this one came, however many reforms lie between. */
export async function unitsBefore(
  tx: ReadTransaction,
  unitId: UnitId,
): Promise<ReadonlySet<string>> {
  const parts = (await listSuccessions(tx)).flatMap((succession) => succession.parts);
  const found = new Set<string>();
  const from = [unitId];
  for (const id of from) {
    for (const { fromUnit, toUnit } of parts) {
      if (toUnit !== id || fromUnit === unitId || found.has(fromUnit)) continue;
      found.add(fromUnit);
      from.push(fromUnit);
    }
  }
  return found;
}
