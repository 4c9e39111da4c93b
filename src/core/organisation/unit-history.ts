import type { UnitId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { validateSuccessions } from './succession-check.ts';
import type { Succession, SuccessionPart } from './succession.ts';
import { validateUnits } from './unit-check.ts';
import type { Unit } from './unit.ts';

/** A part with the day and the legal document of its succession. */
export interface DatedPart extends SuccessionPart {
  date: PlainDate;
  document: string;
}

/** Units and what became of them, ready to be asked. Made by `buildUnitHistory` only. */
export interface UnitHistory {
  units: Map<UnitId, Unit>;
  partsFrom: Map<UnitId, DatedPart[]>;
  partsTo: Map<UnitId, DatedPart[]>;
}

/** Refuses (`not-valid`) with every fault of the units and of the successions. */
export function buildUnitHistory(units: Unit[], successions: Succession[]): UnitHistory {
  const faults = [...validateUnits(units), ...validateSuccessions(units, successions)];
  if (faults.length > 0) {
    throw new Refusal(
      'not-valid',
      {
        vi: 'Danh mục đơn vị và nối tiếp đơn vị không hợp lệ',
        en: 'The units and their successions are not valid',
      },
      faults,
    );
  }
  const partsFrom = new Map<UnitId, DatedPart[]>(units.map((unit) => [unit.id, []]));
  const partsTo = new Map<UnitId, DatedPart[]>(units.map((unit) => [unit.id, []]));
  for (const { date, document, parts } of successions) {
    for (const part of parts) {
      partsFrom.get(part.fromUnit)?.push({ ...part, date, document });
      partsTo.get(part.toUnit)?.push({ ...part, date, document });
    }
  }
  return { units: new Map(units.map((unit) => [unit.id, unit])), partsFrom, partsTo };
}

/** Refuses (`not-found`) an id that names no unit. */
export function getUnit(history: UnitHistory, unitId: UnitId): Unit {
  const unit = history.units.get(unitId);
  if (unit !== undefined) return unit;
  throw new Refusal('not-found', {
    vi: `Không có đơn vị ${unitId}`,
    en: `There is no unit ${unitId}`,
  });
}

/** Units that took something of this one, each once. */
export function directHeirs(history: UnitHistory, unitId: UnitId): UnitId[] {
  return distinct((history.partsFrom.get(unitId) ?? []).map((part) => part.toUnit));
}

/** Units that gave something to this one, each once. */
export function directPredecessors(history: UnitHistory, unitId: UnitId): UnitId[] {
  return distinct((history.partsTo.get(unitId) ?? []).map((part) => part.fromUnit));
}

function distinct(ids: UnitId[]): UnitId[] {
  return [...new Set(ids)];
}
