import { rowKey } from '../../core/figure/table/row-key.ts';
import type { RowMeaning, TableMapping } from '../../core/figure/table/table-mapping.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/route.ts';
import type {
  readTableRoute,
  showTableImportRoute,
  TableColumn,
  TableRow,
} from '../../contract/table-import.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { namedRows, namesOf, proposeMapping, type Ties } from './propose-mapping.ts';
import { columnLetters, type Sheet } from './read-source.ts';
import { fingerprintOf, hasHead, recallMapping } from './remember-mapping.ts';
import {
  fieldsFor,
  homeOfMapping,
  type RoundOfTable,
  roundOfTable,
  tableFields,
  tableUnits,
  tiesOf,
} from './round-of-table.ts';
import { layoutOf, type TableLayout } from './table-layout.ts';
import { asRemembered, listTableMappings, type StoredMapping } from './table-mapping.views.ts';

type Asked = Omit<ParsedInputOf<typeof readTableRoute>['body'], 'source'>;

/** What a table can be laid upon, before one is given. */
export async function tableImport(
  tx: ReadTransaction,
  actor: Actor,
  roundId: number,
): Promise<OutputOf<typeof showTableImportRoute>> {
  const of = await roundOfTable(tx, actor, roundId);
  const { round } = of.loaded;
  const fields = fieldsFor(actor, of);
  return {
    roundTitle: round.title,
    periodId: round.periodId,
    fields: tableFields(fields, of.catalogue),
    units: tableUnits(actor, of),
    remembered: (await memoryOf(tx, actor, of)).map(asRemembered),
  };
}

/** How a table seems to lie upon the form of a round; a remembered mapping goes before a proposal. */
export async function readTable(
  tx: ReadTransaction,
  actor: Actor,
  { roundId, sheets, asked }: { roundId: number; sheets: readonly Sheet[]; asked: Asked },
): Promise<OutputOf<typeof readTableRoute>> {
  const of = await roundOfTable(tx, actor, roundId);
  const ties = tiesOf(fieldsFor(actor, of), of);
  const { periodId } = of.loaded.round;
  const memory = asked.usesMemory ? await memoryOf(tx, actor, of) : [];
  const wanted = sheets.filter(({ name }) => asked.sheet === null || name === asked.sheet);
  const found = (wanted.length > 0 ? wanted : sheets)
    .slice(0, SHEETS_AT_MOST)
    .map((sheet) => laid(sheet, { asked, ties, periodId, memory }));
  const [first, ...others] = found;
  if (first === undefined) throw new RangeError('a source without sheets');
  const best = others.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a), first);
  const nameColumn = best.mapping.columns.find(({ meaning }) => meaning.kind === 'name')?.column;
  return {
    sheets: sheets.map(({ name }) => name),
    columns: best.layout.columns.map((one) => columnOf(best.sheet, best.mapping, one)),
    rows: nameColumn === undefined ? [] : rowsOf(best, nameColumn, ties),
    mapping: best.mapping,
    remembered: best.stored === null ? null : asRemembered(best.stored),
    unitId: unitOf(best, of, ties),
  };
}

const SHEETS_AT_MOST = 20;

function memoryOf(tx: ReadTransaction, actor: Actor, of: RoundOfTable): Promise<StoredMapping[]> {
  const own = of.submissions.map(({ unitId }) => unitId);
  return listTableMappings(tx, { unitIds: [...own, homeOfMapping(actor, of, null)] });
}

interface Laid {
  sheet: Sheet;
  layout: TableLayout;
  mapping: TableMapping;
  stored: StoredMapping | null;
}

interface Question {
  asked: Asked;
  ties: Ties;
  periodId: PeriodId;
  memory: readonly StoredMapping[];
}

function laid(sheet: Sheet, { asked, ties, periodId, memory }: Question): Laid {
  const layout = layoutOf(sheet, asked.bodyFrom);
  const fingerprint = hasHead(layout) ? fingerprintOf(layout) : null;
  const stored = memory.find((one) => one.fingerprint === fingerprint) ?? null;
  const question = { sheet, layout, ties, periodId };
  if (stored === null) {
    return { sheet, layout, mapping: proposeMapping(question, asked), stored };
  }
  const recalled = recallMapping(stored.mapping, question);
  const known = new Set(recalled.names.map(({ name }) => name));
  const column = recalled.columns.find(({ meaning }) => meaning.kind === 'name')?.column ?? 1;
  // Rows that were not there when it was remembered are tied as in any other table.
  const names = namesOf(question, { rows: recalled.rows, column });
  const fresh = names.filter(({ name }) => !known.has(name));
  return {
    sheet,
    layout,
    mapping: { ...recalled, names: [...recalled.names, ...fresh].slice(0, NAMES_AT_MOST) },
    stored,
  };
}

const NAMES_AT_MOST = 2_000;

/** A sheet that is known again, then the one of which most is understood. */
function weightOf({ mapping, stored }: Laid): number {
  const rows = mapping.names.filter(({ meaning }) => meaning.kind !== 'nothing').length;
  const figures = mapping.columns.filter(({ meaning }) => 'measure' in meaning).length;
  return rows * figures + (stored === null ? 0 : 1e6);
}

function columnOf(
  { rows }: Sheet,
  { bodyFrom }: TableMapping,
  { column, head }: TableLayout['columns'][number],
): TableColumn {
  const samples = rows
    .filter(({ no, cells }) => no >= bodyFrom && cells.has(column))
    .slice(0, 3)
    .map(({ cells }) => (cells.get(column)?.text ?? '').slice(0, 80));
  return { column, letters: columnLetters(column), head, samples };
}

/** The rows by their names, each name once. */
function rowsOf(laid: Laid, column: number, ties: Ties): TableRow[] {
  const { bodyFrom, names } = laid.mapping;
  const meanings = new Map(names.map(({ name, meaning }) => [name, meaning]));
  const kept = new Set(laid.stored?.mapping.names.map(({ name }) => name));
  const first = new Map<string, { row: number; name: string; key: string }>();
  for (const one of namedRows(laid.sheet, { bodyFrom, column })) {
    if (!first.has(one.key)) first.set(one.key, one);
  }
  return [...first.values()].slice(0, NAMES_AT_MOST).map((one) => {
    const meaning = meanings.get(one.key);
    return { ...one, tied: tiedBy(one, { meaning, isKept: kept.has(one.key) }, ties) };
  });
}

function tiedBy(
  { name }: { name: string },
  { meaning, isKept }: { meaning: RowMeaning | undefined; isKept: boolean },
  ties: Ties,
): TableRow['tied'] {
  if (meaning === undefined || meaning.kind === 'nothing') return null;
  if (isKept) return 'remembered';
  return (meaning.kind === 'field' ? ties.field(name) : ties.unit(name))?.certainty ?? null;
}

/** The unit of a table of one unit: remembered, the only one there is, or named by the sheet or above the table. */
function unitOf({ sheet, layout, stored }: Laid, of: RoundOfTable, ties: Ties): UnitId | null {
  const [only, ...others] = of.submissions;
  if (only !== undefined && others.length === 0) return only.unitId;
  for (const line of [sheet.name, ...layout.caption.split('\n')]) {
    const tied = rowKey(line) === '' ? null : ties.unit(line);
    if (tied !== null) return tied.is;
  }
  const isOfOne = of.submissions.some(({ unitId }) => unitId === stored?.unitId);
  return isOfOne ? (stored?.unitId ?? null) : null;
}
