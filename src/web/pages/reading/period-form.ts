import { Refusal } from '../../../core/kernel/refusal.ts';
import {
  firstNineMonths,
  firstSixMonths,
  lastSixMonths,
  month,
  parsePeriodId,
  quarter,
  term,
  year,
  yearToDate,
  years,
} from '../../../core/period/period-kinds.ts';
import type { Period, PeriodId, PeriodKind } from '../../../core/period/period.ts';

/** A period as a form asks for it: its kind, its year, and a month, quarter or last year where the kind has one. */
export interface PeriodForm {
  kind: PeriodKind;
  year: string;
  /** Month or quarter, from 1. */
  part: number;
  lastYear: string;
}

/** What a kind asks for beside its year. */
export const asks = {
  year: null,
  'first-six-months': null,
  'first-nine-months': null,
  'last-six-months': null,
  quarter: 'quarter',
  month: 'month',
  'year-to-date': 'month',
  'multi-year': 'lastYear',
  term: 'lastYear',
} as const satisfies Record<PeriodKind, null | 'quarter' | 'month' | 'lastYear'>;

const makers = {
  year: (y) => year(y),
  'first-six-months': (y) => firstSixMonths(y),
  'first-nine-months': (y) => firstNineMonths(y),
  'last-six-months': (y) => lastSixMonths(y),
  quarter: (y, part) => quarter(y, part),
  month: (y, part) => month(y, part),
  'year-to-date': (y, part) => yearToDate(y, part),
  'multi-year': (y, _, last) => years(y, last),
  term: (y, _, last) => term(y, last),
} satisfies Record<PeriodKind, (year: number, part: number, lastYear: number) => Period>;

/** The period that was filled in; null while it is none: years out of order, or no year at all. */
export function periodOf({ kind, year: first, part, lastYear }: PeriodForm): PeriodId | null {
  try {
    return makers[kind](Number(first), part, Number(lastYear)).id;
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}

/** The form filled with a period; with the given year where there is none to fill in. */
export function formOf(id: PeriodId | null, otherwise: string): PeriodForm {
  if (id === null) return { kind: 'year', year: otherwise, part: 1, lastYear: otherwise };
  const { kind } = parsePeriodId(id);
  const [first = otherwise, last = first] = id.match(/\d{4}/g) ?? [];
  const part = Number(/(?:-Q|-M|-to-\d{4}-)(\d+)$/.exec(id)?.[1] ?? 1);
  return { kind, year: first, part, lastYear: last };
}
