import type { Bilingual } from '../../kernel/bilingual.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';

/** Columns of a form as a sheet, from the left. The last one is hidden: it says which field a row is of. */
export const formColumns = [
  'number',
  'name',
  'unit',
  'lastYear',
  'last',
  'plan',
  'value',
  'grade',
  'noAnswer',
  'note',
  'key',
] as const;
export type FormColumn = (typeof formColumns)[number];

export const formHeaders = {
  number: { vi: 'Ô số', en: 'Field' },
  name: { vi: 'Chỉ tiêu', en: 'Indicator' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  lastYear: { vi: 'Cùng kỳ năm trước', en: 'Same period last year' },
  last: { vi: 'Kỳ trước', en: 'Last period' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  value: { vi: 'Số kỳ này', en: 'This period' },
  grade: { vi: 'Mức độ', en: 'Grade' },
  noAnswer: { vi: 'Không có số', en: 'No figure' },
  note: { vi: 'Ghi chú', en: 'Note' },
} satisfies Record<Exclude<FormColumn, 'key'>, Bilingual>;

/** The column that a header names, in either language; the header of the hidden one is the mark of the form. */
export function formColumnOf(header: string): FormColumn | undefined {
  if (readFormMark(header) !== null) return 'key';
  const words = folded(header);
  return formColumns.find(
    (column) =>
      column !== 'key' &&
      (words === folded(formHeaders[column].vi) || words === folded(formHeaders[column].en)),
  );
}

/** Accents, capitals and blanks do not matter. */
export function folded(text: string): string {
  return foldAccents(normaliseText(text));
}

/** What a file says of itself: the form of this submission. */
export function formMark(submissionId: number): string {
  return `thuocdo-form-${submissionId}`;
}

export function readFormMark(text: string): number | null {
  const [, id] = /^thuocdo-form-(\d{1,9})$/.exec(text.trim()) ?? [];
  return id === undefined ? null : Number(id);
}

/** A field, and the version of its cell that the file was filled upon. */
export interface FormKey {
  fieldNo: number;
  version: number;
}

export function formKey({ fieldNo, version }: FormKey): string {
  return `f${fieldNo}v${version}`;
}

export function readFormKey(text: string): FormKey | null {
  const [, fieldNo, version] = /^f(\d{1,6})v(\d{1,9})$/.exec(text.trim()) ?? [];
  return fieldNo === undefined ? null : { fieldNo: Number(fieldNo), version: Number(version) };
}
