import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { PeriodId } from '../../period/period.ts';
import { aGrowth, aPart, contextOf, figure, output, rate } from '../target.builder.ts';
import { forecastFromProfile, monthsToDate, withinYearForecast } from './within-year-forecast.ts';

const part = aPart({ measureUnit: 'billion-vnd', value: '1000' });
const billion = { measureUnit: 'billion-vnd' };
const past = (year: number, half: number, total: number) => [
  figure(`${year}-H1`, half, billion),
  figure(year, total, billion),
];
const threeYears = [...past(2025, 40, 100), ...past(2026, 50, 100), ...past(2027, 45, 100)];
const now = figure('2028-H1', 90, billion);

describe('the profile of past years', () => {
  it.each([
    [
      'three years',
      ['0.39', '0.48', '0.45'],
      '100',
      { central: '222.222222222222', low: '208.333333333333', high: '256.410256410256' },
    ],
    ['an even number of years', ['0.4', '0.5'], '90', { central: '200', low: '180', high: '225' }],
    ['one year only', ['0.4'], '90', null],
    ['no year', [], '90', null],
    ['a share of 0 tells nothing', ['0', '0.5'], '90', null],
  ])('%s', (_, shares, toDate, expected) => {
    expect(
      forecastFromProfile(
        decimal(toDate),
        shares.map((share) => decimal(share)),
      ),
    ).toEqual(expected);
  });

  it.each([
    ['2028-Q1', 2028, 3],
    ['2028-H1', 2028, 6],
    ['2028-9M', 2028, 9],
    ['2028-to-2028-05', 2028, 5],
    ['2028-M01', 2028, 1],
  ])('%s covers the year from January', (id, year, months) => {
    expect(monthsToDate(PeriodId.parse(id))).toEqual({ year, months });
  });

  it.each(['2028', '2028-Q2', '2028-H2', '2028-M03', '2026/2028'])('%s does not', (id) => {
    expect(monthsToDate(PeriodId.parse(id))).toBeNull();
  });
});

describe('the forecast of the year in progress', () => {
  it('divides the year to date by the median share, and by the extremes for low and high', () => {
    const forecast = withinYearForecast(contextOf(part, { actuals: [...threeYears, now] }));
    expect(forecast).toMatchObject({
      year: 2028,
      months: 6,
      forecast: { central: '200', low: '180', high: '225' },
    });
    expect(forecast?.reasoned.numbers.map(({ name }) => name.en)).toContain(
      'Share of 2026 reached after 6 months',
    );
  });

  it('needs two past years with the same months and a total; then only the share of plan is left', () => {
    const actuals = [
      ...past(2026, 50, 100),
      figure('2027-9M', 70, billion),
      figure(2027, 100, billion),
      now,
    ];
    const forecast = withinYearForecast(contextOf(part, { actuals }));
    expect(forecast?.forecast).toMatchObject({ kind: 'missing', reason: 'not-reported' });
  });

  it('leaves out years of another scope, basis or definition', () => {
    for (const other of [{ scope: 'balanced' }, { priceBasis: 'unstated' }]) {
      const strange = past(2025, 90, 100).map((observation) =>
        figure(
          observation.periodId,
          observation.outcome.kind === 'value' ? observation.outcome.value : '0',
          { ...billion, ...other },
        ),
      );
      const actuals = [...strange, ...past(2026, 50, 100), ...past(2027, 45, 100), now];
      expect(withinYearForecast(contextOf(part, { actuals }))?.forecast).toMatchObject({
        high: '200',
      });
    }
  });

  it('takes at most the last five years', () => {
    const years = [2023, 2024, 2025, 2026, 2027].flatMap((year) => past(year, 50, 100));
    const actuals = [...past(2022, 10, 100), ...years, now];
    expect(withinYearForecast(contextOf(part, { actuals }))?.forecast).toMatchObject({
      high: '180',
    });
  });

  it('prefers the newest months and the better grade, and says when it starts from an estimate', () => {
    const actuals = [...threeYears, now, figure('2028-H1', 95, { ...billion, grade: 'estimate' })];
    const certain = withinYearForecast(contextOf(part, { actuals }));
    expect(certain).toMatchObject({ toDate: '90', isEstimate: false });
    const later = [...threeYears, now, figure('2028-9M', 120, { ...billion, grade: 'estimate' })];
    expect(withinYearForecast(contextOf(part, { actuals: later }))).toMatchObject({
      months: 9,
      isEstimate: true,
    });
  });

  it('is not made once the year is known, for a stock, or without a figure within the year', () => {
    const closed = [...threeYears, now, figure(2028, 190, billion)];
    expect(withinYearForecast(contextOf(part, { actuals: closed }))).toBeNull();
    const stock = { actuals: [...threeYears, now], indicatorKind: 'stock' as const };
    expect(withinYearForecast(contextOf(part, stock))).toBeNull();
    expect(withinYearForecast(contextOf(part, { actuals: threeYears }))).toBeNull();
  });

  it('is not made of an indicator that is itself a growth rate', () => {
    const rates = [rate('2028-H1', 10), rate(2026, 11), rate(2027, 12)];
    expect(withinYearForecast(contextOf(aGrowth('11'), { actuals: rates }))).toBeNull();
    const levels = [output('2028-H1', 10)];
    expect(withinYearForecast(contextOf(aGrowth('11'), { actuals: levels }))).not.toBeNull();
  });
});
