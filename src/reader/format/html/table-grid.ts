import { attributeOf, findOutermost, type HtmlElement, isElement } from './parse-html.ts';
import { isBlock } from './visible.ts';

/** A cell and its place in the grid, column from 1. */
export interface GridCell {
  readonly element: HtmlElement;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface GridRow {
  readonly header: boolean;
  readonly cells: readonly GridCell[];
}

/** Wider spans than any table has would only move the cells after them. */
const WIDEST = 200;
const MOST_COLUMNS = 2000;
const LONG_TEXT = 3;

const isRow = ({ tagName }: HtmlElement): boolean => tagName === 'tr';
const isCell = ({ tagName }: HtmlElement): boolean => tagName === 'td' || tagName === 'th';

/**
 * The rows of a table of data; null for a table that only places things on a page: one inside which other
 * tables or whole texts stand, or that has but one column.
 */
export function gridOf(table: HtmlElement): GridRow[] | null {
  const rows = findOutermost(table.childNodes, (element) => isRow(element));
  const placed = placeCells(rows);
  if (placed === null) return null;
  const widest = Math.max(0, ...placed.map(({ cells }) => cells.length));
  const cells = placed.flatMap((row) => row.cells);
  return widest < 2 || cells.some(({ element }) => holdsText(element)) ? null : placed;
}

function holdsText(cell: HtmlElement): boolean {
  const isTable = ({ tagName }: HtmlElement): boolean => tagName === 'table';
  if (findOutermost(cell.childNodes, isTable).length > 0) return true;
  return cell.childNodes.filter((node) => isElement(node) && isBlock(node)).length > LONG_TEXT;
}

/** Cells in their places; null for a table that spans make wider than any table is. */
function placeCells(rows: readonly HtmlElement[]): GridRow[] | null {
  /** The row, by index, from which on a column is free again. */
  const freeFrom = new Map<number, number>();
  let widest = 0;
  const placed = rows.map((row, index): GridRow => {
    const inner = findOutermost(row.childNodes, isCell);
    let column = 1;
    if (widest > MOST_COLUMNS) return { header: false, cells: [] };
    const cells = inner.map((element): GridCell => {
      while ((freeFrom.get(column) ?? 0) > index) column += 1;
      const columnSpan = spanOf(element, 'colspan', WIDEST);
      const rowSpan = spanOf(element, 'rowspan', rows.length - index);
      const cell = { element, column, columnSpan, rowSpan };
      column += columnSpan;
      widest = Math.max(widest, column);
      if (rowSpan > 1) {
        for (let at = cell.column; at < column; at += 1) freeFrom.set(at, index + rowSpan);
      }
      return cell;
    });
    const header = inner.length > 0 && inner.every(({ tagName }) => tagName === 'th');
    return { header, cells };
  });
  return widest > MOST_COLUMNS ? null : placed;
}

function spanOf(cell: HtmlElement, name: string, atMost: number): number {
  const span = Number(attributeOf(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, atMost) : 1;
}
