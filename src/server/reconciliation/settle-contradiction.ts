import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { may } from '../../core/permission/actor.ts';
import type { Settlement, SettlementDecision } from '../../contract/contradiction.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { isSettled, listSettlements } from './settlement.views.ts';

interface SettlementOrder {
  contradictionId: string;
  decision: SettlementDecision;
  reason: string;
  today: PlainDate;
}

/**
 * Records what a person decided about a contradiction; earlier decisions stay.
 *
 * @param findUnit the unit of a contradiction that is found among what is known now
 * @throws Refusal `not-found`, `not-allowed`, or `not-possible-now` for reopening what is open
 */
export async function settleContradiction(
  tx: WriteTransaction,
  actor: Actor,
  order: SettlementOrder,
  findUnit: (id: string) => UnitId | undefined,
): Promise<Settlement[]> {
  const before = (await listSettlements(tx)).get(order.contradictionId) ?? [];
  if (!may(actor, 'settle-contradiction')) throw notAllowed;
  const unitId = findUnit(order.contradictionId);
  if (unitId === undefined) throw notFound(order.contradictionId);
  if (!may(actor, 'settle-contradiction', { unitId })) throw notAllowed;
  if (order.decision === 'reopened' && !isSettled(before)) throw notSettled;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'settle-contradiction',
    subject: order.contradictionId,
    unitId,
    detail: { decision: order.decision, reason: order.reason },
  });
  await tx
    .insertInto('contradiction_settlement')
    .values({
      contradiction_id: order.contradictionId,
      unit_id: unitId,
      decision: order.decision,
      reason: order.reason,
      office: actor.office,
      settled_on: order.today,
      change_no: changeNo,
    })
    .execute();
  const { decision, reason, today } = order;
  return [{ decision, reason, office: actor.office, settledOn: today }, ...before];
}

const notAllowed = new Refusal('not-allowed', {
  vi: 'Bạn không có quyền xử lý điểm vênh.',
  en: 'You may not settle contradictions.',
});

const notSettled = new Refusal('not-possible-now', {
  vi: 'Điểm vênh này chưa được xử lý nên không có gì để mở lại.',
  en: 'This contradiction has not been settled, so there is nothing to reopen.',
});

function notFound(id: string): Refusal {
  return new Refusal('not-found', {
    vi: `Không còn điểm vênh "${id}": có thể số liệu đã được bổ sung. Hãy tải lại trang.`,
    en: `There is no contradiction "${id}" any more: figures may have been added. Reload the page.`,
  });
}
