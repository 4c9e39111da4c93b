import * as z from 'zod';
import type { Language } from './bilingual.ts';
import { Refusal } from './refusal.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * A day of the civil calendar, `YYYY-MM-DD`, from 1900-01-01 to 2200-12-31.
 * No time, no zone; compares correctly as text.
 */
export const PlainDate = z
  .string()
  .refine(isRealDay, { error: 'Ngày không hợp lệ (cần dạng năm-tháng-ngày, ví dụ 2021-08-01)' })
  .brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** Reads `2021-08-01`; refuses (`not-valid`) what is not a real day of the years 1900 to 2200. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw notADay(text);
  return text;
}

/** The day of a year, month (1 to 12) and day of the month; refuses (`not-valid`) 30 February. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/** The day `days` later, or earlier when negative. Refuses (`not-valid`) to leave 1900 to 2200. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month, `months` later or earlier; the last day of the month where it has no
 * such day: 31 January plus one month is 28 or 29 February.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const monthIndex = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return plainDateOf(year, month, Math.min(dayOf(date), lastDayOfMonth(year, month)));
}

/** The same day and month, `years` later or earlier; 29 February becomes the 28th in common years. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative when `a` is earlier, 0 for the same day, positive when later: for `sort`. */
export function comparePlainDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function minDate(first: PlainDate, ...others: PlainDate[]): PlainDate {
  return others.reduce((earliest, date) => (date < earliest ? date : earliest), first);
}

export function maxDate(first: PlainDate, ...others: PlainDate[]): PlainDate {
  return others.reduce((latest, date) => (date > latest ? date : latest), first);
}

/** Day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  // Day number 0 is 1 January of the year 1, a Monday in the Gregorian count.
  return (dayNumber(date) % 7) + 1;
}

/** `01/08/2021` in Vietnamese; `1 Aug 2021` in English, whose readers order day and month differently. */
export function formatDate(date: PlainDate, language: Language): string {
  if (language === 'vi') {
    return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  }
  return `${dayOf(date)} ${ENGLISH_MONTHS.slice(monthOf(date) * 3 - 3, monthOf(date) * 3)} ${yearOf(date)}`;
}

const ENGLISH_MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

function isPlainDate(text: string): text is PlainDate {
  return isRealDay(text);
}

function isRealDay(text: string): boolean {
  const parts = WRITTEN.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= lastDayOfMonth(year, month);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31; month 1 to 12. */
export function lastDayOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** Days since 1 January of the year 1, Gregorian. */
function dayNumber(date: PlainDate): number {
  const year = yearOf(date);
  const month = monthOf(date);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + dayOf(date) - 1;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function fromDayNumber(number: number): PlainDate {
  // The mean Gregorian year guesses the year at most one too high or too low.
  let year = Math.floor(number / 365.2425) + 1;
  if (daysBeforeYear(year) > number) year -= 1;
  if (daysBeforeYear(year + 1) <= number) year += 1;
  let day = number - daysBeforeYear(year) + 1;
  let month = 1;
  while (month < 12 && day > lastDayOfMonth(year, month)) {
    day -= lastDayOfMonth(year, month);
    month += 1;
  }
  return plainDateOf(year, month, day);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function notADay(text: string): Refusal {
  return new Refusal('not-valid', {
    vi: `“${text}” không phải là một ngày có thật từ năm ${FIRST_YEAR} đến ${LAST_YEAR} (cần dạng năm-tháng-ngày, ví dụ 2021-08-01).`,
    en: `“${text}” is not a real day of the years ${FIRST_YEAR} to ${LAST_YEAR} (write year-month-day, for example 2021-08-01).`,
  });
}
