import type { UnitId } from '../../core/kernel/ids.ts';
import type { Unit, UnitPlacement } from '../../core/organisation/unit.ts';

/**
 * Units with every parent before its children and whole subtrees together, else in the order of the file. The
 * numbers that the ledger gives them then follow the tree, so that a subtree is a range. A unit placed under
 * several parents, at other times or in other trees, stands under the first.
 */
export function inTreeOrder(units: readonly Unit[], placements: readonly UnitPlacement[]): Unit[] {
  const inPack = new Set(units.map(({ id }) => id));
  const parents = new Map<UnitId, UnitId>();
  for (const { unitId, parentId } of placements) {
    if (inPack.has(parentId) && !parents.has(unitId)) parents.set(unitId, parentId);
  }
  const below = Map.groupBy(units, ({ id }) => parents.get(id) ?? null);
  const ordered = new Set<Unit>();
  const visit = (unit: Unit): void => {
    if (ordered.has(unit)) return;
    ordered.add(unit);
    for (const child of below.get(unit.id) ?? []) visit(child);
  };
  for (const root of below.get(null) ?? []) visit(root);
  return [...ordered];
}
