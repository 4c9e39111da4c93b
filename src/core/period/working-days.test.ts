import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, plainDate } from '../kernel/plain-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  plainWeek,
  workingDayFrom,
  workingDaysLate,
} from './working-days.ts';

/** Invented days off around a new year, a Saturday worked to make up for one, and a holiday worked too. */
const list = {
  holidays: ['2022-01-03', '2022-01-31', '2022-02-01', '2022-02-02'].map(plainDate),
  madeUpDays: ['2022-01-08'].map(plainDate),
};

describe('a working day', () => {
  it.each([
    ['2022-01-05', true, 'a Wednesday'],
    ['2022-01-03', false, 'a Monday off'],
    ['2022-01-08', true, 'a Saturday worked to make up for it'],
    ['2022-01-15', false, 'any other Saturday'],
    ['2022-01-16', false, 'a Sunday'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkingDay(plainDate(date), list)).toBe(expected);
  });

  it('a holiday that is made up for on the day itself is worked', () => {
    const day = plainDate('2022-01-03');
    expect(isWorkingDay(day, { holidays: [day], madeUpDays: [day] })).toBe(true);
  });
});

describe('counting working days', () => {
  it.each([
    ['2022-01-07', 1, '2022-01-08', 'Friday to the Saturday worked'],
    ['2022-01-07', 2, '2022-01-10', 'and on to Monday'],
    ['2021-12-31', 1, '2022-01-04', 'over a long weekend'],
    ['2022-01-28', 1, '2022-02-03', 'over the days off of Tết'],
    ['2022-02-03', -1, '2022-01-28', 'and back'],
    ['2022-01-15', 0, '2022-01-15', 'none: the day itself'],
  ])('%s and %i: %s, %s', (date, n, expected) => {
    expect(addWorkingDays(plainDate(date), n, list)).toBe(expected);
  });

  it('a deadline on a day off moves to the next working day', () => {
    expect(workingDayFrom(plainDate('2022-01-29'), list)).toBe('2022-02-03');
    expect(workingDayFrom(plainDate('2022-01-28'), list)).toBe('2022-01-28');
  });

  it('exactly n working days lie between, the last one being reached', () => {
    const start = fc.integer({ min: 0, max: 90 }).map((n) => addDays(plainDate('2021-12-01'), n));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (date, n) => {
        const reached = addWorkingDays(date, n, list);
        const days = Array.from({ length: daysBetween(date, reached) }, (_, i) =>
          addDays(date, i + 1),
        );
        expect(days.filter((day) => isWorkingDay(day, list))).toHaveLength(n);
        expect(isWorkingDay(reached, list)).toBe(true);
      }),
      { seed: 5 },
    );
  });

  it('without a list, five working days are a week', () => {
    expect(addWorkingDays(plainDate('2021-08-04'), 5, plainWeek)).toBe('2021-08-11');
  });
});

describe('lateness in working days', () => {
  /** The National Day of 2021 was a Thursday, with the Friday after it off as well. */
  const days = { holidays: [plainDate('2021-09-02'), plainDate('2021-09-03')], madeUpDays: [] };

  it.each([
    ['2021-09-01', '2021-09-01', 0],
    ['2021-09-01', '2021-08-25', 0],
    ['2021-09-01', '2021-09-05', 0],
    ['2021-09-01', '2021-09-06', 1],
    ['2021-08-31', '2021-09-08', 4],
  ])('due on %s, on %s it is %i working days late', (dueOn, on, late) => {
    expect(workingDaysLate(plainDate(dueOn), plainDate(on), days)).toBe(late);
  });
});
