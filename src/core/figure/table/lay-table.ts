import type { UnitId } from '../../kernel/ids.ts';
import { rowKey } from './row-key.ts';
import type { ColumnMeaning, FieldKey, RowMeaning, TableMapping } from './table-mapping.ts';

/** A row of a sheet: its number and its filled cells by column, both from 1. */
export interface SheetRow<Cell> {
  no: number;
  cells: ReadonlyMap<number, Cell>;
}

/** A filled cell of a foreign table and what it is of. */
export interface LaidCell<Cell> {
  /** Null: the unit that the table is of. */
  unitId: UnitId | null;
  field: FieldKey;
  row: number;
  column: number;
  /** The whole row, by columns. */
  cells: ReadonlyMap<number, Cell>;
  /** Columns of the same row that go with it. */
  gradeColumn: number | null;
  noteColumn: number | null;
  measure: LaidMeasure | null;
}

/** A unit of measure, and whether it is said of this figure itself, or of many at once. */
export interface LaidMeasure {
  words: string;
  isOwn: boolean;
}

export interface LaidTable<Cell> {
  cells: LaidCell<Cell>[];
  /** Filled rows that are passed over: nothing is left out in silence. */
  passedOver: { row: number; column: number; name: string }[];
}

/** Which cell of a table is the figure of which field and unit, by its mapping. */
export function layTable<Cell extends { text: string }>(
  sheet: readonly SheetRow<Cell>[],
  mapping: TableMapping,
): LaidTable<Cell> {
  const columnOf = (kind: ColumnMeaning['kind']): number | null =>
    mapping.columns.find(({ meaning }) => meaning.kind === kind)?.column ?? null;
  const nameColumn = columnOf('name');
  const measureColumn = columnOf('measure');
  const meanings = new Map(mapping.names.map(({ name, meaning }) => [name, meaning]));
  const laid: LaidTable<Cell> = { cells: [], passedOver: [] };
  for (const { no, cells } of sheet) {
    if (no < mapping.bodyFrom || nameColumn === null) continue;
    const name = cells.get(nameColumn)?.text ?? '';
    const row = meanings.get(rowKey(name)) ?? { kind: 'nothing' };
    const measure = measureColumn === null ? undefined : cells.get(measureColumn)?.text.trim();
    for (const { column, meaning } of mapping.columns) {
      if (!cells.has(column)) continue;
      const target = targetOf(row, meaning);
      if (target === null) continue;
      if (target === 'nothing') {
        laid.passedOver.push({ row: no, column, name });
        break;
      }
      laid.cells.push({
        ...target,
        row: no,
        column,
        cells,
        gradeColumn: columnOf('grade'),
        noteColumn: columnOf('note'),
        measure: measureOf(mapping, { row, meaning, measure }),
      });
    }
  }
  return laid;
}

/** Null for a column that holds no figures, `nothing` for a figure of a row that means nothing. */
function targetOf(
  row: RowMeaning,
  column: ColumnMeaning,
): { unitId: UnitId | null; field: FieldKey } | 'nothing' | null {
  switch (column.kind) {
    case 'value':
      return row.kind === 'field' ? { unitId: null, field: row.field } : 'nothing';
    case 'unit':
      return row.kind === 'field' ? { unitId: column.unitId, field: row.field } : 'nothing';
    case 'field':
      return row.kind === 'unit' ? { unitId: row.unitId, field: column.field } : 'nothing';
    default:
      return null;
  }
}

/** The nearest word counts: chosen for the row, in its column of units, in the head of the column, over the table. */
function measureOf(
  mapping: TableMapping,
  {
    row,
    meaning,
    measure,
  }: { row: RowMeaning; meaning: ColumnMeaning; measure?: string | undefined },
): LaidMeasure | null {
  const ofRow = row.kind === 'field' ? row.measure : null;
  const own = ofRow ?? (measure === '' ? null : measure) ?? null;
  if (own !== null) return { words: own, isOwn: true };
  const ofColumn = 'measure' in meaning ? meaning.measure : null;
  if (ofColumn !== null) return { words: ofColumn, isOwn: meaning.kind === 'field' };
  return mapping.measure === null ? null : { words: mapping.measure, isOwn: false };
}
