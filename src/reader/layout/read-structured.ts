import { readText } from '../finding/read-text.ts';
import type { FoundNumberApart, Span } from '../finding/reading.ts';
import type { DocumentTime } from './caption.ts';
import type { BlockToRead, DocumentToRead } from './document-to-read.ts';
import { withFlatTables } from './find-flat-tables.ts';
import { readWordCells } from './cell/read-word-cells.ts';
import type { Absence, DocumentClaim, DocumentFigures } from './table-figures.ts';
import { tableReader } from './table-reader.ts';

/**
 * Reads every figure of a document: running text by its grammar, tables by the heads of their rows and columns. Tables
 * that were flattened into lines of text are found and read as tables. Nothing beyond the body is read.
 */
export function readDocumentFigures(document: DocumentToRead, time: DocumentTime): DocumentFigures {
  const { text, bodyEnd } = document;
  const blocks = withFlatTables(document).filter(({ range }) => range.start < bodyEnd);
  const readNext = tableReader({ ...document, blocks }, time);
  const claims: DocumentClaim[] = [];
  const apart: FoundNumberApart[] = [];
  const absences: Absence[] = [];
  const tables: Span[] = [];
  blocks.forEach((block, index) => {
    const table = readNext(block, index);
    if (table === null) return;
    tables.push(block.range);
    const read = readWordCells(table.words, table.caption, time);
    for (const claim of [...table.claims, ...read.claims]) claims.push(claim);
    for (const one of read.apart) apart.push(one);
    for (const one of table.absences) absences.push(one);
  });
  const prose = readText({ text: withoutRanges(text.slice(0, bodyEnd), tables), ...time });
  for (const claim of prose.claims) claims.push({ ...claim, cell: null });
  for (const one of prose.apart) apart.push(one);
  return { claims: claims.sort(inOrder), apart: apart.sort(inOrder), absences };
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
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
