import type { UnitId } from '../kernel/ids.ts';
import { type Fault, Refusal } from '../kernel/refusal.ts';
import { validateSuccessions } from './succession-check.ts';
import type { Succession } from './succession.ts';
import { validateUnits } from './unit-check.ts';
import type { Unit } from './unit.ts';

/**
 * The units after a succession: those it names as old end on its date, the heirs are added; nothing is removed or
 * renamed in place. `endsWithoutHeir` names units that are dissolved and leave nothing to anyone.
 * Refuses (`not-valid`) with every fault of the result: a unit ended already, shares that do not add to 1, a code
 * that two units would carry on one day.
 */
export function applySuccession(
  units: Unit[],
  succession: Succession,
  { heirs, endsWithoutHeir = [] }: { heirs: Unit[]; endsWithoutHeir?: UnitId[] },
): Unit[] {
  const ending = new Set([...succession.parts.map((part) => part.fromUnit), ...endsWithoutHeir]);
  const after = [
    ...units.map((unit) =>
      ending.has(unit.id) && unit.validTo === null ? { ...unit, validTo: succession.date } : unit,
    ),
    ...heirs,
  ];
  const faults = [
    ...endFaults(units, endsWithoutHeir),
    ...validateUnits(after),
    ...validateSuccessions(after, [succession]),
  ];
  if (faults.length === 0) return after;
  throw new Refusal(
    'not-valid',
    {
      vi: `Không ghi được việc sắp xếp đơn vị theo ${succession.document}`,
      en: `The rearrangement under ${succession.document} cannot be entered`,
    },
    faults,
  );
}

function endFaults(units: Unit[], endsWithoutHeir: UnitId[]): Fault[] {
  return endsWithoutHeir.flatMap((id, index) => {
    if (units.some((unit) => unit.id === id && unit.validTo === null)) return [];
    const message = {
      vi: `Không có đơn vị ${id} đang hoạt động để giải thể`,
      en: `There is no unit ${id} in being to dissolve`,
    };
    return [{ place: ['endsWithoutHeir', index], message }];
  });
}
