import { dropInvisible } from '../../core/kernel/vietnamese-text.ts';
import {
  type Block,
  type DocumentFormat,
  documentParts,
  type StructuredDocument,
  type TableCell,
  type TableRow,
  type TextSpan,
} from './document.ts';
import type { Draft, DraftDocument, DraftRow, TableDraft, TextDraft } from './draft.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { ReadingStopped } from './refusals.ts';

const BLOCK_END = '\n';
const CELL_END = ' | ';

/**
 * Lays drafts out as one text: body first, then what stands apart, each in the order given. Letters are
 * composed (NFC), marks without width and control marks go, blanks stay as they are. Drafts without a
 * visible mark are left out.
 */
export function assembleDocument(
  format: DocumentFormat,
  { drafts, pages, sheets }: DraftDocument,
  limits: ReadingLimits,
): StructuredDocument {
  const paper: Paper = { pieces: [], length: 0, spans: [], blocks: [], limits };
  let bodyEnd = 0;
  for (const part of documentParts) {
    const count = { texts: 0, tables: 0 };
    for (const draft of drafts) {
      if (draft.part === part && isVisible(draft)) layBlock(paper, draft, count);
    }
    if (part === 'body') bodyEnd = paper.length;
  }
  const { blocks, spans } = paper;
  return { format, text: paper.pieces.join(''), bodyEnd, blocks, spans, pages, sheets };
}

/** The text so far, and what lies where in it. */
interface Paper {
  readonly pieces: string[];
  length: number;
  readonly spans: TextSpan[];
  readonly blocks: Block[];
  readonly limits: ReadingLimits;
}

interface Count {
  texts: number;
  tables: number;
}

const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** Composed letters, no marks that cannot be seen. */
export function cleanText(text: string): string {
  return dropInvisible(text.normalize('NFC')).replace(CONTROL, '');
}

function isVisible(draft: Draft): boolean {
  return draft.kind === 'table'
    ? draft.rows.some(({ cells }) => cells.some(({ text }) => cleanText(text).trim() !== ''))
    : draft.pieces.some(({ text }) => cleanText(text).trim() !== '');
}

function write(paper: Paper, text: string): { start: number; end: number } {
  const start = paper.length;
  paper.length += text.length;
  if (paper.length > paper.limits.characters) {
    throw new ReadingStopped('too-many-characters', String(paper.limits.characters));
  }
  paper.pieces.push(text);
  return { start, end: paper.length };
}

function layBlock(paper: Paper, draft: Draft, count: Count): void {
  if (paper.length > 0) write(paper, BLOCK_END);
  if (draft.kind === 'table') layTable(paper, draft, (count.tables += 1));
  else layText(paper, draft, (count.texts += 1));
}

function layText(paper: Paper, draft: TextDraft, number: number): void {
  const block = paper.blocks.length;
  const start = paper.length;
  const texts = trimEnds(draft.pieces.map(({ text }) => cleanText(text)));
  let firstPage: number | null = null;
  draft.pieces.forEach(({ page }, index) => {
    const text = texts[index] ?? '';
    if (text === '') return;
    firstPage ??= page;
    const range = write(paper, text);
    const last = paper.spans.at(-1);
    if (last !== undefined && last.block === block && last.page === page) {
      paper.spans[paper.spans.length - 1] = { ...last, end: range.end };
    } else {
      paper.spans.push({ ...range, block, cell: null, page });
    }
  });
  paper.blocks.push({
    kind: draft.kind,
    part: draft.part,
    number,
    range: { start, end: paper.length },
    page: firstPage,
    sheet: draft.sheet ?? null,
    source: draft.source ?? null,
    text: texts.join(''),
    level: draft.level ?? null,
    numbering: draft.numbering ?? null,
    cell: draft.cell ?? null,
  });
}

/** Takes blanks from both ends of a text that comes in pieces. */
function trimEnds(texts: readonly string[]): string[] {
  const trimmed = [...texts];
  for (let at = 0; at < trimmed.length; at += 1) {
    trimmed[at] = (trimmed[at] ?? '').trimStart();
    if (trimmed[at] !== '') break;
  }
  for (let at = trimmed.length - 1; at >= 0; at -= 1) {
    trimmed[at] = (trimmed[at] ?? '').trimEnd();
    if (trimmed[at] !== '') break;
  }
  return trimmed;
}

function layTable(paper: Paper, draft: TableDraft, number: number): void {
  const block = paper.blocks.length;
  const start = paper.length;
  const rows = draft.rows.map((row, index): TableRow => {
    if (index > 0) write(paper, BLOCK_END);
    return {
      header: row.header ?? false,
      hidden: row.hidden ?? false,
      cells: layCells(paper, row, block, index),
    };
  });
  paper.blocks.push({
    kind: 'table',
    part: draft.part,
    number,
    range: { start, end: paper.length },
    page: rows[0]?.cells[0]?.page ?? null,
    sheet: draft.sheet ?? null,
    source: draft.source ?? null,
    rows,
  });
}

function layCells(paper: Paper, row: DraftRow, block: number, rowIndex: number): TableCell[] {
  return row.cells.map((cell, index): TableCell => {
    if (index > 0) write(paper, CELL_END);
    const text = cleanText(cell.text).trim();
    const range = write(paper, text);
    if (text !== '') {
      paper.spans.push({ ...range, block, cell: { row: rowIndex, index }, page: cell.page });
    }
    return {
      row: rowIndex + 1,
      column: cell.column,
      rowSpan: cell.rowSpan ?? 1,
      columnSpan: cell.columnSpan ?? 1,
      text,
      range,
      page: cell.page,
      name: cell.name ?? null,
      raw: cell.raw ?? null,
    };
  });
}
