import { describe, expect, it } from 'vitest';
import { city, fieldOwnedBy, ward } from '../round/submission.fixture.ts';
import { QuestionField } from '../round/reporting-round.ts';
import { type ColumnMeaning, faultsOfMapping, fieldKeyOf, type RowKind } from './table-mapping.ts';

const name: ColumnMeaning = { kind: 'name' };
const value: ColumnMeaning = { kind: 'value', measure: null };
const jobs: ColumnMeaning = { kind: 'field', field: 'new-jobs', measure: null };
const ofWard: ColumnMeaning = { kind: 'unit', unitId: ward, measure: null };
const ofCity: ColumnMeaning = { kind: 'unit', unitId: city, measure: null };

const faults = (rows: RowKind, meanings: readonly ColumnMeaning[]): string[] =>
  faultsOfMapping({
    sheet: '',
    bodyFrom: 2,
    rows,
    columns: meanings.map((meaning, at) => ({ column: at + 1, meaning })),
    names: [],
    measure: null,
  }).map(({ vi }) => vi);

describe('what a mapping lacks', () => {
  it.each<[string, RowKind, ColumnMeaning[]]>([
    ['indicators down, one column of figures', 'fields', [name, value]],
    ['with its note and grade', 'fields', [name, value, { kind: 'note' }, { kind: 'grade' }]],
    ['indicators down, units across', 'fields', [name, ofWard, ofCity]],
    ['units down, indicators across', 'units', [name, jobs]],
  ])('nothing: %s', (_, rows, meanings) => {
    expect(faults(rows, meanings)).toEqual([]);
  });

  it.each<[string, RowKind, ColumnMeaning[], RegExp]>([
    ['no names', 'fields', [value], /đúng một cột là tên/],
    ['two columns of names', 'fields', [name, name, value], /đúng một cột là tên/],
    ['no figures', 'fields', [name], /cột số liệu/],
    ['no indicator', 'units', [name], /là một chỉ tiêu của biểu/],
    ['indicators down and across', 'fields', [name, value, jobs], /cột không thể là chỉ tiêu/],
    ['units down and across', 'units', [name, jobs, ofWard], /mỗi cột số phải là một chỉ tiêu/],
    ['two columns of figures', 'fields', [name, value, value], /một cột số liệu/],
    ['figures of one unit and of another', 'fields', [name, value, ofWard], /một cột số liệu/],
    ['one unit twice', 'fields', [name, ofWard, ofWard], /cùng một ý nghĩa/],
    ['one note for many figures', 'fields', [name, ofWard, { kind: 'note' }], /Cột ghi chú/],
  ])('named: %s', (_, rows, meanings, fault) => {
    expect(faults(rows, meanings).join(' ')).toMatch(fault);
  });
});

describe('the key of a field', () => {
  it('is the same in every round that asks the same, whatever its number and version', () => {
    const field = fieldOwnedBy(null);
    expect(fieldKeyOf({ ...field, fieldNo: 9, hint: 'x' })).toBe(fieldKeyOf(field));
  });

  it('of a question is its words, without accents and blanks', () => {
    const asked = (question: string) =>
      QuestionField.parse({
        kind: 'question',
        fieldNo: 1,
        isRequired: false,
        group: 'figures',
        hint: null,
        question,
      });
    expect(fieldKeyOf(asked('Khó khăn  lớn nhất'))).toBe(fieldKeyOf(asked('khó khăn lớn nhất')));
    expect(fieldKeyOf(asked('Khó khăn'))).not.toBe(fieldKeyOf(asked('Kiến nghị')));
  });
});
