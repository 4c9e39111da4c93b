import { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { isStillSaid } from '../figure/still-said.ts';

/** Of which units does a document speak: in its sentences, and in the plan lines it decides? */
export async function listUnitsOfDocument(
  tx: ReadTransaction,
  documentId: string,
): Promise<UnitId[]> {
  const rows = await tx
    .selectFrom('claim')
    .select('claim.unit_id')
    .where('claim.document_id', '=', documentId)
    .union((union) =>
      union
        .selectFrom('plan_line_version')
        .innerJoin('plan_line', 'plan_line.plan_line_id', 'plan_line_version.plan_line_id')
        .select('plan_line.unit_id')
        .where('plan_line_version.document_id', '=', documentId),
    )
    .execute();
  return rows.map((row) => UnitId.parse(row.unit_id));
}

/** How many figures stand on each document, as known on a day? */
export async function countFiguresByDocument(
  tx: ReadTransaction,
  asOf: PlainDate | undefined,
): Promise<ReadonlyMap<string, number>> {
  let query = tx
    .selectFrom('figure_vintage')
    .select(['figure_vintage.document_id', (count) => count.fn.countAll<number>().as('figures')])
    .where('figure_vintage.document_id', 'is not', null)
    .where(isStillSaid('figure_vintage'))
    .groupBy('figure_vintage.document_id');
  if (asOf !== undefined) query = query.where('figure_vintage.known_since', '<=', asOf);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.document_id ?? '', row.figures]));
}
