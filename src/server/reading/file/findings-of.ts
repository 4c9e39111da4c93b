import type { Finding, TextRange } from '../../../core/figure/finding.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { FoundNumberApart, Span } from '../../../reader/finding/reading.ts';
import type { BlockToRead } from '../../../reader/layout/document-to-read.ts';
import { readDocumentFigures } from '../../../reader/layout/read-structured.ts';
import type { DocumentClaim } from '../../../reader/layout/table-figures.ts';
import type { PlacedBlock, ReadingRecord } from '../reading-model.ts';

/** The numbers of a text: figures, and what are none. */
export interface FoundNumbers {
  findings: Finding[];
  /** Of each figure, in their order: row head, column head and cell of a table; null for a sentence. */
  quotations: (string | null)[];
  apart: readonly FoundNumberApart[];
  /** Cells of tables that could hold a figure and hold none: empty, "-", "x" and the like. */
  emptyCells: number;
}

interface TextOfDocument {
  text: string;
  bodyEnd: number;
  blocks: readonly PlacedBlock[];
  date: PlainDate | null;
  title: string | null;
}

/** Finds every number of a text and of its tables; figures are numbered in its order. */
export function findNumbers(document: TextOfDocument): FoundNumbers {
  const { text, bodyEnd, blocks, date, title } = document;
  const toRead = { text, bodyEnd, blocks: blocks.map(blockToRead) };
  const { claims, apart, absences } = readDocumentFigures(toRead, { date, title });
  const findings = claims.map((claim, index) => findingOf(claim, index + 1));
  const quotations = claims.map(({ cell }) => cell?.quotation ?? null);
  return { findings, quotations, apart, emptyCells: absences.length };
}

function blockToRead({ block: { kind, range, rows }, headRows = 0 }: PlacedBlock): BlockToRead {
  if (kind !== 'table') return { kind, range };
  return { kind, range, rows: rows.map((cells, at) => ({ header: at < headRows, cells })) };
}

/** The figures of a stored text, read for another date or title. */
export function findAnew(
  { text, model }: Pick<ReadingRecord, 'text' | 'model'>,
  { date, title }: { date: PlainDate | null; title: string },
): Finding[] {
  const { bodyEnd, blocks } = model;
  return findNumbers({ text, bodyEnd, blocks, date, title }).findings;
}

function findingOf(claim: DocumentClaim, no: number): Finding {
  return {
    no,
    range: rangeOf(claim),
    quote: claim.quote,
    sentence: rangeOf(claim.sentence),
    indicator: claim.indicator,
    indicatorAt: claim.indicatorAt === null ? null : rangeOf(claim.indicatorAt),
    value: claim.value,
    value2: claim.value2,
    unit: claim.unit,
    qualifier: claim.qualifier,
    kind: claim.kind,
    direction: claim.direction,
    base: claim.base,
    period: claim.period,
    org: claim.org,
    reasons: Object.fromEntries(
      Object.entries(claim.reasons).map(([attribute, { rule, words }]) => [
        attribute,
        { rule, words: words === null ? null : rangeOf(words) },
      ]),
    ),
  };
}

function rangeOf({ start, end }: Span): TextRange {
  return { start, end };
}
