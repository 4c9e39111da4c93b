import type { Bilingual } from '../../kernel/bilingual.ts';
import { big, toDecimal } from '../../kernel/decimal.ts';
import { monthOf, yearOf } from '../../kernel/plain-date.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import type { Finding } from '../finding.ts';
import type { AimedResult, ClaimDraft, Proposal } from '../proposal.ts';
import { type Tied, unsure } from './doubt.ts';
import { splitUnit } from './fit-unit.ts';
import type { KindReading } from './tie-kind.ts';
import type { Correction, TyingInput } from './tying.ts';

/** The kind of a finding as a person told it; a person who names the figure of a rank or limit says that it is a result. */
export function kindAsTold(finding: Finding, correction: Correction | undefined): Finding['kind'] {
  const { kind, direction, unit } = finding;
  if (correction === undefined) return kind;
  const { told } = correction;
  if (told === 'plan-line' || told === 'target') return 'target';
  if (kind !== 'other' && (kind !== 'target' || told === undefined)) return kind;
  return direction !== null && splitUnit(unit).base === '%' ? 'growth' : 'level';
}

/** Folded; right before the number, a hedge between. */
const REACHED =
  /\b(?:len|den|con|xuong|dat|chiem|la|bang|o muc|duy tri|giu vung)(?: (?:muc|tu|tren|duoi|khoang|gan|it nhat|toi thieu|toi da|khong qua))*$/;

/** Whether the words before a number make it the level where a movement ends. */
export function isReachedAfter(before: string): boolean {
  return REACHED.test(foldAccents(normaliseText(before)));
}

/** Whether words speak of parts of a whole. */
export function speaksOfShares(words: string): boolean {
  return /\b(?:chiem|ty trong|co cau)\b/.test(foldAccents(normaliseText(words)));
}

/** Aims of a year are set from this month of the year before. */
const FIRST_MONTH_OF_PLANNING = 9;

/** The period of an aim that names none: that of the aim before it, else the year that the day of the document suggests. */
export function guessAimPeriod(
  { findings, documentDate }: Pick<TyingInput, 'findings' | 'documentDate'>,
  finding: Finding,
): Tied<string> | null {
  const before = findings.findLast(
    ({ kind, period, range }) =>
      kind === 'target' && period !== null && range.start < finding.range.start,
  );
  if (before !== undefined && before.period !== null) return unsure(before.period, OF_AIM_BEFORE);
  if (documentDate === null) return null;
  const isPlanning = monthOf(documentDate) >= FIRST_MONTH_OF_PLANNING;
  return unsure(String(yearOf(documentDate) + (isPlanning ? 1 : 0)), BY_DATE);
}

/** An aim is set against the year before it, unless the words name another base; the plan it stands in is none. */
export function withBaseOfAim(finding: Finding): Finding {
  const isOnPlan = finding.base === null || finding.base.startsWith('plan');
  if (!isOnPlan || splitUnit(finding.unit).base !== '%') return finding;
  return { ...finding, base: 'same_period_last_year' };
}

/** What belongs to results only: how certain a number that nobody has reached is, and what it is read against. */
const OF_RESULTS: ReadonlySet<string> = new Set(['grade', 'base']);

/** The proposal of a result, turned into that of the aim to reach it. */
export function asAimProposal(
  proposal: Proposal,
  claim: ClaimDraft,
  { finding, reading }: { finding: Finding; reading: KindReading },
): Proposal {
  return {
    ...proposal,
    claim: null,
    aim: aimedResult(claim, finding, reading),
    reasons: proposal.reasons.filter(({ attribute }) => !OF_RESULTS.has(attribute)),
  };
}

function aimedResult(
  claim: ClaimDraft,
  { value2, kind, unit }: Finding,
  { exponent }: KindReading,
): AimedResult {
  const isRange = value2 !== null && kind !== 'score' && !unit.startsWith('/');
  const high = isRange ? toDecimal(big(value2).times(big(10).pow(exponent))) : null;
  return { ...claim, grade: 'estimate', high };
}

const OF_AIM_BEFORE: Bilingual = {
  vi: 'Câu không nêu kỳ; lấy kỳ của mục tiêu đứng trước',
  en: 'No period is stated; taken is that of the aim before it',
};
const BY_DATE: Bilingual = {
  vi: 'Câu không nêu kỳ; đoán theo ngày của văn bản',
  en: 'No period is stated; guessed by the date of the document',
};
