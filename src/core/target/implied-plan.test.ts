import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, decimal, roundDecimal } from '../kernel/decimal.ts';
import { impliedPlan } from './implied-plan.ts';

const printed = (value: string, precision: number) => ({ value: decimal(value), precision });

describe('the plan behind "bằng x % kế hoạch"', () => {
  it.each([
    ['exports 2021', printed('75.3', 1), printed('38.8', 1), 1, '194.1', '193.7', '194.5'],
    ['industry 2021', printed('4600', 0), printed('41', 0), 0, '11220', '11083', '11359'],
    ['revenue 2021, province', printed('178', 0), printed('71.6', 1), 1, '248.6', '247.7', '249.5'],
    ['revenue 2021, council', printed('178', 0), printed('56.7', 1), 1, '313.9', '312.8', '315.1'],
  ])(
    '%s, with the band that rounding leaves open',
    (_, level, percent, decimals, value, low, high) => {
      const plan = impliedPlan(level, percent);
      if ('reason' in plan) throw new Error(plan.reason);
      expect(plan.origin).toBe('implied');
      expect(
        [plan.value, plan.low, plan.high].map((amount) => roundDecimal(amount, decimals)),
      ).toEqual([value, low, high]);
    },
  );

  it.each([
    ['a percent that may be 0', printed('5', 0), printed('0', 0), 'divided-by-zero'],
    ['a percent that rounding may make 0', printed('5', 0), printed('0.5', 0), 'divided-by-zero'],
    ['a negative level', printed('-5', 0), printed('50', 0), 'not-comparable'],
    ['a negative percent', printed('5', 0), printed('-50', 0), 'not-comparable'],
  ])('%s tells no plan', (_, level, percent, reason) => {
    expect(impliedPlan(level, percent)).toMatchObject({ kind: 'missing', reason });
  });

  it('contains the true plan whatever was rounded away', () => {
    const tenths = fc.integer({ min: 100, max: 1_000_000 });
    fc.assert(
      fc.property(tenths, fc.integer({ min: 10, max: 3000 }), (level, percent) => {
        const truePlan = big(level).div(percent).times(100);
        const plan = impliedPlan(
          printed(roundDecimal(decimal(level), -1), -1),
          printed(roundDecimal(decimal(percent), 0), 0),
        );
        if ('reason' in plan) throw new Error(plan.reason);
        expect(truePlan.gte(plan.low) && truePlan.lte(plan.high)).toBe(true);
      }),
    );
  });
});
