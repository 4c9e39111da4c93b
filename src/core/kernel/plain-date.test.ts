import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  comparePlainDates,
  dayOf,
  daysBetween,
  formatDate,
  maxDate,
  minDate,
  monthOf,
  PlainDate,
  plainDate,
  plainDateOf,
  weekdayOf,
  yearOf,
} from './plain-date.ts';
import { Refusal } from './refusal.ts';

const FIXED = { seed: 20_210_801 };

/** Days of 1950 to 2150, so that whole numbers of years can be added and taken away. */
const anyDay = fc
  .integer({ min: 0, max: daysBetween(plainDate('1950-01-01'), plainDate('2150-12-31')) })
  .map((days) => addDays(plainDate('1950-01-01'), days));

describe('a day', () => {
  it.each([
    ['2021-02-29', false, 'a common year has no 29 February'],
    ['2020-02-29', true, 'a leap year has'],
    ['1900-02-29', false, 'a century is no leap year'],
    ['2000-02-29', true, 'a fourth century is'],
    ['2021-04-31', false, 'April has 30 days'],
    ['2021-00-10', false, 'there is no month 0'],
    ['2021-13-01', false, 'there is no month 13'],
    ['2021-06-00', false, 'there is no day 0'],
    ['1899-12-31', false, 'before the years kept'],
    ['1900-01-01', true, 'the first day kept'],
    ['2200-12-31', true, 'the last day kept'],
    ['2201-01-01', false, 'after the years kept'],
    ['2021-8-1', false, 'months and days have two digits'],
    ['2021-08-01T00:00', false, 'no time of day'],
    [' 2021-08-01', false, 'no blanks'],
  ])('%s is real: %s, for %s', (text, real) => {
    expect(PlainDate.safeParse(text).success).toBe(real);
  });

  it('that is not real is refused with its text', () => {
    expect(() => plainDate('2021-02-30')).toThrow(Refusal);
    expect(() => plainDate('2021-02-30')).toThrow('“2021-02-30”');
    expect(() => plainDateOf(2021, 2, 30)).toThrow('“2021-02-30”');
  });

  it('has a year, a month and a day', () => {
    const date = plainDateOf(2021, 8, 1);
    expect(date).toBe('2021-08-01');
    expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([2021, 8, 1]);
  });

  it.each([
    ['2021-08-01', '01/08/2021', '1 Aug 2021'],
    ['2025-12-15', '15/12/2025', '15 Dec 2025'],
  ])('%s is written %s in Vietnamese and %s in English', (text, vi, en) => {
    expect(formatDate(plainDate(text), 'vi')).toBe(vi);
    expect(formatDate(plainDate(text), 'en')).toBe(en);
  });

  it.each([
    ['2020-07-01', 3],
    ['2021-08-01', 7],
    ['2025-07-01', 2],
    ['1900-01-01', 1],
  ])('%s falls on weekday %i, Monday being 1', (text, weekday) => {
    expect(weekdayOf(plainDate(text))).toBe(weekday);
  });
});

describe('counting days, months and years', () => {
  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-05-31', 18, '2022-11-30'],
  ])('%s plus %i months is %s', (text, months, expected) => {
    expect(addMonths(plainDate(text), months)).toBe(expected);
  });

  it('29 February one year on is 28 February, four years on 29 February', () => {
    expect(addYears(plainDate('2020-02-29'), 1)).toBe('2021-02-28');
    expect(addYears(plainDate('2020-02-29'), 4)).toBe('2024-02-29');
  });

  it('leaving the years kept is refused, not wrapped', () => {
    expect(() => addDays(plainDate('2200-12-31'), 1)).toThrow(Refusal);
    expect(() => addMonths(plainDate('1900-01-31'), -1)).toThrow(Refusal);
  });

  it('a year before Tết 2021 has 366 days, the next 365', () => {
    expect(daysBetween(plainDate('2020-02-12'), plainDate('2021-02-12'))).toBe(366);
    expect(daysBetween(plainDate('2021-02-12'), plainDate('2022-02-12'))).toBe(365);
  });

  it('every day from 1900 to 2200 follows the one before, and weekdays never skip', () => {
    let day = plainDate('1900-01-01');
    let count = 1;
    while (day < '2200-12-31') {
      const next = addDays(day, 1);
      const turnsMonth = dayOf(next) === 1 && monthOf(next) === (monthOf(day) % 12) + 1;
      const staysInMonth = dayOf(next) === dayOf(day) + 1 && monthOf(next) === monthOf(day);
      if (!(turnsMonth || staysInMonth)) expect.fail(`${next} after ${day}`);
      if (weekdayOf(next) !== (weekdayOf(day) % 7) + 1) expect.fail(`weekday of ${next}`);
      day = next;
      count += 1;
    }
    // 301 years with 73 leap days: 1904 … 2196 without 2100, 2200 and with 2000.
    expect(count).toBe(301 * 365 + 73);
  });

  it('days added are the days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -15_000, max: 15_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
      FIXED,
    );
  });

  it('months added never leave the month they aim at', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, months) => {
        const moved = addMonths(day, months);
        const index = (date: PlainDate) => yearOf(date) * 12 + monthOf(date);
        expect(index(moved) - index(day)).toBe(months);
        expect(dayOf(moved)).toBeLessThanOrEqual(dayOf(day));
      }),
      FIXED,
    );
  });
});

describe('the order of days', () => {
  it('is the order of their texts and of the days between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(comparePlainDates(a, b)).toBe(Math.sign(daysBetween(b, a)));
        expect(daysBetween(minDate(a, b), maxDate(a, b))).toBe(Math.abs(daysBetween(a, b)));
      }),
      FIXED,
    );
  });

  it('has an earliest and a latest of several', () => {
    const days = ['2021-08-01', '2020-07-01', '2025-07-01'].map(plainDate);
    expect(minDate(plainDate('2022-01-01'), ...days)).toBe('2020-07-01');
    expect(maxDate(plainDate('2022-01-01'), ...days)).toBe('2025-07-01');
  });
});
