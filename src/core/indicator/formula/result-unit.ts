import { big, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { type Dimension, MeasureUnit, measureUnits, scaleOf } from '../../kernel/measure-unit.ts';
import * as z from 'zod';

/**
 * Unit of what a formula gives. `number`: a pure number. `compound`: one thing multiplied or divided by another
 * (tonnes per hectare), computed in the units as they are declared; it can neither be converted nor be added.
 */
export const ResultUnit = z.union([MeasureUnit, z.enum(['number', 'compound'])]);
export type ResultUnit = z.infer<typeof ResultUnit>;

const dimensionless = new Set<Dimension>(['percent', 'percentage-point', 'ratio', 'score', 'none']);

/** The dimension of a unit of the list; null for pure numbers and compounds. */
export function dimensionOf(unit: ResultUnit): Dimension | null {
  return unit === 'number' || unit === 'compound' ? null : measureUnits[unit].dimension;
}

/** Amounts in these units can be added: one dimension, and for counts the same things counted. */
export function areAddable(a: ResultUnit, b: ResultUnit): boolean {
  const dimension = dimensionOf(a);
  if (dimension === null || dimension !== dimensionOf(b)) return false;
  return dimension !== 'count' || a === b;
}

export function isPercentage(unit: ResultUnit): boolean {
  const dimension = dimensionOf(unit);
  return dimension === 'percent' || dimension === 'percentage-point';
}

/** Unit of a + b or a − b, which is a's where both have one; null when they cannot be added. */
export function unitOfSum(a: ResultUnit, b: ResultUnit, operator: '+' | '−'): ResultUnit | null {
  if (a === 'number') return b;
  if (b === 'number') return a;
  if (isPercentage(a) && isPercentage(b)) {
    const bothPercent = dimensionOf(a) === 'percent' && dimensionOf(b) === 'percent';
    return operator === '−' && bothPercent ? 'percentage-point' : a;
  }
  return areAddable(a, b) ? a : null;
}

export function unitOfProduct(a: ResultUnit, b: ResultUnit): ResultUnit {
  if (a === 'number') return b;
  if (b === 'number') return a;
  if (isDimensionless(a)) return isDimensionless(b) ? 'number' : b;
  return isDimensionless(b) ? a : 'compound';
}

export function unitOfQuotient(a: ResultUnit, b: ResultUnit): ResultUnit {
  if (b === 'number') return a;
  if (areAddable(a, b)) return 'number';
  return isDimensionless(b) ? a : 'compound';
}

/** Unit of an amount ÷ population: money per head and year where the amount is money. */
export function unitPerHead(amount: ResultUnit): ResultUnit {
  return dimensionOf(amount) === 'vnd' ? 'million-vnd-per-head-year' : 'compound';
}

export function unitPer10000(amount: ResultUnit): ResultUnit {
  return dimensionOf(amount) === 'count' ? 'per-10000-people' : 'compound';
}

/** Unit of the difference of two levels: points for percentages. */
export function unitOfChange(level: ResultUnit): ResultUnit {
  return dimensionOf(level) === 'percent' ? 'percentage-point' : level;
}

/**
 * The amount written in another unit, exactly. Numbers and compounds are taken as they stand; a difference of
 * percentages may stand as a percentage. null when the units measure different things.
 */
export function convertAmount(
  amount: DecimalText,
  from: ResultUnit,
  to: MeasureUnit,
): DecimalText | null {
  if (from === 'number' || from === 'compound') return amount;
  if (dimensionOf(from) === 'percentage-point' && dimensionOf(to) === 'percent') return amount;
  if (!areAddable(from, to)) return null;
  // Dividing would round a long amount to 30 decimals, which no change of unit asks for here.
  if (scaleOf(from) === scaleOf(to)) return amount;
  return toDecimal(big(amount).times(scaleOf(from)).div(scaleOf(to)));
}

function isDimensionless(unit: ResultUnit): boolean {
  const dimension = dimensionOf(unit);
  return unit === 'number' || (dimension !== null && dimensionless.has(dimension));
}
