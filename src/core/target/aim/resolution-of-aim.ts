import type { Bilingual } from '../../kernel/bilingual.ts';
import type { ResolutionId, UnitId } from '../../kernel/ids.ts';
import { addDays, daysBetween, type PlainDate, yearOf } from '../../kernel/plain-date.ts';
import { likely, sure, type Tied } from '../../figure/tying/doubt.ts';
import type { AimedResult } from '../../figure/proposal.ts';
import type { Finding } from '../../figure/finding.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import type { Resolution } from '../../resolution/resolution.ts';
import { type DeciderOfDocument, isOfCongress } from './aim-assigner.ts';
import type { AimWords } from './aim-words.ts';

/** Resolutions of several years of a unit whose years of results hold those of an aim; the longest term first. */
export function resolutionsFor(
  resolutions: readonly Resolution[],
  { unitId, periodId }: { unitId: UnitId; periodId: AimedResult['periodId'] },
): Resolution[] {
  const { start, end } = parsePeriodId(periodId);
  const [first, last] = [yearOf(start), yearOf(addDays(end, -1))];
  const daysOf = (one: Resolution): number => daysBetween(one.start, one.end);
  return resolutions
    .filter(
      (one) =>
        (one.unitId === unitId || one.decidedBy === unitId) &&
        one.firstYear < one.lastYear &&
        one.lastYear >= last &&
        (one.firstYear <= first || yearOf(one.start) <= first),
    )
    .toSorted((a, b) => daysOf(b) - daysOf(a));
}

export interface SortRequest {
  readonly aim: AimedResult;
  readonly finding: Finding;
  readonly words: AimWords;
  readonly document: DeciderOfDocument & { readonly date: PlainDate | null };
  /** The resolution it would be of; null where the unit has none of these years. */
  readonly resolution: Resolution | null;
}

const OF_TERM = /\b(?:nhiem ky|nghi quyet (?:cua )?dai hoi|dai hoi (?:dang bo|dai bieu|lan thu))\b/;
const BY_END = /\b(?:den (?:het |cuoi |nam )?(?:nam )?\d{4}|het nhiem ky|cuoi nhiem ky)\b/;

/** Whether an aim is a planned value of its period, or what a resolution asks for by the end of its term. */
export function sortOfAim(request: SortRequest): Tied<'plan-line' | 'target'> {
  const { aim, finding, words, document, resolution } = request;
  const period = parsePeriodId(aim.periodId);
  if (period.kind === 'multi-year' || period.kind === 'term') return sure('target', SEVERAL_YEARS);
  if (finding.period?.includes('/') === true) return sure('target', LAST_OF_SEVERAL);
  if (finding.base === 'plan:resolution') return sure('target', OF_RESOLUTION);
  if (period.kind !== 'year' || resolution === null) return sure('plan-line', OF_PERIOD);
  if (yearOf(period.start) !== resolution.lastYear) return sure('plan-line', OF_PERIOD);
  if (isOfCongress(document)) return sure('target', OF_CONGRESS);
  if (OF_TERM.test(`${words.sentence} ${words.above}`)) return likely('target', SAYS_TERM);
  const isAhead = document.date !== null && yearOf(document.date) < resolution.lastYear - 1;
  return isAhead && BY_END.test(words.sentence)
    ? likely('target', BY_LAST_YEAR)
    : sure('plan-line', OF_PERIOD);
}

/** Names for those who choose: the resolution taken first. */
export function othersThan(
  resolutions: readonly Resolution[],
  taken: ResolutionId | null,
): ResolutionId[] {
  return resolutions.map(({ id }) => id).filter((id) => id !== taken);
}

const SEVERAL_YEARS: Bilingual = {
  vi: 'Đặt ra cho nhiều năm: chỉ tiêu của nghị quyết',
  en: 'Set for several years: a target of the resolution',
};
const LAST_OF_SEVERAL: Bilingual = {
  vi: 'Mức phải đạt ở cuối giai đoạn: chỉ tiêu của nghị quyết',
  en: 'A level at the end of several years: a target of the resolution',
};
const OF_RESOLUTION: Bilingual = {
  vi: 'Câu nói đây là của nghị quyết đại hội',
  en: 'The words say that it is of the resolution of the congress',
};
const OF_CONGRESS: Bilingual = {
  vi: 'Văn bản của đại hội, cho năm cuối nhiệm kỳ',
  en: 'A document of the congress, for the last year of the term',
};
const SAYS_TERM: Bilingual = {
  vi: 'Năm cuối nhiệm kỳ, và câu hoặc đề mục nói đến nhiệm kỳ, nghị quyết đại hội',
  en: 'The last year of the term, and the words speak of the term or the congress',
};
const BY_LAST_YEAR: Bilingual = {
  vi: '“Đến năm” cuối của nhiệm kỳ',
  en: '“By” the last year of the term',
};
const OF_PERIOD: Bilingual = {
  vi: 'Đặt ra cho một kỳ: số kế hoạch',
  en: 'Set for one period: a plan line',
};
