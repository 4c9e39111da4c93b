import { UnitId } from '../../core/kernel/ids.ts';
import type { ReadTransaction } from '../database/transaction.ts';

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
