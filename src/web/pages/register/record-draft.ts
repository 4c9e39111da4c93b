import type { RecordRow, RegisterTable } from '../../../contract/register.ts';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { readValue, sayValue } from '../../../core/register/read-value.ts';
import type { RecordValues } from '../../../core/register/record.ts';
import { isAmount, type RegisterField } from '../../../core/register/register.ts';

/** What stands in the fields of the form, as typed. */
export type Typed = Readonly<Record<string, string>>;

/** A record as it would be typed; choices, answers and units by their code. */
export function typedOf(fields: readonly RegisterField[], record: RecordRow | null): Typed {
  return Object.fromEntries(
    fields.map((field) => {
      const value = record?.values[field.key] ?? null;
      if (value === null) return [field.key, ''];
      const isTyped = isAmount(field) || field.kind === 'day';
      return [field.key, isTyped ? sayValue(field, value, 'vi') : value];
    }),
  );
}

/** What the typed fields come to: values that differ from the record, and what is wrong, by field. */
export function readDraft(
  fields: readonly RegisterField[],
  typed: Typed,
  record: RecordRow | null,
  places: RegisterTable['places'],
): { values: RecordValues; faults: Map<string, Bilingual> } {
  const values: RecordValues = {};
  const faults = new Map<string, Bilingual>();
  const units = places.map(({ unitId, name }) => ({ id: unitId, name }));
  for (const field of fields) {
    const read = readValue(field, typed[field.key] ?? '', units);
    const before = record?.values[field.key] ?? null;
    if (read.kind === 'fault') faults.set(field.key, read.message);
    else if (read.kind === 'blank') {
      if (field.isRequired) faults.set(field.key, needed);
      else if (before !== null) values[field.key] = null;
    } else if (read.value !== before) values[field.key] = read.value;
  }
  return { values, faults };
}

const needed: Bilingual = { vi: 'Trường này phải ghi.', en: 'This has to be written.' };
