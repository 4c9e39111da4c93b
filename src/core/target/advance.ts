import type { Bilingual } from '../kernel/bilingual.ts';
import { big, compareDecimals, decimal, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import { type Missing, missing, type Outcome, value } from '../kernel/missing.ts';
import { aimOf, type BoundedPart, markOf } from './judgement/acceptance.ts';
import { isRateOfChange } from './kind-arithmetic.ts';
import { notComputed } from './not-computed.ts';
import { settled } from './settled.ts';

const ZERO = decimal('0');

/** v ÷ T × 100, never capped. Missing, with the reason, in every case where it would mislead. */
export function percentOfTarget(part: BoundedPart, v: Outcome): Outcome {
  if (isRateOfChange(part)) return notApplicable(notComputed.rateOfChange);
  const aim = aimOf(part);
  if (aim === 'down') return notApplicable(notComputed.lowerIsBetter);
  if (aim === 'inside') return notApplicable(notComputed.noSingleValue);
  const mark = markOf(part);
  if (mark === null) return notApplicable(notComputed.noTargetValue);
  if (compareDecimals(mark, ZERO) <= 0) return notApplicable(notComputed.targetNotPositive);
  if (v.kind === 'missing') return v;
  if (compareDecimals(v.value, ZERO) < 0) return notApplicable(notComputed.negativeFigure);
  return value(settled(big(v.value).times(100).div(mark)));
}

/**
 * (v − B) ÷ (T − B) × 100, never capped; negative when moving away from the target.
 * `base` is B in the terms of the target (1 for a multiple of the base).
 */
export function distanceCovered(part: BoundedPart, v: Outcome, base: Outcome): Outcome {
  if (isRateOfChange(part)) return notApplicable(notComputed.rateOfChange);
  const mark = markOf(part);
  if (mark === null) {
    const why = aimOf(part) === 'inside' ? notComputed.noSingleValue : notComputed.noTargetValue;
    return notApplicable(why);
  }
  if (base.kind === 'missing') return base;
  if (compareDecimals(mark, base.value) === 0) return notApplicable(notComputed.hold);
  if (v.kind === 'missing') return v;
  const way = big(mark).minus(base.value);
  return value(settled(big(v.value).minus(base.value).times(100).div(way)));
}

/**
 * v − T in the measure unit, points for rates; positive above the target whatever the direction.
 * For a range to stay inside: the distance to the nearest end, 0 inside.
 */
export function gapToTarget(part: BoundedPart, v: Outcome): Outcome {
  if (v.kind === 'missing') return v;
  const mark = markOf(part) ?? nearestEnd(part, v.value);
  if (mark === null) return notApplicable(notComputed.noTargetValue);
  return value(toDecimal(big(v.value).minus(mark)));
}

function nearestEnd(part: BoundedPart, v: DecimalText): DecimalText | null {
  if (part.low === null || part.high === null) return null;
  if (compareDecimals(v, part.low) < 0) return part.low;
  return compareDecimals(v, part.high) > 0 ? part.high : v;
}

function notApplicable(why: Bilingual): Missing {
  return missing('not-applicable', why);
}
