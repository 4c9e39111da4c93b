import { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { anyOf } from '../database/any-of.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { dropDocumentNothingRestsOn } from '../resolution/drop-document.ts';
import { takeBackAims } from '../target/take-back-aims.ts';
import { refreshCurrentFigures } from '../figure/refresh-current-figures.ts';
import { keepForecasts } from '../outlook/keep-forecasts.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import { addAct, waitForOthersOn, withdrawClaims } from './reading.store.ts';
import type { ReadingState } from './reading-state.ts';
import { getReadingState } from './reading.views.ts';
import { mustBeAllowedToRead } from './refusals.ts';
import { documentCodeOf } from './document-of-reading.ts';
import { aimsAddedBy, aimsHeldBack } from './aims/undo-aims.ts';

/**
 * Takes back everything that was recorded from a reading, in one act. No screen shows it any more; the ledger keeps it
 * for the audit, with the reason. What people decided about its figures stays, so that it can be accepted again.
 *
 * Plan lines and targets that it added are deleted, and stay in the log; where something else hangs on one, nothing is
 * taken back.
 *
 * @throws Refusal `not-found`, `not-allowed`; `not-possible-now` where nothing is recorded, or with everything that hangs
 * on it
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
  mustBeAllowedToRead(actor, state.unitId);
  const claimIds = [...state.claimIds.values()];
  if (claimIds.length + state.aims.size === 0) throw nothingRecorded;
  const held = await aimsHeldBack(tx, state);
  if (held.length > 0) throw hangsOn(held);
  const added = aimsAddedBy(state);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'undo-reading',
    subject: state.title,
    unitId: state.unitId,
    detail: {
      reading: state.record.id,
      reason,
      'claims withdrawn': claimIds.length,
      ...undoneAims(state),
    },
  });
  const signature = { actor, today, changeNo };
  await addAct(tx, state.record.id, { act: 'undo', detail: { reason } }, signature);
  await withdrawClaims(tx, claimIds, reason, signature);
  await refreshCurrentFigures(tx, claimIds);
  await takeBackAims(tx, added);
  await dropDocumentNothingRestsOn(tx, documentCodeOf(state.record));
  const unitIds = [state.unitId, ...(await unitsOfClaims(tx, claimIds))];
  await keepForecasts(tx, { day: today, changeNo, unitIds });
}

async function unitsOfClaims(tx: WriteTransaction, claimIds: readonly string[]): Promise<UnitId[]> {
  const rows = await tx
    .selectFrom('claim')
    .select('claim.unit_id')
    .distinct()
    .where('claim.claim_id', '=', anyOf(claimIds))
    .execute();
  return rows.flatMap((row) => (row.unit_id === null ? [] : [UnitId.parse(row.unit_id)]));
}

/** What each plan line and target that is taken back said: its row goes, the log keeps it. */
function undoneAims({ aims }: ReadingState): Record<string, string> {
  return Object.fromEntries(
    [...aims.values()].map(({ findingNo, aim, effect, quotation }) => {
      const { id, value } =
        aim.kind === 'plan-line'
          ? { id: aim.planLine.indicatorCode, value: aim.planLine.value }
          : { id: aim.target.part.indicatorCode, value: aim.target.part.value };
      return [`${effect.kind} ${findingNo}`, `${id ?? ''} ${value ?? ''}: ${quotation}`];
    }),
  );
}

function hangsOn(faults: Fault[]): Refusal {
  return new Refusal(
    'not-possible-now',
    {
      vi: 'Chưa rút lại được: còn thứ khác dựa vào số kế hoạch hoặc chỉ tiêu của văn bản này.',
      en: 'This cannot be taken back: something else rests on a plan line or target of the document.',
    },
    faults,
  );
}

const nothingRecorded = new Refusal('not-possible-now', {
  vi: 'Văn bản này không có số liệu nào đang được ghi nhận, nên không có gì để rút lại.',
  en: 'Nothing of this document is recorded, so there is nothing to take back.',
});
