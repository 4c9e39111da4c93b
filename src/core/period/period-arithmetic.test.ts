import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, daysBetween, plainDate } from '../kernel/plain-date.ts';
import {
  comparePeriods,
  containsDate,
  containsPeriod,
  isOver,
  monthsIn,
  overlaps,
  previousPeriod,
  samePeriodYearBefore,
  subPeriods,
} from './period-arithmetic.ts';
import { month, parsePeriodId, term, year, years, yearToDate } from './period-kinds.ts';
import { type Period, PeriodKind } from './period.ts';

const FIXED = { seed: 15, numRuns: 500 };

const p = parsePeriodId;
const ids = (periods: Period[]) => periods.map(({ id }) => id);

const aYear = fc.integer({ min: 1950, max: 2150 });
const withinYear = fc.constantFrom(
  '',
  '-H1',
  '-H2',
  '-9M',
  '-Q1',
  '-Q2',
  '-Q4',
  '-M01',
  '-M02',
  '-M12',
);
const anyPeriod = fc.oneof(
  fc.tuple(aYear, withinYear).map(([y, rest]) => p(`${y}${rest}`)),
  fc.tuple(aYear, fc.integer({ min: 1, max: 12 })).map(([y, m]) => yearToDate(y, m)),
  fc.tuple(aYear, fc.integer({ min: 1, max: 9 })).map(([y, more]) => years(y, y + more)),
  fc.tuple(aYear, fc.integer({ min: 1, max: 9 })).map(([y, more]) => term(y, y + more)),
);

describe('days in a period', () => {
  it.each([
    ['2021-H1', '2021-01-01', true, 'its first day'],
    ['2021-H1', '2021-06-30', true, 'its last day'],
    ['2021-H1', '2021-07-01', false, 'the day after'],
    ['2021-H1', '2020-12-31', false, 'the day before'],
    ['term:2020/2025', '2025-07-01', true, 'the day the units merged'],
  ])('%s holds %s: %s, %s', (id, date, expected) => {
    expect(containsDate(p(id), plainDate(date))).toBe(expected);
  });

  it('a period is over on the day after its last day', () => {
    expect(isOver(p('2021'), plainDate('2021-12-31'))).toBe(false);
    expect(isOver(p('2021'), plainDate('2022-01-01'))).toBe(true);
  });
});

describe('periods within periods', () => {
  it.each([
    ['2021', '2021-9M', true],
    ['2021', '2021', true],
    ['2021-H1', '2021-Q2', true],
    ['2021-H1', '2021-Q3', false],
    ['term:2020/2025', '2021', true],
    ['2021/2025', '2012/2025', false],
    ['2021-9M', '2021-H2', false],
  ])('%s holds %s: %s', (outer, inner, expected) => {
    expect(containsPeriod(p(outer), p(inner))).toBe(expected);
  });

  it.each([
    ['2021-H1', '2021-H2', false],
    ['2021-9M', '2021-H2', true],
    ['2016/2020', '2020/2025', true],
    ['2016/2020', '2021/2025', false],
  ])('%s and %s share days: %s', (a, b, expected) => {
    expect(overlaps(p(a), p(b))).toBe(expected);
    expect(overlaps(p(b), p(a))).toBe(expected);
  });

  it('sharing days means that some day lies in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const later = a.start < b.start ? b.start : a.start;
        expect(overlaps(a, b)).toBe(containsDate(a, later) && containsDate(b, later));
      }),
      FIXED,
    );
  });
});

describe('the same period a year before', () => {
  it.each([
    ['2021-M03', '2020-M03'],
    ['2021-Q1', '2020-Q1'],
    ['2021-Q4', '2020-Q4'],
    ['2021-H1', '2020-H1'],
    ['2021-H2', '2020-H2'],
    ['2021-9M', '2020-9M'],
    ['2021', '2020'],
    ['2021-to-2021-05', '2020-to-2020-05'],
    ['2016/2020', '2015/2019'],
  ])('of %s is %s', (id, before) => {
    expect(samePeriodYearBefore(p(id))?.id).toBe(before);
  });

  it('of a term is none', () => {
    expect(samePeriodYearBefore(p('term:2020/2025'))).toBeNull();
  });

  it('is of the same kind, and each of its ends lies one year earlier', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = samePeriodYearBefore(period);
        fc.pre(before !== null);
        expect(before).toMatchObject({
          kind: period.kind,
          start: addYears(period.start, -1),
          end: addYears(period.end, -1),
        });
      }),
      FIXED,
    );
  });
});

describe('the period before', () => {
  it.each([
    ['2021-M01', '2020-M12'],
    ['2021-M03', '2021-M02'],
    ['2021-Q1', '2020-Q4'],
    ['2021-Q4', '2021-Q3'],
    ['2021-H1', '2020-H2'],
    ['2021-H2', '2021-H1'],
    ['2021', '2020'],
    ['2021/2025', '2016/2020'],
    ['2021-9M', 'none'],
    ['2021-to-2021-05', 'none'],
    ['term:2020/2025', 'none'],
  ])('before %s: %s', (id, before) => {
    expect(previousPeriod(p(id))?.id ?? 'none').toBe(before);
  });

  it('ends where the period begins', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = previousPeriod(period);
        fc.pre(before !== null);
        expect(before?.end).toBe(period.start);
      }),
      FIXED,
    );
  });
});

describe('the parts of a period', () => {
  it.each([
    ['2021-H1', 'month', ['2021-M01', '2021-M02', '2021-M03', '2021-M04', '2021-M05', '2021-M06']],
    ['2021-9M', 'quarter', ['2021-Q1', '2021-Q2', '2021-Q3']],
    ['2021', 'first-six-months', ['2021-H1']],
    ['2021', 'last-six-months', ['2021-H2']],
    ['2021-H2', 'first-nine-months', []],
    ['2021-Q1', 'year-to-date', ['2021-to-2021-01', '2021-to-2021-02', '2021-to-2021-03']],
    ['2021-Q2', 'year-to-date', []],
    ['2016/2020', 'year', ['2016', '2017', '2018', '2019', '2020']],
    ['term:2020/2025', 'year', ['2020', '2021', '2022', '2023', '2024', '2025']],
    ['2021-M03', 'year', []],
    ['term:2020/2025', 'multi-year', []],
    ['2021', 'year', ['2021']],
  ] satisfies [string, PeriodKind, string[]][])('%s by %s: %j', (id, kind, expected) => {
    expect(ids(subPeriods(p(id), kind))).toEqual(expected);
  });

  it('lie within it and come in order, whatever the kind', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...PeriodKind.options), (period, kind) => {
        const parts = subPeriods(period, kind);
        expect(parts.every((part) => part.kind === kind && containsPeriod(period, part))).toBe(
          true,
        );
        expect([...parts].sort(comparePeriods)).toEqual(parts);
      }),
      FIXED,
    );
  });

  it('the months of a period cover its days without gap or overlap', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const months = monthsIn(period);
        expect(months[0]?.start).toBe(period.start);
        expect(months.at(-1)?.end).toBe(period.end);
        const days = months.reduce((sum, { start, end }) => sum + daysBetween(start, end), 0);
        expect(days).toBe(daysBetween(period.start, period.end));
        expect(ids(months)).toEqual(ids(subPeriods(period, 'month')));
      }),
      FIXED,
    );
  });

  it('a month is its only month', () => {
    expect(ids(monthsIn(month(2021, 2)))).toEqual(['2021-M02']);
  });
});

describe('the order of periods', () => {
  it('is by first day, then the shorter, then the id', () => {
    const some = ['2022', '2021', 'term:2021/2025', '2021/2025', '2021-H1', '2021-M01', '2021-Q1'];
    expect(ids(some.map(p).sort(comparePeriods))).toEqual([
      '2021-M01',
      '2021-Q1',
      '2021-H1',
      '2021',
      '2021/2025',
      'term:2021/2025',
      '2022',
    ]);
  });

  it('is 0 only for a period and itself', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparePeriods(a, b) === 0).toBe(a.id === b.id);
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
      }),
      FIXED,
    );
  });

  it('a period ends on the day before the next year begins', () => {
    expect(addDays(year(2021).end, -1)).toBe('2021-12-31');
  });
});
