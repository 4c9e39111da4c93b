import { baseOf } from '../../finding/period/years.ts';
import type { FoundQualifier } from '../../finding/reading.ts';
import { headText } from './head-text.ts';
import { timesIn, yearIn } from './head-times.ts';
import { headWords, planOwners } from './head-words.ts';
import { isMeasure, type UnitSaid, unitSaid, unitWithin } from '../cell/unit-text.ts';

/** What kind of figures stand below a head. `compared`: a rate of change or a multiple, as the values tell. */
export type HeadKind =
  | 'level'
  | 'target'
  | 'plan_percent'
  | 'growth'
  | 'change'
  | 'share'
  | 'compared';

/** What the words of a head say. */
export interface HeadMeaning {
  readonly kind: HeadKind;
  /** The words say so; else it is a level for want of better. */
  readonly isSaid: boolean;
  readonly base: string | null;
  readonly qualifier: Exclude<FoundQualifier, 'exact'> | null;
  readonly unit: UnitSaid | null;
  /** An amount of the same period a year before. */
  readonly isSamePeriod: boolean;
  /** The words that hold the time of the figure, not of what it is compared with, innermost first. */
  readonly timeTexts: readonly string[];
}

interface Comparison {
  readonly of: string;
  readonly to: string;
}

/**
 * Reads the heads above a column, outermost first, or the words of a row that compares.
 *
 * @param year what a time without a year is of
 */
export function readHead(heads: readonly string[], year: number | null): HeadMeaning {
  const texts = heads.map(headText);
  const path = texts.join(' | ');
  const lower = path.toLowerCase();
  const units = texts.toReversed().map(unitIn);
  const unit = units.find((one) => one !== undefined) ?? (hasPercent(lower) ? PERCENT : null);
  const qualifier = headWords.estimate.test(lower) ? 'approx' : null;
  const compared = comparisonIn(texts);
  const shared = { unit, isSamePeriod: false, isSaid: true } as const;
  if (compared !== null) {
    const to = compared.to.toLowerCase();
    const base = baseIn(to, yearIn(compared.to) ?? yearIn(path) ?? year);
    const timeTexts = [compared.of];
    const of = compared.of.toLowerCase();
    const isOfPlan = headWords.plan.test(of) && !headWords.result.test(of);
    // "KH 2022 so với TH 2021": a plan, told by what it grows from.
    if (isOfPlan) return { ...shared, base, qualifier: null, timeTexts, kind: 'target' };
    return { ...shared, base, qualifier: null, timeTexts, kind: kindCompared(lower, base, unit) };
  }
  const timeTexts = texts.toReversed();
  const plain = { ...shared, base: null, timeTexts };
  if (hasPercent(lower) && isCompletion(lower)) {
    const base = ownerOf(lower);
    return { ...plain, base, qualifier: null, kind: 'plan_percent' };
  }
  if (headWords.movement.test(lower) && !/(?:tăng|giảm) thêm/.test(lower)) {
    // "Vượt KH tỉnh giao (%)": so much beyond the plan.
    const base = headWords.plan.test(lower) ? ownerOf(lower) : null;
    const isRate = hasPercent(lower) || headWords.rateOfChange.test(lower);
    return { ...plain, base, qualifier: null, kind: isRate && base === null ? 'growth' : 'change' };
  }
  if (headWords.share.test(lower)) return { ...plain, qualifier, kind: 'share' };
  return { ...plain, qualifier, ...levelOrTarget(timeTexts) };
}

const PERCENT: UnitSaid = { name: '%', exponent: 0, isKnown: true };

/** The unit in brackets, or a head that is nothing but a unit of measure. */
function unitIn(text: string): UnitSaid | undefined {
  const within = unitWithin(text);
  if (within !== undefined) return within;
  const whole = unitSaid(text);
  return whole !== undefined && isMeasure(whole) ? whole : undefined;
}

function hasPercent(lower: string): boolean {
  return lower.includes('%') || lower.includes('phần trăm');
}

/** "Đạt (%)", "% hoàn thành KH", not "đạt chuẩn (%)". */
function isCompletion(lower: string): boolean {
  return headWords.completed.test(lower) && !/đạt (?:chuẩn|tiêu|từ)/.test(lower);
}

const RIGHT_OF_SLASH =
  /^\s*(?:kh|kế hoạch|dt|dự toán|nq|nghị quyết|mục tiêu|chỉ tiêu|th|ưth|uth|thực hiện|ck|cùng kỳ|cùng kì|ước|hđnd|tỉnh)(?![\p{L}\p{M}])/iu;

/** "TH/KH", "2021/2020", "So với cùng kỳ", "So sánh TH 2021 với | KH 2021". */
function comparisonIn(texts: readonly string[]): Comparison | null {
  const leaf = texts.at(-1) ?? '';
  for (const { index } of leaf.matchAll(/\//g)) {
    const [of, to] = [leaf.slice(0, index), leaf.slice(index + 1)];
    const isOfTimes =
      yearIn(of) !== null && /^\s*(?:năm |th |\d{1,2} tháng )?\D{0,3}\d{4}/iu.test(to);
    const isParts =
      /(?:tháng|quý) ?[\dIV]+(?: năm \d{4})?\s*$/iu.test(of) && /^\s*(?:tháng|quý)/iu.test(to);
    if (of.trim() !== '' && (RIGHT_OF_SLASH.test(to) || isOfTimes || isParts)) return { of, to };
  }
  const path = texts.join(' | ');
  const found = headWords.compare.exec(path.toLowerCase());
  if (found === null) return null;
  const after = path.slice(found.index + found[0].length);
  const before = path.slice(0, found.index);
  const joint = /(?<![\p{L}\p{M}])với(?![\p{L}\p{M}])/iu.exec(after);
  if (joint === null) return { of: before, to: after };
  return {
    of: `${before} ${after.slice(0, joint.index)}`,
    to: after.slice(joint.index + joint[0].length),
  };
}

/** What a comparison is with, as figures name it; null where the words do not say. */
function baseIn(to: string, year: number | null): string | null {
  if (headWords.samePeriod.test(to)) return 'same_period_last_year';
  if (headWords.plan.test(to)) return ownerOf(to);
  if (headWords.previousYear.test(to)) return 'previous_year';
  if (headWords.previousMonth.test(to)) return 'previous_month';
  if (headWords.previousQuarter.test(to)) return 'previous_quarter';
  if (headWords.termStart.test(to)) return 'term_start';
  const [time] = timesIn(to);
  if (time !== undefined) return baseOf(time.when, year);
  return headWords.yearStart.test(to) ? 'year_start' : null;
}

/** Whose plan the words speak of. */
export function ownerOf(lower: string): string {
  return planOwners.find(([, words]) => words.test(lower))?.[0] ?? 'plan';
}

function kindCompared(lower: string, base: string | null, unit: UnitSaid | null): HeadKind {
  const isMoved = headWords.movement.test(lower);
  if (unit?.name === 'lần') return 'compared';
  if (base?.startsWith('plan') === true) {
    return isMoved && !hasPercent(lower) ? 'change' : 'plan_percent';
  }
  if (unit !== null && unit.name !== '%') return 'change';
  if (!isMoved) return 'compared';
  return hasPercent(lower) || headWords.rateOfChange.test(lower) ? 'growth' : 'change';
}

/** Reached or planned, by the innermost head that says so and there by the word that comes first. */
function levelOrTarget(
  texts: readonly string[],
): Pick<HeadMeaning, 'kind' | 'isSaid' | 'isSamePeriod' | 'base'> {
  for (const text of texts) {
    const lower = text.toLowerCase();
    const plan = headWords.plan.exec(lower)?.index ?? Infinity;
    const result = headWords.result.exec(lower)?.index ?? Infinity;
    if (plan < result) {
      const owner = ownerOf(lower);
      const base = owner === 'plan' ? null : owner;
      return { kind: 'target', isSaid: true, isSamePeriod: false, base };
    }
    if (result < Infinity) {
      const isSamePeriod = headWords.samePeriod.test(lower);
      return { kind: 'level', isSaid: true, isSamePeriod, base: null };
    }
  }
  return { kind: 'level', isSaid: false, isSamePeriod: false, base: null };
}
