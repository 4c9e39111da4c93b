import * as z from 'zod';
import {
  addDays,
  addMonths,
  comparePlainDates,
  dayOf,
  type PlainDate,
  plainDate,
  plainDateOf,
  monthOf,
  yearOf,
} from '../kernel/plain-date.ts';
import { type Fault, Refusal } from '../kernel/refusal.ts';
import { comparePeriods, subPeriods } from './period-arithmetic.ts';
import { years } from './period-kinds.ts';
import type { Period, PeriodKind, ReportingCalendar } from './period.ts';
import { addWorkingDays, plainWeek, WorkingDays, workingDayFrom } from './working-days.ts';

interface CutOff {
  /** Day of the month before the period from which data are counted. */
  fromDay: number;
  /** Day of the last month of the period through which data are counted. */
  throughDay: number;
  /**
   * decree: listed there; local: added by provinces, off until an authority switches it on; derived: a running
   * period, cut like those of the decree.
   */
  basis: 'decree' | 'local' | 'derived';
}

/**
 * Which days an administrative report counts, Decree 09/2019/NĐ-CP of 24 January 2019, in force 12 March 2019:
 * from the 15th of the month before to the 14th of the last month. Nine months are not listed there; Khánh Hòa
 * added them by Decision 01/2023/QĐ-UBND. Nothing is cut off for several years and terms.
 */
export const administrativeCutOffs = {
  month: { fromDay: 15, throughDay: 14, basis: 'decree' },
  quarter: { fromDay: 15, throughDay: 14, basis: 'decree' },
  'first-six-months': { fromDay: 15, throughDay: 14, basis: 'decree' },
  'last-six-months': { fromDay: 15, throughDay: 14, basis: 'decree' },
  year: { fromDay: 15, throughDay: 14, basis: 'decree' },
  'first-nine-months': { fromDay: 15, throughDay: 14, basis: 'local' },
  'year-to-date': { fromDay: 15, throughDay: 14, basis: 'derived' },
  'multi-year': null,
  term: null,
} satisfies Record<PeriodKind, CutOff | null>;

/** Day of the last month of a period by which ministries and provinces report to the Government, same decree. */
export const GOVERNMENT_DEADLINE_DAY = 25;

/** What an authority has decided for itself. */
export const LocalReporting = z.object({
  /** Whether it asks for administrative reports of the first nine months. */
  nineMonths: z.boolean(),
  /** Working days from cut-off to deadline, at least 1; null: the 25th, as for the Government. */
  deadlineWorkingDays: z.int().min(1).nullable(),
  workingDays: WorkingDays,
});
export type LocalReporting = z.infer<typeof LocalReporting>;

/** What holds where an authority has decided nothing. */
export const nationalReporting: LocalReporting = {
  nineMonths: false,
  deadlineWorkingDays: null,
  workingDays: plainWeek,
};

/** The days whose data a report of the period counts, half-open `[start, end)`. */
export function reportingWindow(
  period: Period,
  calendar: ReportingCalendar,
): { start: PlainDate; end: PlainDate } {
  const cutOff: CutOff | null = administrativeCutOffs[period.kind];
  if (calendar === 'calendar' || cutOff === null) return { start: period.start, end: period.end };
  return {
    start: onDay(addMonths(period.start, -1), cutOff.fromDay),
    end: addDays(onDay(addMonths(period.end, -1), cutOff.throughDay), 1),
  };
}

/** The last day counted: 14 June for an administrative half-year report, 30 June for a statistical one. */
export function defaultDataThrough(period: Period, calendar: ReportingCalendar): PlainDate {
  return addDays(reportingWindow(period, calendar).end, -1);
}

interface Publication {
  /** First last-day-of-period to which it applies. */
  from: PlainDate;
  day: number;
  month: 'same' | 'next';
  /** Whether a day off moves it to the next working day. */
  movesToWorkingDay: boolean;
}

/**
 * When the statistical office publishes. Before: the 29th of the last month itself, in February its last day.
 * Decree 62/2024/NĐ-CP, in force 1 August 2024: the 6th of the month after, or the next working day.
 */
export const publications: Publication[] = [
  { from: plainDate('1900-01-01'), day: 29, month: 'same', movesToWorkingDay: false },
  { from: plainDate('2024-08-01'), day: 6, month: 'next', movesToWorkingDay: true },
];

/** The day on which statistics of the period come out. */
export function statisticsPublishedOn(period: Period, days: WorkingDays = plainWeek): PlainDate {
  const lastDay = defaultDataThrough(period, 'calendar');
  const rule = publications.reduce((current, next) => (next.from <= lastDay ? next : current));
  const day =
    rule.month === 'next'
      ? onDay(period.end, rule.day)
      : onDay(lastDay, Math.min(rule.day, dayOf(lastDay)));
  return rule.movesToWorkingDay ? workingDayFrom(day, days) : day;
}

/** By when the report of the period must be in, in administrative reporting; a day off moves it on. */
export function administrativeDeadline(
  period: Period,
  local: LocalReporting = nationalReporting,
): PlainDate {
  if (local.deadlineWorkingDays !== null) {
    const cutOff = defaultDataThrough(period, 'administrative');
    return addWorkingDays(cutOff, local.deadlineWorkingDays, local.workingDays);
  }
  const lastMonth = addMonths(period.end, -1);
  return workingDayFrom(onDay(lastMonth, GOVERNMENT_DEADLINE_DAY), local.workingDays);
}

export interface Due {
  period: Period;
  dueOn: PlainDate;
  dataThrough: PlainDate;
}

/**
 * The first figure due after `after`, for an indicator reported in these kinds of period; of two due on one day
 * the longer period. Null when nothing falls due by itself: several years, terms, or nine months in
 * administrative reporting where the authority has not switched them on.
 */
export function nextDue(
  periodicity: readonly PeriodKind[],
  after: PlainDate,
  calendar: ReportingCalendar,
  local: LocalReporting = nationalReporting,
): Due | null {
  // A report is due within the year of its period or in the January that follows.
  const nearby = years(yearOf(after) - 1, yearOf(after) + 1);
  const dues = periodicity
    .filter((kind) => isReported(kind, calendar, local))
    .flatMap((kind) => subPeriods(nearby, kind))
    .map((period) => ({
      period,
      dueOn:
        calendar === 'administrative'
          ? administrativeDeadline(period, local)
          : statisticsPublishedOn(period, local.workingDays),
      dataThrough: defaultDataThrough(period, calendar),
    }))
    .filter(({ dueOn }) => dueOn > after);
  return dues.sort(byDueDay)[0] ?? null;
}

/**
 * A deadline for each level a report climbs, lowest first: `workingDays[i]` working days after the deadline of
 * the level before, the first after the cut-off. At least one working day lies between cut-off and deadline
 * (Decree 09/2019/NĐ-CP); refuses (`not-valid`) every level that is given less.
 */
export function levelDeadlines(
  dataThrough: PlainDate,
  workingDays: readonly number[],
  days: WorkingDays,
): PlainDate[] {
  const faults = workingDays.flatMap((n, level): Fault[] => (n >= 1 ? [] : [tooShort(n, level)]));
  if (faults.length > 0) {
    throw new Refusal(
      'not-valid',
      {
        vi: 'Thời hạn gửi báo cáo quá sát ngày chốt số liệu.',
        en: 'The deadline is too close to the cut-off.',
      },
      faults,
    );
  }
  let deadline = dataThrough;
  return workingDays.map((n) => (deadline = addWorkingDays(deadline, n, days)));
}

function isReported(kind: PeriodKind, calendar: ReportingCalendar, local: LocalReporting): boolean {
  const cutOff = administrativeCutOffs[kind];
  if (cutOff === null) return false;
  return calendar === 'calendar' || cutOff.basis !== 'local' || local.nineMonths;
}

function byDueDay(a: Due, b: Due): number {
  return comparePlainDates(a.dueOn, b.dueOn) || comparePeriods(a.period, b.period);
}

function tooShort(n: number, level: number): Fault {
  return {
    place: ['workingDays', level],
    message: {
      vi: `Cấp thứ ${level + 1} có ${n} ngày làm việc, cần ít nhất 1.`,
      en: `Level ${level + 1} has ${n} working days, at least 1 is needed.`,
    },
  };
}

function onDay(date: PlainDate, day: number): PlainDate {
  return plainDateOf(yearOf(date), monthOf(date), day);
}
