import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from '../../kernel/decimal.ts';
import { forecastsOfTarget } from './forecasts-of-target.ts';
import { type ForecastMade, ForecastNumber, isWorthKeeping } from './forecast-record.ts';
import {
  afterTerm,
  aGrowth,
  aPart,
  aTarget,
  figure,
  output,
  rate,
  shown,
  targetFacts,
  type When,
} from '../target.builder.ts';
import type { PartFacts } from '../target-facts.ts';
import type { TargetPart } from '../target.ts';

function madeOf(part: TargetPart, facts: Partial<PartFacts>, when: When = {}): ForecastMade {
  const [forecast] = forecastsOfTarget(targetFacts(aTarget([part]), [facts], when));
  if (forecast === undefined) throw new Error('nothing to foretell');
  return forecast.made;
}

/** "level 2028: 118.35 124.13 129.90" */
const said = ({ numbers }: ForecastMade): string[] =>
  numbers.map(({ of, year, low, central, high }) => {
    const ends = [low, central, high].map((end) => shown({ kind: 'value', value: end }));
    return `${of} ${year}: ${ends.join(' ')}`;
  });

const income = [figure(2025, 100), figure(2026, 110), figure(2027, '115.5')];
const billion = { measureUnit: 'billion-vnd' };
const revenue = aPart({ measureUnit: 'billion-vnd', value: '1000' });
const past = (year: number, half: number, total: number) => [
  figure(`${year}-H1`, half, billion),
  figure(year, total, billion),
];
const threeYears = [...past(2025, 40, 100), ...past(2026, 50, 110), ...past(2027, 45, 121)];

describe('what is foretold of a part', () => {
  it('goes on from 115.5 at √1.155 − 1 = 7.47 % a year, ± the 5 points between the two years seen', () => {
    expect(said(madeOf(aPart(), { actuals: income }))).toEqual([
      'level 2028: 118.35 124.13 129.90',
      'level 2029: 121.28 133.40 146.10',
      'level 2030: 124.28 143.37 164.32',
      'end 2030: 124.28 143.37 164.32',
    ]);
  });

  it('is for a growth the growth of each year, and for the end the average since the base', () => {
    const actuals = [output(2025, 100), output(2026, 110), output(2027, 132)];
    // √1.32 − 1 = 14.89 %; the two years seen are 10 points apart.
    expect(said(madeOf(aGrowth('12'), { actuals })).slice(0, 2)).toEqual([
      'growth 2028: 4.89 14.89 24.89',
      'growth 2029: 4.89 14.89 24.89',
    ]);
    // (1.32 × 1.0489³)^(1/5) − 1 = 8.78 % at the low end.
    expect(said(madeOf(aGrowth('12'), { actuals })).at(-1)).toBe('end 2030: 8.78 14.89 20.79');
  });

  it('is for a sum what each year adds', () => {
    const part = aPart({ kind: 'sum-over-term', value: '600' });
    const actuals = [figure(2026, 90), figure(2027, 110), figure(2024, 80)];
    expect(said(madeOf(part, { actuals }))).toEqual([
      'level 2028: 80.00 100.00 110.00',
      'level 2029: 80.00 100.00 110.00',
      'level 2030: 80.00 100.00 110.00',
      'end 2030: 440.00 500.00 530.00',
    ]);
  });

  it('takes the year in progress from its own months, where past years tell how such months go on', () => {
    const actuals = [...threeYears, figure('2028-H1', 54, billion)];
    const made = madeOf(revenue, { actuals });
    // 54 ÷ 0.4 = 135; ÷ (50 ÷ 110) = 118.8; ÷ (45 ÷ 121) = 145.2. The years after it go on from the last whole year.
    expect(said(made)[0]).toBe('level 2028: 118.80 135.00 145.20');
    expect(made.numbers[0]).toMatchObject({ method: 'same-months', months: 6 });
    expect(said(made).filter((line) => line.startsWith('level 2028'))).toHaveLength(1);
    expect(made.numbers[1]).toMatchObject({ method: 'paces', year: 2029, months: null });
  });

  it('leaves out a year that is over: its number is a result that is late, not a forecast', () => {
    const made = madeOf(aPart(), { actuals: income }, { asOf: '2029-02-01' });
    expect(made.numbers.map(({ year }) => year)).toEqual([2029, 2030, 2030]);
  });

  it.each([
    ['too few figures', aPart(), { actuals: [figure(2025, 100)] }, {}, 'not-reported'],
    [
      'the last year is known',
      aPart(),
      { actuals: [...income, figure(2030, 130)] },
      afterTerm,
      'not-applicable',
    ],
    [
      'another price basis',
      aPart(),
      { actuals: [figure(2025, 100), figure(2026, 110, { priceBasis: 'constant-2010' })] },
      {},
      'not-comparable',
    ],
  ] as const)('is nothing, with its reason: %s', (_, part, facts, when, reason) => {
    const made = madeOf(part, { ...facts, actuals: [...facts.actuals] }, when);
    expect(made.numbers).toEqual([]);
    expect(made.whyNone?.reason).toBe(reason);
  });

  it('names every figure it stood on, and none that it could not use', () => {
    const other = figure(2026, 90, { scope: 'unstated', vintageId: 4 });
    const actuals = [
      figure(2027, '115.5', { vintageId: 7 }),
      figure(2026, 110, { vintageId: 6 }),
      figure(2025, 100, { vintageId: 5 }),
      other,
    ];
    const { figures } = madeOf(aPart(), { actuals });
    expect(figures.map(({ periodId, vintageId }) => `${periodId} ${vintageId}`)).toEqual([
      '2025 5',
      '2026 6',
      '2027 7',
    ]);
  });
});

describe('a forecast is kept', () => {
  const first = madeOf(aPart(), { actuals: income });
  const later = (asOf: string, facts: Partial<PartFacts>) => madeOf(aPart(), facts, { asOf });
  it.each<[string, ForecastMade, ForecastMade | null, boolean]>([
    ['the first time', first, null, true],
    ['not again because a day has passed', later('2028-06-02', { actuals: income }), first, false],
    ['not again because a year has passed', later('2029-01-02', { actuals: income }), first, false],
    [
      'when a figure is corrected',
      later('2028-06-02', { actuals: [...income.slice(0, 2), figure(2027, 116)] }),
      first,
      true,
    ],
    [
      'when it says the same from a better figure',
      later('2028-06-02', {
        actuals: [...income.slice(0, 2), figure(2027, '115.5', { grade: 'preliminary' })],
      }),
      first,
      true,
    ],
    [
      'when it can no longer be made',
      later('2028-06-02', { actuals: income.slice(0, 1) }),
      first,
      true,
    ],
    ['never for a part that had none', later('2028-06-02', { actuals: [] }), null, false],
    [
      'not when the result is there',
      later('2031-02-01', { actuals: [...income, figure(2030, 140)] }),
      first,
      false,
    ],
  ])('%s', (_, made, before, expected) => {
    expect(isWorthKeeping(made, before)).toBe(expected);
  });

  it('and is known again when a database has kept its fields in another order', () => {
    const reordered = {
      ...first,
      numbers: first.numbers.map((one) =>
        ForecastNumber.parse(Object.fromEntries(Object.entries(one).toReversed())),
      ),
    };
    expect(isWorthKeeping(first, reordered)).toBe(false);
  });
});

describe('properties of forecasts', () => {
  const amount = fc.integer({ min: 1, max: 400 });
  const years = fc.array(amount, { minLength: 3, maxLength: 5 });

  it('low never lies above the central path, nor the central path above high', () => {
    const part = fc.constantFrom(
      aPart(),
      aPart({ value: '0', bound: 'at-most', direction: 'lower-is-better' }),
      aPart({ kind: 'sum-over-term', value: '600' }),
      aPart({ kind: 'average-growth', measureUnit: 'percent-per-year', value: '5' }),
      aPart({ kind: 'yearly-decline', measureUnit: 'percentage-point-per-year', value: '1' }),
    );
    fc.assert(
      fc.property(part, years, (one, amounts) => {
        const actuals = amounts.map((value, at) => figure(2025 + at, value));
        const { numbers } = madeOf(one, { actuals }, { asOf: '2028-06-01' });
        for (const { low, central, high } of numbers) {
          expect(compareDecimals(low, central)).toBeLessThanOrEqual(0);
          expect(compareDecimals(central, high)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('the forecast from the first six months uses no figure of any other month of any year', () => {
    const now = figure('2028-H1', 54, billion);
    const before = said(madeOf(revenue, { actuals: [...threeYears, now] }));
    const others = fc.array(
      fc.record({
        year: fc.constantFrom(2025, 2026, 2027),
        months: fc.constantFrom('Q1', '9M', 'M01', 'Q3'),
        value: amount,
      }),
    );
    fc.assert(
      fc.property(others, (more) => {
        const seen = more.map(({ year, months, value }) =>
          figure(`${year}-${months}`, value, billion),
        );
        expect(said(madeOf(revenue, { actuals: [...threeYears, now, ...seen] }))).toEqual(before);
      }),
    );
  });

  it('a growth stated for a year of an earlier term than the last moves nothing', () => {
    fc.assert(
      fc.property(amount, (percent) => {
        const actuals = [output(2025, 100), output(2026, 110), output(2027, 132)];
        const rates = [rate(2019, percent)];
        expect(said(madeOf(aGrowth('12'), { actuals, growthRates: rates }))).toEqual(
          said(madeOf(aGrowth('12'), { actuals })),
        );
      }),
    );
  });
});
