import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../core/figure/table/table-mapping.ts';
import {
  isMeasureTold,
  isTied,
  measureWords,
  valueOfMeaning,
  withColumn,
  withMeasure,
  withName,
  withRowMeasure,
} from './mapping-form.ts';

const mapping: TableMapping = {
  sheet: 'Biểu',
  bodyFrom: 2,
  rows: 'fields',
  columns: [
    { column: 1, meaning: { kind: 'name' } },
    { column: 3, meaning: { kind: 'value', measure: 'triệu đồng' } },
  ],
  names: [{ name: 'thu', meaning: { kind: 'field', field: 'revenue a b', measure: null } }],
  measure: null,
};
const meanings = ({ columns }: TableMapping): string[] =>
  columns.map(({ column, meaning }) => `${column} ${valueOfMeaning(meaning)}`);

describe('choosing what a column is', () => {
  it('moves what can stand only once, and keeps its unit of measure where it was chosen', () => {
    expect(meanings(withColumn(mapping, 2, 'value'))).toEqual(['1 name', '2 value']);
    expect(meanings(withColumn(mapping, 3, ''))).toEqual(['1 name']);
    const unit = withColumn(mapping, 3, 'unit:05512@2020-01-01').columns[1]?.meaning;
    expect(unit).toEqual({ kind: 'unit', unitId: '05512@2020-01-01', measure: 'triệu đồng' });
  });

  it('chooses the unit of measure of figures only', () => {
    expect(withMeasure(mapping, 3, '').columns[1]?.meaning).toEqual({
      kind: 'value',
      measure: null,
    });
    expect(withMeasure(mapping, 1, 'ha')).toEqual(mapping);
    expect(isMeasureTold(mapping)).toBe(true);
    expect(isMeasureTold(withMeasure(mapping, 3, ''))).toBe(false);
    expect(isMeasureTold(withColumn(withMeasure(mapping, 3, ''), 2, 'measure'))).toBe(true);
  });
});

describe('choosing what a row is', () => {
  it('adds, changes and passes over', () => {
    const tied = withName(mapping, 'chi', 'field:spending a b');
    expect([isTied(tied, 'chi'), isTied(mapping, 'chi')]).toEqual([true, false]);
    expect(isTied(withName(tied, 'chi', ''), 'chi')).toBe(false);
    expect(withRowMeasure(tied, 'chi', 'đồng').names[1]?.meaning).toMatchObject({
      measure: 'đồng',
    });
    expect(withRowMeasure(tied, 'khác', 'đồng')).toBe(tied);
  });
});

it.each([
  ['billion-vnd', ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng', 'nghìn tỷ đồng']],
  ['person', ['người', 'nghìn người']],
  ['percent', ['%', '%/năm']],
  ['item', []],
] as const)('units of measure for %s', (wanted, words) => {
  expect(measureWords(wanted)).toEqual(words);
});
