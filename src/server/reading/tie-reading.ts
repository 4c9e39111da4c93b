import type { Claim } from '../../core/figure/claim.ts';
import { claimFaults } from '../../core/figure/check-claim.ts';
import type { ClaimDraft, Proposal, StatementProposal } from '../../core/figure/proposal.ts';
import type { TyingInput } from '../../core/figure/tying/tying.ts';
import type { Aim, AimProposal } from '../../core/target/aim/aim.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import { proposeAims } from '../../core/target/aim/propose-aims.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { ClaimId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Unit } from '../../core/organisation/unit.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { LearnedPhrase } from '../../contract/reading/learned-phrase.ts';
import { type Catalogue, definitionOf, type StatedFacts } from '../known-facts/known-facts.ts';
import { documentCodeOf } from './document-of-reading.ts';
import { planLinesWithout } from './aims/own-aims.ts';
import { quotationOf } from './file/read-file.ts';
import type { ReadingItem } from './reading-item.ts';
import type { PlacedBlock, PlacedFinding } from './reading-model.ts';
import type { ReadingState } from './reading-state.ts';
import type { Tied } from './file/reader-jobs.ts';
import { tieOnce } from './tie-once.ts';

/** A figure of a document with what it is taken to say. */
export interface TiedFigure {
  placed: PlacedFinding;
  proposal: Proposal;
  /** What it asks for, with whose it could be; null for results. */
  asked: AimProposal | null;
  item: ReadingItem;
}

/** What a document says without a number, with what it is taken to say. */
export interface TiedStatement {
  statement: StatementProposal;
  item: ReadingItem;
}

export interface TiedReading {
  figures: TiedFigure[];
  statements: TiedStatement[];
  /** The very same as long as nothing is tied anew. */
  tied: Tied;
}

interface TyingQuestion {
  state: ReadingState;
  /** All that is known, what was recorded from the reading itself included. */
  facts: StatedFacts;
  phrases: readonly LearnedPhrase[];
  /** What the reading is, or would be, as a document. */
  document: SourceDocument;
  today: PlainDate;
}

/**
 * Ties what was read to indicators, units and periods, anew each time: words learned and definitions entered since
 * count. What a person corrected stays, and so does what was recorded.
 */
export async function tieReading(question: TyingQuestion): Promise<TiedReading> {
  const { state } = question;
  const tied = await tie(question);
  const { proposals, statements: found } = tied;
  const aims = aimsOf(question, proposals);
  const figures = state.findings.flatMap((placed, index) => {
    const proposal = proposals[index];
    if (proposal === undefined) return [];
    const { no } = placed.finding;
    const asked = aims.get(no) ?? null;
    const told = asked === null ? proposal : { ...proposal, ...whatOf(asked) };
    const item = itemOf(question, { no, ...placed, ...told, aim: asked?.aim ?? null });
    const recorded = item.isRecorded && item.claim !== null ? { ...told, claim: item.claim } : told;
    return [{ placed, proposal: recorded, asked, item }];
  });
  const first = firstStatementNo(state);
  const statements = found.map((statement, index) => ({
    statement,
    item: itemOf(question, {
      no: first + index,
      place: placeOf(state.record.model.blocks, statement.range.start),
      quotation: quotationOf(state.record.text, statement.sentence),
      aim: null,
      ...statement,
    }),
  }));
  return { figures, statements, tied };
}

const aimsBefore = new WeakMap<
  readonly Proposal[],
  { key: string; planLines: readonly PlanLine[]; aims: ReadonlyMap<number, AimProposal> }
>();

/**
 * What the figures that ask for something are taken to ask for, by their number; the very same as before where nothing
 * was tied anew and no plan line changed.
 */
function aimsOf(
  question: TyingQuestion,
  proposals: readonly Proposal[],
): ReadonlyMap<number, AimProposal> {
  const { state, facts, document } = question;
  const planLines = planLinesWithout(facts.planLines, state);
  const key = JSON.stringify([document, state.date, facts.resolutions]);
  const before = aimsBefore.get(proposals);
  if (before?.key === key && before.planLines === planLines) return before.aims;
  const aims = new Map(
    askedBy(question, proposals, planLines).map((one) => [one.findingNo, one] as const),
  );
  aimsBefore.set(proposals, { key, planLines, aims });
  return aims;
}

function askedBy(
  { state, facts, document }: TyingQuestion,
  proposals: readonly Proposal[],
  planLines: readonly PlanLine[],
): AimProposal[] {
  const { record, findings, date, corrections } = state;
  return proposeAims({
    text: record.text,
    findings: findings.map(({ finding }) => finding),
    headings: headingsOf(state),
    quotations: new Map(findings.map(({ finding, quotation }) => [finding.no, quotation])),
    proposals,
    catalogue: facts.indicators,
    units: unitsOf(facts),
    resolutions: facts.resolutions,
    planLines,
    document: { ...document, issuer: document.issuer ?? letterheadOf(record.text), date },
    corrections,
  });
}

/** How far one is sure of it, and why, stands for the proposal as well. */
function whatOf({
  certainty,
  reasons,
  whyNot,
}: AimProposal): Pick<Proposal, 'certainty' | 'reasons' | 'whyNot'> {
  return { certainty, reasons, whyNot };
}

/** Lines within which the name of the issuing body stands, in capitals. */
const LETTERHEAD_LINES = 6;

/** The lines in capitals at the head of a document: whose it is, where nobody has said. */
function letterheadOf(text: string): string | null {
  const lines = text
    .slice(0, 1_000)
    .split('\n')
    .slice(0, LETTERHEAD_LINES)
    .flatMap((line) => line.split(' | '))
    .filter((line) => /\p{Lu}/u.test(line) && line === line.toUpperCase());
  return lines.length === 0 ? null : lines.join(' ');
}

/** The numbers that figures and statements of a reading go by. */
export async function listItemNumbers(
  state: ReadingState,
  { catalogue, phrases }: { catalogue: Catalogue; phrases: readonly LearnedPhrase[] },
): Promise<ReadonlySet<number>> {
  const { statements } = await tie({ state, facts: catalogue, phrases });
  const first = firstStatementNo(state);
  return new Set([
    ...state.findings.map(({ finding }) => finding.no),
    ...statements.map((_, index) => first + index),
  ]);
}

function tie(question: Parameters<typeof tyingInput>[0]): Promise<Tied> {
  const { record, rereadCount } = question.state;
  return tieOnce(record, String(rereadCount), tyingInput(question));
}

/** Statements without a number count on after the last figure. */
function firstStatementNo({ findings }: ReadingState): number {
  return findings.reduce((most, { finding }) => Math.max(most, finding.no), 0) + 1;
}

function tyingInput({
  state,
  facts,
  phrases,
}: Pick<TyingQuestion, 'state' | 'phrases'> & { facts: Catalogue }): TyingInput {
  const { record, findings, date, unitId, corrections } = state;
  return {
    text: record.text,
    findings: findings.map(({ finding }) => finding),
    catalogue: facts.indicators,
    learnedPhrases: phrases,
    units: unitsOf(facts),
    placements: facts.placements,
    defaultUnitId: unitId,
    documentDate: date,
    resolutions: facts.resolutions,
    headings: headingsOf(state),
    corrections,
  };
}

function headingsOf({ record }: ReadingState): NonNullable<TyingInput['headings']> {
  return record.model.blocks.flatMap(({ block }) =>
    block.kind === 'heading' ? [{ range: block.range, level: block.level ?? 1 }] : [],
  );
}

const unitLists = new WeakMap<Catalogue['units'], readonly Unit[]>();

function unitsOf({ units }: Catalogue): readonly Unit[] {
  const list = unitLists.get(units) ?? [...units.values()];
  unitLists.set(units, list);
  return list;
}

interface ItemContent {
  no: number;
  place: Bilingual;
  quotation: string;
  claim: ClaimDraft | null;
  aim: Aim | null;
  certainty: ReadingItem['certainty'];
}

function itemOf(
  { state, facts, document, today }: TyingQuestion,
  { no, place, quotation, claim: draft, aim, certainty }: ItemContent,
): ReadingItem {
  const recordedAim = state.aims.get(no);
  const recordedId = state.claimIds.get(no);
  const recorded = recordedId === undefined ? undefined : facts.claimsById.get(recordedId);
  const claim: Claim | null =
    recorded ??
    (draft &&
      claimFrom(draft, {
        id: claimIdOf(state, no),
        documentId: document.id,
        place: place.vi,
        quotation,
        knownSince: state.date ?? today,
      }));
  return {
    no,
    place,
    claim,
    aim: recordedAim?.aim ?? aim,
    certainty,
    isCorrected: state.corrections.has(no),
    isRecorded: recorded !== undefined || recordedAim !== undefined,
    decided: state.decisions.get(no) ?? null,
    faults:
      claim === null || recorded !== undefined
        ? []
        : claimFaults(claim, definitionOf(facts, claim.indicatorCode ?? '')),
  };
}

type Placed = Omit<Claim, keyof ClaimDraft>;

const claimsFrom = new WeakMap<ClaimDraft, Claim>();

/** What was made of the same draft before, as long as nothing else about it changed: others remember by it. */
function claimFrom(draft: ClaimDraft, placed: Placed): Claim {
  const before = claimsFrom.get(draft);
  const isSame =
    before !== undefined &&
    before.id === placed.id &&
    before.documentId === placed.documentId &&
    before.place === placed.place &&
    before.quotation === placed.quotation &&
    before.knownSince === placed.knownSince;
  if (isSame) return before;
  const claim = { ...draft, ...placed };
  claimsFrom.set(draft, claim);
  return claim;
}

/** The id that a statement has as a claim, also before it is one: its contradictions keep their names. */
function claimIdOf({ record, undoCount }: ReadingState, no: number): ClaimId {
  const again = undoCount === 0 ? '' : `.l${undoCount + 1}`;
  return ClaimId.parse(`${documentCodeOf(record)}.${no}${again}`);
}

function placeOf(blocks: readonly PlacedBlock[], offset: number): Bilingual {
  const found = blocks.findLast(({ block }) => block.range.start <= offset);
  return found?.place ?? { vi: 'trong bài', en: 'in the text' };
}
