import { bareDigits, cellNumber } from '../cell/cell-content.ts';
import { isYearDigits } from './head-times.ts';
import type { Cell, Grid, GridRow } from '../grid.ts';
import { headWords } from './head-words.ts';
import { isOrdinal } from '../row-label.ts';
import { unitSaid } from '../cell/unit-text.ts';

/** The rows above the first one with figures. */
export interface HeadRows {
  /** Index of the first row of the body; the number of rows where there is none. */
  readonly end: number;
  /** Cells over the whole width before the heads, and what stands above those: the title of the table. */
  readonly captions: readonly Cell[];
  /** Rows that only number the columns: `(1)`, `A`, `5=4/3`. */
  readonly indexRows: ReadonlySet<number>;
}

const HEAD_ROWS_AT_MOST = 20;

export function headRowsOf({ rows, width }: Grid): HeadRows {
  const captions: Cell[] = [];
  const indexRows = new Set<number>();
  let heads = 0;
  let at = rowsBeforeHeads(rows);
  for (const { cells } of rows.slice(0, at)) {
    captions.push(...cells.filter(({ plain }) => plain !== ''));
  }
  for (; at < Math.min(rows.length, HEAD_ROWS_AT_MOST); at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const filled = row.cells.filter(({ plain }) => plain !== '');
    if (isIndexRow(filled)) {
      indexRows.add(at);
      continue;
    }
    const [only] = filled;
    const isLone = only !== undefined && filled.length === 1;
    if (isLone && heads === 0 && width > 1 && isWide(only, row, width)) {
      captions.push(only);
      continue;
    }
    if (!row.header && isBodyRow(filled, { heads, isLone, cells: row.cells })) break;
    if (filled.length > 0) heads += 1;
  }
  const end = at < HEAD_ROWS_AT_MOST ? at : 0;
  return { end, captions, indexRows };
}

/**
 * A sheet often begins with a letterhead and titles that touch the table: the rows before the one that says "TT", "Chỉ
 * tiêu", "ĐVT", if each of them begins at the left or stands alone, and none has an amount.
 */
function rowsBeforeHeads(rows: readonly GridRow[]): number {
  const first = rows.slice(0, HEAD_ROWS_AT_MOST).findIndex(({ cells }) => cells.some(namesColumn));
  const before = rows.slice(0, Math.max(0, first));
  const isApart = before.every(({ cells }) => {
    const filled = cells.filter(({ plain }) => plain !== '');
    const isAtLeft = filled[0]?.column === 0 || filled.length < 2;
    return isAtLeft && !filled.some((cell) => hasAmount(cell) || cell.rowSpan > 1);
  });
  return isApart ? before.length : 0;
}

const COLUMN_NAMES = [headWords.ordinal, headWords.unit, headWords.label, headWords.placeLabel];

function namesColumn({ plain }: Cell): boolean {
  const text = plain.toLowerCase();
  return COLUMN_NAMES.some((words) => {
    const found = words.exec(text);
    return (
      found?.index === 0 &&
      (found[0].length === text.length || text.length < 24) &&
      !/\d/.test(text)
    );
  });
}

function isWide({ columnSpan }: Cell, { cells }: GridRow, width: number): boolean {
  return columnSpan >= Math.max(2, width - 1) || cells.length === width;
}

/** `(1) | (2) | (3)=(2)/(1)`, `A | B | 1 | 2`. */
function isIndexRow(filled: readonly Cell[]): boolean {
  if (filled.length < 2) return false;
  let last = 0;
  for (const { plain } of filled) {
    const [, mark] = /^\(?(\d{1,2}|[A-ZĐ])\)?(?:\s*=.{1,30})?$/u.exec(plain) ?? [];
    if (mark === undefined) return false;
    if (!/^\d/.test(mark)) continue;
    if (last !== 0 && Number(mark) !== last + 1) return false;
    last = Number(mark);
  }
  return last > 1;
}

/** A cell that states an amount; a bare year may be the head of a column. */
export function hasAmount({ text, plain }: Cell): boolean {
  const digits = bareDigits(text);
  if (digits !== undefined) return !isYearDigits(plain);
  return cellNumber(text, 'vietnamese') !== undefined;
}

function isBodyRow(
  filled: readonly Cell[],
  { heads, isLone, cells }: { heads: number; isLone: boolean; cells: readonly Cell[] },
): boolean {
  const [first] = cells;
  if (first === undefined) return false;
  const rest = filled.filter((cell) => cell !== first);
  if (rest.some(hasAmount)) return true;
  if (heads === 0) return false;
  // Under heads: a heading of the body, a numbered row without a figure, a row with its unit, years as figures.
  if (isLone || (isOrdinal(first.plain) && rest.length > 0)) return true;
  const units = rest.filter(({ plain }) => plain.length < 24 && unitSaid(plain)?.isKnown === true);
  const hasWords = filled.some((cell) => !units.includes(cell) && /\p{L}{2}/u.test(cell.plain));
  if (units.length > 0 && hasWords) return true;
  return (
    first.plain !== '' &&
    rest.length > 0 &&
    rest.every(({ plain }) => isYearDigits(plain)) &&
    heads > 1
  );
}
