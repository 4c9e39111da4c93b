import type { UnitId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { validityOf } from './unit-identity.ts';
import { type Unit, type UnitPlacement, UnitTree } from './unit.ts';
import { includesDay, isEmptySpan, overlapsAmong, spanContains } from './validity.ts';

/** A placement and its number in the list it came in, so that a fault can point at it. */
export interface NumberedPlacement extends UnitPlacement {
  index: number;
}

export function numberPlacements(placements: UnitPlacement[]): NumberedPlacement[] {
  return placements.map((placement, index) => ({ ...placement, index }));
}

/**
 * Everything wrong with a list of placements over its whole time: unknown units, an empty span, a span outside the
 * validity of the unit or of its parent, two parents at once in one tree, cycles. Trees do not touch one another.
 * A cycle can only begin on the first day of a placement, so those days are enough.
 */
export function validatePlacements(units: Unit[], placements: UnitPlacement[]): Fault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const numbered = numberPlacements(placements);
  const faults = placementFaults(byId, numbered);
  const cycles = new Map<string, Fault>();
  for (const tree of UnitTree.options) {
    const sameTree = numbered.filter((row) => row.tree === tree);
    for (const day of new Set(sameTree.map((row) => row.from))) {
      for (const fault of cyclesOn(byId, sameTree, day)) cycles.set(fault.place.join(), fault);
    }
  }
  return [...faults, ...cycles.values()];
}

/** Faults of the rows themselves and of rows of one unit and tree among one another; cycles apart. */
export function placementFaults(
  units: Map<UnitId, Unit>,
  placements: NumberedPlacement[],
): Fault[] {
  const faults = placements.flatMap((row) => rowFaults(units, row));
  const ofUnitInTree = new Map<string, NumberedPlacement[]>();
  for (const row of placements) {
    const key = `${row.tree} ${row.unitId}`;
    const rows = ofUnitInTree.get(key) ?? [];
    rows.push(row);
    ofUnitInTree.set(key, rows);
  }
  for (const rows of ofUnitInTree.values()) {
    for (const [earlier, later] of overlapsAmong(rows)) {
      const child = nameIn(units, later.unitId);
      const both = [nameIn(units, earlier.parentId), nameIn(units, later.parentId)];
      faults.push({
        place: ['placements', later.index, 'parentId'],
        message: {
          vi: `${child} có hai cấp trên cùng lúc trong một cây: ${both.join(' và ')}`,
          en: `${child} has two parents at once in one tree: ${both.join(' and ')}`,
        },
      });
    }
  }
  return faults;
}

/** Cycles among the placements in force on `date`, each with its path. All rows are of one tree. */
export function cyclesOn(
  units: Map<UnitId, Unit>,
  placements: NumberedPlacement[],
  date: PlainDate,
): Fault[] {
  const above = new Map<UnitId, NumberedPlacement>();
  for (const row of placements) if (includesDay(row, date)) above.set(row.unitId, row);
  const faults: Fault[] = [];
  const settled = new Set<UnitId>();
  for (const start of above.keys()) {
    const path: UnitId[] = [];
    const onPath = new Set<UnitId>();
    let at: UnitId | undefined = start;
    while (at !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = above.get(at)?.parentId;
    }
    if (at !== undefined && onPath.has(at)) {
      faults.push(cycleFault(units, above, path.slice(path.indexOf(at))));
    }
    for (const id of path) settled.add(id);
  }
  return faults;
}

function cycleFault(
  units: Map<UnitId, Unit>,
  above: Map<UnitId, NumberedPlacement>,
  cycle: UnitId[],
): Fault {
  const rows = cycle.map((id) => above.get(id)?.index ?? 0);
  const firstWritten = rows.indexOf(Math.min(...rows));
  const fromFirst = [...cycle.slice(firstWritten), ...cycle.slice(0, firstWritten)];
  const path = [...fromFirst, ...fromFirst.slice(0, 1)].map((id) => nameIn(units, id)).join(' → ');
  return {
    place: ['placements', Math.min(...rows), 'parentId'],
    message: {
      vi: `Cây đơn vị đi vòng, từ dưới lên: ${path}`,
      en: `The unit tree runs in a circle, upwards: ${path}`,
    },
  };
}

function rowFaults(units: Map<UnitId, Unit>, row: NumberedPlacement): Fault[] {
  const faults: Fault[] = [];
  if (isEmptySpan(row)) {
    faults.push({
      place: ['placements', row.index, 'to'],
      message: {
        vi: `Vị trí trong cây phải kết thúc sau ngày bắt đầu ${row.from}`,
        en: `A placement must end after it begins on ${row.from}`,
      },
    });
  }
  for (const field of ['unitId', 'parentId'] as const) {
    const unit = units.get(row[field]);
    if (unit === undefined) {
      faults.push({
        place: ['placements', row.index, field],
        message: { vi: `Không có đơn vị ${row[field]}`, en: `There is no unit ${row[field]}` },
      });
    } else if (!spanContains(validityOf(unit), row)) {
      faults.push({
        place: ['placements', row.index, field],
        message: {
          vi: `Vị trí trong cây vượt ra ngoài thời gian tồn tại của ${unit.name}`,
          en: `The placement reaches beyond the time in which ${unit.name} exists`,
        },
      });
    }
  }
  return faults;
}

function nameIn(units: Map<UnitId, Unit>, id: UnitId): string {
  return units.get(id)?.name ?? id;
}
