import {
  type RecordAct,
  type RegisterRecord,
  RecordActKind,
} from '../../../core/register/record.ts';
import { RecordId, RegisterCode, RegisterKey } from '../../../core/kernel/ids.ts';
import { FieldGroup } from '../../../core/permission/actor.ts';
import { isAmount, type Register, type RegisterField } from '../../../core/register/register.ts';
import * as z from 'zod';
import {
  blankMeans,
  day,
  fitting,
  oneOf,
  optional,
  wholeNumber,
  words,
  yesOrNo,
} from './column.ts';
import { measureUnit, ofDocument, slug, unitText } from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

const FieldKind = z.enum(['text', 'number', 'money', 'day', 'choice', 'yes-no', 'unit']);

const registerCode = fitting(RegisterCode, slug);
const fieldKey = fitting(RegisterKey, slug);
const recordId = fitting(RecordId, slug);

export const registerSheet = sheet('registers.csv', {
  code: registerCode,
  name_vi: words,
  name_en: words,
  record_name_vi: words,
  record_name_en: words,
  unit_id: unitText,
  name_field: fieldKey,
});

/** The order of the rows is the order of the fields in their register. */
export const registerFieldSheet = sheet('register-fields.csv', {
  register_code: registerCode,
  key: fieldKey,
  kind: oneOf(FieldKind),
  name_vi: words,
  name_en: words,
  measure_unit: optional(measureUnit),
  required: blankMeans(yesOrNo, false),
  group: blankMeans(oneOf(FieldGroup), 'figures'),
});

export const registerChoiceSheet = sheet('register-choices.csv', {
  register_code: registerCode,
  field: fieldKey,
  code: fieldKey,
  name_vi: words,
  name_en: words,
});

export const recordSheet = sheet('records.csv', {
  id: recordId,
  register_code: registerCode,
  unit_id: unitText,
});

/** Everything that was done to a record, in order; nothing is ever taken out. */
export const recordActSheet = sheet('record-acts.csv', {
  record_id: recordId,
  act: wholeNumber,
  kind: oneOf(RecordActKind),
  from: day,
  reason: optional(words),
  undoes: optional(wholeNumber),
  to_unit_id: optional(unitText),
  document_id: optional(ofDocument),
  known_since: day,
  office: words,
});

/** A blank value: from this act on there is none. */
export const recordValueSheet = sheet('record-values.csv', {
  record_id: recordId,
  act: wholeNumber,
  field: fieldKey,
  value: optional(words),
});

export type RegisterRow = RowOf<typeof registerSheet>;
export type RegisterFieldRow = RowOf<typeof registerFieldSheet>;
export type RegisterChoiceRow = RowOf<typeof registerChoiceSheet>;
export type RecordActRow = RowOf<typeof recordActSheet>;

export function rowOfRegister(register: Register): RegisterRow {
  return {
    code: register.code,
    name_vi: register.name.vi,
    name_en: register.name.en,
    record_name_vi: register.recordName.vi,
    record_name_en: register.recordName.en,
    unit_id: register.unitId,
    name_field: register.nameField,
  };
}

export function rowsOfRegisterFields({ code, fields }: Register): RegisterFieldRow[] {
  return fields.map((field) => ({
    register_code: code,
    key: field.key,
    kind: field.kind,
    name_vi: field.name.vi,
    name_en: field.name.en,
    measure_unit: isAmount(field) ? field.measureUnit : null,
    required: field.isRequired,
    group: field.group,
  }));
}

export function rowsOfRegisterChoices({ code, fields }: Register): RegisterChoiceRow[] {
  return fields.flatMap((field) =>
    choicesOf(field).map((choice) => ({
      register_code: code,
      field: field.key,
      code: choice.code,
      name_vi: choice.name.vi,
      name_en: choice.name.en,
    })),
  );
}

function choicesOf(field: RegisterField): Extract<RegisterField, { kind: 'choice' }>['choices'] {
  return field.kind === 'choice' ? field.choices : [];
}

export function rowOfRecord(record: RegisterRecord): RowOf<typeof recordSheet> {
  return { id: record.id, register_code: record.registerCode, unit_id: record.unitId };
}

export function rowsOfRecordActs({ id, acts }: RegisterRecord): RecordActRow[] {
  return acts.map((act) => ({
    record_id: id,
    act: act.actNo,
    kind: act.kind,
    from: act.from,
    reason: act.reason,
    undoes: act.undoes,
    to_unit_id: act.toUnitId,
    document_id: act.documentId,
    known_since: act.knownSince,
    office: act.office,
  }));
}

export function rowsOfRecordValues({ id, acts }: RegisterRecord): RowOf<typeof recordValueSheet>[] {
  return acts.flatMap(({ actNo, values }) =>
    Object.entries(values).map(([field, value]) => ({ record_id: id, act: actNo, field, value })),
  );
}

export function actOfRow(
  row: RecordActRow,
  { values, toUnitId }: Pick<RecordAct, 'values' | 'toUnitId'>,
): RecordAct {
  return {
    actNo: row.act,
    kind: row.kind,
    from: row.from,
    values,
    reason: row.reason,
    undoes: row.undoes,
    toUnitId,
    documentId: row.document_id,
    knownSince: row.known_since,
    office: row.office,
  };
}
