import {
  type ColumnMeaning,
  type FieldKey,
  type RowKind,
  RowMeaning,
  type TableMapping,
} from '../../core/figure/table/table-mapping.ts';
import { rowKey } from '../../core/figure/table/row-key.ts';
import type { TiedName } from '../../core/figure/table/tie-names.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { foldAccents } from '../../core/kernel/vietnamese-text.ts';
import type { PeriodId } from '../../core/period/period.ts';
import { bestColumn } from './choose-value-column.ts';
import { measureWordsIn } from './measure-words.ts';
import type { Sheet } from './read-source.ts';
import type { TableLayout } from './table-layout.ts';

export interface Ties {
  field: (name: string) => TiedName<FieldKey> | null;
  unit: (name: string) => TiedName<UnitId> | null;
}

/** What a person said of the table; null: as the program finds it. */
export interface Hints {
  rows: RowKind | null;
  nameColumn: number | null;
}

interface Question {
  sheet: Sheet;
  layout: TableLayout;
  ties: Ties;
  periodId: PeriodId;
}

/** Rows of the body with their names in one column. */
export function namedRows(
  { rows }: Sheet,
  { bodyFrom, column }: { bodyFrom: number; column: number },
): { row: number; name: string; key: string }[] {
  return rows.flatMap(({ no, cells }) => {
    const name = cells.get(column)?.text ?? '';
    const key = rowKey(name).slice(0, 500);
    return no < bodyFrom || key === '' ? [] : [{ row: no, name, key }];
  });
}

/** How a table seems to lie upon the form: by its heads, by the names of its rows, and by what a person said. */
export function proposeMapping(question: Question, hints: Hints): TableMapping {
  const { sheet, layout } = question;
  const { bodyFrom, caption } = layout;
  const { column: nameColumn, rows } = nameColumnOf(question, hints);
  const ofOthers = layout.columns.filter(({ column }) => column !== nameColumn);
  const figures =
    rows === 'units' ? fieldColumns(question, ofOthers) : figureColumns(question, ofOthers);
  const hasValue = figures.some(({ meaning }) => meaning.kind === 'value');
  const taken = new Set(figures.map(({ column }) => column));
  const beside = ofOthers
    .filter(({ column }) => !taken.has(column))
    .flatMap(({ column, role, leaf }): TableMapping['columns'] => {
      const kind = besideKind({ role, leaf, rows, hasValue });
      return kind === null ? [] : [{ column, meaning: { kind } }];
    });
  return {
    sheet: sheet.name,
    bodyFrom,
    rows,
    columns: [
      { column: nameColumn, meaning: { kind: 'name' } },
      ...figures,
      ...beside.filter(
        ({ meaning }, at) => beside.findIndex((one) => one.meaning.kind === meaning.kind) === at,
      ),
    ],
    names: namesOf(question, { rows, column: nameColumn }),
    measure: measureWordsIn(caption),
  };
}

function besideKind(column: {
  role: TableLayout['columns'][number]['role'];
  leaf: string;
  rows: RowKind;
  hasValue: boolean;
}): 'measure' | 'grade' | 'note' | null {
  if (column.rows === 'fields' && column.role === 'unit') return 'measure';
  if (!column.hasValue) return null;
  const head = foldAccents(column.leaf);
  if (/^(?:muc do|muc chac chan|loai so lieu|grade)\b/.test(head)) return 'grade';
  return /^(?:ghi chu|note)/.test(head) ? 'note' : null;
}

/** The column whose cells name most fields or units; where none does, the first column of words. */
function nameColumnOf(
  { sheet, layout, ties }: Question,
  hints: Hints,
): { column: number; rows: RowKind } {
  const candidates = layout.columns.filter(
    ({ column }) => hints.nameColumn === null || column === hints.nameColumn,
  );
  let best: Counted = { column: 0, rows: hints.rows ?? 'fields', count: 0 };
  for (const { column } of candidates.slice(0, NAMES_WITHIN)) {
    const names = namedRows(sheet, { bodyFrom: layout.bodyFrom, column }).slice(0, 400);
    for (const rows of ['fields', 'units'] as const) {
      if (hints.rows !== null && hints.rows !== rows) continue;
      const tie = rows === 'fields' ? ties.field : ties.unit;
      const count = new Set(names.flatMap(({ name }) => tie(name)?.is ?? [])).size;
      if (count > best.count) best = { column, rows, count };
    }
  }
  if (best.column !== 0) return best;
  const label = candidates.find(({ role }) => role === 'label') ?? candidates[0];
  return { column: label?.column ?? 1, rows: best.rows };
}

interface Counted {
  column: number;
  rows: RowKind;
  count: number;
}

const NAMES_WITHIN = 8;

type Columns = TableLayout['columns'];
type MappedColumns = TableMapping['columns'];

/** Of a table of indicators: the columns of units where heads name several, else the one of this period's figures. */
function figureColumns({ ties, periodId }: Question, columns: Columns): MappedColumns {
  const seen = new Set<UnitId>();
  const units = columns.flatMap(({ column, head, leaf }): MappedColumns => {
    const tied = ties.unit(leaf) ?? ties.unit(head);
    if (tied === null || seen.has(tied.is)) return [];
    seen.add(tied.is);
    return [{ column, meaning: { kind: 'unit', unitId: tied.is, measure: measureWordsIn(head) } }];
  });
  if (units.length > 1) return units;
  const values = columns.filter(({ role }) => role === 'value');
  const value = bestColumn(values, periodId);
  if (value === undefined) return units;
  const meaning: ColumnMeaning = { kind: 'value', measure: measureWordsIn(value.head) };
  return [{ column: value.column, meaning }];
}

/** Of a table of units: the columns whose heads name fields, each field once, the surest first. */
function fieldColumns({ ties, periodId }: Question, columns: Columns): MappedColumns {
  const tied = columns.flatMap(({ column, head, leaf }) => {
    const found = ties.field(leaf) ?? ties.field(head);
    return found === null ? [] : [{ column, head, ...found }];
  });
  return [...Map.groupBy(tied, ({ is }) => is)].flatMap(([field, same]): MappedColumns => {
    const sure = same.filter(({ certainty }) => certainty === 'sure');
    const best = bestColumn(sure.length > 0 ? sure : same, periodId);
    if (best === undefined) return [];
    const measure = measureWordsIn(best.head);
    return [{ column: best.column, meaning: { kind: 'field', field, measure } }];
  });
}

/**
 * The meaning of each name, once; of several names of one field the surest, of equals the first. A row with nothing beside
 * its name is a heading, and means nothing.
 */
export function namesOf(
  { sheet, layout, ties }: Question,
  { rows, column }: { rows: RowKind; column: number },
): TableMapping['names'] {
  const ordinals = layout.columns.flatMap((one) => (one.role === 'ordinal' ? one.column : []));
  const filled = new Set(
    sheet.rows.flatMap(({ no, cells }) => {
      const beside = [...cells.keys()].filter((at) => at !== column && !ordinals.includes(at));
      return beside.length > 0 ? no : [];
    }),
  );
  const byKey = new Map<string, string | null>();
  for (const { key, name, row } of namedRows(sheet, { bodyFrom: layout.bodyFrom, column })) {
    if (filled.has(row)) byKey.set(key, byKey.get(key) ?? name);
    else if (!byKey.has(key)) byKey.set(key, null);
  }
  const tie = rows === 'fields' ? ties.field : ties.unit;
  const tied = [...byKey]
    .slice(0, NAMES_AT_MOST)
    .map(([key, name]) => ({ key, tie: name === null ? null : tie(name) }));
  const sure = new Set(
    tied.flatMap(({ tie }) => (tie !== null && tie.certainty === 'sure' ? tie.is : [])),
  );
  const taken = new Set<string>();
  return tied.map(({ key, tie }) => {
    const isSecond = tie !== null && tie.certainty === 'likely' && sure.has(tie.is);
    if (tie === null || isSecond || taken.has(tie.is)) return { name: key, meaning: nothing };
    taken.add(tie.is);
    return { name: key, meaning: meaningOf(rows, tie.is) };
  });
}

const NAMES_AT_MOST = 2_000;
const nothing: RowMeaning = { kind: 'nothing' };

function meaningOf(rows: RowKind, is: FieldKey | UnitId): RowMeaning {
  return rows === 'fields'
    ? { kind: 'field', field: is, measure: null }
    : RowMeaning.parse({ kind: 'unit', unitId: is });
}
