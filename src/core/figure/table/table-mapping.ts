import * as z from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { UnitId } from '../../kernel/ids.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import type { RoundField } from '../round/reporting-round.ts';

/** A field of a form by what it asks, the same in every round that asks it. */
export const FieldKey = z.string().min(1).max(700);
export type FieldKey = z.infer<typeof FieldKey>;

export function fieldKeyOf(field: RoundField): FieldKey {
  switch (field.kind) {
    case 'indicator':
      return [field.indicatorCode, field.scope, field.priceBasis].join(' ');
    case 'question':
      return `? ${foldAccents(normaliseText(field.question))}`;
    case 'register':
      return `# ${foldAccents(normaliseText(field.name.vi))}`;
  }
}

/** Unit of measure as the table writes it (`triệu đồng`, `nghìn người`); null: that of the indicator. */
const Measure = z.string().trim().min(1).max(60).nullable();

/** What a column of a foreign table holds. */
export const ColumnMeaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name') }),
  /** Unit of measure of each row. */
  z.strictObject({ kind: z.literal('measure') }),
  z.strictObject({ kind: z.literal('grade') }),
  z.strictObject({ kind: z.literal('note') }),
  /** Figures of the one unit that the table is of. */
  z.strictObject({ kind: z.literal('value'), measure: Measure }),
  z.strictObject({ kind: z.literal('field'), field: FieldKey, measure: Measure }),
  z.strictObject({ kind: z.literal('unit'), unitId: UnitId, measure: Measure }),
]);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** What a row is of; `nothing`: it is passed over. */
export const RowMeaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), field: FieldKey, measure: Measure }),
  z.strictObject({ kind: z.literal('unit'), unitId: UnitId }),
  z.strictObject({ kind: z.literal('nothing') }),
]);
export type RowMeaning = z.infer<typeof RowMeaning>;

export const RowKind = z.enum(['fields', 'units']);
export type RowKind = z.infer<typeof RowKind>;

/** How a foreign table is laid upon a form. Columns and rows count from 1, as a sheet counts them. */
export const TableMapping = z.strictObject({
  sheet: z.string().max(200),
  /** First row of the body. */
  bodyFrom: z.int().positive(),
  rows: RowKind,
  /** Columns that mean something; the others are passed over. */
  columns: z
    .array(z.strictObject({ column: z.int().positive().max(16_384), meaning: ColumnMeaning }))
    .max(256),
  /** By the name of the row, in the form of `rowKey`. */
  names: z
    .array(z.strictObject({ name: z.string().min(1).max(500), meaning: RowMeaning }))
    .max(2_000),
  /** Unit of measure that the table gives for all its figures. */
  measure: Measure,
});
export type TableMapping = z.infer<typeof TableMapping>;

/** What keeps a mapping from being used, in words for whoever makes it; empty where nothing does. */
export function faultsOfMapping({ rows, columns }: TableMapping): Bilingual[] {
  const kinds = columns.map(({ meaning }) => meaning.kind);
  const count = (kind: ColumnMeaning['kind']): number => kinds.filter((one) => one === kind).length;
  const faults: Bilingual[] = [];
  if (count('name') !== 1) faults.push(needsNames);
  const asked = rows === 'fields' ? count('value') + count('unit') : count('field');
  if (asked === 0) faults.push(rows === 'fields' ? needsFigures : needsFields);
  const strange = rows === 'fields' ? count('field') : count('value') + count('unit');
  if (strange > 0) faults.push(rows === 'fields' ? fieldsTwice : unitsTwice);
  if (count('value') > 1 || (count('value') === 1 && count('unit') > 0)) faults.push(manyValues);
  const targets = columns.flatMap(({ meaning }) =>
    meaning.kind === 'field' ? meaning.field : meaning.kind === 'unit' ? meaning.unitId : [],
  );
  if (new Set(targets).size < targets.length) faults.push(sameTwice);
  for (const kind of ['measure', 'grade', 'note'] as const) {
    if (count(kind) > 1) faults.push(sameTwice);
  }
  if (count('grade') + count('note') > 0 && count('value') === 0) faults.push(notesOfMany);
  return faults;
}

const needsNames: Bilingual = {
  vi: 'Cần chọn đúng một cột là tên của hàng.',
  en: 'Exactly one column must be the name of the row.',
};
const needsFigures: Bilingual = {
  vi: 'Cần chọn cột số liệu, hoặc cột của từng đơn vị.',
  en: 'Choose the column of figures, or the columns of the units.',
};
const needsFields: Bilingual = {
  vi: 'Cần chọn ít nhất một cột là một chỉ tiêu của biểu.',
  en: 'At least one column must be an indicator of the form.',
};
const fieldsTwice: Bilingual = {
  vi: 'Mỗi hàng đã là một chỉ tiêu, nên cột không thể là chỉ tiêu.',
  en: 'Each row is an indicator already, so no column can be one.',
};
const unitsTwice: Bilingual = {
  vi: 'Mỗi hàng đã là một đơn vị, nên mỗi cột số phải là một chỉ tiêu.',
  en: 'Each row is a unit already, so each column of figures must be an indicator.',
};
const manyValues: Bilingual = {
  vi: 'Chỉ được chọn một cột số liệu; bảng của nhiều đơn vị thì chọn đơn vị cho từng cột.',
  en: 'Only one column of figures; for several units, choose the unit of each column.',
};
const sameTwice: Bilingual = {
  vi: 'Hai cột không được cùng một ý nghĩa.',
  en: 'Two columns cannot mean the same.',
};
const notesOfMany: Bilingual = {
  vi: 'Cột ghi chú, cột mức độ chỉ dùng được khi bảng có một cột số liệu.',
  en: 'A column of notes or grades goes with one column of figures only.',
};
