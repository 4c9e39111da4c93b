import type { Bilingual } from '../../kernel/bilingual.ts';
import { big, decimal } from '../../kernel/decimal.ts';
import type { Grade } from '../../kernel/grade.ts';
import { MARKS, readMarks } from '../../kernel/number-grammar.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Qualifier } from '../../kernel/quantity.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import { isOver } from '../../period/period-arithmetic.ts';
import type { Period } from '../../period/period.ts';
import type { Finding } from '../finding.ts';
import { sure, type Tied } from './doubt.ts';

interface HedgeWords {
  readonly pattern: RegExp;
  readonly qualifier: Qualifier;
}

/** Hedge words by the class the reader gives them, folded; the one that moves the number before "ước". */
const hedges = {
  exact: [
    { pattern: /\bchi(?: (?:dat|con|bang|duoc|co|tang|giam))?$/, qualifier: 'only' },
    { pattern: /\btoi$/, qualifier: 'up-to' },
  ],
  approx: [
    { pattern: /\b(?:gan|xap xi|suyt soat|ngot|non)\b/, qualifier: 'nearly' },
    { pattern: /\b(?:khoang|chung)\b/, qualifier: 'about' },
    { pattern: /\b(?:du )?uoc\b/, qualifier: 'estimated' },
    { pattern: /\bso bo\b/, qualifier: 'none' },
  ],
  at_least: [{ pattern: /./, qualifier: 'over' }],
  at_most: [{ pattern: /./, qualifier: 'up-to' }],
} satisfies Record<Finding['qualifier'], readonly HedgeWords[]>;

const fallback = {
  exact: 'none',
  approx: 'about',
  at_least: 'over',
  at_most: 'up-to',
} satisfies Record<Finding['qualifier'], Qualifier>;

/** The last words before the number that can hedge it. */
const NEAR = 24;

/**
 * The hedge word of the source, kept: gần → nearly, khoảng → about, ước → estimated, trên/hơn → over, dưới → up-to,
 * chỉ → only. Of "ước đạt gần" the word that moves the number is kept; "ước" then gives the grade.
 */
export function tieQualifier(text: string, finding: Finding): Qualifier {
  const words = hedgeWords(text, finding);
  const found = hedges[finding.qualifier].find(({ pattern }) => pattern.test(words));
  return found?.qualifier ?? fallback[finding.qualifier];
}

function hedgeWords(text: string, { range, reasons, sentence }: Finding): string {
  const before = text.slice(Math.max(sentence.start, range.start - NEAR), range.start);
  const near = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  const decided = reasons['qualifier']?.words;
  const own =
    decided === undefined || decided === null ? '' : text.slice(decided.start, decided.end);
  return foldAccents(normaliseText(`${own} ${near}`));
}

/** Whether the words at the number call it an estimate. */
export function saysEstimate(text: string, finding: Finding): boolean {
  return /\b(?:du )?uoc\b/.test(hedgeWords(text, finding));
}

export interface GradeRequest {
  /** The words call this figure, or the one whose phrase it shares, an estimate. */
  readonly isEstimate: boolean;
  readonly period: Period;
  readonly documentDate: PlainDate | null;
}

/**
 * `estimate` where the words say so or the period was not over on the document's day (Statistics Law 2015, Article 3),
 * else `preliminary`: nothing read from prose is official.
 */
export function tieGrade({ isEstimate, period, documentDate }: GradeRequest): Tied<Grade> {
  if (isEstimate) return sure('estimate', SAYS_ESTIMATE);
  if (documentDate === null) return sure('estimate', NO_DATE);
  if (!isOver(period, documentDate)) return sure('estimate', NOT_OVER);
  return sure('preliminary', IS_OVER);
}

const SAYS_ESTIMATE: Bilingual = { vi: 'Câu ghi “ước”', en: 'The sentence says “estimated”' };
const NO_DATE: Bilingual = {
  vi: 'Chưa biết ngày văn bản: coi là số ước tính',
  en: 'The date of the document is not known: taken for an estimate',
};
const NOT_OVER: Bilingual = {
  vi: 'Kỳ chưa kết thúc vào ngày văn bản',
  en: 'The period was not over on the day of the document',
};
const IS_OVER: Bilingual = {
  vi: 'Kỳ đã kết thúc vào ngày văn bản',
  en: 'The period was over on the day of the document',
};

/** Scale words multiply by at most a thousand million. */
const MOST_TENS = 9;

/**
 * Decimals as printed, in the finding's unit: `16,50` has 2, `1,5 nghìn tỷ` −2 (exact to the hundred). null where the
 * quotation does not begin with its number.
 */
export function printedPrecision({ quote, value }: Finding): number | null {
  const [run] = MARKS.exec(quote.trim()) ?? [];
  const marks = run === undefined ? null : readMarks(run);
  if (marks === null || marks.kind === 'fault') return null;
  const printed = big(decimal(marks.plain));
  for (let tens = 0; tens <= MOST_TENS; tens += 1) {
    if (printed.times(big(10).pow(tens)).eq(value)) return marks.decimals - tens;
  }
  return null;
}
