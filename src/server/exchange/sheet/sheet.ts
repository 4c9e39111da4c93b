import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { Fault } from '../../../core/kernel/refusal.ts';
import { type Column, needed, type ReferenceKind } from './column.ts';
import { type Table, writeTable } from './csv-table.ts';

type Columns = Readonly<Record<string, Column<unknown>>>;

/** The columns of one file of a pack. Columns whose blank cells mean something may be left out altogether. */
export interface Sheet<C extends Columns> {
  fileName: string;
  columns: C;
}

export type RowOf<S> =
  S extends Sheet<infer C> ? { [K in keyof C]: C[K] extends Column<infer T> ? T : never } : never;

/** A row, or what was made of it, and the line it stands in, so that whatever is found wrong later can point at it. */
export interface Placed<T> {
  line: number;
  item: T;
}

export function sheet<C extends Columns>(fileName: string, columns: C): Sheet<C> {
  return { fileName, columns };
}

/** Where a cell stands. */
export interface CellPlace {
  fileName: string;
  line: number;
  column: string;
}

export function faultAt(fileName: string, line: number, column: string, message: Bilingual): Fault {
  return { place: [fileName, line, column], message };
}

/** A cell that points at something by its id. */
export interface CellReference {
  kind: ReferenceKind;
  id: string;
  at: CellPlace;
}

/** The rows of a table that hold what the sheet asks for, and a fault for every cell that does not. */
export function readSheet<C extends Columns>(
  { fileName, columns }: Sheet<C>,
  table: Table,
): { rows: Placed<RowOf<Sheet<C>>>[]; references: CellReference[]; faults: Fault[] } {
  const references: CellReference[] = [];
  const faults = columnFaults(columns, table);
  const rows: Placed<RowOf<Sheet<C>>>[] = [];
  for (const { line, cells } of table.rows) {
    const row: Record<string, unknown> = {};
    let isSound = true;
    for (const [name, column] of Object.entries(columns)) {
      const cell = cells.get(name) ?? '';
      const reading = cell === '' ? column.blank : column.read(cell, table.dialect);
      if (reading.kind === 'read') {
        row[name] = reading.value;
        const at = { fileName, line, column: name };
        references.push(...referencesIn(reading.value, column.refersTo, at));
      } else {
        isSound = false;
        // A missing column is said once, for the header.
        if (cells.has(name)) faults.push(cellFault(fileName, line, name, cell, reading.expected));
      }
    }
    // Every column was read by its own reader.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (isSound) rows.push({ line, item: row as RowOf<Sheet<C>> });
  }
  return { rows, references, faults };
}

function referencesIn(
  value: unknown,
  kind: ReferenceKind | undefined,
  at: CellPlace,
): CellReference[] {
  if (kind === undefined) return [];
  const ids: unknown[] = Array.isArray(value) ? value : [value];
  return ids.flatMap((id) => (typeof id === 'string' ? [{ kind, id, at }] : []));
}

/** The file that {@link readSheet} reads back into the same rows. */
export function writeSheet<C extends Columns>(
  { columns }: Sheet<C>,
  rows: readonly RowOf<Sheet<C>>[],
): string {
  const names = Object.keys(columns);
  const cells = rows.map((row) => {
    const byName: Record<string, unknown> = row;
    return names.map((name) => writeCell(byName[name]));
  });
  return writeTable(names, cells);
}

function writeCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(writeCell).join('|');
  if (typeof value === 'string' || typeof value === 'number') return `${value}`;
  throw new TypeError(`a cell cannot hold ${JSON.stringify(value)}`);
}

function columnFaults(columns: Columns, table: Table): Fault[] {
  const unknown = table.header.filter((name) => name !== '' && !Object.hasOwn(columns, name));
  const missing = Object.entries(columns).filter(
    ([name, column]) => column.blank.kind === 'fault' && !table.header.includes(name),
  );
  const names = Object.keys(columns).join(', ');
  return [
    ...unknown.map((name) =>
      faultAt(table.fileName, 1, name, {
        vi: `Không có cột “${name}”; các cột của tệp này: ${names}`,
        en: `There is no column “${name}”; the columns of this file: ${names}`,
      }),
    ),
    ...missing.map(([name]) =>
      faultAt(table.fileName, 1, name, {
        vi: `Thiếu cột “${name}”`,
        en: `The column “${name}” is missing`,
      }),
    ),
  ];
}

function cellFault(
  fileName: string,
  line: number,
  column: string,
  cell: string,
  expected: Bilingual,
): Fault {
  if (expected === needed) return faultAt(fileName, line, column, blankCell);
  return faultAt(fileName, line, column, {
    vi: `“${cell}”: cần ${expected.vi}`,
    en: `“${cell}”: expected ${expected.en}`,
  });
}

const blankCell: Bilingual = { vi: 'Ô này không được để trống', en: 'This cell must not be blank' };
