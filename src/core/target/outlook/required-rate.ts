import type { Bilingual } from '../../kernel/bilingual.ts';
import {
  big,
  compareDecimals,
  decimal,
  type DecimalText,
  toDecimal,
} from '../../kernel/decimal.ts';
import { nthRoot } from '../../kernel/decimal-root.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import { type Aim, aimOf, markOf } from '../judgement/acceptance.ts';
import { notComputed } from '../not-computed.ts';
import { growthFactor } from '../series/growth-index.ts';
import { arithmeticOf, isShareUnit } from '../kind-arithmetic.ts';
import { extremesOf, paceKindOf, pacesSeen } from '../series/paces-seen.ts';
import { figureUnitOf, type PartContext } from '../part-context.ts';
import { type Reasoned, ruleNumber } from '../reasoned.ts';
import { settled } from '../settled.ts';
import type { Standing } from '../standing.ts';
import type { PaceKind } from '../series/yearly-paces.ts';

/** The yearly rate still needed after the last figure, every year left. */
export interface RequiredRate {
  outcome: Outcome;
  /** % a year, points a year, or the unit of the figures a year. */
  measureUnit: MeasureUnit;
  paceKind: PaceKind;
  yearsGone: number;
  yearsLeft: number;
  /** Already reached: the rate is 0 or the other way, the result is only to be held. */
  toHold: boolean;
  /** Above the highest yearly rate the unit ever reached (below the lowest, when it is to fall). */
  aboveHighestSeen: boolean;
  /** That highest rate; null when no yearly rate is known. */
  highestSeen: DecimalText | null;
  reasoned: Reasoned;
}

const ZERO = decimal('0');

/**
 * Needed rate, by the case of the part. null where there is none: no year left (the judgement applies), every
 * year, words, dates. Missing inside when the last figure or the base is missing.
 */
export function requiredRate(context: PartContext, standing: Standing): RequiredRate | null {
  const arithmetic = arithmeticOf(context.part);
  if (arithmetic === 'every-year' || arithmetic === 'qualitative' || arithmetic === 'dated') {
    return null;
  }
  const yearsLeft = context.years.last - standing.lastYear;
  if (yearsLeft <= 0) return null;
  const paceKind = paceKindOf(context, standing);
  const mark = markToReach(context, standing);
  const outcome =
    mark === null ? noMark() : neededRate(context, standing, { mark, yearsLeft, paceKind });
  const toHold = outcome.kind === 'value' && isReached(context, standing, mark);
  const highestSeen = bestSeen(context, paceKind);
  const measureUnit = rateUnitOf(context, paceKind);
  return {
    outcome,
    measureUnit,
    paceKind,
    yearsGone: standing.yearsGone,
    yearsLeft,
    toHold,
    aboveHighestSeen:
      outcome.kind === 'value' && !toHold && isBeyond(context, outcome.value, highestSeen),
    highestSeen,
    reasoned: {
      rule: rules[ruleOf(context, paceKind)],
      numbers: [
        ...(mark === null ? [] : [ruleNumber(names.target, mark, context.part.measureUnit)]),
        ...lastKnown(context, standing),
        ruleNumber(names.yearsGone, standing.yearsGone, 'item'),
        ruleNumber(names.yearsLeft, yearsLeft, 'item'),
        ...(highestSeen === null ? [] : [ruleNumber(names.highestSeen, highestSeen, measureUnit)]),
      ],
    },
  };
}

/** Whether what is asked of the end of the term is there already. */
export function isReached(
  context: PartContext,
  standing: Standing,
  mark = markToReach(context, standing),
): boolean {
  // A rate of growth is never compared with a level, also before the first year of the term is known.
  const isByIndex = standing.index !== null || arithmeticOf(context.part) === 'growth';
  if (mark === null || standing.level.kind === 'missing' || isByIndex) {
    return standingIndexReached(context, standing, mark);
  }
  const needed = neededLevel(context, standing, mark);
  if (needed === null) return false;
  const comparison = compareDecimals(standing.level.value, needed);
  return arithmeticOf(context.part) === 'decline'
    ? isOnGoodSide(aimOf(context.part), -comparison)
    : isOnGoodSide(aimOf(context.part), comparison);
}

/** T, or for a range to stay inside the end nearest to where the part stands. */
function markToReach(context: PartContext, standing: Standing): DecimalText | null {
  const { part } = context;
  if (part.kind === 'multiple-of-base' && part.multipleForm === 'ambiguous') return null;
  const mark = markOf(part);
  if (mark !== null || part.low === null || part.high === null) return mark;
  if (standing.measured.kind === 'missing') return part.low;
  const v = standing.measured.value;
  if (compareDecimals(v, part.low) < 0) return part.low;
  return compareDecimals(v, part.high) > 0 ? part.high : v;
}

interface Question {
  mark: DecimalText;
  yearsLeft: number;
  paceKind: PaceKind;
}

function neededRate(context: PartContext, standing: Standing, question: Question): Outcome {
  const { mark, yearsLeft, paceKind } = question;
  if (arithmeticOf(context.part) === 'growth') {
    if (standing.index === null && !standing.awaitsFirstFigure) return standing.measured;
    const needed = growthFactor(mark, context.years.count).div(standing.index ?? 1);
    return rateBehind(toDecimal(needed), yearsLeft);
  }
  if (standing.missingYears.length > 0) return sumIncomplete(standing.missingYears);
  const brokenBy = standing.measured;
  if (brokenBy.kind === 'missing' && brokenBy.reason !== 'not-reported') return brokenBy;
  if (standing.level.kind === 'missing') return standing.level;
  const needed = neededLevel(context, standing, mark);
  if (needed === null) return standing.base;
  const left = big(needed).minus(standing.level.value);
  if (arithmeticOf(context.part) === 'decline') return value(settled(left.neg().div(yearsLeft)));
  if (paceKind !== 'growth') return value(settled(left.div(yearsLeft)));
  if (compareDecimals(standing.level.value, ZERO) <= 0) return levelNotPositive();
  return rateBehind(toDecimal(big(needed).div(standing.level.value)), yearsLeft);
}

/** The level of the figures at the end of the term that meets the mark; null when the base is missing. */
function neededLevel(
  context: PartContext,
  standing: Standing,
  mark: DecimalText,
): DecimalText | null {
  const arithmetic = arithmeticOf(context.part);
  if (arithmetic !== 'decline' && arithmetic !== 'multiple') return mark;
  if (standing.base.kind === 'missing') return null;
  const base = big(standing.base.value);
  return toDecimal(
    arithmetic === 'multiple' ? base.times(mark) : base.minus(big(mark).times(context.years.count)),
  );
}

function standingIndexReached(
  context: PartContext,
  standing: Standing,
  mark: DecimalText | null,
): boolean {
  if (mark === null || standing.index === null) return false;
  const comparison = big(standing.index).cmp(growthFactor(mark, context.years.count));
  return isOnGoodSide(aimOf(context.part), comparison);
}

function isOnGoodSide(aim: Aim, comparison: number): boolean {
  if (aim === 'up') return comparison >= 0;
  return aim === 'down' ? comparison <= 0 : comparison === 0;
}

function bestSeen(context: PartContext, paceKind: PaceKind): DecimalText | null {
  const extremes = extremesOf(pacesSeen(context, paceKind));
  if (extremes === null) return null;
  return aimOf(context.part) === 'down' ? extremes.low : extremes.high;
}

function isBeyond(context: PartContext, needed: DecimalText, seen: DecimalText | null): boolean {
  const aim = aimOf(context.part);
  if (seen === null || aim === 'inside' || aim === 'exact') return false;
  const comparison = compareDecimals(needed, seen);
  return aim === 'down' ? comparison < 0 : comparison > 0;
}

function rateBehind(factor: DecimalText, years: number): Outcome {
  const root = nthRoot(factor, years);
  return root.kind === 'missing' ? root : value(settled(big(root.value).minus(1).times(100)));
}

function rateUnitOf(context: PartContext, paceKind: PaceKind): MeasureUnit {
  if (paceKind === 'growth') return 'percent-per-year';
  const unit = figureUnitOf(context);
  return isShareUnit(unit) ? 'percentage-point-per-year' : unit;
}

function lastKnown(context: PartContext, standing: Standing): Reasoned['numbers'] {
  if (standing.index !== null) return [ruleNumber(names.index, standing.index, 'times')];
  return [ruleNumber(names.level, standing.level, figureUnitOf(context))];
}

function ruleOf(context: PartContext, paceKind: PaceKind): keyof typeof rules {
  const arithmetic = arithmeticOf(context.part);
  const own = ownRules.find((rule) => rule === arithmetic);
  return own ?? (paceKind === 'growth' ? 'level' : 'step');
}

function noMark(): Outcome {
  return missing('not-applicable', notComputed.noTargetValue);
}

function sumIncomplete(years: readonly number[]): Outcome {
  return missing('not-reported', {
    vi: `Chưa có số liệu năm ${years.join(', ')} nên chưa cộng đủ.`,
    en: `The sum is not complete: no figure of ${years.join(', ')}.`,
  });
}

function levelNotPositive(): Outcome {
  return missing('not-comparable', {
    vi: 'Số liệu cuối bằng 0 hoặc âm nên không có tốc độ tăng cần đạt.',
    en: 'The last figure is 0 or negative, so there is no required growth.',
  });
}

const names = {
  target: { vi: 'Chỉ tiêu (T)', en: 'Target (T)' },
  level: { vi: 'Số liệu cuối cùng (v_k)', en: 'Last figure (v_k)' },
  index: { vi: 'Đã tăng so với gốc (I_k)', en: 'Grown from the base (I_k)' },
  yearsGone: { vi: 'Số năm đã qua (k)', en: 'Years gone (k)' },
  yearsLeft: { vi: 'Số năm còn lại (n − k)', en: 'Years left (n − k)' },
  highestSeen: { vi: 'Mức hằng năm cao nhất từng đạt', en: 'Highest yearly rate ever reached' },
} satisfies Record<string, Bilingual>;

const ownRules = ['growth', 'decline', 'multiple', 'sum', 'count', 'all-of'] as const;

const rules = {
  level: {
    vi: 'Tốc độ tăng mỗi năm còn lại: (T ÷ v_k)^(1/(n−k)) − 1.',
    en: 'Growth of every year left: (T ÷ v_k)^(1/(n−k)) − 1.',
  },
  step: {
    vi: 'Mức thay đổi mỗi năm còn lại: (T − v_k) ÷ (n − k).',
    en: 'Step of every year left: (T − v_k) ÷ (n − k).',
  },
  growth: {
    vi: 'Tốc độ tăng mỗi năm còn lại: ((1+T)^n ÷ I_k)^(1/(n−k)) − 1.',
    en: 'Growth of every year left: ((1+T)^n ÷ I_k)^(1/(n−k)) − 1.',
  },
  decline: {
    vi: 'Mức giảm mỗi năm còn lại: (T·n − (B − v_k)) ÷ (n − k).',
    en: 'Fall of every year left: (T·n − (B − v_k)) ÷ (n − k).',
  },
  multiple: {
    vi: 'Tốc độ tăng mỗi năm còn lại: (T·B ÷ v_k)^(1/(n−k)) − 1.',
    en: 'Growth of every year left: (T·B ÷ v_k)^(1/(n−k)) − 1.',
  },
  sum: {
    vi: 'Mỗi năm còn lại cần: (T − S_k) ÷ (n − k).',
    en: 'Needed in every year left: (T − S_k) ÷ (n − k).',
  },
  count: {
    vi: 'Mỗi năm còn lại cần thêm: (T − số đã đạt) ÷ (n − k).',
    en: 'More needed in every year left: (T − count) ÷ (n − k).',
  },
  'all-of': {
    vi: 'Mỗi năm còn lại cần tăng: (100 − v_k) ÷ (n − k) điểm phần trăm.',
    en: 'Points needed in every year left: (100 − v_k) ÷ (n − k).',
  },
} satisfies Record<string, Bilingual>;
