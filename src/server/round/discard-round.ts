import { shutForManaging } from '../../core/figure/round/round.permission.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { lockRound, roundDraft } from './rewrite-round.ts';
import { getRound } from './round.views.ts';

/**
 * Throws away a draft that was never opened: no unit has seen it. What it asked, and of whom, stays in the audit.
 *
 * @throws Refusal `not-found`, `not-allowed`; `not-possible-now` once it was opened, or somebody wrote in its threads
 */
export async function discardRound(
  tx: WriteTransaction,
  actor: Actor,
  roundId: number,
): Promise<void> {
  await lockRound(tx, roundId);
  const { round, state, submissions } = await getRound(tx, roundId);
  refuseIfShut(shutForManaging(actor, round.unitId));
  if (state !== 'draft') throw openedAlready;
  if (submissions.some(({ acts }) => acts.length > 0)) throw discussedAlready;
  const { draft } = await roundDraft(tx, actor, roundId);
  await recordChange(tx, {
    actor,
    act: 'discard-round',
    subject: round.title,
    unitId: round.unitId,
    detail: { period: round.periodId, fields: round.fields.length, units: submissions.length },
    before: draft,
  });
  await tx.deleteFrom('round_field').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('submission').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('reporting_round').where('round_id', '=', roundId).execute();
}

const openedAlready = new Refusal('not-possible-now', {
  vi: 'Kỳ báo cáo đã mở nên không bỏ được nữa; chỉ còn đóng kỳ.',
  en: 'The round was opened and can no longer be thrown away; it can be closed.',
});

const discussedAlready = new Refusal('not-possible-now', {
  vi: 'Đã có người trao đổi trong phiếu của bản soạn này nên không bỏ được.',
  en: 'Somebody wrote in a thread of this draft, so it cannot be thrown away.',
});
