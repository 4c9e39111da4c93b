import { type TargetId, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { Judgement } from '../../core/target/target.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { listOverrides } from './evidence.views.ts';

interface OverrideOrder {
  targetId: TargetId;
  /** null withdraws the earlier label. */
  label: Judgement | null;
  reason: string;
  today: PlainDate;
}

/**
 * Records a leader's label beside the computed one, or its withdrawal. The computed label stays.
 *
 * @throws Refusal `not-found`, `not-allowed`, or `not-possible-now` when there is nothing to withdraw
 */
export async function overrideJudgement(
  tx: WriteTransaction,
  actor: Actor,
  order: OverrideOrder,
): Promise<void> {
  const target = await tx
    .selectFrom('target')
    .innerJoin('resolution', 'resolution.resolution_id', 'target.resolution_id')
    .select('resolution.unit_id')
    .where('target.target_id', '=', order.targetId)
    .executeTakeFirst();
  const current = (await listOverrides(tx, undefined)).get(order.targetId);
  if (!may(actor, 'override-judgement')) throw notAllowed;
  if (target === undefined) throw notFound(order.targetId);
  const unitId = UnitId.parse(target.unit_id);
  if (!may(actor, 'override-judgement', { unitId })) throw notAllowed;
  if (order.label === null && current === undefined) throw nothingToWithdraw;
  const changeNo = await recordChange(tx, {
    actor,
    act: order.label === null ? 'withdraw-override' : 'override-judgement',
    subject: order.targetId,
    unitId,
    detail: { before: current?.label ?? null, after: order.label, reason: order.reason },
  });
  await tx
    .insertInto('judgement_override')
    .values({
      target_id: order.targetId,
      label: order.label,
      office: actor.office,
      decided_on: order.today,
      reason: order.reason,
      change_no: changeNo,
    })
    .execute();
}

const notAllowed = new Refusal('not-allowed', {
  vi: 'Bạn không có quyền ghi đánh giá của lãnh đạo.',
  en: 'You may not record a leader’s judgement.',
});

const nothingToWithdraw = new Refusal('not-possible-now', {
  vi: 'Chỉ tiêu này chưa có đánh giá của lãnh đạo nên không có gì để rút lại.',
  en: 'There is no leader’s judgement of this target to withdraw.',
});

function notFound(id: TargetId): Refusal {
  return new Refusal('not-found', {
    vi: `Không có chỉ tiêu "${id}".`,
    en: `There is no target "${id}".`,
  });
}
