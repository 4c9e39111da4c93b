import { big, decimal, type DecimalText } from '../kernel/decimal.ts';
import { type Missing, missing } from '../kernel/missing.ts';
import { settled } from './settled.ts';

/** A number as printed: half a unit of its last decimal either way is open. */
export interface PrintedNumber {
  value: DecimalText;
  precision: number;
}

/** A plan that nobody printed: it follows from a level and "bằng x % kế hoạch". */
export interface ImpliedPlan {
  origin: 'implied';
  value: DecimalText;
  /** Lowest and highest plan that the rounding of the two printed numbers leaves open. */
  low: DecimalText;
  high: DecimalText;
}

/**
 * Plan = level ÷ percent × 100: 75.3 at 38.8 % is a plan of 194.1. Missing when the percent, rounding included,
 * may be 0 (`divided-by-zero`), or when level or percent is negative.
 */
export function impliedPlan(level: PrintedNumber, percent: PrintedNumber): ImpliedPlan | Missing {
  const [halfLevel, halfPercent] = [halfUnit(level), halfUnit(percent)];
  const smallestPercent = big(percent.value).minus(halfPercent);
  if (big(level.value).lt(0) || big(percent.value).lt(0)) {
    return missing('not-comparable', {
      vi: 'Số âm không cho biết kế hoạch.',
      en: 'A negative number does not tell the plan.',
    });
  }
  if (smallestPercent.lte(0)) return missing('divided-by-zero');
  const plan = (amount: ReturnType<typeof big>, share: ReturnType<typeof big>): DecimalText =>
    settled(amount.times(100).div(share));
  const lowestLevel = big(level.value).minus(halfLevel);
  return {
    origin: 'implied',
    value: plan(big(level.value), big(percent.value)),
    low: plan(lowestLevel.lt(0) ? big(0) : lowestLevel, big(percent.value).plus(halfPercent)),
    high: plan(big(level.value).plus(halfLevel), smallestPercent),
  };
}

function halfUnit({ precision }: PrintedNumber): ReturnType<typeof big> {
  return big(decimal('0.5')).div(big(10).pow(precision));
}
