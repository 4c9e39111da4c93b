import { sql } from 'kysely';
import type { Evidence } from '../../contract/evidence.ts';
import { evidenceOfRow } from '../attachment/evidence-of-row.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Files of a task that stand, the oldest first; without their contents. */
export async function listStandingEvidence(
  tx: ReadTransaction,
  taskId: number,
): Promise<Evidence[]> {
  const rows = await tx
    .selectFrom('task_evidence')
    .select([
      'task_evidence.evidence_id',
      'task_evidence.name',
      'task_evidence.scan',
      'task_evidence.media_type',
      'task_evidence.attached_at',
      'task_evidence.office',
      sql<number>`octet_length(task_evidence.content)`.as('bytes'),
    ])
    .where('task_evidence.task_id', '=', taskId)
    .where('task_evidence.taken_off_by', 'is', null)
    .orderBy('task_evidence.evidence_id')
    .execute();
  return rows.map(evidenceOfRow);
}
