import { type FormColumn, formColumnOf, readFormMark } from '../../core/figure/round/form-sheet.ts';
import type { DecimalText } from '../../core/kernel/decimal.ts';
import type { RawValue, StructuredDocument } from '../../reader/format/document.ts';

/** A cell of a filled form. */
export interface FilledCell {
  text: string;
  raw: RawValue | null;
}

/** A row of a filled form under its headers. */
export interface FilledRow {
  /** Sheet and cell of a column, for what is said about it: `Biểu!G7`. */
  placeOf: (column: FormColumn) => string;
  cells: Partial<Record<FormColumn, FilledCell>>;
  /** By what its number is multiplied to be in the measure unit of the field; left out: by nothing. */
  factor?: DecimalText;
}

export interface FilledForm {
  /** The submission that the file says it is of; null where it does not say. */
  submissionId: number | null;
  rows: FilledRow[];
}

/** Finds the form in a workbook by its headers, wherever it stands; a sheet that bears the mark comes first. */
export function findForm({ blocks, sheets }: StructuredDocument): FilledForm | null {
  const found = sheets.flatMap((sheet) => {
    const grid: Grid = new Map();
    for (const block of blocks) {
      if (block.sheet !== sheet) continue;
      if (block.kind !== 'table') put(grid, block.cell, { text: block.text, raw: null });
      else for (const { cells } of block.rows) for (const cell of cells) put(grid, cell.name, cell);
    }
    return formIn(sheet, grid) ?? [];
  });
  return found.find(({ submissionId }) => submissionId !== null) ?? found[0] ?? null;
}

/** Cells by row, from 1, and the letters of their column. */
type Grid = Map<number, Map<string, FilledCell>>;

function put(grid: Grid, name: string | null, { text, raw }: FilledCell): void {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name ?? '') ?? [];
  if (letters === undefined || (text.trim() === '' && raw === null)) return;
  const row = grid.get(Number(digits)) ?? new Map<string, FilledCell>();
  row.set(letters, { text, raw });
  grid.set(Number(digits), row);
}

function formIn(sheet: string, grid: Grid): FilledForm | null {
  const ordered = [...grid].toSorted(([a], [b]) => a - b);
  for (const [headerAt, cells] of ordered) {
    const columns = columnsOf(cells);
    if (!columns.has('value') || !(columns.has('name') || columns.has('key'))) continue;
    const mark = cells.get(columns.get('key') ?? '')?.text ?? '';
    return {
      submissionId: readFormMark(mark),
      rows: ordered.flatMap(([no, row]) =>
        no > headerAt ? filledRow(row, columns, (letters) => `${sheet}!${letters}${no}`) : [],
      ),
    };
  }
  return null;
}

function columnsOf(cells: ReadonlyMap<string, FilledCell>): Map<FormColumn, string> {
  const columns = new Map<FormColumn, string>();
  for (const [letters, { text }] of cells) {
    const column = formColumnOf(text);
    if (column !== undefined && !columns.has(column)) columns.set(column, letters);
  }
  return columns;
}

function filledRow(
  row: ReadonlyMap<string, FilledCell>,
  columns: ReadonlyMap<FormColumn, string>,
  nameOf: (letters: string) => string,
): FilledRow {
  const cells: FilledRow['cells'] = {};
  for (const [column, letters] of columns) {
    const cell = row.get(letters);
    if (cell !== undefined) cells[column] = cell;
  }
  return { cells, placeOf: (column) => nameOf(columns.get(column) ?? columns.get('value') ?? 'A') };
}
