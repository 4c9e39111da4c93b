import type { Bilingual } from '../../../kernel/bilingual.ts';
import { addDays, yearOf } from '../../../kernel/plain-date.ts';
import { parsePeriodId, years } from '../../../period/period-kinds.ts';
import type { Period } from '../../../period/period.ts';
import type { StatementProposal } from '../../proposal.ts';
import type { FoldedSentence } from '../words/sentences.ts';
import { isOnlyAimed, resolutionAt, statementClaim } from './statement-claim.ts';
import type { TermOfResolution, TyingInput } from '../tying.ts';

/** Folded. Years given for work under a resolution. */
const WORK_OF_YEARS =
  /\b(?:chuong trinh|de an|co che|nghi quyet)\b[^.;]{0,80}?\b(?:giai doan|thoi ky|nhiem ky) (\d{4}) ?[-–] ?(\d{4})\b/g;
/** Something that a higher body recognised, with its year. */
const RECOGNISED = /\b(?:da )?duoc\b[^.;]{0,60}?\bcong nhan\b[^.;]{0,100}?\bnam (\d{4})\b/;
/** Plans are made for five years from a year in 1 or 6. */
const PLAN_YEARS = 5;

/** Years that a text gives for programmes where they leave the term, and the year of a recognition. */
export function findStatedPeriods(
  input: TyingInput,
  sentences: readonly FoldedSentence[],
): StatementProposal[] {
  return sentences.flatMap((sentence) => [
    ...strayYears(input, sentence),
    ...recognition(input, sentence),
  ]);
}

/**
 * Years that share an end with a term of the unit and leave it at the other, and are no usual span of plans
 * (2016-2025, 2021-2030): one of them may be a slip.
 */
function strayYears(input: TyingInput, sentence: FoldedSentence): StatementProposal[] {
  return [...sentence.folded.matchAll(WORK_OF_YEARS)].flatMap((found) => {
    const [first, last] = [Number(found[1]), Number(found[2])];
    if (first >= last || isPlanSpan(first, last)) return [];
    const own = input.resolutions.filter((one) => one.unitId === input.defaultUnitId);
    const resolution = own.find((one) => leavesTerm(one, first, last));
    if (resolution === undefined || own.some((one) => holds(one, first, last))) return [];
    return statement(input, {
      sentence,
      at: [found.index, found.index + found[0].length],
      period: years(first, last),
      resolution,
      why: {
        vi: `“${first}-${last}” ra ngoài nhiệm kỳ có kết quả ${resolution.firstYear}-${resolution.lastYear}`,
        en: `“${first}-${last}” leaves the term with results of ${resolution.firstYear}-${resolution.lastYear}`,
      },
    });
  });
}

function isPlanSpan(first: number, last: number): boolean {
  return first % PLAN_YEARS === 1 && last % PLAN_YEARS === 0;
}

/** First and last year of a term, its years of results included. */
function spanOf({ start, end, firstYear, lastYear }: TermOfResolution): [number, number] {
  return [Math.min(yearOf(start), firstYear), Math.max(yearOf(addDays(end, -1)), lastYear)];
}

function holds(term: TermOfResolution, first: number, last: number): boolean {
  const [begins, ends] = spanOf(term);
  return first >= begins && last <= ends;
}

function leavesTerm(term: TermOfResolution, first: number, last: number): boolean {
  if (term.firstYear >= term.lastYear || holds(term, first, last)) return false;
  return last === term.lastYear || first === term.firstYear || first === spanOf(term)[0];
}

function recognition(input: TyingInput, sentence: FoldedSentence): StatementProposal[] {
  const found = RECOGNISED.exec(sentence.folded);
  const year = found?.[1];
  if (found === null || year === undefined) return [];
  if (isOnlyAimed(sentence.folded.slice(0, found.index))) return [];
  const period = yearPeriod(year);
  const resolution = period === null ? null : resolutionAt(input, input.defaultUnitId, period);
  if (period === null || resolution === null) return [];
  return statement(input, {
    sentence,
    at: [found.index, found.index + found[0].length],
    period,
    resolution,
    why: { vi: `Được công nhận năm ${year}`, en: `Recognised in ${year}` },
  });
}

function yearPeriod(year: string): Period | null {
  try {
    return parsePeriodId(year);
  } catch {
    return null;
  }
}

function statement(
  { defaultUnitId, documentDate }: TyingInput,
  given: {
    sentence: FoldedSentence;
    at: readonly [number, number];
    period: Period;
    resolution: TermOfResolution;
    why: Bilingual;
  },
): StatementProposal[] {
  const { sentence, at, period, resolution, why } = given;
  const claim = statementClaim({
    kind: 'stated-period',
    unitId: defaultUnitId,
    period,
    resolutionId: resolution.id,
    indicatorCode: null,
    priceBasis: 'not-monetary',
    documentDate,
  });
  const reasons = [{ attribute: 'period', text: why }];
  const range = sentence.rangeOf(at[0], at[1]);
  return [{ range, sentence: sentence.range, claim, certainty: 'likely', reasons, whyNot: null }];
}
