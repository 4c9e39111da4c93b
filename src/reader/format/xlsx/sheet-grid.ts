import type { Sheet } from 'hucre/xlsx';
import { colToLetter } from 'hucre/xlsx';
import type { DraftCell } from '../draft.ts';
import { hasUnicodeVietnamese, oldEncodingOfFont, readOldLetters } from '../text/old-letters.ts';
import { type ShownValue, showValue } from './shown-value.ts';

/** A row of a sheet with what its cells show; columns from 0, empty ones left out. */
export interface GridRow {
  /** From 0. */
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: readonly GridCell[];
}

export interface GridCell extends ShownValue {
  readonly column: number;
  /** `C7`. */
  readonly name: string;
}

/** Noted while cells are read, for the messages. */
export interface SheetTally {
  readonly oldEncodings: Set<string>;
  readonly formulasWithoutValue: string[];
  readonly formulaFaults: string[];
}

/** Rows from top to bottom that show anything. */
export function rowsOf(sheet: Sheet, dateSystem: '1900' | '1904', tally: SheetTally): GridRow[] {
  return sheet.rows.flatMap((values, index) => {
    const cells = values.flatMap((value, column): GridCell[] => {
      const cell = sheet.cells?.get(`${index},${column}`);
      const name = `${colToLetter(column)}${index + 1}`;
      if (value === null) {
        if (cell?.formula !== undefined) tally.formulasWithoutValue.push(place(sheet, name));
        return [];
      }
      if (cell?.type === 'error') tally.formulaFaults.push(place(sheet, name));
      const shown = showValue(value, cell?.style, dateSystem);
      const text = readOldFont(shown.text, cell?.style?.font?.name ?? null, tally);
      return text.trim() === '' ? [] : [{ ...shown, text, column, name }];
    });
    return cells.length === 0
      ? []
      : [{ index, hidden: sheet.rowDefs?.get(index)?.hidden === true, cells }];
  });
}

function place(sheet: Sheet, name: string): string {
  return `${sheet.name}!${name}`;
}

function readOldFont(text: string, font: string | null, tally: SheetTally): string {
  const old = oldEncodingOfFont(font);
  if (old === null || !/[^\p{ASCII}]/u.test(text) || hasUnicodeVietnamese(text)) return text;
  tally.oldEncodings.add(old.name);
  return readOldLetters(text, old);
}

/** The cells of a row between two columns, empty ones included, those under a merged cell left out. */
export function fillRow(
  row: GridRow,
  columns: { first: number; last: number },
  merges: Merges,
  lastRow: number,
): DraftCell[] {
  const shown = new Map(row.cells.map((cell) => [cell.column, cell]));
  const filled: DraftCell[] = [];
  for (let column = columns.first; column <= columns.last; column += 1) {
    if (merges.isCovered(row.index, column)) continue;
    const cell = shown.get(column);
    const merge = merges.startingAt(row.index, column);
    filled.push({
      column: column - columns.first + 1,
      columnSpan: merge === undefined ? 1 : Math.min(merge.endCol, columns.last) - column + 1,
      rowSpan: merge === undefined ? 1 : Math.min(merge.endRow, lastRow) - row.index + 1,
      text: cell?.text ?? '',
      page: null,
      name: cell?.name ?? `${colToLetter(column)}${row.index + 1}`,
      raw: cell?.raw ?? null,
    });
  }
  return filled;
}

type Merge = NonNullable<Sheet['merges']>[number];

export interface Merges {
  readonly startingAt: (row: number, column: number) => Merge | undefined;
  readonly isCovered: (row: number, column: number) => boolean;
}

/** Merged cells by the rows that they touch. */
export function mergesOf(sheet: Sheet): Merges {
  const lastRow = sheet.rows.length - 1;
  const byRow = new Map<number, Merge[]>();
  for (const merge of sheet.merges ?? []) {
    for (let row = merge.startRow; row <= Math.min(merge.endRow, lastRow); row += 1) {
      const merges = byRow.get(row) ?? [];
      merges.push(merge);
      byRow.set(row, merges);
    }
  }
  const covering = (row: number, column: number) =>
    byRow.get(row)?.find(({ startCol, endCol }) => startCol <= column && column <= endCol);
  return {
    startingAt: (row, column) => {
      const merge = covering(row, column);
      return merge?.startRow === row && merge.startCol === column ? merge : undefined;
    },
    isCovered: (row, column) => {
      const merge = covering(row, column);
      return merge !== undefined && (merge.startRow !== row || merge.startCol !== column);
    },
  };
}
