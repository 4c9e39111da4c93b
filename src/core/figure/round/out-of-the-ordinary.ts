import { big, type DecimalText } from '../../kernel/decimal.ts';
import { medianOf } from './median.ts';

/** Ratios around 1,000 and 1/1,000 that ordinary growth (half to double) cannot give: a slip of the unit. */
const SLIP_BY = 1_000;
/** Counts that differ by so few are never called out of the ordinary. */
const FEW = 5;
const DEVIATIONS = 3;
const ENOUGH_HISTORY = 5;

/** Whether one value is about 1,000 times the other: between 500 and 2,000 times, either way. */
export function isUnitSlip(value: DecimalText, base: DecimalText): boolean {
  if (big(base).eq(0) || big(value).eq(0)) return false;
  const ratio = big(value).div(base).abs();
  return [ratio, big(1).div(ratio)].some((one) => one.gte(SLIP_BY / 2) && one.lte(SLIP_BY * 2));
}

/** Whether a value lies outside half to double of its base. Nothing is said of a base of 0, nor of small counts. */
export function isOutOfTheOrdinary(
  value: DecimalText,
  base: DecimalText,
  isCount: boolean,
): boolean {
  if (big(base).eq(0)) return false;
  if (isCount && big(value).minus(base).abs().lte(FEW)) return false;
  const ratio = big(value).div(base);
  return ratio.lt(0.5) || ratio.gt(2);
}

/**
 * Whether a value lies more than 3 median absolute deviations from the median of its history: |x − med| > 3 · med|xᵢ − med|.
 * Says nothing of fewer than 5 values, nor of a history in which most are the same.
 */
export function isOutOfHistory(value: DecimalText, history: readonly DecimalText[]): boolean {
  if (history.length < ENOUGH_HISTORY) return false;
  const middle = medianOf(history.map((one) => big(one)));
  const spread = medianOf(history.map((one) => big(one).minus(middle).abs()));
  return spread.gt(0) && big(value).minus(middle).abs().gt(spread.times(DEVIATIONS));
}
