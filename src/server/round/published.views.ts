import { sql } from 'kysely';
import { VintageContent } from '../../core/figure/figure.ts';
import { Grade } from '../../core/kernel/grade.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** What was last published from a cell. */
export interface PublishedCell {
  content: VintageContent;
  grade: Grade;
}

/** What these submissions have published so far, by submission and field number; the last of each. */
export async function listPublished(
  tx: ReadTransaction,
  submissionIds: readonly number[],
): Promise<Map<number, Map<number, PublishedCell>>> {
  const rows = await tx
    .selectFrom('submission_vintage')
    .innerJoin('figure_vintage', 'figure_vintage.vintage_id', 'submission_vintage.vintage_id')
    .select([
      'submission_vintage.submission_id',
      'submission_vintage.field_no',
      'figure_vintage.value',
      'figure_vintage.missing_reason',
      'figure_vintage.qualifier',
      'figure_vintage.grade',
    ])
    .where(
      'submission_vintage.submission_id',
      '=',
      sql<number>`any(${[...submissionIds]}::integer[])`,
    )
    .orderBy('submission_vintage.vintage_id')
    .execute();
  const published = new Map<number, Map<number, PublishedCell>>();
  for (const row of rows) {
    const own = published.get(row.submission_id) ?? new Map<number, PublishedCell>();
    own.set(row.field_no, {
      content: VintageContent.parse(
        row.value === null
          ? { kind: 'missing', reason: row.missing_reason }
          : { kind: 'value', value: row.value, qualifier: row.qualifier },
      ),
      grade: Grade.parse(row.grade),
    });
    published.set(row.submission_id, own);
  }
  return published;
}
