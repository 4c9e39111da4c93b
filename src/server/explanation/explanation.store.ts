import { sql } from 'kysely';
import { ExplanationId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Explanation, ExplanationDeed } from '../../core/meeting/explanation/explanation.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { WriteTransaction } from '../database/transaction.ts';

export async function insertExplanation(
  tx: WriteTransaction,
  { about, unitId, askingUnitId }: Explanation,
  changeNo: number,
): Promise<ExplanationId> {
  const { explanation_id: id } = await tx
    .insertInto('explanation')
    .values({
      about: JSON.stringify(about),
      target_id: about.kind === 'target' ? about.targetId : null,
      task_id: about.kind === 'task' ? about.taskId : null,
      unit_id: unitId,
      asking_unit_id: askingUnitId,
      change_no: changeNo,
    })
    .returning('explanation.explanation_id')
    .executeTakeFirstOrThrow();
  return ExplanationId.parse(id);
}

export interface NewExplanationAct {
  explanationId: number;
  actNo: number;
  on: PlainDate;
  deed: ExplanationDeed;
  changeNo: number;
}

export async function appendExplanationAct(
  tx: WriteTransaction,
  { office, accountId }: Pick<Actor, 'office' | 'accountId'>,
  act: NewExplanationAct,
): Promise<void> {
  await tx
    .insertInto('explanation_act')
    .values({
      explanation_id: act.explanationId,
      act_no: act.actNo,
      held_on: act.on,
      kind: act.deed.kind,
      deed: JSON.stringify(act.deed),
      office,
      account_id: accountId,
      change_no: act.changeNo,
    })
    .execute();
}

/** Until the act ends nobody else moves it. */
export async function lockExplanation(tx: WriteTransaction, id: number): Promise<void> {
  await sql`SELECT FROM explanation WHERE explanation_id = ${id} FOR UPDATE`.execute(tx);
}
