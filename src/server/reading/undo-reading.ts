import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refreshCurrentFigures } from '../figure/refresh-current-figures.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import { addAct, waitForOthersOn, withdrawClaims } from './reading.store.ts';
import { getReadingState } from './reading.views.ts';
import { mustBeAllowedToRead } from './refusals.ts';

/**
 * Takes back everything that was recorded from a reading, in one act. No screen shows it any more; the ledger keeps it
 * for the audit, with the reason. What people decided about its figures stays, so that it can be accepted again.
 *
 * @throws Refusal `not-found`, `not-allowed`, or `not-possible-now` where nothing is recorded
 */
export async function undoReading(
  tx: WriteTransaction,
  actor: Actor,
  id: string,
  { reason, today }: { reason: string; today: PlainDate },
): Promise<void> {
  await waitForOtherEntries(tx);
  await waitForOthersOn(tx, id);
  const state = await getReadingState(tx, id);
  mustBeAllowedToRead(actor);
  const claimIds = [...state.claimIds.values()];
  if (claimIds.length === 0) throw nothingRecorded;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'undo-reading',
    subject: state.title,
    unitId: state.unitId,
    detail: { reading: state.record.id, reason, 'claims withdrawn': claimIds.length },
  });
  const signature = { actor, today, changeNo };
  await addAct(tx, state.record.id, { act: 'undo', detail: { reason } }, signature);
  await withdrawClaims(tx, claimIds, reason, signature);
  await refreshCurrentFigures(tx, claimIds);
}

const nothingRecorded = new Refusal('not-possible-now', {
  vi: 'Văn bản này không có số liệu nào đang được ghi nhận, nên không có gì để rút lại.',
  en: 'Nothing of this document is recorded, so there is nothing to take back.',
});
