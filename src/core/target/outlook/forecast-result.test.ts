import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { forecastError } from './forecast-error.ts';
import { type ForecastMade, ForecastNumber, isWorthKeeping } from './forecast-record.ts';
import { resultAsForetold } from './forecast-result.ts';
import { forecastsOfTarget } from './forecasts-of-target.ts';
import type { PartContext } from '../part-context.ts';
import { aPart, aTarget, contextOf, figure, shown, targetFacts } from '../target.builder.ts';
import type { Observation } from '../target-facts.ts';
import type { TargetPart } from '../target.ts';

const income = [figure(2025, 100), figure(2026, 110), figure(2027, '115.5')];

function madeOf(part: TargetPart, actuals: Observation[] = income): ForecastMade {
  const [forecast] = forecastsOfTarget(targetFacts(aTarget([part]), [{ actuals }]));
  if (forecast === undefined) throw new Error('nothing to foretell');
  return forecast.made;
}

const made = madeOf(aPart());
const foretold = (of: ForecastNumber['of'], year: number): ForecastNumber => {
  const number = made.numbers.find((one) => one.of === of && one.year === year);
  if (number === undefined) throw new Error(`nothing foretold of ${year}`);
  return number;
};
const later = (part: TargetPart, actuals: Observation[], asOf = '2029-06-01'): PartContext =>
  contextOf(part, { actuals: [...income, ...actuals] }, { asOf });
const year2028 = [figure(2028, 121)];

describe('what came of a kept forecast', () => {
  const level = foretold('level', 2028);
  const of = (context: PartContext | null, kept = made) =>
    shown(resultAsForetold(context, kept, level).outcome);

  it.each([
    ['the target as it was', later(aPart(), year2028), '121.00'],
    ['the value asked for was raised since', later(aPart({ value: '140' }), year2028), '121.00'],
    ['the year was moved since', later(aPart({ lastYear: 2029 }), year2028), '121.00'],
    ['it is of another unit now', later(aPart({ unitId: '05512@2020-01-01' }), year2028), 'no'],
    ['it is of another indicator now', later(aPart({ indicatorCode: 'exports' }), year2028), 'no'],
    ['it has no such part any more', null, 'no'],
  ])('%s', (_, context, expected) => {
    expect(of(context)).toBe(expected === 'no' ? 'not-comparable' : expected);
  });

  it('of the end of the term is none, where another year is asked for since', () => {
    const end = foretold('end', 2030);
    const actuals = [...year2028, figure(2029, 125), figure(2030, 130)];
    const result = (part: TargetPart) =>
      shown(resultAsForetold(later(part, actuals, '2031-01-01'), made, end).outcome);
    expect(result(aPart())).toBe('130.00');
    expect(result(aPart({ lastYear: 2029 }))).toBe('not-comparable');
  });

  it('of one kept without its terms is told in its own unit, or not at all', () => {
    const bare = { ...made, terms: null };
    const inThousands = { ...level, measureUnit: 'usd' as const };
    expect(of(later(aPart(), year2028), bare)).toBe('121.00');
    expect(shown(resultAsForetold(later(aPart(), year2028), bare, inThousands).outcome)).toBe(
      'not-comparable',
    );
  });

  it('follows a better figure of a closed year, and says on the earlier day what it said then', () => {
    const estimate = figure(2028, 118, { grade: 'estimate' });
    const error = (...actuals: Observation[]) =>
      shown(
        forecastError(
          level,
          plainDate('2028-03-01'),
          resultAsForetold(later(aPart(), actuals), made, level),
        ).error,
      );
    expect(error(estimate)).toBe('6.13');
    expect(error(estimate, figure(2028, 121))).toBe('3.13');
  });
});

describe('a target that was changed', () => {
  it('is foretold anew where it measures something else, though the numbers are the same', () => {
    const changed = madeOf(aPart({ unitId: '05512@2020-01-01' }));
    expect(isWorthKeeping(changed, made)).toBe(true);
    expect(isWorthKeeping(madeOf(aPart()), made)).toBe(false);
  });

  it('is not foretold anew for not having kept its terms before', () => {
    expect(isWorthKeeping(made, { ...made, terms: null })).toBe(false);
  });
});

it('terms are known again in whatever order they were kept', () => {
  const { terms } = made;
  if (terms === null) throw new Error('no terms kept');
  const turned: typeof terms = JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(terms).toReversed())),
  );
  expect(isWorthKeeping({ ...made, terms: turned }, made)).toBe(false);
});
