import { readText } from '../finding/read-text.ts';
import type { FoundNumberApart, Span } from '../finding/reading.ts';
import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import {
  type Caption,
  type CaptionLine,
  captionOf,
  type DocumentTime,
  linesAbove,
  timedHeading,
} from './caption.ts';
import type { BlockToRead, DocumentToRead } from './document-to-read.ts';
import { withFlatTables } from './find-flat-tables.ts';
import { type Cell, gridOf } from './grid.ts';
import { readWordCells } from './read-word-cells.ts';
import { readTable, type WordCell } from './read-table.ts';
import type { Absence, DocumentClaim, DocumentFigures } from './table-figures.ts';

/**
 * Reads every figure of a document: running text by its grammar, tables by the heads of their rows and columns. Tables
 * that were flattened into lines of text are found and read as tables. Nothing beyond the body is read.
 */
export function readDocumentFigures(document: DocumentToRead, time: DocumentTime): DocumentFigures {
  const { text, bodyEnd } = document;
  const blocks = withFlatTables(document).filter(({ range }) => range.start < bodyEnd);
  const claims: DocumentClaim[] = [];
  const apart: FoundNumberApart[] = [];
  const absences: Absence[] = [];
  const dated = Number(/^\d{4}/.exec(time.date ?? '')?.[0] ?? 0) || null;
  const tables: Span[] = [];
  let heading: CaptionLine | null = null;
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') {
      heading = headingOf(text, block) ?? heading;
      return;
    }
    tables.push(block.range);
    const grid = gridOf(text, block.rows);
    const above = linesAbove({ ...document, blocks }, index);
    const yearSaid = lastYearSaid(text, block.range.start);
    const captionWith = (inside: readonly Cell[]): Caption => {
      const lines = [...inside.map(lineOf).toReversed(), ...above];
      return captionOf({ lines, heading, yearSaid }, time);
    };
    const table = readTable(grid, captionWith, dated);
    const words = table?.words ?? grid.rows.flatMap(({ cells }) => cells.flatMap(asText));
    const read = readWordCells(words, time);
    for (const claim of table?.claims ?? []) claims.push(claim);
    for (const claim of read.claims) claims.push(claim);
    for (const one of read.apart) apart.push(one);
    for (const one of table?.absences ?? []) absences.push(one);
  });
  const prose = readText({ text: withoutRanges(text.slice(0, bodyEnd), tables), ...time });
  for (const claim of prose.claims) claims.push({ ...claim, cell: null });
  for (const one of prose.apart) apart.push(one);
  return { claims: claims.sort(inOrder), apart: apart.sort(inOrder), absences };
}

function headingOf(text: string, { kind, range }: BlockToRead): CaptionLine | null {
  const { start, end } = range;
  const line = end - start > HEADING_AT_MOST ? '' : normaliseText(text.slice(start, end));
  return timedHeading({ text: line, kind }) ? { text: line, range: { start, end } } : null;
}

const HEADING_AT_MOST = 300;
const TEXT_BEFORE = 2000;
const COMPARED = /(?:so với|cùng kỳ|nhiệm kỳ|giai đoạn)[^.;]{0,30}$/iu;

/** The last year before an offset that nothing is only compared with. */
function lastYearSaid(text: string, offset: number): number | null {
  const from = Math.max(0, offset - TEXT_BEFORE);
  const before = text.slice(from, offset);
  const years = [...before.matchAll(/năm\s+(20\d\d|19\d\d)(?!\d)/giu)];
  const last = years.findLast(
    ({ index }) => !COMPARED.test(before.slice(Math.max(0, index - 50), index)),
  );
  return last === undefined ? null : Number(last[1]);
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function lineOf({ plain, range: { start, end } }: Cell): CaptionLine {
  return { text: plain, range: { start, end } };
}

function asText(cell: Cell): WordCell[] {
  return /\d/.test(cell.text) ? [{ cell, sort: 'body', column: null, row: null }] : [];
}

/** The text with blanks in place of its tables, and every other character where it was. */
function withoutRanges(text: string, ranges: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(from, start), ' '.repeat(Math.max(0, end - start)));
    from = Math.max(from, end);
  }
  pieces.push(text.slice(from));
  return pieces.join('').slice(0, text.length);
}

/** Reads plain text, a line a paragraph; ranges count in the text as it is given. */
export function readTextFigures(text: string, time: DocumentTime): DocumentFigures {
  const blocks = [...text.matchAll(/[^\n\r\f]+/g)].flatMap(({ index, 0: line }): BlockToRead[] => {
    const end = index + line.trimEnd().length;
    const start = Math.min(end, index + line.length - line.trimStart().length);
    return end === start ? [] : [{ kind: 'paragraph', range: { start: index, end } }];
  });
  return readDocumentFigures({ text, bodyEnd: text.length, blocks }, time);
}
