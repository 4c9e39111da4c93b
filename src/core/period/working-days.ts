import * as z from 'zod';
import { addDays, PlainDate, weekdayOf } from '../kernel/plain-date.ts';

/** The yearly list an installation keeps: days off, and weekend days worked to make up for them. */
export const WorkingDays = z.object({
  holidays: z.array(PlainDate).readonly(),
  madeUpDays: z.array(PlainDate).readonly(),
});
export type WorkingDays = z.infer<typeof WorkingDays>;

/** Mondays to Fridays: what is known before an authority enters its list. */
export const plainWeek: WorkingDays = { holidays: [], madeUpDays: [] };

/** A made-up day is worked whatever else it is; a holiday or weekend day is not. */
export function isWorkingDay(date: PlainDate, days: WorkingDays): boolean {
  if (days.madeUpDays.includes(date)) return true;
  return weekdayOf(date) <= 5 && !days.holidays.includes(date);
}

/**
 * The n-th working day after `date` (before it when n is negative); `date` itself does not count.
 * For n = 0 the day itself, worked or not.
 */
export function addWorkingDays(date: PlainDate, n: number, days: WorkingDays): PlainDate {
  const direction = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, direction);
    if (isWorkingDay(day, days)) left -= 1;
  }
  return day;
}

/** The day itself when it is worked, else the next that is (Civil Code 2015, Article 148, clause 5). */
export function workingDayFrom(date: PlainDate, days: WorkingDays): PlainDate {
  return isWorkingDay(date, days) ? date : addWorkingDays(date, 1, days);
}

/** Working days behind a deadline on a day; 0 on the deadline itself and before it. */
export function workingDaysLate(dueOn: PlainDate, on: PlainDate, days: WorkingDays): number {
  let late = 0;
  for (let day = addDays(dueOn, 1); day <= on; day = addDays(day, 1)) {
    if (isWorkingDay(day, days)) late += 1;
  }
  return late;
}
