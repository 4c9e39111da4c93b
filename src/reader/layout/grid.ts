import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import type { Span } from '../finding/reading.ts';
import type { RowToRead } from './document-to-read.ts';

/** A cell at its place in the grid; rows and columns count from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As it stands in the document. */
  readonly text: string;
  /** With single blanks, in composed letters. */
  readonly plain: string;
  readonly range: Span;
}

export interface GridRow {
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
}

/** No table of a report is wider; cells beyond are read as text of their own. */
export const COLUMNS_AT_MOST = 256;

/**
 * Puts cells in their columns: where the document does not say which, each takes the first column that no cell
 * above reaches into. Spans are cut at the edge, so that one cell never costs more than a row.
 */
export function gridOf(text: string, rows: readonly RowToRead[]): Grid {
  /** The row from which a column is free again. */
  const freeFrom = new Uint32Array(COLUMNS_AT_MOST);
  let width = 0;
  const placed = rows.map(({ header = false, cells }, row): GridRow => {
    let next = 0;
    return {
      header,
      cells: cells.map((cell): Cell => {
        while (next < COLUMNS_AT_MOST && (freeFrom[next] ?? 0) > row) next += 1;
        const column = cell.column === undefined ? next : Math.max(0, cell.column - 1);
        const columnSpan = Math.max(1, Math.min(cell.columnSpan, COLUMNS_AT_MOST - column));
        const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - row));
        freeFrom.fill(row + rowSpan, column, column + columnSpan);
        next = column + columnSpan;
        width = Math.max(width, Math.min(next, COLUMNS_AT_MOST));
        const raw = text.slice(cell.range.start, cell.range.end);
        const { start, end } = cell.range;
        return {
          row,
          column,
          rowSpan,
          columnSpan,
          text: raw,
          plain: normaliseText(raw),
          range: { start, end },
        };
      }),
    };
  });
  return { rows: placed, width };
}

/** The range of a cell, without the rest of it. */
export function rangeOf({ range: { start, end } }: Cell): Span {
  return { start, end };
}
