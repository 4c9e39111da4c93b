import type { Bilingual } from '../../kernel/bilingual.ts';
import { ClaimId, DocumentId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { claimFaults } from '../check-claim.ts';
import type { Finding } from '../finding.ts';
import type { ClaimDraft, Proposal } from '../proposal.ts';
import { aboveOf, type AboveFigure } from './above.ts';
import { type CatalogueIndex, indexCatalogue } from './catalogue-index.ts';
import { type DocumentFacts, documentFacts, type WantedSpan } from './document-facts.ts';
import { leastCertain, type NotTied } from './doubt.ts';
import { type Draft, draftClaim } from './draft-claim.ts';
import { asGrowthOnLastYear } from './percent-of-last-year.ts';
import { guessPeriod, wantedFor } from './guess-period.ts';
import { isSamePhrase } from './words/learn-phrase.ts';
import {
  type Match,
  matchIndicator,
  type MatchRequest,
  settledCandidate,
} from './match-indicator.ts';
import { nameOfUnit } from '../../organisation/place-name.ts';
import { shareOfCountBefore } from './share-of-count.ts';
import { parkBefore, parkNamed, type Surroundings, surroundingsOf } from './surroundings.ts';
import { type FormWords, type KindReading, readAs } from './tie-kind.ts';
import {
  asAimProposal,
  guessAimPeriod,
  isReachedAfter,
  kindAsTold,
  speaksOfShares,
  withBaseOfAim,
} from './tie-aim.ts';
import type { TiedFigure } from './tied-figure.ts';
import type { TyingInput } from './tying.ts';
import {
  bothWords,
  isYearlyIn,
  type Lexicon,
  lexiconWith,
  readWords,
  type Words,
} from './words/words.ts';

/** A finding with its words, on the way to its proposal. */
interface Step {
  readonly index: number;
  readonly finding: Finding;
  readonly around: Surroundings;
  readonly phrase: Words;
  readonly clause: Words;
  readonly form: FormWords;
  readonly note: string | null;
}

interface Tools {
  readonly input: TyingInput;
  readonly lexicon: Lexicon;
  readonly index: CatalogueIndex;
  readonly document: DocumentFacts;
}

/**
 * Ties every finding of a document to indicator, unit and period: one proposal for each, in their order. A finding
 * that cannot be tied has no claim and says what is missing; none is tied without a look where two indicators are
 * nearly as like. Rules and thresholds: docs/domain/tying.md. Never refuses.
 */
export function tieFindings(input: TyingInput): Proposal[] {
  const lexicon = lexiconWith(placeNames(input));
  const tools = {
    input,
    lexicon,
    index: indexCatalogue(input.catalogue, lexicon),
    document: documentFacts(input),
  };
  const done: TiedFigure[] = [];
  // Aims lean on the aims before them; results do not.
  const withAims: TiedFigure[] = [];
  return input.findings.map((_, index) => {
    const step = stepOf(tools, index, done);
    const { finding, phrase, around } = step;
    const before = finding.kind === 'target' ? withAims : done;
    const { proposal, isEstimate } = propose(tools, step, before);
    const { claim, aim = claim } = proposal;
    done.push({ finding, phrase, claim, isEstimate, park: around.park });
    withAims.push({ finding, phrase, claim: aim, isEstimate, park: around.park });
    return proposal;
  });
}

/** Names of the units known: in a phrase they say where, not what. */
function placeNames({ units }: TyingInput): string[] {
  return [...new Set(units.flatMap((unit) => [nameOfUnit(unit), unit.name, shortName(unit.name)]))];
}

function shortName(name: string): string {
  return name.replace(/^\S+\s(?:phố\s|trấn\s|xã\s|khu\s)?/u, '');
}

function stepOf({ input, lexicon }: Tools, index: number, done: readonly TiedFigure[]): Step {
  const { finding, note } = asGrowthOnLastYear(input.text, input.findings, index);
  const correction = input.corrections?.get(finding.no);
  const period = correction === undefined ? finding.period : correction.periodId;
  const kind = kindAsTold(finding, correction);
  const own = surroundingsOf(input.text, input.findings, index);
  const before = parkBefore(input.text, done.at(-1), finding);
  const around = { ...own, park: own.park ?? before ?? parkNamed(input.text, finding) };
  const phrase = readWords(around.phrase, lexicon);
  const clause = readWords(`${around.before} ${around.noun} ${around.after}`, lexicon);
  const form = {
    marks: new Set([...phrase.marks, ...clause.marks]),
    isYearly: isYearlyIn(finding.unit, [phrase, clause]),
    isOfYears: period === null || period.includes('/'),
    isReached: isReachedAfter(around.before),
    isOfShares: speaksOfShares(`${around.lead} ${around.after}`),
  };
  return { index, finding: { ...finding, period, kind }, around, phrase, clause, form, note };
}

interface Proposed {
  readonly proposal: Proposal;
  readonly isEstimate: boolean;
}

function propose(tools: Tools, step: Step, done: readonly TiedFigure[]): Proposed {
  const { finding } = step;
  const { input, index } = tools;
  const isCorrected = input.corrections?.has(finding.no) === true;
  const apart = isCorrected ? null : whyApart(finding);
  if (apart !== null) return notTied(finding, apart, null);
  const above = aboveOf(input, done, step.index);
  const share = isCorrected ? null : shareOfCountBefore(index, done, step);
  const match = isCorrected
    ? correctedMatch(tools, step)
    : (share ?? matchIndicator(index, requestOf(tools, step, { above, done })));
  if (match.best === null) return notTied(finding, match.why, match);
  return draft(tools, step, { match, above, done });
}

/** Findings that state no figure of an indicator. */
function whyApart({ kind, value2, unit }: Finding): Bilingual | null {
  if (kind === 'other') return unit === 'hạng' ? IS_RANK : IS_LIMIT;
  if (value2 !== null && kind !== 'score' && kind !== 'target') return IS_RANGE;
  return null;
}

function requestOf(
  { input, lexicon, index }: Tools,
  { finding, around, phrase, clause, form }: Step,
  { above, done }: { above: AboveFigure; done: readonly TiedFigure[] },
): MatchRequest {
  const heading = above.heading === null ? null : readWords(above.heading, lexicon);
  const partsOf = [above.total, above.lender].flatMap((one) => {
    const code = one?.claim?.indicatorCode ?? null;
    return code === null ? [] : (index.latest.get(code)?.parts ?? []);
  });
  const reached = readWords(around.after, lexicon);
  return {
    finding,
    phrase: around.phrase,
    around: {
      // A score counts those that reached something: what they reached is part of what is counted.
      phrase: finding.kind === 'score' ? bothWords(phrase, reached) : phrase,
      clause,
      sentence: readWords(around.sentenceBefore, lexicon),
      above: above.lender?.phrase ?? heading,
    },
    form,
    partsAbove: new Set(partsOf),
    totalAbove: above.total?.claim?.indicatorCode ?? null,
    sameWords:
      finding.kind === 'level'
        ? null
        : (sameWordsBefore(finding, done)?.claim?.indicatorCode ?? null),
    learned: input.learnedPhrases.filter(({ phrase: taught }) =>
      isSamePhrase(taught, finding.indicator ?? ''),
    ),
  };
}

/** The figure before it in the sentence that takes its name from the same words. */
function sameWordsBefore(finding: Finding, done: readonly TiedFigure[]): TiedFigure | null {
  const { indicatorAt, sentence } = finding;
  if (indicatorAt === null) return null;
  for (let at = done.length - 1; at >= 0; at -= 1) {
    const one = done[at];
    if (one === undefined || one.finding.sentence.start !== sentence.start) return null;
    if (one.claim !== null && one.finding.indicatorAt?.start === indicatorAt.start) return one;
  }
  return null;
}

/** What a person said the words mean, read by the same rules of kind and unit. */
function correctedMatch({ input, index }: Tools, { finding, form }: Step): Match {
  const code = input.corrections?.get(finding.no)?.indicatorCode;
  const meaning = index.meanings.find(({ told }) => told.indicatorCode === code);
  const none = { best: null, certainty: 'unsure', alternatives: [] } as const;
  if (meaning === undefined) return { ...none, why: NOT_IN_CATALOGUE };
  const reading = readAs(finding, meaning, form);
  if ('why' in reading) return { ...none, why: reading.why ?? DOES_NOT_FIT };
  const best = settledCandidate(meaning, reading);
  return { best, certainty: 'sure', why: CORRECTED, alternatives: [] };
}

function draft(
  tools: Tools,
  step: Step,
  { match, above, done }: { match: Match; above: AboveFigure; done: readonly TiedFigure[] },
): Proposed {
  const { input, document } = tools;
  const { finding, around, form, note } = step;
  const { best } = match;
  if (best === null) return notTied(finding, match.why, match);
  const isAim = finding.kind === 'target';
  const wanted = { document, wanted: spanWanted(step, best.reading) };
  const found = isAim ? guessAimPeriod(input, finding) : guessPeriod(input, finding, wanted);
  const guess = finding.period === null ? found : null;
  const period = finding.period ?? guess?.value ?? null;
  const dated = isAim ? withBaseOfAim({ ...finding, period }) : { ...finding, period };
  const reading = guess === null ? best.reading : readAs(dated, best.meaning, form);
  if ('why' in reading) return notTied(finding, reading.why ?? DOES_NOT_FIT, match);
  const lent = best.likeness.isInherited || best.likeness.isMeasureAssumed ? above.lender : null;
  const same = sameWordsBefore(finding, done);
  // What is aimed at lies ahead: the day of the document does not cut it short.
  const facts = isAim ? { ...input, documentDate: null } : input;
  const made: Draft | NotTied = draftClaim(facts, {
    finding: dated,
    guess,
    around,
    document,
    reading,
    isYearly: form.isYearly,
    isEstimateBeside: same?.isEstimate ?? false,
    above: lent?.claim ?? null,
    heading: above.heading,
    correction: input.corrections?.get(finding.no),
    note,
  });
  if (!isDraft(made)) return notTied(finding, made.whyNot, match);
  const fault = faultOf(made.claim, reading);
  if (fault !== null) return notTied(finding, fault, match);
  const proposal: Proposal = {
    findingNo: finding.no,
    claim: made.claim,
    certainty: leastCertain([match.certainty, made.certainty]),
    reasons: [{ attribute: 'indicator', text: match.why }, ...made.reasons],
    alternatives: [...match.alternatives],
    whyNot: null,
  };
  const asked = isAim ? asAimProposal(proposal, made.claim, { finding, reading }) : proposal;
  return { proposal: asked, isEstimate: made.isEstimate };
}

function isDraft(made: Draft | NotTied): made is Draft {
  return 'claim' in made;
}

function spanWanted({ finding, form }: Step, { base }: KindReading): WantedSpan {
  if (finding.kind === 'growth') return form.isYearly ? 'years' : 'single';
  return wantedFor(base);
}

/** What the check of claims says against a draft; null when it is sound. */
function faultOf(claim: ClaimDraft, { base }: KindReading): Bilingual | null {
  const [fault] = claimFaults(
    {
      ...claim,
      id: ClaimId.parse('draft'),
      documentId: DocumentId.parse('draft'),
      place: 'draft',
      quotation: null,
      knownSince: plainDate('2200-12-31'),
    },
    base,
  );
  return fault?.message ?? null;
}

function notTied({ no }: Finding, why: Bilingual, match: Match | null): Proposed {
  return {
    proposal: {
      findingNo: no,
      claim: null,
      certainty: 'unsure',
      reasons: [],
      alternatives: match === null ? [] : [...match.alternatives],
      whyNot: why,
    },
    isEstimate: false,
  };
}

const IS_RANK: Bilingual = {
  vi: 'Thứ hạng, không phải số liệu của chỉ tiêu',
  en: 'A rank, no figure of an indicator',
};
const IS_LIMIT: Bilingual = {
  vi: 'Giới hạn hoặc công suất, không phải kết quả',
  en: 'A limit or a capacity, not a result',
};
const IS_RANGE: Bilingual = {
  vi: 'Câu ghi một khoảng giá trị: cần chọn một số',
  en: 'The sentence gives a range: one number has to be chosen',
};
const NOT_IN_CATALOGUE: Bilingual = {
  vi: 'Chỉ tiêu được chọn không có trong danh mục',
  en: 'The indicator chosen is not in the catalogue',
};
const DOES_NOT_FIT: Bilingual = {
  vi: 'Đơn vị tính hoặc loại số liệu không hợp với chỉ tiêu',
  en: 'Unit or kind of the figure does not fit the indicator',
};
const CORRECTED: Bilingual = { vi: 'Do người dùng sửa', en: 'Corrected by a person' };
