import {
  addDays,
  addMonths,
  monthOf,
  type PlainDate,
  plainDate,
  weekdayOf,
  yearOf,
} from '../../../core/kernel/plain-date.ts';

/** `2026-11` of a day in it. */
export function monthTextOf(day: PlainDate): string {
  return day.slice(0, 7);
}

/** First and last day of a month that is written `2026-11`. */
export function daysOfMonth(text: string): { from: PlainDate; to: PlainDate } {
  const from = plainDate(`${text}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The month so many months on, or back. */
export function otherMonth(text: string, months: number): string {
  return monthTextOf(addMonths(plainDate(`${text}-01`), months));
}

/** "11/2026" in Vietnamese; "November 2026" in English. */
export function monthName(text: string, language: 'vi' | 'en'): string {
  const first = plainDate(`${text}-01`);
  if (language === 'vi') return `${monthOf(first)}/${yearOf(first)}`;
  return `${englishMonths[monthOf(first) - 1]} ${yearOf(first)}`;
}

/** Weeks of a month from Monday to Sunday; days of the months beside it are null. */
export function weeksOf<Day extends { day: PlainDate }>(days: readonly Day[]): (Day | null)[][] {
  const [first] = days;
  if (first === undefined) return [];
  const before: (Day | null)[] = Array.from({ length: weekdayOf(first.day) - 1 }, () => null);
  const cells = [...before, ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
