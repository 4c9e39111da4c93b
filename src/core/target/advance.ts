import type { Bilingual } from '../kernel/bilingual.ts';
import { big, compareDecimals, decimal, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import { type Missing, missing, type Outcome, value } from '../kernel/missing.ts';
import { aimOf, type BoundedPart, markOf } from './acceptance.ts';
import { isRateOfChange } from './kind-arithmetic.ts';
import { settled } from './settled.ts';

const ZERO = decimal('0');

/** Why a measure of advance is not computed. */
export const notComputed = {
  targetNotPositive: {
    vi: 'Chỉ tiêu bằng 0 hoặc âm nên không tính phần trăm; xem quãng đường đã đi từ gốc.',
    en: 'The target is 0 or negative, so there is no percent; see the distance covered from the base.',
  },
  negativeFigure: {
    vi: 'Số liệu âm nên không tính phần trăm của chỉ tiêu.',
    en: 'The figure is negative, so there is no percent of target.',
  },
  lowerIsBetter: {
    vi: 'Chỉ tiêu càng thấp càng tốt: không chia số liệu cho chỉ tiêu; xem quãng đường đã đi từ gốc.',
    en: 'Lower is better: the figure is never divided by the target; see the distance covered from the base.',
  },
  rateOfChange: {
    vi: 'Chỉ tiêu là tốc độ thay đổi: chỉ so bằng khoảng cách điểm phần trăm.',
    en: 'The target is a rate of change: only the gap in points is compared.',
  },
  noSingleValue: {
    vi: 'Chỉ tiêu là một khoảng cần giữ, không có một giá trị để chia.',
    en: 'The target is a range to stay inside: there is no single value to compare with.',
  },
  noTargetValue: {
    vi: 'Chỉ tiêu không ghi giá trị.',
    en: 'The target holds no value.',
  },
  hold: {
    vi: 'Chỉ tiêu giữ nguyên mức gốc: chỉ xem khoảng cách.',
    en: 'The target is to hold the base: only the gap is shown.',
  },
  baseMissing: {
    vi: 'Chưa có giá trị năm gốc.',
    en: 'The value of the base year is missing.',
  },
  noFigureInTerm: {
    vi: 'Chưa có số liệu cả năm nào trong nhiệm kỳ.',
    en: 'No whole-year figure of the term is known yet.',
  },
  tooFewYears: {
    vi: 'Quá ít số liệu: mới có một năm.',
    en: 'Too few figures: only one year is known.',
  },
  noLevel: {
    vi: 'Chỉ biết tốc độ tăng, chưa có mức của năm này.',
    en: 'Only the growth rate is known, not the level of this year.',
  },
  everyYear: {
    vi: 'Chỉ tiêu phải đạt từng năm: xem số năm đạt.',
    en: 'The target must be met every year: see the years met.',
  },
  inWords: {
    vi: 'Chỉ tiêu không đo bằng số.',
    en: 'The target is not measured by a number.',
  },
  startsFromNothing: {
    vi: 'Chỉ tiêu cộng dồn từ 0 trong nhiệm kỳ, không có mức gốc; xem phần trăm của chỉ tiêu.',
    en: 'The target counts up from 0 over the term and has no base; see the percent of target.',
  },
} satisfies Record<string, Bilingual>;

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
