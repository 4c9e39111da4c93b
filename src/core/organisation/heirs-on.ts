import type { UnitId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Succession } from './succession.ts';

/** Who came from whom up to a day, for what moves one by one: which share went where is not asked. */
export interface Inheritance {
  /** The last units that a unit has gone into, whole or in part, over all successions in between; none while it lasts. */
  heirsOf: (unitId: UnitId) => UnitId[];
  /** All units that have gone into a unit, whole or in part, over all successions in between. */
  goneInto: (unitId: UnitId) => UnitId[];
}

/** @param day null: when all that is recorded has happened */
export function inheritanceOn(
  successions: readonly Succession[],
  day: PlainDate | null,
): Inheritance {
  const parts = successions.flatMap((one) => (day === null || one.date <= day ? one.parts : []));
  const heirs = Map.groupBy(parts, ({ fromUnit }) => fromUnit);
  const predecessors = Map.groupBy(parts, ({ toUnit }) => toUnit);
  return {
    heirsOf: (unitId) =>
      reachedFrom(unitId, (id) => (heirs.get(id) ?? []).map(({ toUnit }) => toUnit)).filter(
        (id) => !heirs.has(id),
      ),
    goneInto: (unitId) =>
      reachedFrom(unitId, (id) => (predecessors.get(id) ?? []).map(({ fromUnit }) => fromUnit)),
  };
}

/** Everything that steps lead to, the beginning left out. */
function reachedFrom(unitId: UnitId, stepsFrom: (id: UnitId) => readonly UnitId[]): UnitId[] {
  const seen = new Set<UnitId>();
  const visit = (id: UnitId): void => {
    for (const other of stepsFrom(id)) {
      if (other === unitId || seen.has(other)) continue;
      seen.add(other);
      visit(other);
    }
  };
  visit(unitId);
  return [...seen];
}
