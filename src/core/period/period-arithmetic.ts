import { comparePlainDates, monthOf, type PlainDate, yearOf } from '../kernel/plain-date.ts';
import {
  firstNineMonths,
  firstSixMonths,
  lastSixMonths,
  month,
  quarter,
  year,
  years,
  yearToDate,
} from './period-kinds.ts';
import type { Period, PeriodKind } from './period.ts';

export function containsDate(period: Period, date: PlainDate): boolean {
  return period.start <= date && date < period.end;
}

/** Whether every day of `inner` is a day of `outer`; a period contains itself. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one day; neighbours do not. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the last day of the period lies before `date`. */
export function isOver(period: Period, date: PlainDate): boolean {
  return period.end <= date;
}

/** By first day, the shorter first where they begin together, then by id: for `sort`. */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  if (a.start !== b.start) return comparePlainDates(a.start, b.start);
  if (a.end !== b.end) return comparePlainDates(a.end, b.end);
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Whole calendar months in the period, in order. */
export function monthsIn(period: Period): Period[] {
  const first = monthIndex(period.start);
  const count = monthIndex(period.end) - first;
  return Array.from({ length: count }, (_, position) => {
    const index = first + position;
    return month(Math.floor(index / 12), (index % 12) + 1);
  });
}

/**
 * The periods of one kind that lie wholly within, in order; the period itself when it is of that kind.
 * Years-to-date start every January, so a year holds twelve of them. None for several years and terms,
 * which no rule of the calendar divides from one another.
 */
export function subPeriods(period: Period, kind: PeriodKind): Period[] {
  if (kind === period.kind) return [period];
  return yearsTouched(period)
    .flatMap((y) => periodsOfYear[kind](y))
    .filter((candidate) => containsPeriod(period, candidate));
}

/** The same period one year earlier; for several years the same span moved by one year; null for terms. */
export function samePeriodYearBefore(period: Period): Period | null {
  return shifted(period, sameKindYearBefore[period.kind]);
}

/**
 * The period of the same length that ends where this one begins; halves of a year follow one another.
 * Null for first nine months, year to date and term, which nothing of their kind precedes.
 */
export function previousPeriod(period: Period): Period | null {
  return shifted(period, precedingOfKind[period.kind]);
}

type Shift = (y: number, m: number, lastYear: number) => Period | null;

/** From first year, first (or, for year to date, last) month, and last year of a period. */
const sameKindYearBefore = {
  month: (y, m) => month(y - 1, m),
  quarter: (y, m) => quarter(y - 1, (m + 2) / 3),
  'first-six-months': (y) => firstSixMonths(y - 1),
  'last-six-months': (y) => lastSixMonths(y - 1),
  'first-nine-months': (y) => firstNineMonths(y - 1),
  year: (y) => year(y - 1),
  'year-to-date': (y, m) => yearToDate(y - 1, m),
  'multi-year': (y, _, lastYear) => years(y - 1, lastYear - 1),
  term: () => null,
} satisfies Record<PeriodKind, Shift>;

const precedingOfKind = {
  month: (y, m) => (m === 1 ? month(y - 1, 12) : month(y, m - 1)),
  quarter: (y, m) => (m === 1 ? quarter(y - 1, 4) : quarter(y, (m - 1) / 3)),
  'first-six-months': (y) => lastSixMonths(y - 1),
  'last-six-months': (y) => firstSixMonths(y),
  'first-nine-months': () => null,
  year: (y) => year(y - 1),
  'year-to-date': () => null,
  'multi-year': (y, _, lastYear) => years(y - (lastYear - y + 1), y - 1),
  term: () => null,
} satisfies Record<PeriodKind, Shift>;

const periodsOfYear = {
  month: (y) => upTo(12).map((m) => month(y, m)),
  quarter: (y) => upTo(4).map((q) => quarter(y, q)),
  'first-six-months': (y) => [firstSixMonths(y)],
  'last-six-months': (y) => [lastSixMonths(y)],
  'first-nine-months': (y) => [firstNineMonths(y)],
  year: (y) => [year(y)],
  'year-to-date': (y) => upTo(12).map((m) => yearToDate(y, m)),
  'multi-year': () => [],
  term: () => [],
} satisfies Record<PeriodKind, (y: number) => Period[]>;

function shifted(period: Period, shift: Shift): Period | null {
  const lastMonth = monthIndex(period.end) - 1;
  const m = period.kind === 'year-to-date' ? (lastMonth % 12) + 1 : monthOf(period.start);
  return shift(yearOf(period.start), m, Math.floor(lastMonth / 12));
}

function yearsTouched(period: Period): number[] {
  const first = yearOf(period.start);
  const last = Math.floor((monthIndex(period.end) - 1) / 12);
  return upTo(last - first + 1).map((position) => first + position - 1);
}

/** Months since year 0, for arithmetic over the turn of the year. */
function monthIndex(date: PlainDate): number {
  return yearOf(date) * 12 + monthOf(date) - 1;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, position) => position + 1);
}
