import { add, compareDecimals, decimal } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { kindFaults } from './succession-kind-check.ts';
import type { Succession, SuccessionPart } from './succession.ts';
import type { Unit } from './unit.ts';

const WHOLE = decimal('1');
const NOTHING = decimal('0');

/** A part, its two units and where it was written. */
interface PlacedPart {
  part: SuccessionPart;
  date: PlainDate;
  from: Unit;
  to: Unit;
  place: (string | number)[];
}

/**
 * Everything wrong with all successions of a set of units, taken together (the parts of one old unit may be written
 * under several legal documents): unknown units, days that disagree with validity, shares that are not parts of 1,
 * `exact` beside another part, one strand told twice, a kind that the parts contradict.
 */
export function validateSuccessions(units: Unit[], successions: Succession[]): Fault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const read = successions.map((succession, at) => placeParts(byId, succession, at));
  const known = read.flatMap(({ known }) => known);
  const partsFrom = grouped(known, (placed) => placed.from.id);
  const partsTo = grouped(known, (placed) => placed.to.id);
  const faultsOfKind = read.flatMap(({ kind, known }, at) =>
    kindFaults(
      kind,
      known.map((placed) => ({
        ...placed,
        heirsOfFrom: new Set(partsFrom.get(placed.from.id)?.map(({ to }) => to.id)).size,
        predecessorsOfTo: new Set(partsTo.get(placed.to.id)?.map(({ from }) => from.id)).size,
      })),
      at,
    ),
  );
  return [
    ...read.flatMap(({ unknown }) => unknown),
    ...known.flatMap((placed) => [...dateFaults(placed), ...shareFaults(placed)]),
    ...[...partsFrom.values()].flatMap((parts) => [...sumFaults(parts), ...twiceFaults(parts)]),
    ...faultsOfKind,
  ];
}

function placeParts(byId: Map<UnitId, Unit>, { kind, date, parts }: Succession, at: number) {
  const known: PlacedPart[] = [];
  const unknown: Fault[] = [];
  parts.forEach((part, partAt) => {
    const place = ['successions', at, 'parts', partAt];
    const from = byId.get(part.fromUnit);
    const to = byId.get(part.toUnit);
    if (from === undefined) unknown.push(unknownUnit([...place, 'fromUnit'], part.fromUnit));
    if (to === undefined) unknown.push(unknownUnit([...place, 'toUnit'], part.toUnit));
    if (from !== undefined && to !== undefined) known.push({ part, date, from, to, place });
  });
  return { kind, known, unknown };
}

function dateFaults({ date, from, to, place }: PlacedPart): Fault[] {
  const faults: Fault[] = [];
  if (from.validTo !== date) {
    faults.push({
      place: [...place, 'fromUnit'],
      message: {
        vi: `${from.name} (${from.id}) phải hết hiệu lực đúng ngày ${formatDate(date, 'vi')}`,
        en: `${from.name} (${from.id}) must end on ${formatDate(date, 'en')}`,
      },
    });
  }
  if (to.validFrom !== date) {
    faults.push({
      place: [...place, 'toUnit'],
      message: {
        vi: `${to.name} (${to.id}) phải bắt đầu hiệu lực đúng ngày ${formatDate(date, 'vi')}`,
        en: `${to.name} (${to.id}) must begin on ${formatDate(date, 'en')}`,
      },
    });
  }
  return faults;
}

function shareFaults({ part: { share, allocation }, from, to, place }: PlacedPart): Fault[] {
  const isPart = compareDecimals(share, NOTHING) > 0 && compareDecimals(share, WHOLE) <= 0;
  const strand = `${from.name} → ${to.name}`;
  if (!isPart) {
    const message = {
      vi: `${strand}: phần chuyển ${share} phải lớn hơn 0 và không quá 1`,
      en: `${strand}: share ${share} must lie above 0 and not above 1`,
    };
    return [{ place: [...place, 'share'], message }];
  }
  if (allocation === 'exact' && compareDecimals(share, WHOLE) !== 0) {
    const message = {
      vi: `${strand}: đi trọn thì phần chuyển là 1, không phải ${share}`,
      en: `${strand}: an exact part has share 1, not ${share}`,
    };
    return [{ place: [...place, 'share'], message }];
  }
  return [];
}

/** The parts of one old unit: an exact part stands alone, otherwise the shares of each allocation add to 1. */
function sumFaults(parts: PlacedPart[]): Fault[] {
  return [...grouped(parts, ({ part }) => part.allocation)].flatMap(([allocation, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { from, place } = first;
    if (allocation === 'exact') {
      if (parts.every(({ to }) => to.id === first.to.id)) return [];
      const message = {
        vi: `${from.name} đã đi trọn vào ${first.to.name} thì không thể còn phần ở đơn vị khác`,
        en: `${from.name} went whole into ${first.to.name} and cannot have a part in another unit`,
      };
      return [{ place, message }];
    }
    const sum = rows.reduce((sum, { part }) => add(sum, part.share), NOTHING);
    if (compareDecimals(sum, WHOLE) === 0) return [];
    const message = {
      vi: `${from.name}: các phần (${allocation}) cộng lại bằng ${sum}, phải bằng 1`,
      en: `${from.name}: its parts (${allocation}) add to ${sum}, not to 1`,
    };
    return [{ place, message }];
  });
}

function twiceFaults(parts: PlacedPart[]): Fault[] {
  const strands = grouped(parts, ({ part, to }) => `${to.id} ${part.allocation}`);
  return [...strands.values()].flatMap(([, ...again]) =>
    again.map(({ from, to, place }) => ({
      place,
      message: {
        vi: `${from.name} → ${to.name} được ghi hai lần`,
        en: `${from.name} → ${to.name} is written twice`,
      },
    })),
  );
}

function unknownUnit(place: (string | number)[], id: UnitId): Fault {
  return {
    place,
    message: { vi: `Không có đơn vị ${id}`, en: `There is no unit ${id}` },
  };
}

function grouped<T, K>(rows: T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}
