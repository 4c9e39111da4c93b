import { sql } from 'kysely';
import { CellContent, EntryWay } from '../../core/figure/round/cell.ts';
import { CountedRecords } from '../../core/figure/round/register-figure.ts';
import type { Cell, CellEntry } from '../../contract/round/submission.ts';
import type { Evidence } from '../../contract/evidence.ts';
import { evidenceOfRow } from '../attachment/evidence-of-row.ts';
import { noteViews } from '../database/sight.ts';
import { acrossFieldGroups } from '../database/across-field-groups.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Cells of one submission by field number; fields that were never saved are not in it. */
export type StoredCells = ReadonlyMap<number, Cell>;

/** What stands in the cells of these submissions. */
export async function loadCells(
  tx: ReadTransaction,
  submissionIds: readonly number[],
): Promise<Map<number, StoredCells>> {
  const ids = sql<number>`any(${[...submissionIds]}::integer[])`;
  const rows = await tx
    .selectFrom('cell_entry')
    .innerJoin('submission', 'submission.submission_id', 'cell_entry.submission_id')
    .distinctOn(['cell_entry.submission_id', 'cell_entry.field_no'])
    .selectAll('cell_entry')
    .select('submission.unit_id')
    .where('cell_entry.submission_id', '=', ids)
    .orderBy('cell_entry.submission_id')
    .orderBy('cell_entry.field_no')
    .orderBy('cell_entry.version', 'desc')
    .execute();
  const evidence = await loadEvidence(tx, submissionIds);
  const cells = new Map<number, Map<number, Cell>>();
  const put = (submissionId: number, cell: Cell): void => {
    const own = cells.get(submissionId) ?? new Map<number, Cell>();
    own.set(cell.fieldNo, cell);
    cells.set(submissionId, own);
  };
  for (const row of noteViews(rows)) {
    put(row.submission_id, {
      fieldNo: row.field_no,
      version: row.version,
      content: row.content === null ? null : CellContent.parse(row.content),
      note: row.note,
      savedAt: row.saved_at.toISOString(),
      savedBy: row.office,
      counted: row.counted === null ? null : CountedRecords.parse(row.counted).records,
      evidence: [],
    });
  }
  for (const { submissionId, fieldNo, file } of evidence) {
    const cell = cells.get(submissionId)?.get(fieldNo) ?? emptyCell(fieldNo);
    put(submissionId, { ...cell, evidence: [...cell.evidence, file] });
  }
  return cells;
}

/** How many required fields that people fill have an answer, in each submission? Of all rounds, or of one. */
export async function countAnswered(
  tx: ReadTransaction,
  roundId: number | null = null,
): Promise<Map<number, number>> {
  const { rows } = await acrossFieldGroups(tx, () =>
    sql<{ submission_id: number; answered: number }>`
    SELECT latest.submission_id, count(*)::integer AS answered
    FROM (
      SELECT DISTINCT ON (entry.submission_id, entry.field_no)
        entry.submission_id, entry.field_no, entry.content, submission.round_id
      FROM submission
      JOIN cell_entry entry ON entry.submission_id = submission.submission_id
      WHERE ${roundId}::integer IS NULL OR submission.round_id = ${roundId}
      ORDER BY entry.submission_id, entry.field_no, entry.version DESC
    ) latest
    JOIN round_field field ON field.round_id = latest.round_id AND field.field_no = latest.field_no
    WHERE latest.content IS NOT NULL AND (field.content ->> 'isRequired')::boolean
      AND field.content ->> 'kind' <> 'register'
    GROUP BY latest.submission_id`.execute(tx),
  );
  return new Map(rows.map((row) => [row.submission_id, row.answered]));
}

export function emptyCell(fieldNo: number): Cell {
  return {
    fieldNo,
    version: 0,
    content: null,
    note: null,
    savedAt: null,
    savedBy: null,
    counted: null,
    evidence: [],
  };
}

/** All that ever stood in one cell, the newest first. */
export async function listCellEntries(
  tx: ReadTransaction,
  submissionId: number,
  fieldNo: number,
): Promise<CellEntry[]> {
  const rows = await tx
    .selectFrom('cell_entry')
    .innerJoin('submission', 'submission.submission_id', 'cell_entry.submission_id')
    .selectAll('cell_entry')
    .select('submission.unit_id')
    .where('cell_entry.submission_id', '=', submissionId)
    .where('cell_entry.field_no', '=', fieldNo)
    .orderBy('cell_entry.version', 'desc')
    .execute();
  return noteViews(rows).map((row) => ({
    version: row.version,
    content: row.content === null ? null : CellContent.parse(row.content),
    note: row.note,
    way: EntryWay.parse(row.way),
    savedAt: row.saved_at.toISOString(),
    savedBy: row.office,
  }));
}

async function loadEvidence(
  tx: ReadTransaction,
  submissionIds: readonly number[],
): Promise<{ submissionId: number; fieldNo: number; file: Evidence }[]> {
  const rows = await tx
    .selectFrom('evidence')
    .select([
      'evidence.submission_id',
      'evidence.field_no',
      'evidence.evidence_id',
      'evidence.name',
      'evidence.scan',
      'evidence.media_type',
      'evidence.attached_at',
      'evidence.office',
    ])
    .select(sql<number>`octet_length(evidence.content)`.as('bytes'))
    .where('evidence.submission_id', '=', sql<number>`any(${[...submissionIds]}::integer[])`)
    .where('evidence.taken_off_by', 'is', null)
    .orderBy('evidence.evidence_id')
    .execute();
  return rows.map((row) => ({
    submissionId: row.submission_id,
    fieldNo: row.field_no,
    file: evidenceOfRow(row),
  }));
}
