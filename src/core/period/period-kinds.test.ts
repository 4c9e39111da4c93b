import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import {
  firstNineMonths,
  firstSixMonths,
  lastSixMonths,
  month,
  parsePeriodId,
  periodInSentence,
  periodName,
  quarter,
  term,
  year,
  years,
  yearToDate,
} from './period-kinds.ts';
import { Period, PeriodId } from './period.ts';

const FIXED = { seed: 2021, numRuns: 500 };

const anyYear = fc.integer({ min: 1901, max: 2199 });
const yearPair = fc.tuple(anyYear, anyYear).filter(([a, b]) => a < b);
const anyPeriod = fc.oneof(
  fc.tuple(anyYear, fc.integer({ min: 1, max: 12 })).map(([y, m]) => month(y, m)),
  fc.tuple(anyYear, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarter(y, q)),
  fc.tuple(anyYear, fc.integer({ min: 1, max: 12 })).map(([y, m]) => yearToDate(y, m)),
  anyYear.map(firstSixMonths),
  anyYear.map(lastSixMonths),
  anyYear.map(firstNineMonths),
  anyYear.map(year),
  yearPair.map(([a, b]) => years(a, b)),
  yearPair.map(([a, b]) => term(a, b)),
);

describe('a period', () => {
  it.each([
    [month(2021, 3), '2021-M03', '2021-03-01', '2021-04-01', 'Tháng 3 năm 2021', 'March 2021'],
    [month(2021, 12), '2021-M12', '2021-12-01', '2022-01-01', 'Tháng 12 năm 2021', 'December 2021'],
    [
      quarter(2019, 1),
      '2019-Q1',
      '2019-01-01',
      '2019-04-01',
      'Quý I năm 2019',
      'Quarter I of 2019',
    ],
    [
      quarter(2021, 4),
      '2021-Q4',
      '2021-10-01',
      '2022-01-01',
      'Quý IV năm 2021',
      'Quarter IV of 2021',
    ],
    [
      firstSixMonths(2021),
      '2021-H1',
      '2021-01-01',
      '2021-07-01',
      '6 tháng đầu năm 2021',
      'First six months of 2021',
    ],
    [
      lastSixMonths(2021),
      '2021-H2',
      '2021-07-01',
      '2022-01-01',
      '6 tháng cuối năm 2021',
      'Last six months of 2021',
    ],
    [
      firstNineMonths(2024),
      '2024-9M',
      '2024-01-01',
      '2024-10-01',
      '9 tháng đầu năm 2024',
      'First nine months of 2024',
    ],
    [year(2021), '2021', '2021-01-01', '2022-01-01', 'Năm 2021', 'Year 2021'],
    [
      yearToDate(2021, 5),
      '2021-to-2021-05',
      '2021-01-01',
      '2021-06-01',
      'Luỹ kế đến hết tháng 5 năm 2021',
      'Year to date, to the end of May 2021',
    ],
    [
      years(2016, 2020),
      '2016/2020',
      '2016-01-01',
      '2021-01-01',
      'Giai đoạn 2016-2020',
      'Years 2016-2020',
    ],
    [
      term(2020, 2025),
      'term:2020/2025',
      '2020-01-01',
      '2026-01-01',
      'Nhiệm kỳ 2020-2025',
      'Term 2020-2025',
    ],
  ])('$id', (period, id, start, end, vi, en) => {
    expect(period).toMatchObject({ id, start, end });
    expect(periodName(period, 'vi')).toBe(vi);
    expect(periodName(period, 'en')).toBe(en);
  });

  it('is the period its id names, and no other: id and period stand one for one', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(parsePeriodId(a.id)).toEqual(a);
        expect(a.id === b.id).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      FIXED,
    );
  });

  it('is valid data: at least one day, whole months, real days', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(Period.parse(period)).toEqual(period);
        expect(period.start < period.end).toBe(true);
        expect([period.start.slice(8), period.end.slice(8)]).toEqual(['01', '01']);
      }),
      FIXED,
    );
  });

  it('the first six months and the year to the end of June span the same days under two ids', () => {
    const [half, toJune] = [firstSixMonths(2021), yearToDate(2021, 6)];
    expect([half.start, half.end]).toEqual([toJune.start, toJune.end]);
    expect(half.id).not.toBe(toJune.id);
  });
});

describe('the name of a period inside a sentence', () => {
  it.each([
    [year(2021), 'năm 2021', 'year 2021'],
    [firstSixMonths(2021), '6 tháng đầu năm 2021', 'first six months of 2021'],
    [month(2021, 3), 'tháng 3 năm 2021', 'March 2021'],
    [quarter(2019, 1), 'quý I năm 2019', 'quarter I of 2019'],
  ])('begins small: %o', (period, vi, en) => {
    expect(periodInSentence(period, 'vi')).toBe(vi);
    expect(periodInSentence(period, 'en')).toBe(en);
  });
});

describe('what is no period is refused with its own text', () => {
  it.each([
    '',
    '21',
    '2021-M00',
    '2021-M13',
    '2021-M3',
    '2021-Q0',
    '2021-Q5',
    '2021-H3',
    '2021-h1',
    ' 2021',
    '2021 ',
    '2021-6M',
    '2021-to-2022-05',
    '2021-to-2021-13',
    '2021-to-2021-00',
    '2020/2016',
    '2020/2020',
    'term:2025/2020',
    'term:2020-2025',
    '1900',
    '2200',
  ])('“%s”', (text) => {
    expect(() => parsePeriodId(text)).toThrow(Refusal);
    expect(() => parsePeriodId(text)).toThrow(`“${text}”`);
  });

  it.each(['2021-M13', '2021-Q5', '2021-6M', 'năm 2021', '2021-to-2021-00', 'term:2020-2025', ''])(
    'an id in another shape is stopped at the border: “%s”',
    (text) => {
      expect(PeriodId.safeParse(text).success).toBe(false);
    },
  );

  it.each([
    ['month 13', () => month(2021, 13)],
    ['month 1.5', () => month(2021, 1.5)],
    ['quarter 5', () => quarter(2021, 5)],
    ['quarter 0', () => quarter(2021, 0)],
    ['quarter 1⅓, which would begin in February', () => quarter(2021, 4 / 3)],
    ['year 1900', () => year(1900)],
    ['year 2020.5', () => year(2020.5)],
    ['a year to month 0', () => yearToDate(2021, 0)],
    ['a term of one year', () => term(2020, 2020)],
    ['years backwards', () => years(2025, 2021)],
  ])('%s', (_, make) => {
    expect(make).toThrow(Refusal);
  });

  it('the 2012-2025 of an article is a period, longer than the 2021-2025 it meant', () => {
    expect(parsePeriodId('2012/2025').start < parsePeriodId('2021/2025').start).toBe(true);
  });
});
