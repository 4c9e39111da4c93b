import { VintageContent } from '../../core/figure/figure.ts';
import { Grade } from '../../core/kernel/grade.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** What was last published from a cell. */
export interface PublishedCell {
  content: VintageContent;
  grade: Grade;
}

/** What this submission has published so far, by field number; the last of each. */
export async function listPublished(
  tx: ReadTransaction,
  submissionId: number,
): Promise<Map<number, PublishedCell>> {
  const rows = await tx
    .selectFrom('submission_vintage')
    .innerJoin('figure_vintage', 'figure_vintage.vintage_id', 'submission_vintage.vintage_id')
    .select([
      'submission_vintage.field_no',
      'figure_vintage.value',
      'figure_vintage.missing_reason',
      'figure_vintage.qualifier',
      'figure_vintage.grade',
    ])
    .where('submission_vintage.submission_id', '=', submissionId)
    .orderBy('submission_vintage.vintage_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.field_no,
      {
        content: VintageContent.parse(
          row.value === null
            ? { kind: 'missing', reason: row.missing_reason }
            : { kind: 'value', value: row.value, qualifier: row.qualifier },
        ),
        grade: Grade.parse(row.grade),
      },
    ]),
  );
}
