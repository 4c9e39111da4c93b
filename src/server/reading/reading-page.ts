import {
  type ClaimedIndicators,
  figureOfClaim,
  indexClaimedIndicators,
} from '../../core/figure/figure-of-claim.ts';
import type { ContradictionCell } from '../../contract/contradiction.ts';
import type { DocumentReading, ReadingSummary } from '../../contract/reading/reading.ts';
import type { ReadFigure, ReadStatement } from '../../contract/reading/read-figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { addressOf, baseInWords, figureCellOf } from '../figure/cells.ts';
import { definitionOf, unitOf } from '../known-facts/known-facts.ts';
import { contradictionCellOf } from '../reconciliation/contradiction-cells.ts';
import { listSettlements } from '../reconciliation/settlement.views.ts';
import { today } from '../today.ts';
import {
  type AssessedReading,
  assessReading,
  countsOf,
  loadAssessingFacts,
} from './assess-reading.ts';
import type { Proposal } from '../../core/figure/proposal.ts';
import { readAimOf } from './aims/aim-cells.ts';
import type { ReadingItem } from './reading-item.ts';
import { getReadingState } from './reading.views.ts';

/** @throws Refusal `not-found` */
export async function readingPage(tx: ReadTransaction, id: string): Promise<DocumentReading> {
  const state = await getReadingState(tx, id);
  return pageOf(tx, await assessReading(tx, state, await loadAssessingFacts(tx, today())));
}

/** A reading that was set against what is known, as it stands on its page; the same page as long as it stands so. */
export function pageOf(tx: ReadTransaction, reading: AssessedReading): Promise<DocumentReading> {
  const before = pagesOf.get(reading);
  if (before !== undefined) return before;
  const page = makePage(tx, reading);
  pagesOf.set(reading, page);
  page.catch(() => pagesOf.delete(reading));
  return page;
}

const pagesOf = new WeakMap<AssessedReading, Promise<DocumentReading>>();

async function makePage(tx: ReadTransaction, reading: AssessedReading): Promise<DocumentReading> {
  const { state, facts } = reading;
  const { record } = state;
  const unit = unitOf(facts, state.unitId);
  const indicators = indexClaimedIndicators(facts.indicators);
  return {
    summary: summaryOf(reading),
    documentId: reading.document.id,
    issuer: state.issuer,
    unit: { id: unit.id, name: unit.name },
    messages: record.model.messages,
    text: record.text,
    blocks: record.model.blocks.map(({ block }) => block),
    figures: reading.figures.map((figure) => figureOf(figure, reading, indicators)),
    statements: reading.statements.map((statement) => statementOf(statement, reading)),
    apart: record.model.apart,
    contradictions: await contradictionCells(tx, reading),
  };
}

export function summaryOf(reading: AssessedReading): ReadingSummary {
  const { state } = reading;
  const { record } = state;
  return {
    id: String(record.id),
    title: state.title,
    fileName: record.fileName,
    readOn: record.readOn,
    documentDate: state.date,
    state: state.state,
    counts: countsOf(reading),
    acceptedCount: state.claimIds.size + state.aims.size,
  };
}

/** The contradictions that a reading brings, each with what was decided about it. */
export async function contradictionCells(
  tx: ReadTransaction,
  { contradictions, facts }: AssessedReading,
): Promise<ContradictionCell[]> {
  const settlements = await listSettlements(tx);
  return contradictions.map((one) =>
    contradictionCellOf(one, facts, settlements.get(one.id) ?? []),
  );
}

function figureOf(
  figure: AssessedReading['figures'][number],
  reading: AssessedReading,
  indicators: ClaimedIndicators,
): ReadFigure {
  const { placed, proposal, item, ...fate } = figure;
  const { facts } = reading;
  const { claim } = item;
  const told = claim === null ? null : figureOfClaim(claim, indicators);
  const { code, unitId } = toldOf(item, proposal);
  return {
    finding: placed.finding,
    proposal,
    fate: fate.fate,
    decision: fate.decision,
    isCorrected: item.isCorrected,
    place: item.place,
    quotation: placed.quotation,
    aim: readAimOf(figure, reading),
    indicatorName: code === null ? null : (definitionOf(facts, code)?.name ?? null),
    unitName: unitId === null ? null : (facts.units.get(unitId)?.name ?? unitId),
    base: claim === null || claim.base === null ? null : baseInWords(claim.base, facts),
    known: fate.known === null ? null : figureCellOf(fate.known, facts),
    contradictionIds: fate.contradictionIds,
    tells: told === null ? null : addressOf(told.key),
    claimId: item.isRecorded ? (claim?.id ?? null) : null,
  };
}

/** Indicator and unit of a result, or of what is asked for. */
function toldOf(
  { claim, aim }: ReadingItem,
  { aim: result }: Proposal,
): { code: string | null; unitId: string | null } {
  const told = aim?.kind === 'plan-line' ? aim.planLine : aim?.target.part;
  const { indicatorCode: code, unitId } = claim ?? told ?? result ?? NOTHING;
  return { code, unitId };
}

const NOTHING = { indicatorCode: null, unitId: null };

function statementOf(
  { statement, item, ...fate }: AssessedReading['statements'][number],
  { facts }: AssessedReading,
): ReadStatement {
  const { claim } = item;
  return {
    no: item.no,
    range: statement.range,
    sentence: statement.sentence,
    claim: statement.claim,
    certainty: statement.certainty,
    reasons: statement.reasons,
    whyNot: statement.whyNot,
    fate: fate.fate,
    decision: fate.decision,
    place: item.place,
    unitName: claim === null ? null : (facts.units.get(claim.unitId)?.name ?? claim.unitId),
    contradictionIds: fate.contradictionIds,
    claimId: item.isRecorded ? (claim?.id ?? null) : null,
  };
}
