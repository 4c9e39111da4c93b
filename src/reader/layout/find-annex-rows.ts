import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import type { StructuredDocument, TableBlock, TableCell } from '../format/document.ts';
import { describePlace } from '../format/place.ts';
import { type AnnexColumn, annexColumn } from './annex-columns.ts';

/** One task as an annex of an action programme writes it; what it does not say is null. */
export interface AnnexRow {
  readonly number: string | null;
  readonly content: string;
  readonly lead: string | null;
  readonly coordinating: string | null;
  /** When its document is to be issued or handed in, as written. */
  readonly issue: string | null;
  /** When it is carried out, as written. */
  readonly period: string | null;
  readonly product: string | null;
  /** Heading of the group it stands in: "I. Phát triển kinh tế". */
  readonly section: string | null;
  /** "trang 3, bảng 1, hàng 4, cột 2": of the content. */
  readonly place: string;
}

type Heads = ReadonlyMap<number, AnnexColumn>;

const HEAD_ROWS_AT_MOST = 6;

/**
 * Tasks in the tables of a document whose heads name a content and a lead agency or a time ("Nội dung", "Cơ quan chủ
 * trì", "Thời gian ban hành"). Heads may lie over two rows ("Cơ quan" over "chủ trì" and "phối hợp"). A table that goes
 * on over a page without heads keeps those before it, if it is as wide. Other tables are left alone.
 */
export function findAnnexRows(document: StructuredDocument): AnnexRow[] {
  const rows: AnnexRow[] = [];
  let carried: { heads: Heads; width: number; section: string | null } | null = null;
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const width = widthOf(block);
    const found = headsOf(block);
    if (found === null && (carried === null || carried.width !== width)) continue;
    const heads: Heads = found?.heads ?? carried?.heads ?? new Map<number, AnnexColumn>();
    const read = rowsOf(block, {
      heads,
      from: found?.end ?? 0,
      section: found === null ? (carried?.section ?? null) : null,
    });
    rows.push(...read.rows);
    carried = { heads, width, section: read.section };
  }
  return rows;
}

/** Columns by what their heads say, and the first row below the heads; null for a table that is no annex of tasks. */
function headsOf(table: TableBlock): { heads: Heads; end: number } | null {
  const texts = new Map<number, string>();
  for (let at = 0; at < Math.min(table.rows.length, HEAD_ROWS_AT_MOST); at += 1) {
    const row = table.rows[at];
    if (row === undefined) break;
    for (const cell of row.cells) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const above = texts.get(column);
        texts.set(column, above === undefined ? cell.text : `${above} ${cell.text}`);
      }
    }
    const heads: Heads = new Map([...texts].map(([column, text]) => [column, annexColumn(text)]));
    if (!isAnnex(heads)) continue;
    const deepest = Math.max(...row.cells.map(({ rowSpan }) => rowSpan), 1);
    const under = table.rows[at + 1];
    const hasSecondRow = row.cells.some(({ columnSpan }) => columnSpan > 1) || deepest > 1;
    if (!hasSecondRow || under === undefined) return { heads, end: at + 1 };
    return withSecondRow(table, { texts, at });
  }
  return null;
}

function withSecondRow(
  table: TableBlock,
  { texts, at }: { texts: Map<number, string>; at: number },
): { heads: Heads; end: number } {
  for (const cell of table.rows[at + 1]?.cells ?? []) {
    texts.set(cell.column, cell.text.trim() === '' ? (texts.get(cell.column) ?? '') : cell.text);
  }
  const heads = new Map([...texts].map(([column, text]) => [column, annexColumn(text)] as const));
  return { heads, end: at + 2 };
}

function isAnnex(heads: Heads): boolean {
  const found = new Set(heads.values());
  return found.has('content') && (found.has('lead') || found.has('issue') || found.has('period'));
}

function rowsOf(
  table: TableBlock,
  { heads, from, section }: { heads: Heads; from: number; section: string | null },
): { rows: AnnexRow[]; section: string | null } {
  const rows: AnnexRow[] = [];
  let current = section;
  for (const { cells, hidden } of table.rows.slice(from)) {
    if (hidden || isNumbering(cells)) continue;
    const said = saidIn(cells, heads);
    const content = said.get('content') ?? loneText(cells);
    if (content === null) continue;
    const isHeading = [...said.keys()].every(
      (column) => column === 'number' || column === 'content',
    );
    if (isHeading) {
      current = [said.get('number')?.text, content.text].filter(Boolean).join('. ');
      continue;
    }
    const text = (column: AnnexColumn): string | null => said.get(column)?.text ?? null;
    rows.push({
      number: text('number'),
      content: content.text,
      lead: text('lead'),
      coordinating: text('coordinating'),
      issue: text('issue'),
      period: text('period'),
      product: text('product'),
      section: current,
      place: describePlace({ block: table, cell: content.cell, page: content.cell.page }).vi,
    });
  }
  return { rows, section: current };
}

interface Said {
  text: string;
  cell: TableCell;
}

function saidIn(cells: readonly TableCell[], heads: Heads): Map<AnnexColumn, Said> {
  const said = new Map<AnnexColumn, Said>();
  for (const cell of cells) {
    const column = heads.get(cell.column);
    const text = normaliseText(cell.text);
    if (column === undefined || column === 'other' || text === '' || text === '-') continue;
    const before = said.get(column);
    said.set(column, { cell, text: before === undefined ? text : `${before.text}; ${text}` });
  }
  return said;
}

/** The only text of a row that spans the table: a heading. */
function loneText(cells: readonly TableCell[]): Said | null {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [only] = filled;
  if (only === undefined || filled.length > 1) return null;
  return { text: normaliseText(only.text), cell: only };
}

/** Rows that only number the columns: (1), (2), (3). */
function isNumbering(cells: readonly TableCell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.length > 1 && filled.every(({ text }) => /^\(?\d{1,2}\)?$/u.test(text.trim()));
}

function widthOf({ rows }: TableBlock): number {
  return Math.max(
    0,
    ...rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan - 1)),
  );
}
