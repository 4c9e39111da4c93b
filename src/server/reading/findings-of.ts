import type { Finding, TextRange } from '../../core/figure/finding.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { FoundNumberApart, Span } from '../../reader/finding/reading.ts';
import type { BlockToRead } from '../../reader/layout/document-to-read.ts';
import { readDocumentFigures } from '../../reader/layout/read-structured.ts';
import type { DocumentClaim } from '../../reader/layout/table-figures.ts';
import type { PlacedBlock, ReadingRecord } from './reading-model.ts';

/** The numbers of a text: figures, and what are none. */
export interface FoundNumbers {
  findings: Finding[];
  /** Of each figure, in their order: row head, column head and cell of a table; null for a sentence. */
  quotations: (string | null)[];
  apart: readonly FoundNumberApart[];
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
  const { claims, apart } = readDocumentFigures(toRead, { date, title });
  const rangeAround = enclosing(blocks);
  const findings = claims.map((claim, index) => {
    if (claim.cell !== null) return findingOf(claim, index + 1, rangeOf(claim.cell.range));
    const within = rangeAround(claim.start) ?? { start: 0, end: bodyEnd };
    return findingOf(claim, index + 1, sentenceAround(text, claim, within));
  });
  const quotations = claims.map(({ cell }) => cell?.quotation ?? null);
  return { findings, quotations, apart };
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

/** Finds the block that a character stands in: no sentence reaches beyond it. Offsets must be asked for in order. */
function enclosing(blocks: readonly PlacedBlock[]): (offset: number) => TextRange | undefined {
  const ranges = blocks.map(({ block }) => block.range);
  let at = 0;
  return (offset) => {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= offset) at += 1;
    const range = ranges[at];
    return range !== undefined && range.start <= offset ? range : undefined;
  };
}

function findingOf(claim: DocumentClaim, no: number, sentence: TextRange): Finding {
  return {
    no,
    range: rangeOf(claim),
    quote: claim.quote,
    sentence,
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

/** An end mark, then a blank and a capital or an opening quotation mark. */
const SENTENCE_END = /[.!?…][”"’)]*(?=\s+[\p{Lu}“"‘(])/gu;

/** The sentence of a number within its block or cell, without blanks at its ends. */
function sentenceAround(
  text: string,
  { start, end }: Span,
  { start: from, end: to }: TextRange,
): TextRange {
  const before = text.slice(from, start);
  const lastEnd = [...before.matchAll(SENTENCE_END)].findLast(({ index, 0: mark }) =>
    isRealEnd(before, index, mark),
  );
  const first = from + (lastEnd === undefined ? 0 : lastEnd.index + lastEnd[0].length);
  const rest = text.slice(end, to);
  const nextEnd = [...rest.matchAll(SENTENCE_END)].find(({ index, 0: mark }) =>
    isRealEnd(text.slice(from, end) + rest, end - from + index, mark),
  );
  const last = nextEnd === undefined ? to : end + nextEnd.index + nextEnd[0].length;
  return trimmed(text, first, last);
}

/** `TP. Sông Công`, `1. Về kinh tế`: no end of a sentence. */
function isRealEnd(text: string, at: number, mark: string): boolean {
  if (!mark.startsWith('.')) return true;
  const word = /(\S+)$/u.exec(text.slice(Math.max(0, at - 12), at))?.[1] ?? '';
  return !/^(?:tp|tx|tt|ths|ts|pgs|gs|bs|[\p{Lu}]|\d{1,2}|[IVX]{1,4})$/iu.test(word);
}

function trimmed(text: string, start: number, end: number): TextRange {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}
