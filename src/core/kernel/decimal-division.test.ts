import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absolute, compareDecimals, decimal, multiply, subtract } from './decimal.ts';
import { divide, percentOf } from './decimal-division.ts';
import type { Outcome } from './missing.ts';

const valueIn = (outcome: Outcome): string =>
  outcome.kind === 'value' ? outcome.value : outcome.reason;

describe('division', () => {
  it.each([
    ['775', '31', '25'],
    ['1', '3', '0.333333333333333333333333333333'],
    ['2', '3', '0.666666666666666666666666666667'],
    ['-2', '3', '-0.666666666666666666666666666667'],
    ['0', '7', '0'],
    ['7', '0', 'divided-by-zero'],
    ['0', '0', 'divided-by-zero'],
    ['7', '0.00', 'divided-by-zero'],
  ])('%s ÷ %s is %s', (a, b, expected) => {
    expect(valueIn(divide(decimal(a), decimal(b)))).toBe(expected);
  });

  it.each([
    ['155', '150.3', '103.127079174983366600133067198935'],
    ['16051', '16274', '98.629716111589037728892712301831'],
    ['5', '0', 'divided-by-zero'],
    ['0', '5', '0'],
  ])('%s of %s is %s percent', (part, whole, expected) => {
    expect(valueIn(percentOf(decimal(part), decimal(whole)))).toBe(expected);
  });

  it('a quotient times its divisor is the dividend, to the last decimals kept', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        whole,
        whole.filter((b) => b !== 0),
        (a, b) => {
          const quotient = decimal(valueIn(divide(decimal(a), decimal(b))));
          const error = absolute(subtract(multiply(quotient, decimal(b)), decimal(a)));
          expect(compareDecimals(error, decimal(`0.${'0'.repeat(23)}1`))).toBe(-1);
        },
      ),
      { seed: 16_274 },
    );
  });
});
