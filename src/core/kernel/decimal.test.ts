import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compareDecimals,
  decimal,
  decimalPlaces,
  DecimalText,
  multiply,
  negate,
  power,
  roundDecimal,
  subtract,
} from './decimal.ts';

const FIXED = { seed: 13_090 };

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => {
    const text = digits
      .toString()
      .replace('-', '')
      .padStart(places + 1, '0');
    const whole = text.slice(0, text.length - places);
    const sign = digits < 0n ? '-' : '';
    return decimal(places === 0 ? sign + whole : `${sign}${whole}.${text.slice(-places)}`);
  });

describe('exact decimals', () => {
  it('the three sectors add to gross output: 11227 + 1088 + 775 = 13090', () => {
    expect(add(add(decimal('11227'), decimal('1088')), decimal('775'))).toBe('13090');
  });

  it('0.1 + 0.2 is 0.3', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toBe('0.3');
  });

  it.each([
    ['5.33 fell to 2.04 by', subtract(decimal('5.33'), decimal('2.04')), '3.29'],
    ['470 − 301', subtract(decimal('470'), decimal('301')), '169'],
    ['13090 × 1.17', multiply(decimal('13090'), decimal('1.17')), '15315.3'],
    ['−(−0.66)', negate(decimal('-0.66')), '0.66'],
    ['−0', negate(decimal('0')), '0'],
    ['|−0.66|', absolute(decimal('-0.66')), '0.66'],
    ['1.17 to the 5th', power(decimal('1.17'), 5), '2.1924480357'],
    ['anything to the 0', power(decimal('-3.5'), 0), '1'],
    ['0 to the 0', power(decimal('0'), 0), '1'],
  ])('%s is %s', (_, result, expected) => {
    expect(result).toBe(expected);
  });

  it.each(['16,5', '1e5', '.5', '5.', '', 'NaN', '+5', '1 088'])('“%s” is no decimal', (text) => {
    expect(DecimalText.safeParse(text).success).toBe(false);
  });

  it('a fractional or negative exponent is a mistake in code', () => {
    expect(() => power(decimal('2'), 0.5)).toThrow(RangeError);
    expect(() => power(decimal('2'), -1)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it.each([
    ['16.25', 1, '16.3'],
    ['-16.25', 1, '-16.3'],
    ['16.24', 1, '16.2'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['-0.04', 1, '0'],
    ['1250', -2, '1300'],
    ['2.50', 2, '2.5'],
  ])('%s to %i decimals is %s', (amount, decimals, expected) => {
    expect(roundDecimal(decimal(amount), decimals)).toBe(expected);
  });

  it('never moves an amount by more than half of the last decimal', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 6 }), (amount, decimals) => {
        const moved = absolute(subtract(roundDecimal(amount, decimals), amount));
        const half = decimal(decimals === 0 ? '0.5' : `0.${'0'.repeat(decimals)}5`);
        expect(compareDecimals(moved, half)).toBeLessThanOrEqual(0);
      }),
      FIXED,
    );
  });

  it.each([
    ['16.50', 2],
    ['13090', 0],
    ['-0.125', 3],
  ])('%s is written with %i decimals', (amount, places) => {
    expect(decimalPlaces(decimal(amount))).toBe(places);
  });
});

describe('laws of arithmetic', () => {
  it('subtracting what was added gives the amount back, whatever its size', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(compareDecimals(subtract(add(a, b), b), a)).toBe(0);
        expect(add(a, b)).toBe(add(b, a));
      }),
      FIXED,
    );
  });

  it('multiplication spreads over a sum', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(multiply(a, add(b, c))).toBe(add(multiply(a, b), multiply(a, c)));
      }),
      FIXED,
    );
  });

  it('amounts are ordered by value, not by writing', () => {
    expect(compareDecimals(decimal('2.50'), decimal('2.5'))).toBe(0);
    expect(compareDecimals(decimal('9'), decimal('10'))).toBe(-1);
    expect(compareDecimals(decimal('-9'), decimal('-10'))).toBe(1);
    expect(compareDecimals(decimal('-0'), decimal('0'))).toBe(0);
  });
});
