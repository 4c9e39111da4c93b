import type { Draft, DraftCell, DraftRow, TableDraft } from '../draft.ts';
import type { DocumentPart } from '../document.ts';

/** A table that is being read. */
export interface OpenTable {
  readonly rows: OpenRow[];
}

export interface OpenRow {
  header: boolean;
  deleted: boolean;
  /** The column that the next cell begins in, from 1. */
  column: number;
  readonly cells: OpenCell[];
}

export interface OpenCell {
  columnSpan: number;
  /** Merged with the cell above, or the first of such a merge. */
  merge: 'first' | 'continued' | null;
  column: number;
  text: string;
  page: number | null;
  /** What stands in it, until it is closed. */
  drafts: readonly Draft[];
}

export function openRow(): OpenRow {
  return { header: false, deleted: false, column: 1, cells: [] };
}

export function openCell(page: number | null): OpenCell {
  return { columnSpan: 1, merge: null, column: 1, text: '', page, drafts: [] };
}

/** Puts what was read into the cell and the cell into its row. */
export function closeCell(row: OpenRow, cell: OpenCell, drafts: readonly Draft[]): void {
  cell.column = row.column;
  cell.drafts = drafts;
  cell.text = drafts.map(textOf).join('\n');
  row.column += cell.columnSpan;
  row.cells.push(cell);
}

/**
 * The table as a draft. A table of one cell is a frame around text: what stands in it is given as if the
 * frame were not there.
 */
export function closeTable(table: OpenTable, part: DocumentPart): readonly Draft[] {
  const kept = table.rows.filter(({ deleted, cells }) => !deleted && cells.length > 0);
  const only = kept.length === 1 ? kept[0]?.cells : undefined;
  if (only?.length === 1) return only[0]?.drafts ?? [];
  return kept.length === 0 ? [] : [{ kind: 'table', part, rows: mergeRows(kept) }];
}

function mergeRows(rows: readonly OpenRow[]): DraftRow[] {
  /** Rows that the open merge of a column spans so far, counted in the cell it began with. */
  const merges = new Map<number, { rowSpan: number }>();
  return rows.map(({ header, cells }): DraftRow => {
    const drafts: DraftCell[] = [];
    for (const { column, columnSpan, merge, text, page } of cells) {
      const above = merges.get(column);
      if (merge === 'continued' && above !== undefined) {
        above.rowSpan += 1;
        continue;
      }
      const cell = { column, columnSpan, rowSpan: 1, text, page };
      if (merge === null) merges.delete(column);
      else merges.set(column, cell);
      drafts.push(cell);
    }
    return { header, cells: drafts };
  });
}

function textOf(draft: Draft): string {
  if (draft.kind !== 'table') return draft.pieces.map(({ text }) => text).join('');
  return tableText(draft);
}

/** A table inside a cell: a line for each row. */
function tableText({ rows }: TableDraft): string {
  return rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')).join('\n');
}
