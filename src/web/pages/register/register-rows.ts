import type { RecordRow, RegisterTable } from '../../../contract/register.ts';
import type { Language } from '../../../core/kernel/bilingual.ts';
import { add, compareDecimals, decimal, DecimalText } from '../../../core/kernel/decimal.ts';
import { compareVietnamese } from '../../../core/kernel/vietnamese-text.ts';
import { sayValue } from '../../../core/register/read-value.ts';
import { fieldOf, isAmount, type RegisterField } from '../../../core/register/register.ts';
import { holdsWords } from '../../ui/holds-words.ts';
import { readWhere, type RegisterSearch } from './register-search.ts';

type View = Pick<RegisterSearch, 'q' | 'standing' | 'of' | 'where' | 'sort'>;

/** A value of a record as people read it; null where there is none. */
export function valueText(
  field: RegisterField,
  { values }: RecordRow,
  { places, language }: { places: RegisterTable['places']; language: Language },
): string | null {
  const value = values[field.key] ?? null;
  if (value === null) return null;
  return sayValue(field, value, language, nameIn(places));
}

function nameIn(places: RegisterTable['places']): (id: string) => string {
  return (id) => places.find(({ unitId }) => unitId === id)?.name ?? id;
}

/** The records that a view shows, in its order. */
export function recordsShown(table: RegisterTable, view: View, language: Language): RecordRow[] {
  const { register, records, places } = table;
  const where = readWhere(view.where);
  const shown = records.filter((record) => {
    const isStanding =
      view.standing === undefined || (view.standing === 'open') === (record.closedOn === null);
    const isOf = view.of === undefined || record.unitId === view.of;
    const isChosen = [...where].every(([key, choice]) => record.values[key] === choice);
    if (!isStanding || !isOf || !isChosen) return false;
    const texts = register.fields.map((field) => valueText(field, record, { places, language }));
    return holdsWords([record.unitName, ...texts].join(' '), view.q ?? '');
  });
  return sorted(shown, table, view.sort);
}

/** By one column; what is not written comes last either way. */
function sorted(
  records: RecordRow[],
  { register, places }: RegisterTable,
  sort: string | undefined,
): RecordRow[] {
  if (sort === undefined) return records;
  const isDown = sort.startsWith('-');
  const key = isDown ? sort.slice(1) : sort;
  const field = fieldOf(register, key);
  const valueOf = (record: RecordRow): string | null =>
    field === undefined ? record.unitName : (record.values[key] ?? null);
  return records.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = compareValues(field, a, b, places);
    return isDown ? -order : order;
  });
}

function compareValues(
  field: RegisterField | undefined,
  a: string,
  b: string,
  places: RegisterTable['places'],
): number {
  if (isAmount(field)) return compareDecimals(DecimalText.parse(a), DecimalText.parse(b));
  if (field?.kind === 'day') return a < b ? -1 : Number(a > b);
  const text = (value: string): string =>
    field === undefined ? value : sayValue(field, value, 'vi', nameIn(places));
  return compareVietnamese(text(a), text(b));
}

/** The sum of a number field over the records shown, how many say it, and the largest, to draw bars by. */
export interface ColumnSum {
  sum: DecimalText;
  known: number;
  largest: number;
}

/** Sums by field. Rates and points are not added up, and a column in which nothing is said has no sum. */
export function sumsOf(
  { register }: Pick<RegisterTable, 'register'>,
  records: readonly RecordRow[],
): Map<string, ColumnSum> {
  const sums = new Map<string, ColumnSum>();
  for (const field of register.fields) {
    if (!isAmount(field) || notAdded.has(field.measureUnit)) continue;
    const values = records.flatMap(({ values: all }) => {
      const value = DecimalText.safeParse(all[field.key]);
      return value.success ? [value.data] : [];
    });
    if (values.length === 0) continue;
    sums.set(field.key, {
      sum: values.reduce(add, decimal(0)),
      known: values.length,
      largest: Math.max(...values.map(Number)),
    });
  }
  return sums;
}

const notAdded: ReadonlySet<string> = new Set([
  'percent',
  'percent-per-year',
  'percentage-point',
  'percentage-point-per-year',
  'times',
  'point',
  'per-10000-people',
  'million-vnd-per-head-year',
]);
