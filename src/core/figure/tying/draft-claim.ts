import type { Bilingual } from '../../kernel/bilingual.ts';
import { absolute, big, decimal, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import type { PriceBasis } from '../../kernel/quantity.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import type { Scope } from '../../indicator/indicator.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import type { Assigner } from '../claim.ts';
import type { Finding, TextRange } from '../finding.ts';
import type { Certainty, ClaimDraft } from '../proposal.ts';
import type { DocumentFacts } from './document-facts.ts';
import { isTied, leastCertain, type NotTied, type Tied } from './doubt.ts';
import type { Surroundings } from './surroundings.ts';
import { tieBase } from './tie-base.ts';
import { printedPrecision, saysEstimate, tieGrade, tieQualifier } from './tie-hedge.ts';
import type { KindReading } from './tie-kind.ts';
import { guessedPeriod, type PeriodFound, tiePeriod } from './tie-period.ts';
import { tiePriceBasis, tieScope } from './tie-terms.ts';
import { readPlace } from '../../organisation/place-name.ts';
import { type PlaceStanding, tieUnit } from './tie-unit.ts';
import type { Correction, TyingInput } from './tying.ts';

export interface DraftRequest {
  /** With the period guessed where the text states none. */
  readonly finding: Finding;
  /** null: the text states the period. */
  readonly guess: Tied<string> | null;
  readonly around: Surroundings;
  readonly document: DocumentFacts;
  readonly reading: KindReading;
  readonly isYearly: boolean;
  /** The figure beside it in the same words is called an estimate. */
  readonly isEstimateBeside: boolean;
  /** Terms of the total that the figure takes its measure from. */
  readonly above: { scope: Scope; priceBasis: PriceBasis } | null;
  readonly heading: string | null;
  readonly correction: Correction | undefined;
  /** Said of the figure besides. */
  readonly note: string | null;
}

export interface Reason {
  readonly attribute: string;
  readonly text: Bilingual;
}

export interface Draft {
  readonly claim: ClaimDraft;
  readonly certainty: Certainty;
  readonly reasons: readonly Reason[];
  readonly isEstimate: boolean;
}

/** The claim that a finding is, once its indicator and kind are known; else what is missing. */
export function draftClaim(input: TyingInput, request: DraftRequest): Draft | NotTied {
  const { finding, around, reading, correction } = request;
  const found = periodOf(input, request);
  if (found === null) return { whyNot: ASKS_PERIOD };
  const { period, dataThrough } = found.value;
  const { base: definition, kind } = reading;
  const unit =
    fixedUnit(correction) ??
    tieUnit(unitFacts(input), {
      finding,
      around,
      definition,
      period,
      standing: standingOf(input.text, request),
    });
  if (!isTied(unit)) return unit;
  const assigner: Assigner | null | undefined = correction?.assigner;
  const { resolutions } = input;
  const base = tieBase({
    finding,
    kind,
    period,
    whole: reading.whole,
    after: around.after,
    resolutions,
    unitId: unit.value,
    assigner,
  });
  if (!isTied(base)) return base;
  const terms = termsOf(input.text, request);
  const scope = correction === undefined ? tieScope(terms) : fixed(correction.scope);
  const priceBasis = tiePriceBasis(terms);
  const isEstimate = saysEstimate(input.text, finding) || request.isEstimateBeside;
  const grade = tieGrade({ isEstimate, period, documentDate: input.documentDate });
  const direction = directionOf(request);
  const tied = { period: found, unit, base, scope, priceBasis, grade };
  const printed = printedPrecision(finding);
  return {
    claim: {
      kind,
      indicatorCode: definition.indicatorCode,
      unitId: unit.value,
      periodId: period.id,
      scope: scope.value,
      priceBasis: priceBasis.value,
      value: valueOf(request),
      measureUnit: reading.measureUnit,
      precision: printed === null ? null : printed - reading.exponent,
      qualifier: tieQualifier(input.text, finding),
      direction: direction.value,
      base: base.value,
      grade: grade.value,
      dataThrough,
      resolutionId: null,
      note: noteOf(request),
    },
    certainty: leastCertain([
      ...Object.values(tied).map((one) => one.certainty),
      direction.isAssumed || reading.doubt !== null ? 'likely' : 'sure',
    ]),
    reasons: [
      ...(reading.doubt === null ? [] : [{ attribute: 'kind', text: reading.doubt }]),
      ...Object.entries(tied).map(([attribute, { why }]) => ({ attribute, text: why })),
    ],
    isEstimate,
  };
}

const CORRECTED: Bilingual = { vi: 'Do người dùng sửa', en: 'Corrected by a person' };

function fixed<T>(value: T): Tied<T> {
  return { value, certainty: 'sure', why: CORRECTED };
}

function fixedUnit(correction: Correction | undefined): ReturnType<typeof tieUnit> | null {
  return correction === undefined ? null : fixed(correction.unitId);
}

/** Rules of the reader by which the head of a row or column named the place. */
const OF_A_HEAD: ReadonlySet<string> = new Set(['row-head', 'column-head']);

/** Where the place that the reader gives for a figure stands; named only later, it is none of it. */
function standingOf(text: string, { finding, document }: DraftRequest): PlaceStanding {
  const { org, sentence, reasons } = finding;
  if (org === null) return 'elsewhere';
  // A table names places at the head of their row or column, apart from the cell.
  if (OF_A_HEAD.has(reasons['org']?.rule ?? '')) return 'in-sentence';
  const words = reasons['org']?.words ?? rangeBefore(text, org, sentence);
  if (words !== null && words.start >= sentence.end) return 'elsewhere';
  if (words !== null && words.start >= sentence.start) return 'in-sentence';
  if (document.place === readPlace(org).name) return 'of-document';
  if (words === null) return 'elsewhere';
  return text.slice(words.end, sentence.start).includes('\n') ? 'elsewhere' : 'in-paragraph';
}

/** The last mention of a name up to the end of a sentence. */
function rangeBefore(text: string, name: string, { end }: TextRange): TextRange | null {
  const start = text.lastIndexOf(name, end - name.length);
  return start === -1 ? null : { start, end: start + name.length };
}

function unitFacts({
  units,
  placements = [],
  defaultUnitId,
}: TyingInput): Parameters<typeof tieUnit>[0] {
  return { units, placements, defaultUnitId };
}

function periodOf(input: TyingInput, request: DraftRequest): Tied<PeriodFound> | null {
  const { finding, reading, isYearly, around, guess, correction } = request;
  if (correction !== undefined) {
    return fixed({ period: parsePeriodId(correction.periodId), dataThrough: null });
  }
  if (finding.period === null) return null;
  const { base: definition, kind } = reading;
  const { period } = finding;
  const words = {
    ...namedYears(input.text, finding, request.document),
    isYearly,
    isAtOpening: isAtOpening(around),
  };
  const tied = tiePeriod(input, { period, kind, definition, ...words });
  return guess === null || tied === null ? tied : guessedPeriod(tied, guess);
}

/** How the text calls the years of a period: `nhiệm kỳ 2015-2020`, `giai đoạn 2016-2020`; first where they were read. */
function namedYears(
  text: string,
  { period, reasons }: Finding,
  { terms, spans }: DocumentFacts,
): { isCalledTerm: boolean; isCalledSpan: boolean } {
  const years = period ?? '';
  const decided = reasons['period']?.words;
  if (decided !== undefined && decided !== null) {
    const own = text.slice(Math.max(0, decided.start - LEAD_OF_YEARS), decided.end);
    if (/giai\s+đoạn|thời\s+kỳ/iu.test(own)) return { isCalledTerm: false, isCalledSpan: true };
    if (/nhiệm\s+kỳ/iu.test(own)) return { isCalledTerm: true, isCalledSpan: false };
  }
  const isCalledTerm = terms.has(years);
  return { isCalledTerm, isCalledSpan: !isCalledTerm && spans.has(years) };
}

/** Characters before the years in which their name stands. */
const LEAD_OF_YEARS = 12;

function isAtOpening({ lead, phrase, after }: Surroundings): boolean {
  return /(?<!\p{L})bầu(?!\p{L})|trúng cử|đắc cử/iu.test(`${lead} ${phrase} ${after}`);
}

function termsOf(text: string, request: DraftRequest): Parameters<typeof tieScope>[0] {
  const { finding, around, reading, above, heading } = request;
  const { indicatorAt, range, sentence } = finding;
  const follows =
    indicatorAt !== null && indicatorAt.end <= range.start
      ? text.slice(indicatorAt.end, Math.min(range.start, indicatorAt.end + DIRECTLY_AFTER))
      : '';
  const ofWhole = reading.kind === 'share' ? around.after : '';
  const bracket = /^[^.;]{0,40}\(([^)]{0,60})\)/u.exec(text.slice(range.end, sentence.end));
  return {
    definition: reading.base,
    words: `${around.phrase} ${follows.split(/[,;:.(]/u)[0] ?? ''} ${ofWhole}`,
    clause: `${around.phrase} ${around.before} ${around.after} ${bracket?.[1] ?? ''}`,
    heading,
    park: around.park,
    above,
  };
}

/** "Trên địa bàn" right behind the phrase still belongs to it. */
const DIRECTLY_AFTER = 30;

function valueOf({ finding, reading }: DraftRequest): DecimalText {
  const size = isMovement(reading) ? absolute(finding.value) : finding.value;
  const scaled = toDecimal(big(size).times(big(10).pow(reading.exponent)));
  if (!reading.isOverPlan) return scaled;
  const hundred = big(decimal(100));
  return toDecimal(finding.direction === 'down' ? hundred.minus(scaled) : hundred.plus(scaled));
}

function isMovement({ kind }: KindReading): boolean {
  return kind === 'growth' || kind === 'per-year-growth' || kind === 'change';
}

/** A multiple by which something is higher, folded. */
const HIGHER = /\b(?:cao|lon|nhieu|tang|vuot)(?: (?:hon|them|len|gan|tren|khoang|toi|gap))*$/;
const LOWER = /\b(?:thap|giam|it)(?: (?:hon|di|con|gan|tren|khoang))*$/;

function directionOf({ finding, reading, around }: DraftRequest): {
  value: 'up' | 'down' | null;
  isAssumed: boolean;
} {
  if (reading.kind === 'ratio') {
    const before = foldAccents(normaliseText(around.before));
    const value = HIGHER.test(before) ? 'up' : LOWER.test(before) ? 'down' : null;
    return { value, isAssumed: false };
  }
  if (!isMovement(reading)) return { value: null, isAssumed: false };
  const isNegative = big(finding.value).lt(0);
  const stated = finding.direction ?? 'up';
  const turned = stated === 'up' ? 'down' : 'up';
  return { value: isNegative ? turned : stated, isAssumed: finding.direction === null };
}

function noteOf({ finding, reading, note }: DraftRequest): string | null {
  const notes = [
    ...(note === null ? [] : [note]),
    ...(finding.kind === 'score' ? [`Nguồn viết: ${finding.quote}.`] : []),
    ...(reading.isOverPlan ? [`Nguồn viết: vượt ${finding.quote}.`] : []),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

const ASKS_PERIOD: Bilingual = {
  vi: 'Câu không nêu kỳ của số liệu: số này của kỳ nào?',
  en: 'The sentence does not state the period: of which period is this figure?',
};
