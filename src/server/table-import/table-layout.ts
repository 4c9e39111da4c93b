import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import { type Column, columnsOf } from '../../reader/layout/head/columns.ts';
import { type Cell, COLUMNS_AT_MOST, type Grid, type GridRow } from '../../reader/layout/grid.ts';
import { hasAmount, type HeadRows, headRowsOf } from '../../reader/layout/head/head-rows.ts';
import type { Sheet } from './read-source.ts';

/** A sheet as the reader of tables sees it: head, body, and what its columns are for. */
export interface TableLayout {
  /** First row of the head, and of the body, by the numbers of the sheet. */
  headFrom: number;
  bodyFrom: number;
  /** By number from 1. */
  columns: { column: number; role: Column['role']; head: string; leaf: string }[];
  /** What stands above the heads. */
  caption: string;
}

/** What columns are for shows in the first rows; looking at all of a long table would keep the server from others. */
const ROWS_LOOKED_AT = 200;

/** @param from first row of the body, where a person said so */
export function layoutOf({ rows }: Sheet, from: number | null): TableLayout {
  // Lines of one cell above the table are its title.
  const top = Math.max(
    0,
    rows.findIndex(({ cells }) => cells.size > 1),
  );
  const table = rows.slice(top, top + ROWS_LOOKED_AT);
  const grid = gridOf(table);
  const heads = from === null ? headRowsOf(grid) : headBefore(table, from);
  const width = grid.width;
  const columns = columnsOf(grid, heads)
    .slice(0, width)
    .map(({ role, heads: above }, at) => ({
      column: at + 1,
      role,
      head: above.map(({ plain }) => plain).join(' – '),
      leaf: above.at(-1)?.plain ?? '',
    }));
  const isCaption = (cell: Cell): boolean => heads.captions.includes(cell);
  const firstHead = grid.rows.findIndex(({ cells }) => cells.some((cell) => !isCaption(cell)));
  const captions = [
    ...rows.slice(0, top).flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)),
    ...heads.captions.map(({ plain }) => plain),
  ];
  const headFrom = table[Math.max(0, firstHead)]?.no ?? 1;
  return {
    headFrom,
    bodyFrom: from ?? table[heads.end]?.no ?? (rows.at(-1)?.no ?? headFrom) + 1,
    columns,
    caption: captions.join('\n'),
  };
}

function headBefore(table: Sheet['rows'], from: number): HeadRows {
  const end = table.findIndex(({ no }) => no >= from);
  return { end: end === -1 ? table.length : end, captions: [], indexRows: new Set() };
}

function gridOf(table: Sheet['rows']): Grid {
  let width = 0;
  const rows = table.map(({ cells }, row) => ({
    header: false,
    cells: [...cells]
      .filter(([column]) => column <= COLUMNS_AT_MOST)
      .toSorted(([a], [b]) => a - b)
      .map(([column, { text, rowSpan, columnSpan }]): Cell => {
        const span = Math.min(columnSpan, COLUMNS_AT_MOST - column + 1);
        width = Math.max(width, column + span - 1);
        return {
          row,
          column: column - 1,
          rowSpan,
          columnSpan: span,
          text,
          plain: normaliseText(text),
          range: { start: 0, end: 0 },
        };
      }),
  }));
  return { rows: withLowerHeads(rows), width };
}

/**
 * Rows below the first that begin farther right and hold words only go on with its heads: "Kế hoạch | Thực hiện" under
 * the years.
 */
function withLowerHeads(rows: readonly GridRow[]): GridRow[] {
  const startOf = ({ cells }: GridRow): number => cells[0]?.column ?? 0;
  const [first] = rows;
  if (first === undefined) return [];
  const end = rows.findIndex(
    (row, at) =>
      at > 0 &&
      !(startOf(row) > startOf(first) && row.cells.length > 1 && !row.cells.some(hasAmount)),
  );
  return rows.map((row, at) => ({ ...row, header: at > 0 && at < end }));
}
