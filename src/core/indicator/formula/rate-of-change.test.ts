import { describe, expect, it } from 'vitest';
import { formulaOf } from './parse-formula.ts';
import { isGrowthOf, isRateOfChange } from './rate-of-change.ts';

describe('an indicator says how fast another one moves', () => {
  it.each([
    ['growth([exports])', true],
    ['change([poor-household-rate])', true],
    ['growth_average([gross-output]; 2020)', true],
    ['share([exports]; [gross-output])', false],
    ['[a] + growth([b])', false],
    [null, false],
  ])('%s: %s', (formula, expected) => {
    expect(isRateOfChange({ formula })).toBe(expected);
  });
});

describe('a formula is the growth of exports', () => {
  it.each([
    ['growth([exports])', true],
    ['growth([budget-revenue])', false],
    ['growth([exports] + [imports])', false],
    ['change([exports])', false],
    ['[exports]', false],
  ])('%s: %s', (formula, expected) => {
    expect(isGrowthOf(formulaOf(formula), 'exports')).toBe(expected);
  });
});
