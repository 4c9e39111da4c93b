import type { Fault } from '../../core/kernel/refusal.ts';
import type { Owner } from '../../core/meeting/difficulty/difficulty.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listUnits } from '../organisation/unit.views.ts';
import { fault } from './difficulty-faults.ts';
import { levelOfUnit } from './owner-level.ts';

/** An owner that is a unit must be one, at the level that is said. */
export async function ownerFaults(
  tx: ReadTransaction,
  { unitId, level }: Pick<Owner, 'unitId' | 'level'>,
): Promise<Fault[]> {
  if (unitId === null) return [];
  const unit = (await listUnits(tx)).find(({ id }) => id === unitId);
  if (unit === undefined) {
    return [fault(['owner', 'unitId'], 'Không có đơn vị này.', 'There is no such unit.')];
  }
  if (levelOfUnit(unit.unitType) === level) return [];
  return [
    fault(
      ['owner', 'level'],
      `${unit.name} không thuộc cấp đã chọn.`,
      `${unit.name} is not of the level chosen.`,
    ),
  ];
}
