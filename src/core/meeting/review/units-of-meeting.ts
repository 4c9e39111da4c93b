import type { UnitId } from '../../kernel/ids.ts';
import type { UnitPlacement } from '../../organisation/unit.ts';

/**
 * Whose matters a meeting takes up: the unit that holds it and every unit that is or was below it, in any tree. Its
 * papers hold nothing of others, however far the sight of whoever freezes them reaches.
 */
export function unitsOfMeeting(
  unitId: UnitId,
  placements: readonly Pick<UnitPlacement, 'unitId' | 'parentId'>[],
): ReadonlySet<UnitId> {
  const below = Map.groupBy(placements, ({ parentId }) => parentId);
  const found = new Set([unitId]);
  for (const id of found) {
    for (const placed of below.get(id) ?? []) found.add(placed.unitId);
  }
  return found;
}
