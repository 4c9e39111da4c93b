import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { IndicatorVersion } from '../../../indicator/indicator.ts';
import { parsePeriodId } from '../../../period/period-kinds.ts';
import type { Period } from '../../../period/period.ts';
import type { Proposal, StatementProposal } from '../../proposal.ts';
import { indexCatalogue } from '../catalogue-index.ts';
import { yearInWords } from '../guess-period.ts';
import { measures } from '../measures.ts';
import type { FoldedSentence } from '../words/sentences.ts';
import { isOnlyAimed, resolutionAt, statementClaim } from './statement-claim.ts';
import type { TyingInput } from '../tying.ts';
import { lexiconWith, readWords } from '../words/words.ts';

/** Folded. `các chỉ tiêu … đều đạt`, `15/15 chỉ tiêu đạt và vượt kế hoạch`, `hoàn thành vượt mức toàn bộ chỉ tiêu`. */
const allMet: readonly RegExp[] = [
  /\b(?:(?:tat ca|toan bo)(?: cac)?|cac|(\d+)\/(\d+)|100 ?%(?: so| cac)?) chi tieu\b[^.;:]{0,90}?\bdeu (?:dat|hoan thanh|vuot)\b(?:(?:,| va)? ?(?:dat|vuot))?(?: muc)?(?: (?:ke hoach|muc tieu|chi tieu|nghi quyet))?(?: (?:de ra|giao|dat ra))?/,
  /\b(?:(?:tat ca|toan bo)(?: cac)?|cac|(\d+)\/(\d+)|100 ?%(?: so| cac)?) chi tieu\b[^.;:]{0,60}?\b(?:dat va vuot|hoan thanh va vuot|hoan thanh va hoan thanh vuot)\b(?: muc)?(?: (?:ke hoach|muc tieu|chi tieu|nghi quyet))?(?: (?:de ra|giao|dat ra))?/,
  /\b(?:dat va vuot|hoan thanh va vuot|hoan thanh va hoan thanh vuot|hoan thanh vuot)(?: muc)?(?: ke hoach)? (?:tat ca|toan bo)(?: cac)? chi tieu\b/,
];
/** One indicator over its plan, without a number of the plan. */
const ONE_MET =
  /\b(?:vuot|hoan thanh vuot)(?: muc)? (?:ke hoach|chi tieu|muc tieu|du toan)\b(?: (?:de ra|duoc giao|giao|nam|dat ra|ca nam))*/;
const PARAGRAPH = /\n/u;

/** Statements that the main targets, or the plan of one indicator, were met. */
export function findAllMet(
  input: TyingInput,
  sentences: readonly FoldedSentence[],
  proposals: readonly Proposal[],
): StatementProposal[] {
  let names: NamesOfIndicators | undefined;
  const nameIn = (clause: string): IndicatorVersion | null => {
    names ??= namesOfIndicators(input.catalogue);
    return names(clause);
  };
  return sentences.flatMap((sentence) => {
    const all = allMetIn(sentence);
    if (all !== null) return [allMetStatement(input, { sentence, at: all, proposals })];
    return oneMet(input, { sentence, proposals, nameIn });
  });
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function allMetIn({ folded }: FoldedSentence): Place | null {
  for (const pattern of allMet) {
    const found = pattern.exec(folded);
    if (found === null || isOnlyAimed(folded.slice(0, found.index))) continue;
    const [words, done, of] = found;
    if (done !== undefined && done !== of) continue;
    if (/\b(?:co ban|hau het|chua|phan dau)\b/.test(words)) continue;
    return { from: found.index, to: found.index + words.length };
  }
  return null;
}

interface Stated {
  readonly sentence: FoldedSentence;
  readonly at: Place;
  readonly proposals: readonly Proposal[];
}

function allMetStatement(
  input: TyingInput,
  { sentence, at, proposals }: Stated,
): StatementProposal {
  const range = sentence.rangeOf(at.from, at.to);
  const place = { range, sentence: sentence.range };
  const named = yearInWords(input, range.end);
  const period =
    named === null ? periodAround(input, sentence, proposals) : parsePeriodId(`${named.year}`);
  const unitId = input.defaultUnitId;
  const resolution =
    named?.resolution ?? (period === null ? null : resolutionAt(input, unitId, period));
  if (period === null || resolution === null)
    return notTied(place, period === null ? NO_PERIOD : NO_RESOLUTION);
  const claim = statementClaim({
    kind: 'all-met',
    unitId,
    period,
    resolutionId: resolution.id,
    indicatorCode: null,
    priceBasis: 'not-monetary',
    documentDate: input.documentDate,
  });
  const reasons = [
    { attribute: 'kind', text: SAYS_ALL_MET },
    { attribute: 'period', text: periodReason(period) },
  ];
  return { ...place, claim, certainty: 'likely', reasons, whyNot: null };
}

function notTied(
  place: Pick<StatementProposal, 'range' | 'sentence'>,
  whyNot: Bilingual,
): StatementProposal {
  return { ...place, claim: null, certainty: 'unsure', reasons: [], whyNot };
}

/** The period that the sentence names, else that of the figures of its sentence or paragraph. */
function periodAround(
  { text, findings }: TyingInput,
  { folded, range }: FoldedSentence,
  proposals: readonly Proposal[],
): Period | null {
  const half = /\b6 thang dau nam (\d{4})\b/.exec(folded)?.[1];
  const nine = /\b9 thang(?: dau)?(?: nam)? (\d{4})\b/.exec(folded)?.[1];
  const whole = /\bnam (\d{4})\b/.exec(folded)?.[1];
  if (half !== undefined) return parsePeriodId(`${half}-H1`);
  if (nine !== undefined) return parsePeriodId(`${nine}-9M`);
  if (whole !== undefined) return parsePeriodId(whole);
  const near = proposals.flatMap((proposal, index) => {
    const finding = findings[index];
    if (finding === undefined || proposal.claim === null) return [];
    const [from, to] = [
      Math.min(range.end, finding.range.start),
      Math.max(range.start, finding.range.end),
    ];
    if (PARAGRAPH.test(text.slice(from, to))) return [];
    return [{ distance: Math.abs(finding.range.start - range.start), id: proposal.claim.periodId }];
  });
  const [nearest] = near.toSorted((a, b) => a.distance - b.distance);
  return nearest === undefined ? null : parsePeriodId(nearest.id);
}

/** "Thu ngân sách vượt kế hoạch": of the figure before it in the sentence, else of the indicator that its words name. */
function oneMet(
  input: TyingInput,
  {
    sentence,
    proposals,
    nameIn,
  }: {
    sentence: FoldedSentence;
    proposals: readonly Proposal[];
    nameIn: NamesOfIndicators;
  },
): StatementProposal[] {
  const found = ONE_MET.exec(sentence.folded);
  if (found === null || isOnlyAimed(sentence.folded.slice(0, found.index))) return [];
  const range = sentence.rangeOf(found.index, found.index + found[0].length);
  const place = { range, sentence: sentence.range };
  const before = figureBefore(input, place, proposals);
  const definition = before?.definition ?? nameIn(clauseBefore(input.text, sentence, found.index));
  const period = before?.period ?? periodAround(input, sentence, proposals);
  if (definition === null || period === null) return [];
  const unitId = before?.unitId ?? input.defaultUnitId;
  const resolution = resolutionAt(input, input.defaultUnitId, period);
  if (resolution === null) return [];
  const claim = statementClaim({
    kind: 'all-met',
    unitId,
    period,
    resolutionId: resolution.id,
    indicatorCode: definition.indicatorCode,
    priceBasis: definition.priceBasis,
    documentDate: input.documentDate,
  });
  const reasons = [
    { attribute: 'kind', text: SAYS_ONE_MET },
    { attribute: 'indicator', text: definition.name },
    { attribute: 'period', text: periodReason(period) },
  ];
  return [{ ...place, claim, certainty: 'likely', reasons, whyNot: null }];
}

type FigureBefore = Pick<NonNullable<Proposal['claim']>, 'unitId'> & {
  definition: IndicatorVersion;
  period: Period;
};

/** The level right before the words in their sentence. */
function figureBefore(
  { findings, catalogue }: TyingInput,
  { range, sentence }: Pick<StatementProposal, 'range' | 'sentence'>,
  proposals: readonly Proposal[],
): FigureBefore | null {
  const index = findings.findLastIndex(
    (one) => one.range.end <= range.start && one.range.start >= sentence.start,
  );
  const claim = proposals[index]?.claim ?? null;
  if (claim === null || claim.kind !== 'level') return null;
  const definition = catalogue.find((one) => one.indicatorCode === claim.indicatorCode);
  if (definition === undefined) return null;
  return { unitId: claim.unitId, definition, period: parsePeriodId(claim.periodId) };
}

function clauseBefore(text: string, sentence: FoldedSentence, at: number): string {
  const { start, end } = sentence.rangeOf(0, Math.max(1, at));
  return text.slice(start, end).split(/[;:,]/u).at(-1) ?? '';
}

type NamesOfIndicators = (clause: string) => IndicatorVersion | null;

/** Finds the one indicator that has a name wholly in a clause; the longest name goes first, two as long are none. */
function namesOfIndicators(catalogue: readonly IndicatorVersion[]): NamesOfIndicators {
  const lexicon = lexiconWith([]);
  const meanings = indexCatalogue(catalogue, lexicon).meanings.filter(
    ({ form }) => form === 'level',
  );
  return (clause) => {
    const words = readWords(clause, lexicon);
    const named = meanings.flatMap((meaning) => {
      const sizes = meaning.names
        .map((name) => [...name.words.concepts.keys()])
        .filter(
          (own) =>
            own.some((one) => measures.has(one)) && own.every((one) => words.concepts.has(one)),
        )
        .map((own) => own.length);
      return sizes.length === 0 ? [] : [{ definition: meaning.base, size: Math.max(...sizes) }];
    });
    const [best, second] = named.toSorted((a, b) => b.size - a.size);
    return best === undefined || second?.size === best.size ? null : best.definition;
  };
}

function periodReason({ id }: Period): Bilingual {
  return { vi: `Nói về kỳ ${id}`, en: `Speaks of ${id}` };
}

const SAYS_ALL_MET: Bilingual = {
  vi: 'Câu nói các chỉ tiêu đều đạt',
  en: 'The sentence says that all targets were met',
};
const SAYS_ONE_MET: Bilingual = {
  vi: 'Câu nói chỉ tiêu này vượt kế hoạch, không nêu số kế hoạch',
  en: 'The sentence says that the plan of this indicator was exceeded, without its number',
};
const NO_PERIOD: Bilingual = {
  vi: 'Các chỉ tiêu của kỳ nào đều đạt?',
  en: 'The targets of which period were met?',
};
const NO_RESOLUTION: Bilingual = {
  vi: 'Chưa có nghị quyết nào của đơn vị cho kỳ này',
  en: 'No resolution of the unit is known for this period',
};
