import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, decimal, power, toDecimal } from './decimal.ts';
import { nthRoot } from './decimal-root.ts';
import type { Outcome } from './missing.ts';

const valueIn = (outcome: Outcome): string =>
  outcome.kind === 'value' ? outcome.value : outcome.reason;

describe('the n-th root', () => {
  it.each([
    ['2.1924480357', 5, '1.17'],
    ['371293', 5, '13'],
    ['2', 2, '1.41421356237309504880168872421'],
    ['0.000001', 3, '0.01'],
    ['1', 4, '1'],
    ['0', 5, '0'],
    ['13090', 1, '13090'],
    ['1000000000000000000000000000000', 2, '1000000000000000'],
    ['-8', 3, 'not-comparable'],
    ['-1', 2, 'not-comparable'],
  ])('of %s for n = %i is %s', (amount, n, expected) => {
    expect(valueIn(nthRoot(decimal(amount), n))).toBe(expected);
  });

  it('of an amount too small for 30 decimals is 0', () => {
    expect(valueIn(nthRoot(decimal(`0.${'0'.repeat(99)}1`), 2))).toBe('0');
  });

  it('of n that is no whole number from 1 is a mistake in code', () => {
    expect(() => nthRoot(decimal('2'), 0)).toThrow(RangeError);
    expect(() => nthRoot(decimal('2'), 1.5)).toThrow(RangeError);
  });

  it('undoes a power exactly', () => {
    const factor = fc.integer({ min: 1, max: 999_999 }).map((n) => toDecimal(big(n).div(10_000)));
    fc.assert(
      fc.property(factor, fc.integer({ min: 1, max: 12 }), (amount, n) => {
        expect(nthRoot(power(amount, n), n)).toEqual({ kind: 'value', value: amount });
      }),
      { seed: 17 },
    );
  });

  it('raised again lies within one last decimal of the amount', () => {
    const anyAmount = fc.integer({ min: 1, max: 10_000_000 }).map((n) => big(n).div(1000));
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 2, max: 6 }), (amount, n) => {
        const root = big(decimal(valueIn(nthRoot(toDecimal(amount), n))));
        const step = big(decimal(`0.${'0'.repeat(29)}1`));
        expect(root.minus(step).pow(n).lt(amount)).toBe(true);
        expect(root.plus(step).pow(n).gt(amount)).toBe(true);
      }),
      { seed: 17 },
    );
  });
});
