import type { Big } from 'big.js';
import { big, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Allocation } from './succession.ts';
import { directHeirs, directPredecessors, getUnit, type UnitHistory } from './unit-history.ts';
import { inForceOn } from './unit-identity.ts';

/** What an indicator of a split unit may be divided by; things on a list move one by one and have no share. */
export type ShareBasis = Exclude<Allocation, 'exact' | 'by-list'>;

/** What became of one unit in another, over any number of successions between them. */
export interface Strand {
  fromUnit: UnitId;
  toUnit: UnitId;
  /** All of `fromUnit` lies in `toUnit`, also when it was split and joined again on the way. */
  whole: boolean;
}

/** Where a unit's territory lies on a day. */
export interface Heirs {
  strands: Strand[];
  /** Units on the way that ended without a known heir. */
  endedWithoutHeir: UnitId[];
}

/**
 * The units in force on `date` that hold territory of `unitId`, over all successions in between;
 * the unit itself while it lasts. Before its first day: none.
 */
export function heirsOf(history: UnitHistory, unitId: UnitId, date: PlainDate): Heirs {
  const { reached, ended } = walk(history, { unitId, date, step: directHeirs });
  return {
    strands: reached.map((toUnit) => strandOf(history, unitId, toUnit)),
    endedWithoutHeir: ended.filter((id) => getUnit(history, id).validFrom <= date),
  };
}

/** The units whose territory went into `unitId` at its birth, with how much of each. */
export function predecessorsOf(history: UnitHistory, unitId: UnitId): Strand[] {
  getUnit(history, unitId);
  return directPredecessors(history, unitId).map((fromUnit) => strandOf(history, fromUnit, unitId));
}

/** Which units held a unit's territory on an earlier day. */
export interface EarlierUnits {
  strands: Strand[];
  /** Units on the way back that have no known predecessor and did not exist yet on the day. */
  unknownBefore: UnitId[];
}

/** The units in force on `date` that gave territory to `unitId`; the unit itself while it lasts. After its end: none. */
export function predecessorsOn(
  history: UnitHistory,
  unitId: UnitId,
  date: PlainDate,
): EarlierUnits {
  const { reached, ended } = walk(history, { unitId, date, step: directPredecessors });
  return {
    strands: reached.map((fromUnit) => strandOf(history, fromUnit, unitId)),
    unknownBefore: ended.filter((id) => getUnit(history, id).validFrom > date),
  };
}

/**
 * The part of `fromUnit` that lies in `toUnit`, from 0 to 1, as far as shares of this basis are stored:
 * along a chain they multiply, over parallel chains they add. null where a split on the way has no share of it.
 */
export function shareBetween(
  history: UnitHistory,
  { fromUnit, toUnit }: Strand,
  basis: ShareBasis,
): DecimalText | null {
  const known = new Map<UnitId, Big | null>([[toUnit, big(1)]]);
  const shareOf = (unitId: UnitId): Big | null => {
    const before = known.get(unitId);
    if (before !== undefined) return before;
    const usable = (history.partsFrom.get(unitId) ?? []).filter(
      ({ allocation }) => allocation === 'exact' || allocation === basis,
    );
    let share: Big | null = big(0);
    for (const part of usable) {
      const onward = shareOf(part.toUnit);
      share = share === null || onward === null ? null : share.plus(onward.times(part.share));
    }
    const leadsThere = directHeirs(history, unitId).some((heir) => {
      const onward = shareOf(heir);
      return onward === null || onward.gt(0);
    });
    if (usable.length === 0 && leadsThere) share = null;
    known.set(unitId, share);
    return share;
  };
  const share = shareOf(fromUnit);
  return share === null ? null : toDecimal(share);
}

function strandOf(history: UnitHistory, fromUnit: UnitId, toUnit: UnitId): Strand {
  return { fromUnit, toUnit, whole: liesWhollyIn(history, fromUnit, toUnit) };
}

function liesWhollyIn(history: UnitHistory, fromUnit: UnitId, toUnit: UnitId): boolean {
  const known = new Map<UnitId, boolean>([[toUnit, true]]);
  const isInside = (unitId: UnitId): boolean => {
    const before = known.get(unitId);
    if (before !== undefined) return before;
    const heirs = directHeirs(history, unitId);
    const inside = heirs.length > 0 && heirs.every(isInside);
    known.set(unitId, inside);
    return inside;
  };
  return isInside(fromUnit);
}

interface Walk {
  unitId: UnitId;
  date: PlainDate;
  step: (history: UnitHistory, unitId: UnitId) => UnitId[];
}

/** Steps from unit to unit until each is in force on the day; `ended`: those from which no step leads on. */
function walk(history: UnitHistory, { unitId, date, step }: Walk) {
  const reached: UnitId[] = [];
  const ended: UnitId[] = [];
  const seen = new Set<UnitId>();
  const visit = (id: UnitId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    if (inForceOn(getUnit(history, id), date)) {
      reached.push(id);
      return;
    }
    const next = step(history, id);
    if (next.length === 0) ended.push(id);
    for (const other of next) visit(other);
  };
  visit(unitId);
  return { reached, ended };
}
