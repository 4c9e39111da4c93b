import { shutForManaging } from '../../core/figure/round/round.permission.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { takeSnapshotRoute } from '../../contract/round/round-figures.ts';
import type { OutputOf } from '../../contract/route.ts';
import { acrossFieldGroups } from '../database/across-field-groups.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { loadLists } from '../known-facts/lists.ts';
import { byGroup, recordContents } from './recorded-contents.ts';
import { consolidationRows } from './round-consolidation.ts';
import { getRound } from './round.views.ts';
import type { RoundSnapshot } from './snapshot.views.ts';

/**
 * Freezes the approved figures of a round and their sums under a name: what we knew that day.
 *
 * @throws Refusal `not-found`, `not-allowed`
 */
export async function takeSnapshot(
  tx: WriteTransaction,
  actor: Actor,
  { roundId, name, today }: { roundId: number; name: string; today: PlainDate },
): Promise<OutputOf<typeof takeSnapshotRoute>> {
  const loaded = await getRound(tx, roundId);
  refuseIfShut(shutForManaging(actor, loaded.round.unitId));
  const catalogue = await loadLists(tx);
  // All that was approved is frozen, whatever the planner may see of it; each reader is shown their own part.
  const rows = await acrossFieldGroups(tx, () =>
    consolidationRows(tx, loaded, { catalogue, includeUnapproved: false }),
  );
  const content: RoundSnapshot = {
    rows: rows.map(({ field, entered, computed, parts }) => ({
      fieldNo: field.fieldNo,
      entered,
      computed,
      parts: parts.map(({ unitId, outcome }) => ({ unitId, outcome })),
    })),
  };
  const changeNo = await recordContents(
    tx,
    {
      actor,
      act: 'take-snapshot',
      subject: `round ${roundId}`,
      unitId: loaded.round.unitId,
      detail: { name },
    },
    byGroup(
      content.rows.map(({ fieldNo, ...said }) => ({
        group: loaded.round.fields.find((field) => field.fieldNo === fieldNo)?.group ?? 'figures',
        fieldNo,
        said,
      })),
    ),
  );
  const row = await tx
    .insertInto('round_snapshot')
    .values({
      round_id: roundId,
      name,
      as_of: today,
      content: JSON.stringify(content),
      office: actor.office,
      change_no: changeNo,
    })
    .returning(['round_snapshot.snapshot_id', 'round_snapshot.taken_at'])
    .executeTakeFirstOrThrow();
  return { id: row.snapshot_id, name, takenAt: row.taken_at.toISOString(), asOf: today };
}
