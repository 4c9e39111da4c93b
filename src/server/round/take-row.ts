import { CellContent } from '../../core/figure/round/cell.ts';
import type { EntryRow, SavedCell } from '../../contract/round/submission.ts';
import type { FormChange, FormFault } from '../../contract/round/submission-workbook.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { PlacedRow } from './place-form-rows.ts';
import { type Basis, isSameAnswer, readFormRow } from './read-form-row.ts';

/** What filled rows come to, and the cells to save for it. */
export interface FormPreview {
  changes: FormChange[];
  faults: FormFault[];
  unchanged: number;
  cells: SavedCell[];
}

const nothing: Basis = { content: null, note: null };

/** Adds to a preview what a row would change, or what is wrong in it. */
export function takeRow(preview: FormPreview, one: PlacedRow, entries: Entries): void {
  const { filled, row, version } = one;
  const { cell, field } = row;
  // A locked cell says what the records said when the file was downloaded; the records themselves say it better.
  if (field.kind === 'register') {
    preview.unchanged += 1;
    return;
  }
  const basis = entries.get(keyOf(field.fieldNo, version ?? 0)) ?? nothing;
  const { answer, faults } = readFormRow(filled, row, version === null ? cell : basis);
  preview.faults.push(...faults);
  if (answer === null) return;
  // A file that lost its versions says nothing by a blank note.
  const said = version === null ? { ...answer, note: answer.note ?? cell.note } : answer;
  const isSilent = version === null ? said.content === null : isSameAnswer(said, basis);
  if (isSilent || isSameAnswer(said, cell)) {
    preview.unchanged += 1;
    return;
  }
  preview.changes.push(changeOf(one, said));
  preview.cells.push({ fieldNo: field.fieldNo, baseVersion: baseOf(one), ...said });
}

function changeOf(one: PlacedRow, said: Basis): FormChange {
  const { filled, row } = one;
  const { cell } = row;
  return {
    fieldNo: row.field.fieldNo,
    name: row.name,
    place: filled.placeOf('value'),
    before: cell.content,
    after: said.content,
    noteBefore: cell.note,
    noteAfter: said.note,
    newer: cell.version === baseOf(one) ? null : cell,
  };
}

function baseOf({ version, seen }: PlacedRow): number {
  return seen ?? version ?? 0;
}

type Entries = ReadonlyMap<string, Basis>;

/** All that ever stood in the cells of a submission, by field and version. */
export async function listBases(tx: ReadTransaction, submissionId: number): Promise<Entries> {
  const rows = await tx
    .selectFrom('cell_entry')
    .select(['cell_entry.field_no', 'cell_entry.version', 'cell_entry.content', 'cell_entry.note'])
    .where('cell_entry.submission_id', '=', submissionId)
    .execute();
  return new Map(
    rows.map(({ field_no, version, content, note }) => [
      keyOf(field_no, version),
      { content: content === null ? null : CellContent.parse(content), note },
    ]),
  );
}

function keyOf(fieldNo: EntryRow['field']['fieldNo'], version: number): string {
  return `${fieldNo} ${version}`;
}
