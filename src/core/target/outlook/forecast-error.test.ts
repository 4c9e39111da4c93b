import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { missing, value } from '../../kernel/missing.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { forecastError, leadMonthsOf, resultOf } from './forecast-error.ts';
import { ForecastNumber } from './forecast-record.ts';
import { leadSpanOf, summaryByLead, summaryOf } from './forecast-summary.ts';
import { aGrowth, aPart, contextOf, figure, output, shown } from '../target.builder.ts';

const number = (over: Partial<Record<keyof ForecastNumber, unknown>> = {}): ForecastNumber =>
  ForecastNumber.parse({
    of: 'level',
    year: 2028,
    low: '180',
    central: '200',
    high: '225',
    measureUnit: 'billion-vnd',
    method: 'same-months',
    months: 6,
    ...over,
  });
const growth = number({
  of: 'growth',
  low: '15.9',
  central: '17',
  high: '18.1',
  measureUnit: 'percent',
});
const day = plainDate('2028-07-10');
const errorOf = (foretold: ForecastNumber, result: string) =>
  forecastError(foretold, day, { outcome: value(decimal(result)), grade: 'official' });

describe('the error of a forecast', () => {
  it.each([
    ['too much was foretold', number(), '190', '10.00', '5.26', true],
    ['too little was foretold', number(), '210', '-10.00', '4.76', true],
    ['the result is the high end itself', number(), '225', '-25.00', '11.11', true],
    ['the result is the low end itself', number(), '180', '20.00', '11.11', true],
    ['just above the high end', number(), '225.01', '-25.01', '11.12', false],
    ['below the low end', number(), '100', '100.00', '100.00', false],
    ['a result of 0 has no percent', number(), '0', '200.00', 'divided-by-zero', false],
    [
      'a negative result counts by its size',
      number({ low: '-60', central: '-40', high: '-20' }),
      '-50',
      '10.00',
      '20.00',
      true,
    ],
    ['a rate errs in points', growth, '19.39', '-2.39', 'not-applicable', false],
    [
      'a result of the term in % a year too',
      number({ of: 'end', central: '17', low: '15', high: '18', measureUnit: 'percent-per-year' }),
      '16.5',
      '0.50',
      'not-applicable',
      true,
    ],
  ] as const)('%s', (_, foretold, result, error, percent, isInside) => {
    const found = errorOf(foretold, result);
    expect([shown(found.error), shown(found.percent), found.isInside]).toEqual([
      error,
      percent,
      isInside,
    ]);
  });

  it('is the reason there is no result, where there is none', () => {
    const why = missing('not-reported');
    expect(forecastError(number(), day, { outcome: why, grade: null })).toMatchObject({
      error: why,
      percent: why,
      isInside: null,
      leadMonths: 5,
    });
  });
});

describe('whole months ahead', () => {
  it.each([
    ['2019-09-28', 2019, 3],
    ['2019-09-28', 2020, 15],
    ['2022-01-31', 2022, 11],
    ['2022-01-01', 2022, 12],
    ['2022-12-01', 2022, 1],
    ['2022-12-31', 2022, 0],
    ['2023-01-15', 2022, -1],
  ])('from %s to the end of %i: %i', (from, year, months) => {
    expect(leadMonthsOf(plainDate(from), year)).toBe(months);
  });

  it.each([
    [0, '0-3'],
    [3, '0-3'],
    [4, '4-6'],
    [7, '7-12'],
    [12, '7-12'],
    [13, '13-24'],
    [25, 'over-24'],
    [60, 'over-24'],
  ])('%i months are counted as %s', (months, span) => {
    expect(leadSpanOf(months)).toBe(span);
  });
});

describe('what came of a forecast', () => {
  const seen = (asOf: string, ...grades: [string, string][]) =>
    resultOf(
      contextOf(
        aPart(),
        { actuals: grades.map(([grade, amount]) => figure(2028, amount, { grade })) },
        { asOf },
      ),
      number(),
    );

  it.each([
    [
      'before the year is over there is none, even with an estimate',
      seen('2028-12-31', ['estimate', '118']),
      'not-yet-due',
      null,
    ],
    [
      'the estimate, once the year is over',
      seen('2029-01-01', ['estimate', '118']),
      '118.00',
      'estimate',
    ],
    [
      'the best grade of several',
      seen('2029-06-01', ['estimate', '118'], ['official', '121'], ['preliminary', '119']),
      '121.00',
      'official',
    ],
    ['a year that is over without a figure', seen('2029-06-01'), 'not-reported', null],
  ] as const)('%s', (_, result, outcome, grade) => {
    expect([shown(result.outcome), result.grade]).toEqual([outcome, grade]);
  });

  it('says that a figure of another price basis may not stand beside it', () => {
    const actuals = [figure(2028, 118, { priceBasis: 'constant-2010' })];
    const context = contextOf(aPart(), { actuals }, { asOf: '2029-06-01' });
    expect(shown(resultOf(context, number()).outcome)).toBe('not-comparable');
  });

  it('is for a growth the growth of that very year, never an average over several', () => {
    const context = (asOf: string, ...actuals: ReturnType<typeof output>[]) =>
      contextOf(aGrowth('12'), { actuals }, { asOf });
    const known = [output(2025, 100), output(2027, 121), output(2028, 133.1)];
    const of = (year: number) => ({ ...growth, year });
    expect(shown(resultOf(context('2029-06-01', ...known), of(2028)).outcome)).toBe('10.00');
    expect(shown(resultOf(context('2029-06-01', ...known), of(2027)).outcome)).toBe('not-reported');
  });

  it('is for the end the result of the term, also when the term ended before its last year', () => {
    const end = number({ of: 'end', year: 2030 });
    const actuals = [figure(2025, 100), figure(2030, 130, { grade: 'estimate' })];
    const on = (asOf: string) => resultOf(contextOf(aPart(), { actuals }, { asOf }), end);
    expect(shown(on('2030-08-31').outcome)).toBe('not-yet-due');
    expect(on('2030-09-01')).toMatchObject({ outcome: { value: '130' }, grade: 'estimate' });
  });

  it('says that a unit is gone, where it ended before the year did', () => {
    const context = {
      ...contextOf(aPart(), {}, { asOf: '2031-03-01' }),
      closedOn: plainDate('2028-07-01'),
    };
    const { outcome } = resultOf(context, number());
    expect(outcome).toMatchObject({ reason: 'not-applicable' });
    expect(outcome.kind === 'missing' && outcome.detail?.en).toContain('The unit ended on');
  });
});

describe('how good forecasts were', () => {
  const errors = [
    errorOf(number(), '190'),
    errorOf(number(), '210'),
    errorOf(number(), '250'),
    errorOf(growth, '19.39'),
    forecastError(number({ year: 2030 }), day, { outcome: missing('not-yet-due'), grade: null }),
  ];

  it('counts the share inside of those that have a result, and the medians of amounts and of rates apart', () => {
    const summary = summaryOf(errors);
    expect(summary).toMatchObject({ made: 5, closed: 4, inside: 2, amounts: 3, rates: 1 });
    // 5.26, 4.76 and 20 %
    expect(
      [summary.insideShare, summary.medianPercent, summary.medianPoints].map((one) => shown(one)),
    ).toEqual(['50.00', '5.26', '2.39']);
  });

  it('takes the mean of the two in the middle of an even number', () => {
    expect(shown(summaryOf(errors.slice(0, 2)).medianPercent)).toBe('5.01');
  });

  it.each([
    ['nothing made', []],
    ['nothing closed', errors.slice(4)],
  ])('is not 0 %% but not yet due: %s', (_, none) => {
    const { insideShare, medianPercent, medianPoints } = summaryOf(none);
    expect([insideShare, medianPercent, medianPoints].map((one) => shown(one))).toEqual([
      'not-yet-due',
      'not-yet-due',
      'not-yet-due',
    ]);
  });

  it('has no median of amounts where only rates have a result', () => {
    expect(shown(summaryOf(errors.slice(3)).medianPercent)).toBe('not-applicable');
  });

  it('tells each span of months ahead apart and leaves out the empty ones', () => {
    expect(summaryByLead(errors).map(({ span, summary }) => [span, summary.made])).toEqual([
      ['4-6', 4],
      ['over-24', 1],
    ]);
  });

  it('never counts more inside than have a result, however they fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (results) => {
        const found = results.map((result) => errorOf(number(), String(result)));
        const { inside, closed } = summaryOf(found);
        expect(closed).toBe(results.length);
        expect(inside).toBe(results.filter((result) => result >= 180 && result <= 225).length);
      }),
    );
  });
});
