import type { Bilingual } from '../kernel/bilingual.ts';
import { UnitId } from '../kernel/ids.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Unit } from './unit.ts';
import { includesDay, isEmptySpan, type Span, spansOverlap } from './validity.ts';

/**
 * The identity of a unit as one text, `05518@2025-07-01`.
 * Refuses (`not-valid`) a code that is empty or holds a space or "@".
 */
export function unitIdOf(code: string, validFrom: PlainDate): UnitId {
  const id = UnitId.safeParse(`${code}@${validFrom}`);
  if (id.success) return id.data;
  throw new Refusal('not-valid', {
    vi: `Mã đơn vị "${code}" không hợp lệ: không được trống, có khoảng trắng hoặc dấu @`,
    en: `Unit code "${code}" is not valid: it may not be empty or hold a space or "@"`,
  });
}

export function validityOf(unit: Unit): Span {
  return { from: unit.validFrom, to: unit.validTo };
}

export function inForceOn(unit: Unit, date: PlainDate): boolean {
  return includesDay(validityOf(unit), date);
}

/** Which unit a bare code means. `sameCode`: units that carry it at other times, so that a refusal can name them. */
export type UnitMatch =
  | { kind: 'one'; unit: Unit }
  | { kind: 'ambiguous'; candidates: Unit[] }
  | { kind: 'none'; sameCode: Unit[] };

/**
 * The unit that carries `code` on `date`.
 * `ambiguous` only among units that break `validateUnits`: one code, one unit on any day.
 */
export function unitAt(units: Unit[], code: string, date: PlainDate): UnitMatch {
  return matchByCode(units, code, (unit) => inForceOn(unit, date));
}

/**
 * The unit a bare code means in a row about `[start, end)`: the one in force on any of these days.
 * `ambiguous` when the code passed from one unit to another within the period, as 05518 did in 2025; then a
 * person chooses. Refuses (`not-valid`) an empty period.
 */
export function resolveBareCode(
  units: Unit[],
  code: string,
  period: { start: PlainDate; end: PlainDate },
): UnitMatch {
  const asked = { from: period.start, to: period.end };
  if (isEmptySpan(asked)) {
    throw new Refusal('not-valid', {
      vi: `Kỳ từ ${period.start} đến trước ${period.end} không có ngày nào`,
      en: `The period from ${period.start} to before ${period.end} holds no day`,
    });
  }
  return matchByCode(units, code, (unit) => spansOverlap(validityOf(unit), asked));
}

/** The question an import puts to a person when a bare code may mean several units. */
export function askWhichUnit(code: string, candidates: Unit[]): Bilingual {
  return {
    vi: `Mã ${code} trong kỳ này có thể là ${candidates.map(nameAndDatesVi).join(' hoặc ')}: chọn đơn vị nào?`,
    en: `Code ${code} may mean ${candidates.map(nameAndDatesEn).join(' or ')} in this period: which unit is meant?`,
  };
}

function matchByCode(units: Unit[], code: string, fits: (unit: Unit) => boolean): UnitMatch {
  const sameCode = units.filter((unit) => unit.code === code);
  const candidates = sameCode.filter(fits);
  const [unit] = candidates;
  if (unit === undefined) return { kind: 'none', sameCode };
  return candidates.length === 1 ? { kind: 'one', unit } : { kind: 'ambiguous', candidates };
}

function nameAndDatesVi(unit: Unit): string {
  const from = formatDate(unit.validFrom, 'vi');
  if (unit.validTo === null) return `${unit.name} (từ ${from})`;
  return `${unit.name} (từ ${from} đến trước ${formatDate(unit.validTo, 'vi')})`;
}

function nameAndDatesEn(unit: Unit): string {
  const from = formatDate(unit.validFrom, 'en');
  if (unit.validTo === null) return `${unit.name} (from ${from})`;
  return `${unit.name} (from ${from} to before ${formatDate(unit.validTo, 'en')})`;
}
