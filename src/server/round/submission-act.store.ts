import type { ApprovalStep } from '../../core/figure/round/standing.ts';
import type { SubmissionActKind } from '../../core/figure/round/submission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { WriteTransaction } from '../database/transaction.ts';

export interface ActDraft {
  submissionId: number;
  kind: SubmissionActKind;
  /** The step taken or undone; null for acts of the unit itself and for messages. */
  step: ApprovalStep | null;
  text: string | null;
  changeNo: number;
}

export function appendAct(tx: WriteTransaction, actor: Actor, act: ActDraft): Promise<void> {
  return appendActs(tx, actor, [act]);
}

/** Several at once, in this order. */
export async function appendActs(
  tx: WriteTransaction,
  actor: Actor,
  acts: readonly ActDraft[],
): Promise<void> {
  if (acts.length === 0) return;
  await tx
    .insertInto('submission_act')
    .values(
      acts.map((act) => ({
        submission_id: act.submissionId,
        kind: act.kind,
        level: act.step?.level ?? null,
        on_unit_id: act.step?.unitId ?? null,
        text: act.text,
        office: actor.office,
        account_id: actor.accountId,
        change_no: act.changeNo,
      })),
    )
    .execute();
}
