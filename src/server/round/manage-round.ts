import { shutForManaging } from '../../core/figure/round/round.permission.ts';
import { indicatorOfField, type RoundState } from '../../core/figure/round/reporting-round.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { manageRoundRoute } from '../../contract/round/round.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { loadLists } from '../known-facts/lists.ts';
import { today } from '../today.ts';
import { addUnits } from './add-units.ts';
import { extendDeadlines } from './extend-deadlines.ts';
import { openRound } from './make-round.ts';
import { findKnownAlready } from './known-already.ts';
import { lockRound } from './rewrite-round.ts';
import { getRound, type LoadedRound } from './round.views.ts';

type Order = ParsedInputOf<typeof manageRoundRoute>['body'];

const stateFor = {
  open: 'draft',
  close: 'open',
  extend: 'open',
  'extend-many': 'open',
  'add-units': 'open',
  reopen: 'closed',
} satisfies Record<Order['act'], RoundState>;

/**
 * Opens, closes or reopens a round, gives units a later deadline, or asks further units.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`; `not-valid` for a deadline that is no later, and for
 *   units that cannot be added
 */
export async function manageRound(
  tx: WriteTransaction,
  actor: Actor,
  roundId: number,
  order: Order,
): Promise<void> {
  await lockRound(tx, roundId);
  const loaded = await getRound(tx, roundId);
  refuseIfShut(shutForManaging(actor, loaded.round.unitId));
  if (loaded.state !== stateFor[order.act]) throw notInThatState;
  if (order.act === 'open') {
    await refuseIfKnown(tx, loaded);
    await openRound(tx, actor, roundId);
    return;
  }
  if (order.act === 'add-units') {
    await addUnits(tx, actor, loaded, { ...order, today: today() });
    return;
  }
  if (order.act === 'extend' || order.act === 'extend-many') {
    const unitIds = order.act === 'extend' ? [order.unitId] : order.unitIds;
    await extendDeadlines(tx, actor, loaded, { ...order, unitIds });
    return;
  }
  const changeNo = await recordChange(tx, {
    actor,
    act: `${order.act}-round`,
    subject: `round ${roundId}`,
    unitId: loaded.round.unitId,
    reason: order.reason,
    detail: { title: loaded.round.title },
  });
  await tx
    .insertInto('round_act')
    .values({
      round_id: roundId,
      act: order.act,
      reason: order.reason,
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .execute();
}

/** A draft may have lain while another round asked for the same. */
async function refuseIfKnown(
  tx: WriteTransaction,
  { round, submissions }: LoadedRound,
): Promise<void> {
  const known = await findKnownAlready(
    tx,
    {
      periodId: round.periodId,
      unitIds: submissions.map(({ unitId }) => unitId),
      fields: round.fields.filter((field) => indicatorOfField(field)?.askedAgainBecause === null),
      roundId: round.id,
    },
    await loadLists(tx),
  );
  const [first] = [...known.values()].flat();
  if (first === undefined) return;
  throw new Refusal('not-possible-now', {
    vi: `Biểu hỏi lại số đã có từ khi soạn: ${first.unitName} (${first.where}). Hãy sửa bản soạn.`,
    en: `The form asks for what has become known since: ${first.unitName} (${first.where}). Rewrite the draft.`,
  });
}

const notInThatState = new Refusal('not-possible-now', {
  vi: 'Kỳ báo cáo không ở trạng thái cho phép việc này; hãy tải lại trang.',
  en: 'The round is not in a state that allows this; load the page again.',
});
