import type { Bilingual } from '../kernel/bilingual.ts';
import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';
import { headOfField, readValue } from './read-value.ts';
import type { RecordValues } from './record.ts';
import type { Register, RegisterField } from './register.ts';

/** A cell of a sheet, and where it stands: `Sổ!B4`, or `dòng 2, cột 3`. */
export interface PlacedText {
  text: string;
  place: string;
}

export interface ReadRow {
  place: string;
  values: RecordValues;
  faults: { place: string; text: Bilingual }[];
}

/**
 * Reads rows of a sheet. A row that names fields of the register is the head, and what stands above it is left out;
 * without one, columns stand in the order of the fields. A blank cell says nothing: it takes no value away.
 *
 * @returns rows with every fault at its cell, and heads that are no field
 */
export function readRows(
  register: Register,
  sheet: readonly (readonly PlacedText[])[],
  units: readonly { id: string; name: string }[],
): { rows: ReadRow[]; ignored: string[] } {
  const headAt = sheet.findIndex((row) => isHead(register, row));
  const columns =
    headAt === -1
      ? register.fields
      : (sheet[headAt] ?? []).map(({ text }) => fieldWithHead(register, text));
  const ignored =
    headAt === -1
      ? []
      : (sheet[headAt] ?? []).flatMap(({ text }, at) =>
          columns[at] === undefined && text.trim() !== '' ? [normaliseText(text)] : [],
        );
  const rows = sheet
    .slice(headAt + 1)
    .filter((row) => row.some(({ text }, at) => columns[at] !== undefined && text.trim() !== ''))
    .map((row) => readRow(row, columns, units));
  return { rows, ignored };
}

function readRow(
  cells: readonly PlacedText[],
  columns: readonly (RegisterField | undefined)[],
  units: readonly { id: string; name: string }[],
): ReadRow {
  // Of "dòng 2, cột 1" the row alone; of a sheet the cell that begins it.
  const [place = ''] = cells[0]?.place.split(',') ?? [];
  const row: ReadRow = { place, values: {}, faults: [] };
  for (const [at, { text, place: cell }] of cells.entries()) {
    const field = columns[at];
    if (field === undefined) continue;
    const read = readValue(field, text, units);
    if (read.kind === 'value') row.values[field.key] = read.value;
    if (read.kind === 'fault') row.faults.push({ place: cell, text: read.message });
  }
  return row;
}

/** The name of a record is there, or at least two fields are. */
function isHead(register: Register, row: readonly PlacedText[]): boolean {
  const found = row.flatMap(({ text }) => fieldWithHead(register, text)?.key ?? []);
  return found.includes(register.nameField) || found.length > 1;
}

function fieldWithHead({ fields }: Register, head: string): RegisterField | undefined {
  const said = plain(head);
  if (said === '') return undefined;
  return fields.find(
    (field) =>
      [field.name.vi, field.name.en, headOfField(field, 'vi'), headOfField(field, 'en')]
        .map(plain)
        .includes(said) || field.key === said,
  );
}

/** Without accents, capitals, blanks, and the star of what is required. */
function plain(text: string): string {
  return foldAccents(normaliseText(text)).replace(/\s*\*$/, '');
}
