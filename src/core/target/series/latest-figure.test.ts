import { describe, expect, it } from 'vitest';
import { latestFigureOf, latestWholeYearBefore } from './latest-figure.ts';
import { aPart, contextOf, figure } from '../target.builder.ts';

const term = { firstYear: 2021, lastYear: 2025, asOf: '2027-01-01' };

function latest(...actuals: ReturnType<typeof figure>[]) {
  const context = contextOf(aPart(), { actuals }, term);
  const { observation, why } = latestFigureOf(context);
  const year = observation === null ? null : latestWholeYearBefore(context, observation);
  return { of: observation?.periodId, why: why?.reason, year: year?.periodId };
}

describe('the latest figure of a target of the term 2021-2025', () => {
  it.each([
    ['the newest of the term', [figure(2021, 1), figure('2024-H1', 2)], '2024-H1', 2021],
    ['a figure of the base year is of the term', [figure(2020, 1)], '2020', undefined],
  ])('%s', (_, actuals, of, year) => {
    expect(latest(...actuals)).toEqual({
      of,
      why: undefined,
      year: year === undefined ? undefined : String(year),
    });
  });

  it.each([
    ['of an earlier term', figure(2012, 1)],
    ['of a later term', figure(2026, 1)],
    ['of years that reach back before the base', figure('2016/2020', 1)],
  ])('figures %s say nothing of this one', (_, actual) => {
    expect(latest(actual)).toEqual({ of: undefined, why: 'not-reported', year: undefined });
  });
});
