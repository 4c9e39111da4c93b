import type { Bilingual } from '../../kernel/bilingual.ts';
import { big, compareDecimals, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { type Missing, type Outcome, missing } from '../../kernel/missing.ts';
import { aimOf, markOf } from './acceptance.ts';
import { distanceCovered, percentOfTarget } from '../advance.ts';
import { notComputed } from '../not-computed.ts';
import { type BoundResult, equalAtPrecisionNote, testBound } from './bound-test.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import { levelSeriesOf } from '../series/level-series.ts';
import { figureUnitOf, type PartContext } from '../part-context.ts';
import {
  isJudgedNow,
  labelOfMissing,
  type PartJudgement,
  partJudgement,
} from './part-judgement.ts';
import { type Reasoned, ruleNumber, sentences } from '../reasoned.ts';
import type { Standing } from '../standing.ts';
import type { Judgement, TargetKind, TargetPart } from '../target.ts';
import { gapOfYear } from '../series/year-series.ts';
import { meanOf } from '../series/yearly-quantities.ts';
import { statedGrowth, isSingleYear } from '../series/yearly-paces.ts';

/** Kinds that are met or not, never "cơ bản đạt". */
const NEVER_BASICALLY_MET: readonly TargetKind[] = [
  'every-year',
  'qualitative',
  'before-date',
  'all-of',
];

/** Judges a part measured by one number: at its end, or before when the matter is settled for good. */
export function judgeMeasured(context: PartContext, standing: Standing): PartJudgement {
  const result = resultOf(context, standing);
  if ('reason' in result) return withoutResult(context, standing, result);
  const settledLabel = settledEarly(context, standing, result);
  if (settledLabel !== null) return judged(context, standing, result, settledLabel);
  if (!isJudgedNow(context, standing)) return inProgress(context, standing);
  if (standing.missingYears.length > 0)
    return withoutResult(context, standing, incomplete(standing));
  if (standing.lastYear < context.years.last && context.closedOn === null) {
    const { last } = context.years;
    const why = gapOfYear(levelSeriesOf(context), last) ?? noFigureOf(last);
    return withoutResult(context, standing, why);
  }
  return judged(context, standing, result, labelAtEnd(context, standing, result));
}

/** The bound tested on the result so far; an ambiguous multiple only when both readings agree. */
function resultOf(context: PartContext, standing: Standing): BoundResult | Missing {
  const { part, settings } = context;
  if (standing.measured.kind === 'missing') return standing.measured;
  const v = standing.measured.value;
  if (part.kind !== 'multiple-of-base' || part.multipleForm !== 'ambiguous') {
    return testBound(part, v, settings) ?? missing('not-reported', notComputed.noTargetValue);
  }
  const asRatio = testBound({ ...part, multipleForm: 'ratio' }, v, settings);
  const asIncrease = testBound({ ...part, multipleForm: 'increase' }, v, settings);
  if (asRatio === null || asIncrease === null) {
    return missing('not-reported', notComputed.noTargetValue);
  }
  return asRatio.met === asIncrease.met ? asIncrease : missing('not-comparable', ambiguous);
}

/** Before the end: a sum or count that has arrived, a spending limit already passed, a rate that is gone. */
function settledEarly(
  context: PartContext,
  standing: Standing,
  result: BoundResult,
): Judgement | null {
  if (!standing.cannotFallBack) return null;
  if (arithmeticOf(context.part) === 'decline') return result.exceeded ? 'exceeded' : 'met';
  const aim = aimOf(context.part);
  if (aim === 'up' && result.met) return result.exceeded ? 'exceeded' : 'met';
  return aim !== 'up' && result.side === 'above' && arithmeticOf(context.part) === 'sum'
    ? 'missed'
    : null;
}

function labelAtEnd(context: PartContext, standing: Standing, result: BoundResult): Judgement {
  if (result.met) return result.exceeded ? 'exceeded' : 'met';
  return isBasicallyMet(context, standing) ? 'basically-met' : 'missed';
}

function isBasicallyMet(context: PartContext, standing: Standing): boolean {
  const { part, settings } = context;
  const threshold = settings.basicallyMetFrom;
  if (threshold === null || NEVER_BASICALLY_MET.includes(part.kind)) return false;
  const percent = percentOfTarget(part, standing.measured);
  const distance = distanceCovered(part, standing.measured, standing.measuredBase);
  return [percent, distance].some((advance) => isNear(part, advance, threshold));
}

/** Of a target to hit exactly, 103 % is as far away as 97 %. */
function isNear(part: TargetPart, advance: Outcome, threshold: DecimalText): boolean {
  if (advance.kind === 'missing') return false;
  const mirrored = toDecimal(big(200).minus(advance.value));
  if (aimOf(part) === 'exact' && compareDecimals(mirrored, threshold) < 0) return false;
  return compareDecimals(advance.value, threshold) >= 0;
}

function judged(
  context: PartContext,
  standing: Standing,
  result: BoundResult,
  label: Judgement,
): PartJudgement {
  const atLastDate = context.closedOn !== null && standing.lastYear < context.years.last;
  return partJudgement(
    label,
    {
      rule: sentences(
        boundRules[context.part.kind === 'all-of' ? 'all-of' : context.part.bound],
        label === 'basically-met' ? rules.basicallyMet : null,
        atLastDate ? judgedAtLastDate(standing.lastYear) : null,
        ...marksOf(standing),
      ),
      numbers: numbersOf(context, standing),
    },
    { side: result.side, note: noteOf(context, standing, result) },
  );
}

function withoutResult(context: PartContext, standing: Standing, why: Missing): PartJudgement {
  if (!isJudgedNow(context, standing)) return inProgress(context, standing);
  return partJudgement(labelOfMissing(why), {
    rule: sentences(rules.notJudged, why.detail ?? null),
    numbers: numbersOf(context, standing),
  });
}

function inProgress(context: PartContext, standing: Standing): PartJudgement {
  const why = standing.measured.kind === 'missing' ? (standing.measured.detail ?? null) : null;
  return partJudgement('in-progress', {
    rule: sentences(rules.inProgress, why, ...marksOf(standing)),
    numbers: numbersOf(context, standing),
  });
}

function noteOf(context: PartContext, standing: Standing, result: BoundResult): Bilingual | null {
  if (result.equalAtPrecision) return equalAtPrecisionNote;
  const mark = markOf(context.part);
  const { measured, isHedged } = standing;
  if (!isHedged || mark === null || measured.kind === 'missing') return null;
  return compareDecimals(measured.value, mark) === 0 ? rules.hedged : null;
}

function marksOf(standing: Standing): (Bilingual | null)[] {
  return [standing.fromRates ? rules.fromRates : null, standing.isEstimate ? rules.estimate : null];
}

function numbersOf(context: PartContext, standing: Standing): Reasoned['numbers'] {
  const { part } = context;
  const mean = part.arithmeticMean ? meanOfRates(context) : null;
  return [
    ...(part.value === null ? [] : [ruleNumber(names.target, part.value, part.measureUnit)]),
    ...(part.low === null ? [] : [ruleNumber(names.low, part.low, part.measureUnit)]),
    ...(part.high === null ? [] : [ruleNumber(names.high, part.high, part.measureUnit)]),
    ruleNumber(names.result, standing.measured, part.measureUnit),
    ...(standing.base.kind === 'value'
      ? [ruleNumber(names.base, standing.base, figureUnitOf(context))]
      : []),
    ruleNumber(names.yearsGone, standing.yearsGone, 'item'),
    ...(mean === null ? [] : [ruleNumber(names.mean, mean, part.measureUnit)]),
  ];
}

function meanOfRates(context: PartContext): DecimalText | null {
  const { first, last } = context.years;
  const rates = statedGrowth(context)
    .filter((pace) => isSingleYear(pace) && pace.firstYear >= first && pace.lastYear <= last)
    .map(({ amount }) => ({ value: amount }));
  return meanOf(rates);
}

function incomplete({ missingYears }: Standing): Missing {
  return missing('not-reported', {
    vi: `Thiếu số liệu năm ${missingYears.join(', ')} nên tổng chưa đủ.`,
    en: `The sum is incomplete: no figure of ${missingYears.join(', ')}.`,
  });
}

function noFigureOf(year: number): Missing {
  return missing('not-reported', {
    vi: `Chưa có số liệu năm ${year}, năm phải đạt.`,
    en: `No figure of ${year}, the year in which it must be met.`,
  });
}

function judgedAtLastDate(year: number): Bilingual {
  return {
    vi: `Đơn vị đã giải thể: đánh giá theo số liệu cuối cùng, năm ${year}.`,
    en: `The unit was dissolved: judged on the last figure, of ${year}.`,
  };
}

const ambiguous: Bilingual = {
  vi: '"Tăng … lần" có thể là tỷ số hoặc phần tăng thêm, hai cách cho kết quả khác nhau: cần người xác định một lần, bằng văn bản.',
  en: 'The multiple may mean the ratio or the increase, and the two disagree: a person settles it once, in writing.',
};

const names = {
  target: { vi: 'Chỉ tiêu (T)', en: 'Target (T)' },
  low: { vi: 'Cận dưới', en: 'Low end' },
  high: { vi: 'Cận trên', en: 'High end' },
  result: { vi: 'Kết quả (v)', en: 'Result (v)' },
  base: { vi: 'Năm gốc (B)', en: 'Base (B)' },
  yearsGone: { vi: 'Số năm đã qua (k)', en: 'Years gone (k)' },
  mean: {
    vi: 'Bình quân cộng các tốc độ (chỉ để xem)',
    en: 'Arithmetic mean of the rates (shown only)',
  },
} satisfies Record<string, Bilingual>;

const boundRules = {
  'at-least': { vi: 'Đạt khi kết quả ≥ chỉ tiêu.', en: 'Met when the result ≥ the target.' },
  'more-than': { vi: 'Đạt khi kết quả > chỉ tiêu.', en: 'Met when the result > the target.' },
  'at-most': { vi: 'Đạt khi kết quả ≤ chỉ tiêu.', en: 'Met when the result ≤ the target.' },
  'less-than': { vi: 'Đạt khi kết quả < chỉ tiêu.', en: 'Met when the result < the target.' },
  about: {
    vi: 'Đạt khi kết quả nằm trong dung sai quanh chỉ tiêu, hoặc vượt về phía tốt.',
    en: 'Met when the result lies within the tolerance, or beyond the target in the good direction.',
  },
  exactly: {
    vi: 'Đạt khi kết quả bằng chỉ tiêu hoặc tốt hơn theo chiều của chỉ tiêu.',
    en: 'Met when the result equals the target or is better by its direction.',
  },
  between: {
    vi: 'Đạt khi kết quả tới khoảng của chỉ tiêu theo chiều của chỉ tiêu.',
    en: 'Met when the result reaches the range by the direction of the target.',
  },
  'all-of': {
    vi: 'Chỉ đạt khi đủ 100 %: tử số bằng số thuộc diện tính.',
    en: 'Met only at 100 %: the numerator equals the eligible number.',
  },
} satisfies Record<TargetPart['bound'] | 'all-of', Bilingual>;

const rules = {
  basicallyMet: {
    vi: 'Chưa đạt nhưng tới ngưỡng "cơ bản đạt" của cơ quan.',
    en: "Not met, but at the authority's threshold of basically met.",
  },
  notJudged: { vi: 'Chưa đánh giá được.', en: 'It cannot be judged.' },
  inProgress: { vi: 'Chưa hết nhiệm kỳ.', en: 'The term is not over.' },
  fromRates: { vi: 'Tính từ tốc độ hằng năm.', en: 'From yearly rates.' },
  estimate: { vi: 'Dựa trên số ước tính.', en: 'Based on an estimate.' },
  hedged: {
    vi: 'Số liệu có từ rào đón và bằng đúng chỉ tiêu: cần người quyết định.',
    en: 'The figure is hedged and equals the target: a person decides.',
  },
} satisfies Record<string, Bilingual>;
