import { type PlainDate, plainDateOf } from '../kernel/plain-date.ts';

/**
 * Days off of a year that fall on fixed days of the calendar: Labour Code 45/2019/QH14, Article 112: 1 January, 30 April,
 * 1 May, 2 September. Lunar New Year, the Hùng Kings' day and the second day of September's holiday move, and are decided
 * every year; an installation adds them to its list.
 */
export function publicHolidays(year: number): PlainDate[] {
  return [
    plainDateOf(year, 1, 1),
    plainDateOf(year, 4, 30),
    plainDateOf(year, 5, 1),
    plainDateOf(year, 9, 2),
  ];
}
