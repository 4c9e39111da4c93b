import { PlainDate } from '../../core/kernel/plain-date.ts';
import type { RoundBoard } from '../../contract/round.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Snapshots of a round, the first one first. */
export async function listSnapshots(
  tx: ReadTransaction,
  roundId: number,
): Promise<RoundBoard['snapshots']> {
  const rows = await tx
    .selectFrom('round_snapshot')
    .select([
      'round_snapshot.snapshot_id',
      'round_snapshot.name',
      'round_snapshot.taken_at',
      'round_snapshot.as_of',
      'round_snapshot.office',
    ])
    .where('round_snapshot.round_id', '=', roundId)
    .orderBy('round_snapshot.snapshot_id')
    .execute();
  return rows.map((row) => ({
    id: row.snapshot_id,
    name: row.name,
    takenAt: row.taken_at.toISOString(),
    asOf: PlainDate.parse(row.as_of),
    office: row.office,
  }));
}
