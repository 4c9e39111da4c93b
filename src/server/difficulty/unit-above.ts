import type { UnitId } from '../../core/kernel/ids.ts';
import type { UnitPlacement } from '../../core/organisation/unit.ts';

/** The unit above in the State's tree, else in that of its sector; the latest where it moved. */
export function unitAbove(id: UnitId, placements: readonly UnitPlacement[]): UnitId | null {
  const own = placements
    .filter((one) => one.unitId === id && one.tree !== 'party')
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return (own.find(({ tree }) => tree === 'state') ?? own[0])?.parentId ?? null;
}
