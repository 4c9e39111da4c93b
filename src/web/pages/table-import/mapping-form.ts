import {
  ColumnMeaning,
  RowMeaning,
  type TableMapping,
} from '../../../core/figure/table/table-mapping.ts';
import { measureUnits, type MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import type { TableField } from '../../../contract/table-import.ts';

/** A meaning as the value of a choice in a list; empty: passed over. */
export function valueOfMeaning(meaning: ColumnMeaning | RowMeaning | undefined): string {
  if (meaning === undefined) return '';
  switch (meaning.kind) {
    case 'nothing':
      return '';
    case 'field':
      return `field:${meaning.field}`;
    case 'unit':
      return `unit:${meaning.unitId}`;
    default:
      return meaning.kind;
  }
}

function split(value: string): { kind: string; is: string } {
  const at = value.indexOf(':');
  return at === -1
    ? { kind: value, is: '' }
    : { kind: value.slice(0, at), is: value.slice(at + 1) };
}

function columnMeaningOf(value: string, measure: string | null): ColumnMeaning | null {
  const { kind, is } = split(value);
  if (kind === '') return null;
  if (kind === 'field') return ColumnMeaning.parse({ kind, field: is, measure });
  if (kind === 'unit') return ColumnMeaning.parse({ kind, unitId: is, measure });
  return ColumnMeaning.parse(kind === 'value' ? { kind, measure } : { kind });
}

/** A mapping with another meaning of a column. What can stand only once moves: the column that had it is passed over. */
export function withColumn(mapping: TableMapping, column: number, value: string): TableMapping {
  const before = mapping.columns.find((one) => one.column === column)?.meaning;
  const measure = before !== undefined && 'measure' in before ? before.measure : null;
  const meaning = columnMeaningOf(value, measure);
  const others = mapping.columns.filter(
    (one) => one.column !== column && valueOfMeaning(one.meaning) !== value,
  );
  const columns = meaning === null ? others : [...others, { column, meaning }];
  return { ...mapping, columns: columns.toSorted((a, b) => a.column - b.column) };
}

/** With another unit of measure of a column of figures; empty: that of the indicator. */
export function withMeasure(mapping: TableMapping, column: number, words: string): TableMapping {
  const measure = words === '' ? null : words;
  return {
    ...mapping,
    columns: mapping.columns.map((one) =>
      one.column === column && 'measure' in one.meaning
        ? { column, meaning: { ...one.meaning, measure } }
        : one,
    ),
  };
}

/** With another meaning of the rows of a name. */
export function withName(mapping: TableMapping, name: string, value: string): TableMapping {
  const { kind, is } = split(value);
  const meaning =
    kind === 'field'
      ? RowMeaning.parse({ kind, field: is, measure: null })
      : RowMeaning.parse(kind === 'unit' ? { kind, unitId: is } : { kind: 'nothing' });
  return withRow(mapping, name, meaning);
}

/** With another unit of measure of the rows of a name. */
export function withRowMeasure(mapping: TableMapping, name: string, words: string): TableMapping {
  const before = mapping.names.find((one) => one.name === name)?.meaning;
  if (before?.kind !== 'field') return mapping;
  return withRow(mapping, name, { ...before, measure: words === '' ? null : words });
}

function withRow(mapping: TableMapping, name: string, meaning: RowMeaning): TableMapping {
  const isKnown = mapping.names.some((one) => one.name === name);
  const names = isKnown
    ? mapping.names.map((one) => (one.name === name ? { name, meaning } : one))
    : [...mapping.names, { name, meaning }];
  return { ...mapping, names };
}

/** Units of measure that become the one of a field, as tables write them; things counted also in thousands. */
export function measureWords(wanted: MeasureUnit): string[] {
  const { symbol, dimension } = measureUnits[wanted];
  if (dimension === 'count') return symbol.vi === '' ? [] : [symbol.vi, `nghìn ${symbol.vi}`];
  if (dimension === 'mass') return [symbol.vi, 'nghìn tấn'];
  return Object.values(measureUnits)
    .filter((one) => one.dimension === dimension)
    .map((one) => one.symbol.vi);
}

/** The same for a column that holds many fields. */
export function measureWordsOf(fields: readonly TableField[]): string[] {
  const wanted = new Set(fields.flatMap(({ measureUnit }) => measureUnit ?? []));
  return [...new Set([...wanted].flatMap(measureWords))];
}

export function hasMeasureColumn({ columns }: TableMapping): boolean {
  return columns.some(({ meaning }) => meaning.kind === 'measure');
}

/** Whether the table says a unit of measure for its rows: over it, in a column, or in the head of a column of figures. */
export function isMeasureTold(mapping: TableMapping): boolean {
  const isInHead = mapping.columns.some(
    ({ meaning }) => 'measure' in meaning && meaning.measure !== null,
  );
  return isInHead || mapping.measure !== null || hasMeasureColumn(mapping);
}

/** Whether the rows of a name are of something. */
export function isTied({ names }: TableMapping, key: string): boolean {
  const meaning = names.find(({ name }) => name === key)?.meaning;
  return meaning !== undefined && meaning.kind !== 'nothing';
}
