import type { UnitId } from '../kernel/ids.ts';
import { comparePlainDates, formatDate, type PlainDate } from '../kernel/plain-date.ts';
import { type Fault, Refusal } from '../kernel/refusal.ts';
import { validityOf } from './unit-identity.ts';
import type { Headship, Unit } from './unit.ts';
import { includesDay, isEmptySpan, overlapsAmong, type Span, spanContains } from './validity.ts';

/** One stretch of an office: held, or vacant between two holders. */
export type Tenure =
  | { kind: 'held'; headship: Headship }
  | { kind: 'vacant'; from: PlainDate; to: PlainDate };

/** All who head the unit on `date`, one for each office that is filled, by office. */
export function headsAt(headships: Headship[], unitId: UnitId, date: PlainDate): Headship[] {
  return headships
    .filter((headship) => headship.unitId === unitId && includesDay(headship, date))
    .sort((a, b) => (a.office < b.office ? -1 : 1));
}

/** Who holds the office on `date`; null while it is vacant. Refuses (`not-valid`) two holders at once. */
export function headAt(
  headships: Headship[],
  { unitId, office, date }: { unitId: UnitId; office: string; date: PlainDate },
): Headship | null {
  const holders = headsAt(headships, unitId, date).filter((head) => head.office === office);
  if (holders.length > 1) {
    throw new Refusal('not-valid', {
      vi: `${office} của ${unitId} ngày ${formatDate(date, 'vi')} có ${holders.length} người giữ`,
      en: `${office} of ${unitId} has ${holders.length} holders on ${formatDate(date, 'en')}`,
    });
  }
  return holders[0] ?? null;
}

/** Holders of one office of one unit, earliest first, with the vacancies between them. */
export function headSuccession(headships: Headship[], unitId: UnitId, office: string): Tenure[] {
  const held = headships
    .filter((headship) => headship.unitId === unitId && headship.office === office)
    .sort((a, b) => comparePlainDates(a.from, b.from));
  return held.flatMap((headship, at): Tenure[] => {
    const endOfLast = held[at - 1]?.to ?? headship.from;
    const tenure = { kind: 'held', headship } as const;
    if (endOfLast >= headship.from) return [tenure];
    return [{ kind: 'vacant', from: endOfLast, to: headship.from }, tenure];
  });
}

/** Everything wrong with headships: unknown unit, empty span, beyond the unit's validity, two holders of one office. */
export function validateHeadships(units: Unit[], headships: Headship[]): Fault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const ofOffice = new Map<string, (Span & { headship: Headship; index: number })[]>();
  headships.forEach((headship, index) => {
    const key = `${headship.unitId} ${headship.office}`;
    const sameOffice = ofOffice.get(key) ?? [];
    sameOffice.push({ from: headship.from, to: headship.to, headship, index });
    ofOffice.set(key, sameOffice);
  });
  const overlaps = [...ofOffice.values()].flatMap((sameOffice) =>
    overlapsAmong(sameOffice).map(([earlier, later]) => ({
      place: ['headships', later.index, 'from'],
      message: {
        vi: `${later.headship.office}: người mới bắt đầu ${formatDate(later.from, 'vi')} khi người bắt đầu ${formatDate(earlier.from, 'vi')} chưa thôi giữ chức`,
        en: `${later.headship.office}: the holder from ${formatDate(later.from, 'en')} begins before the one from ${formatDate(earlier.from, 'en')} has left`,
      },
    })),
  );
  return [
    ...headships.flatMap((headship, index) =>
      ownFaults(byId.get(headship.unitId), headship, index),
    ),
    ...overlaps,
  ];
}

function ownFaults(unit: Unit | undefined, headship: Headship, index: number): Fault[] {
  if (unit === undefined) {
    const message = {
      vi: `Không có đơn vị ${headship.unitId}`,
      en: `There is no unit ${headship.unitId}`,
    };
    return [{ place: ['headships', index, 'unitId'], message }];
  }
  const faults: Fault[] = [];
  if (isEmptySpan(headship)) {
    faults.push({
      place: ['headships', index, 'to'],
      message: {
        vi: `${headship.office}: ngày thôi giữ chức phải sau ngày bắt đầu ${formatDate(headship.from, 'vi')}`,
        en: `${headship.office}: it must end after it begins on ${formatDate(headship.from, 'en')}`,
      },
    });
  }
  if (!spanContains(validityOf(unit), headship)) {
    faults.push({
      place: ['headships', index, 'from'],
      message: {
        vi: `${headship.office}: giữ chức ngoài thời gian tồn tại của ${unit.name}`,
        en: `${headship.office}: held beyond the time in which ${unit.name} exists`,
      },
    });
  }
  return faults;
}
