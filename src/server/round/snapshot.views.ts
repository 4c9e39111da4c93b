import * as z from 'zod';
import { UnitId } from '../../core/kernel/ids.ts';
import { Outcome } from '../../core/kernel/missing.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { RoundBoard } from '../../contract/round/round.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** What a snapshot froze: for each indicator the sums, and what each unit had given. */
export const RoundSnapshot = z.object({
  rows: z.array(
    z.object({
      fieldNo: z.int(),
      entered: Outcome,
      computed: Outcome,
      parts: z.array(z.object({ unitId: UnitId, outcome: Outcome })),
    }),
  ),
});
export type RoundSnapshot = z.infer<typeof RoundSnapshot>;

export interface Snapshot {
  id: number;
  name: string;
  takenAt: string;
  content: RoundSnapshot;
}

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

/** @throws Refusal `not-found` */
export async function getSnapshot(
  tx: ReadTransaction,
  roundId: number,
  snapshotId: number,
): Promise<Snapshot> {
  const row = await tx
    .selectFrom('round_snapshot')
    .selectAll('round_snapshot')
    .where('round_snapshot.round_id', '=', roundId)
    .where('round_snapshot.snapshot_id', '=', snapshotId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('not-found', {
      vi: `Kỳ báo cáo không có bản chụp số ${snapshotId}.`,
      en: `The round has no snapshot ${snapshotId}.`,
    });
  }
  return {
    id: row.snapshot_id,
    name: row.name,
    takenAt: row.taken_at.toISOString(),
    content: RoundSnapshot.parse(row.content),
  };
}
