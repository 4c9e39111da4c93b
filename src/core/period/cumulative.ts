import type { Bilingual } from '../kernel/bilingual.ts';
import { add, type DecimalText, decimal, subtract } from '../kernel/decimal.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { addDays, dayOf, monthOf, yearOf } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { subPeriods } from './period-arithmetic.ts';
import { firstSixMonths, lastSixMonths, periodName, year, yearToDate } from './period-kinds.ts';
import type { Period } from './period.ts';

/** Length of the stretches a year is cut into. */
export type Step = 'month' | 'quarter' | 'half-year';

export interface PeriodOutcome {
  period: Period;
  outcome: Outcome;
}

/** Warnings say what is odd about a value that stands all the same. */
export interface PeriodValue extends PeriodOutcome {
  warnings: Bilingual[];
}

const stretchesOfYear = {
  month: (y) => subPeriods(year(y), 'month'),
  quarter: (y) => subPeriods(year(y), 'quarter'),
  'half-year': (y) => [firstSixMonths(y), lastSixMonths(y)],
} satisfies Record<Step, (y: number) => Period[]>;

/**
 * Values of single months, quarters or halves from running totals: value = total to the end of the stretch −
 * total to the end of the stretch before (nothing for the first). Running totals are periods that begin on
 * 1 January and end within the year: year to date, first six or nine months, first quarter, year.
 *
 * Every whole stretch up to the last total of a year comes out. Where one of the two totals is absent or
 * missing the value is `not-reported`, or missing for the reason of that total, and names it. A fall of the
 * total gives a negative value with a warning: a correction or a slip, for a person to tell.
 * Refuses (`not-valid`) periods that are no running total, and two totals for one day, naming each.
 */
export function toPeriodValues(
  totals: readonly PeriodOutcome[],
  step: Step = 'month',
): PeriodValue[] {
  refuseUnfit(totals, runningTotalFault);
  return byYear(totals).flatMap(({ y, entries }) => {
    const totalByMonth = new Map(
      entries.map(({ period, outcome }) => [lastMonth(period), outcome]),
    );
    const last = Math.max(...totalByMonth.keys());
    return stretchesOfYear[step](y)
      .filter((stretch) => lastMonth(stretch) <= last)
      .map((stretch) => {
        const total = totalTo(y, lastMonth(stretch), totalByMonth);
        const before = totalTo(y, monthOf(stretch.start) - 1, totalByMonth);
        return differenceIn(stretch, total, before);
      });
  });
}

/**
 * Running totals from the values of single months, quarters or halves: the sum from January to the end of each
 * stretch. From the first stretch that is absent or missing, the totals of that year are missing and name it.
 * Refuses (`not-valid`) periods that are not stretches of this step, and two values for one of them.
 */
export function toCumulative(
  values: readonly PeriodOutcome[],
  step: Step = 'month',
): PeriodOutcome[] {
  refuseUnfit(values, (period) => stretchFault(period, step));
  return byYear(values).flatMap(({ y, entries }) => {
    const outcomeById = new Map(entries.map(({ period, outcome }) => [period.id, outcome]));
    const last = Math.max(...entries.map(({ period }) => lastMonth(period)));
    let total: Outcome = value(ZERO);
    return stretchesOfYear[step](y)
      .filter((stretch) => lastMonth(stretch) <= last)
      .map((stretch) => {
        total = sum(total, outcomeById.get(stretch.id) ?? notReported(stretch));
        return { period: yearToDate(y, lastMonth(stretch)), outcome: total };
      });
  });
}

const ZERO: DecimalText = decimal('0');

function differenceIn(stretch: Period, total: Outcome, before: Outcome): PeriodValue {
  if (total.kind === 'missing') return { period: stretch, outcome: total, warnings: [] };
  if (before.kind === 'missing') return { period: stretch, outcome: before, warnings: [] };
  const difference = subtract(total.value, before.value);
  const warnings = difference.startsWith('-')
    ? [fallWarning(stretch, before.value, total.value)]
    : [];
  return { period: stretch, outcome: value(difference), warnings };
}

function totalTo(y: number, m: number, totalByMonth: ReadonlyMap<number, Outcome>): Outcome {
  if (m === 0) return value(ZERO);
  return totalByMonth.get(m) ?? notReported(yearToDate(y, m));
}

function sum(a: Outcome, b: Outcome): Outcome {
  if (a.kind === 'missing') return a;
  return b.kind === 'missing' ? b : value(add(a.value, b.value));
}

function notReported(period: Period): Outcome {
  return missing('not-reported', {
    vi: `thiếu số ${periodName(period, 'vi').toLocaleLowerCase('vi')}`,
    en: `no figure for ${periodName(period, 'en')}`,
  });
}

function fallWarning(stretch: Period, before: DecimalText, total: DecimalText): Bilingual {
  return {
    vi: `${periodName(stretch, 'vi')}: số luỹ kế giảm từ ${before} xuống ${total}.`,
    en: `${periodName(stretch, 'en')}: the running total falls from ${before} to ${total}.`,
  };
}

function runningTotalFault(period: Period): Bilingual | null {
  const first = period.start;
  const withinYear = yearOf(addDays(period.end, -1)) === yearOf(first);
  if (withinYear && monthOf(first) === 1 && dayOf(first) === 1) return null;
  return {
    vi: `${periodName(period, 'vi')} không phải là kỳ luỹ kế từ đầu năm.`,
    en: `${periodName(period, 'en')} is not a running total from the start of a year.`,
  };
}

function stretchFault(period: Period, step: Step): Bilingual | null {
  const stretches = stretchesOfYear[step](yearOf(period.start));
  if (stretches.some((stretch) => stretch.id === period.id)) return null;
  return {
    vi: `${periodName(period, 'vi')} không phải là ${stepNames[step].vi}.`,
    en: `${periodName(period, 'en')} is not a ${stepNames[step].en}.`,
  };
}

const stepNames = {
  month: { vi: 'một tháng', en: 'month' },
  quarter: { vi: 'một quý', en: 'quarter' },
  'half-year': { vi: 'nửa năm', en: 'half of a year' },
} satisfies Record<Step, Bilingual>;

/** Throws one refusal with every entry that does not fit and every second entry for the same days. */
function refuseUnfit(
  entries: readonly PeriodOutcome[],
  faultOf: (period: Period) => Bilingual | null,
): void {
  const seen = new Set<string>();
  const faults = entries.flatMap(({ period }, position) => {
    const days = `${period.start}/${period.end}`;
    const message = seen.has(days) ? twice(period) : faultOf(period);
    seen.add(days);
    return message === null ? [] : [{ place: [position, period.id], message }];
  });
  if (faults.length === 0) return;
  throw new Refusal(
    'not-valid',
    {
      vi: 'Dãy số có kỳ không dùng được.',
      en: 'The series holds periods that cannot be used.',
    },
    faults,
  );
}

function twice(period: Period): Bilingual {
  return {
    vi: `${periodName(period, 'vi')} có hai số.`,
    en: `${periodName(period, 'en')} has two figures.`,
  };
}

function byYear(entries: readonly PeriodOutcome[]): { y: number; entries: PeriodOutcome[] }[] {
  const years = new Map<number, PeriodOutcome[]>();
  for (const entry of entries) {
    const y = yearOf(entry.period.start);
    years.set(y, [...(years.get(y) ?? []), entry]);
  }
  return [...years].sort(([a], [b]) => a - b).map(([y, list]) => ({ y, entries: list }));
}

function lastMonth(period: Period): number {
  return monthOf(addDays(period.end, -1));
}
