import { Big } from 'big.js';
import * as z from 'zod';

/** An exact decimal in plain notation with a point: `13090`, `16.5`, `-0.66`. */
export const DecimalText = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { error: 'Số phải viết dạng thập phân, ví dụ 16.5' })
  .brand<'DecimalText'>();
export type DecimalText = z.infer<typeof DecimalText>;

/** Decimals kept in a quotient or root: more than any figure of the field needs. */
const QUOTIENT_DECIMALS = 30;

const Exact = Big();
Exact.DP = QUOTIENT_DECIMALS;
Exact.RM = 1;

/** Big with our precision; use it for chains of arithmetic, then `toDecimal`. */
export function big(amount: DecimalText | number | Big): Big {
  return new Exact(amount);
}

/** Plain notation without trailing zeros; the value is exact. */
export function toDecimal(amount: Big): DecimalText {
  return DecimalText.parse(amount.toFixed().replace(/^-0$/, '0'));
}

export function decimal(text: string | number): DecimalText {
  return DecimalText.parse(String(text));
}

export function add(a: DecimalText, b: DecimalText): DecimalText {
  return toDecimal(big(a).plus(b));
}

export function subtract(a: DecimalText, b: DecimalText): DecimalText {
  return toDecimal(big(a).minus(b));
}

export function multiply(a: DecimalText, b: DecimalText): DecimalText {
  return toDecimal(big(a).times(b));
}

export function negate(amount: DecimalText): DecimalText {
  return toDecimal(big(amount).neg());
}

export function absolute(amount: DecimalText): DecimalText {
  return toDecimal(big(amount).abs());
}

/** By value, not by writing: `2.50` equals `2.5`. Negative, 0 or positive, for `sort`. */
export function compareDecimals(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  return big(a).cmp(b);
}

/**
 * Rounds to a number of decimals, halves away from zero (16.25 → 16.3, -16.25 → -16.3).
 * A negative number of decimals rounds to tens, hundreds … The value only: `2.50` comes out as `2.5`.
 */
export function roundDecimal(amount: DecimalText, decimals: number): DecimalText {
  return toDecimal(big(amount).round(decimals, 1));
}

/** Exact `amount` to the n-th, n a whole number from 0; `0` to the 0 is 1. Other n are a mistake in code. */
export function power(amount: DecimalText, n: number): DecimalText {
  if (!Number.isInteger(n) || n < 0)
    throw new RangeError(`exponent ${n} is not a whole number from 0`);
  return toDecimal(big(amount).pow(n));
}

/** Decimals as written: `16.50` has 2, `13090` has 0. */
export function decimalPlaces(amount: DecimalText): number {
  const point = amount.indexOf('.');
  return point === -1 ? 0 : amount.length - point - 1;
}
