import type { Bilingual } from '../../kernel/bilingual.ts';
import { type MeasureUnit, measureUnits } from '../../kernel/measure-unit.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import type { ClaimKind } from '../claim.ts';
import type { Finding } from '../finding.ts';
import type { Meaning } from './catalogue-index.ts';
import { fitUnit, splitUnit } from './fit-unit.ts';
import type { Mark } from './words/words.ts';

/** A finding read as something said of one indicator. */
export interface KindReading {
  readonly kind: ClaimKind;
  /** The indicator that it is said of. */
  readonly base: IndicatorVersion;
  /** Of a share, what it is a share of; null for other kinds. */
  readonly whole: IndicatorVersion | null;
  readonly measureUnit: MeasureUnit;
  readonly exponent: number;
  /** The printed number is the excess over 100 % of a plan: "vượt 4 % kế hoạch" is 104 % of it. */
  readonly isOverPlan: boolean;
  /** Why a person should look; null where kind and unit fit without a doubt. */
  readonly doubt: Bilingual | null;
}

/** Why a finding cannot be said of an indicator although the words may name it; null: it is just another thing. */
export interface KindRefusal {
  readonly why: Bilingual | null;
}

/** What the clause says of the form. */
export interface FormWords {
  /** Marks in the phrase and its clause. */
  readonly marks: ReadonlySet<Mark>;
  /** "Bình quân mỗi năm", "hằng năm", "/năm". */
  readonly isYearly: boolean;
  /** The figure is of several years, or of a period not known. */
  readonly isOfYears: boolean;
  /** The number is where a movement ends: "giảm còn", "nâng lên", "đạt". */
  readonly isReached: boolean;
  /** The sentence speaks of parts of a whole: "chiếm", "tỷ trọng", "cơ cấu". */
  readonly isOfShares: boolean;
}

const other: KindRefusal = { why: null };

/** How a finding is said of an indicator with these names: `growth` of its base, `share` of a whole, its level … */
export function readAs(
  finding: Finding,
  meaning: Meaning,
  words: FormWords,
): KindReading | KindRefusal {
  const isAim = finding.kind === 'target';
  const mayShare = finding.kind === 'share' || isAim || words.marks.has('share');
  if (isNamedShare(meaning) && !mayShare) return other;
  if (isYearlyAverage(meaning) && !words.isYearly) return other;
  switch (finding.kind) {
    case 'level':
    case 'score':
      return asLevel(finding, meaning, words);
    case 'growth':
      return asGrowth(finding, meaning, words);
    case 'change':
      return asChange(finding, meaning, words);
    case 'plan_percent':
      return meaning.form === 'level' ? asPlanPercent(finding, meaning) : other;
    case 'ratio':
      return meaning.form === 'level' ? asRatio(finding, meaning) : other;
    case 'share':
      return asShare(finding, meaning, words);
    case 'target':
      return asAim(finding, meaning, words);
    case 'other':
      return other;
  }
}

function asLevel(finding: Finding, meaning: Meaning, words: FormWords): KindReading | KindRefusal {
  const { base, form } = meaning;
  const isPercent = splitUnit(finding.unit).base === '%';
  if (form === 'share') return isPercent ? shareOf(meaning) : other;
  if (form === 'growth') {
    return isPercent && words.marks.has('growth') ? asGrowth(finding, meaning, words) : other;
  }
  if (form === 'change') return other;
  const fitted = fitUnit(finding.unit, base.measureUnit);
  if (fitted === null) return other;
  const speaksOfAverage = words.isYearly && words.isOfYears && base.kind !== 'stock';
  if (!isYearlyAverage(meaning) && speaksOfAverage && base.kind === 'flow') {
    return { why: NO_YEARLY_AVERAGE };
  }
  const countsRate = words.marks.has('count') && isPercent && !words.marks.has('rate');
  const doubt = fitted.isGuessed ? NO_NOUN : countsRate ? NUMBER_OR_RATE : null;
  return { kind: 'level', base, whole: null, ...fitted, isOverPlan: false, doubt };
}

/** An indicator that is by its own name an average per year. */
function isYearlyAverage({ told, names }: Meaning): boolean {
  return names.some(({ text, words }) => text === told.name.vi && words.marks.has('yearly'));
}

/** "Tỷ trọng … trong GRDP": only words that speak of a share mean it. */
function isNamedShare({ told, names, form }: Meaning): boolean {
  if (form === 'growth') return false;
  return names.some(({ text, words }) => text === told.name.vi && words.marks.has('share'));
}

function asGrowth(
  { unit, period, base: printedBase }: Finding,
  { base, form }: Meaning,
  { isYearly, marks }: FormWords,
): KindReading | KindRefusal {
  if (form !== 'level' && form !== 'growth') return other;
  const { base: printed, per } = splitUnit(unit);
  if (printed !== '%' || (per !== '' && per !== 'năm')) return other;
  if (printedBase?.startsWith('plan') === true) return form === 'level' ? overPlan(base) : other;
  const isOfSeveral = period?.includes('/') ?? false;
  const isPerYear = isOfSeveral && (isYearly || per === 'năm');
  const isOfRate = measureUnits[base.measureUnit].dimension === 'percent';
  if (isOfRate && !marks.has('rate') && !marks.has('share')) return other;
  const shape = { base, whole: null, exponent: 0, isOverPlan: false } as const;
  if (isPerYear || isOfSeveral) {
    const doubt = isOfRate ? RATE_GROWS : isPerYear ? null : NOT_CALLED_AVERAGE;
    return { ...shape, kind: 'per-year-growth', measureUnit: 'percent-per-year', doubt };
  }
  const doubt = isOfRate ? RATE_GROWS : per === 'năm' || isYearly ? ONE_YEAR : null;
  return { ...shape, kind: 'growth', measureUnit: 'percent', doubt };
}

function asChange(
  { unit, period, base: printedBase }: Finding,
  { base, form }: Meaning,
  { isYearly }: FormWords,
): KindReading | KindRefusal {
  if (form !== 'level' && form !== 'change') return other;
  const { base: printed, per } = splitUnit(unit);
  const { dimension } = measureUnits[base.measureUnit];
  const isPercentUnit = printed === '%' || printed === 'điểm %';
  const shape = { kind: 'change', base, whole: null, exponent: 0, isOverPlan: false } as const;
  if (dimension === 'percent') {
    if (!isPercentUnit) return other;
    const isPerYear = (isYearly || per === 'năm') && (period?.includes('/') ?? false);
    const units: readonly [MeasureUnit, MeasureUnit] =
      printed === '%'
        ? ['percent', 'percent-per-year']
        : ['percentage-point', 'percentage-point-per-year'];
    return { ...shape, measureUnit: units[isPerYear ? 1 : 0], doubt: null };
  }
  if (printed === '%') {
    return printedBase?.startsWith('plan') === true && form === 'level' ? overPlan(base) : other;
  }
  const fitted = fitUnit(unit, base.measureUnit);
  if (fitted === null) return other;
  if (isYearly && base.kind === 'flow') return { why: NO_YEARLY_CHANGE };
  return { ...shape, ...fitted, doubt: fitted.isGuessed ? NO_NOUN : null };
}

/** `vượt 4 %`, `tăng 4 % so với kế hoạch` of an amount. */
function overPlan(base: IndicatorVersion): KindReading {
  return { ...inPercent(base), kind: 'plan-percent', isOverPlan: true, doubt: OVER_PLAN };
}

function inPercent(base: IndicatorVersion): Omit<KindReading, 'kind'> {
  const measureUnit = 'percent';
  return { base, whole: null, measureUnit, exponent: 0, isOverPlan: false, doubt: null };
}

function asPlanPercent({ unit }: Finding, { base }: Meaning): KindReading | KindRefusal {
  return unit === '%' ? { ...inPercent(base), kind: 'plan-percent' } : other;
}

function asRatio({ unit }: Finding, { base }: Meaning): KindReading | KindRefusal {
  return unit === 'lần' ? { ...inPercent(base), kind: 'ratio', measureUnit: 'times' } : other;
}

/**
 * Part of a whole: by the catalogue's `share([a]; [whole])`; of a rate with its own name (`lao động qua đào tạo
 * chiếm 75,9 %`) it is the level.
 */
function asShare(finding: Finding, meaning: Meaning, words: FormWords): KindReading | KindRefusal {
  if (splitUnit(finding.unit).base === 'điểm %') return { why: CONTRIBUTION };
  if (finding.unit !== '%') return other;
  if (meaning.form === 'share') return shareOf(meaning);
  if (meaning.form !== 'level') return other;
  const { dimension } = measureUnits[meaning.base.measureUnit];
  return dimension === 'percent' ? asLevel(finding, meaning, words) : other;
}

/**
 * What is asked for, as the result that would reach it: the reader does not tell whether a level, a growth or a share is
 * aimed at, so the first reading that fits the indicator and the words is taken.
 */
function asAim(finding: Finding, meaning: Meaning, words: FormWords): KindReading | KindRefusal {
  let refusal: KindRefusal = other;
  for (const kind of kindsAimedAt(finding, words)) {
    const base = kind === 'growth' || kind === 'change' || kind === 'ratio' ? finding.base : null;
    const aimed = { ...finding, kind, base: base?.startsWith('plan') === true ? null : base };
    const asResult = readAs(aimed, meaning, words);
    // "Mỗi năm 1.200 lao động" asks each year for so many; a result of several years would be an average.
    const isEachYear = 'why' in asResult && kind === 'level' && words.isYearly;
    const reading = isEachYear ? readAs(aimed, meaning, { ...words, isYearly: false }) : asResult;
    if (!('why' in reading)) return reading;
    if (reading.why !== null) refusal = reading;
  }
  return refusal;
}

function kindsAimedAt(
  { unit, direction, base: printedBase }: Finding,
  { isReached, isOfShares, marks }: FormWords,
): readonly Finding['kind'][] {
  const { base } = splitUnit(unit);
  if (base === 'lần') return ['ratio'];
  const moves = direction !== null && !isReached;
  if (base !== '%' && base !== 'điểm %') return moves ? ['change', 'level'] : ['level'];
  if (moves) return ['change', 'growth', 'level'];
  // "KH 2022 so với TH 2021 (%)" is no level in percent.
  const isOnBase = printedBase !== null && !printedBase.startsWith('plan');
  const stands = isOfShares ? (['share', 'level'] as const) : (['level'] as const);
  const levels = isOnBase ? [] : stands;
  return marks.has('growth') || direction !== null ? [...levels, 'growth'] : levels;
}

function shareOf({ base, whole }: Meaning): KindReading {
  return { ...inPercent(base), kind: 'share', whole };
}

const NO_NOUN: Bilingual = {
  vi: 'Số đếm không ghi đếm gì',
  en: 'The number does not say what it counts',
};
const NUMBER_OR_RATE: Bilingual = {
  vi: 'Câu viết “số” mà con số là tỷ lệ %',
  en: 'The words say “number”, the figure is a rate in %',
};
const NO_YEARLY_AVERAGE: Bilingual = {
  vi: 'Số bình quân mỗi năm của nhiều năm; danh mục chưa có chỉ tiêu bình quân cho số này',
  en: 'A yearly average over several years; the catalogue has no such indicator',
};
const NO_YEARLY_CHANGE: Bilingual = {
  vi: 'Mức tăng, giảm bình quân mỗi năm của một lượng chưa ghi được',
  en: 'An average yearly change of an amount cannot be kept yet',
};
const RATE_GROWS: Bilingual = {
  vi: 'Tỷ lệ tăng, giảm tính bằng %: có thể là điểm phần trăm',
  en: 'A rate that grows by %: points may be meant',
};
const NOT_CALLED_AVERAGE: Bilingual = {
  vi: 'Tăng của nhiều năm mà câu không ghi “bình quân”: có thể là tăng cả giai đoạn',
  en: 'Growth over several years, not called an average: it may be that of the whole span',
};
const ONE_YEAR: Bilingual = {
  vi: 'Tăng “bình quân năm” nhưng kỳ chỉ có một năm',
  en: 'An average yearly growth, but of a single year',
};
const OVER_PLAN: Bilingual = {
  vi: '“Vượt x % kế hoạch” ghi là bằng 100 + x % kế hoạch',
  en: '“x % over the plan” is kept as 100 + x % of plan',
};
const CONTRIBUTION: Bilingual = {
  vi: 'Điểm phần trăm đóng góp vào tăng trưởng: chưa ghi được',
  en: 'A contribution to growth in points cannot be kept yet',
};
