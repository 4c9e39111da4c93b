import { normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import type { StructuredDocument, TableBlock, TableCell } from '../../format/document.ts';
import { describePlace } from '../../format/place.ts';
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
  { texts, at }: { texts: ReadonlyMap<number, string>; at: number },
): { heads: Heads; end: number } {
  const heads = new Map([...texts].map(([column, text]) => [column, annexColumn(text)]));
  for (const { column, text } of table.rows[at + 1]?.cells ?? []) {
    // "Bắt đầu" says nothing by itself, but under "Thời gian" it does.
    const own = annexColumn(text);
    heads.set(column, own === 'other' ? annexColumn(`${texts.get(column) ?? ''} ${text}`) : own);
  }
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
  const read = saidByRow(table, { heads, from });
  for (const [at, { own, content, said, goesOn }] of read.entries()) {
    const last = rows.at(-1);
    if (content === null) {
      // Lines beside a content that is merged over them belong to it.
      if (goesOn && last !== undefined) rows[rows.length - 1] = goneOn(last, own);
      continue;
    }
    const numbered = own.get('number');
    const number = numbered === undefined || numbered.cell === content.cell ? null : numbered.text;
    const saysMore = [...said.keys()].some((column) => column !== 'number' && column !== 'content');
    if (!saysMore && isHeading(number, read[at + 1]?.own.get('number')?.text ?? null)) {
      current = [number, content.text].filter(Boolean).join('. ');
      continue;
    }
    const text = (column: AnnexColumn): string | null => said.get(column)?.text ?? null;
    rows.push({
      number,
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

interface SaidInRow {
  own: ReadonlyMap<AnnexColumn, Said>;
  /** Of the row itself; null where it says none. */
  content: Said | null;
  /** With what cells say that are merged down over the row, in the order of the columns. */
  said: ReadonlyMap<AnnexColumn, Said>;
  /** Whether a content is merged down over it. */
  goesOn: boolean;
}

function saidByRow(
  table: TableBlock,
  { heads, from }: { heads: Heads; from: number },
): SaidInRow[] {
  const spanning: TableCell[] = [];
  return table.rows.slice(from).flatMap(({ cells, hidden }): SaidInRow[] => {
    const row = cells[0]?.row ?? 0;
    const above = spanning.filter((cell) => cell.row < row && cell.row + cell.rowSpan > row);
    spanning.push(...cells.filter(({ rowSpan }) => rowSpan > 1));
    if (hidden || isNumbering(cells)) return [];
    const own = saidIn(cells, heads);
    const goesOn = !own.has('content') && saidIn(above, heads).has('content');
    const content = own.get('content') ?? (goesOn ? null : loneText(cells));
    const said = saidIn(
      [...above, ...cells].toSorted((a, b) => a.column - b.column),
      heads,
    );
    return content === null && own.size === 0 ? [] : [{ own, content, said, goesOn }];
  });
}

function goneOn(row: AnnexRow, own: ReadonlyMap<AnnexColumn, Said>): AnnexRow {
  const and = (before: string | null, column: AnnexColumn): string | null => {
    const more = own.get(column)?.text;
    return more === undefined ? before : [before, more].filter(Boolean).join('; ');
  };
  return {
    ...row,
    lead: and(row.lead, 'lead'),
    coordinating: and(row.coordinating, 'coordinating'),
    issue: and(row.issue, 'issue'),
    period: and(row.period, 'period'),
    product: and(row.product, 'product'),
  };
}

/**
 * Whether a row with a number and a content alone heads a group: by "I", "A" or no number always; by "1" or "a)" only
 * where what comes under it is numbered otherwise. Else it is a task of which no more is said.
 */
function isHeading(number: string | null, next: string | null): boolean {
  if (number === null || /^[A-ZĐ]+[.)]?$/u.test(number)) return true;
  return next !== null && shapeOf(next) !== shapeOf(number);
}

/** "1.2" as "0.0", "a)" as "a)". */
function shapeOf(number: string): string {
  return number.replaceAll(/\d+/gu, '0').replaceAll(/[a-zđ]+/gu, 'a');
}

interface Said {
  text: string;
  cell: TableCell;
}

function saidIn(cells: readonly TableCell[], heads: Heads): Map<AnnexColumn, Said> {
  const said = new Map<AnnexColumn, Said>();
  for (const cell of cells) {
    const column = heads.get(cell.column);
    const text = textOf(cell);
    if (column === undefined || column === 'other' || text === '' || text === '-') continue;
    const before = said.get(column);
    said.set(column, { cell, text: before === undefined ? text : `${before.text}; ${text}` });
  }
  return said;
}

/** As shown; a day of a workbook as its day, however the workbook shows it, unless it shows the month alone. */
function textOf({ text, raw }: TableCell): string {
  if (raw?.kind !== 'date' || !/d/iu.test(raw.format)) return normaliseText(text);
  const [year, month, day] = raw.date.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
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
