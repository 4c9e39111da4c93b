import {
  actsRead,
  approvalStepFor,
  groupOfWords,
  shutForDiscussing,
  shutForReturning,
  shutForWithdrawing,
  type SubmissionFacts,
} from '../../core/figure/round/round.permission.ts';
import type { SubmissionAct } from '../../core/figure/round/submission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Standing } from '../../contract/round/submission.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { toUnit } from './notices-of-acts.ts';
import { getSubmission } from './round.views.ts';
import { whereItStands } from './send-submission.ts';
import { appendAct } from './submission-act.store.ts';
import { factsOf, lockSubmission, refuseIfMoved } from './submission-rules.ts';

interface Order {
  submissionId: number;
  /** Version that the approver saw. */
  version: number;
  reason: string;
}

/** @throws Refusal `not-found`, `not-allowed`, `not-possible-now` */
export async function returnSubmission(
  tx: WriteTransaction,
  actor: Actor,
  { submissionId, version, reason }: Order,
): Promise<Standing> {
  const { loaded, submission } = await lockSubmission(tx, submissionId);
  const facts = factsOf(loaded, submission);
  refuseIfShut(shutForReturning(actor, facts));
  refuseIfMoved(submission, version);
  const found = approvalStepFor(actor, facts);
  const step = 'step' in found ? found.step : null;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'return-submission',
    subject: `submission ${submissionId}`,
    unitId: submission.unitId,
    fieldGroup: groupOfWords(facts),
    reason,
    detail: { round: loaded.round.title, level: step?.level ?? null },
    before: { state: submission.standing.state },
  });
  await appendAct(tx, actor, { submissionId, kind: 'return', step, text: reason, changeNo });
  const after = await getSubmission(tx, submissionId);
  await writeNotices(tx, toUnit(after.loaded, after.submission, 'returned', told(facts, reason)));
  return whereItStands(after.submission);
}

/**
 * Withdraws the last approval. What was published stays in the ledger; while its submission is not approved again it is
 * marked as withdrawn.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`
 */
export async function withdrawApproval(
  tx: WriteTransaction,
  actor: Actor,
  { submissionId, version, reason }: Order,
): Promise<Standing> {
  const { loaded, submission } = await lockSubmission(tx, submissionId);
  const facts = factsOf(loaded, submission);
  refuseIfShut(shutForWithdrawing(actor, facts));
  refuseIfMoved(submission, version);
  const step = submission.standing.approvals.at(-1) ?? null;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'withdraw-approval',
    subject: `submission ${submissionId}`,
    unitId: submission.unitId,
    fieldGroup: groupOfWords(facts),
    reason,
    detail: { round: loaded.round.title, level: step?.level ?? null },
    before: { state: submission.standing.state },
  });
  await appendAct(tx, actor, {
    submissionId,
    kind: 'withdraw-approval',
    step,
    text: reason,
    changeNo,
  });
  const after = await getSubmission(tx, submissionId);
  await writeNotices(tx, toUnit(after.loaded, after.submission, 'withdrawn', told(facts, reason)));
  return whereItStands(after.submission);
}

/**
 * Writes into the thread; the state stays what it is.
 *
 * @throws Refusal `not-found`, `not-allowed`
 */
export async function writeMessage(
  tx: WriteTransaction,
  actor: Actor,
  submissionId: number,
  text: string,
): Promise<SubmissionAct[]> {
  const { loaded, submission } = await lockSubmission(tx, submissionId);
  const facts = factsOf(loaded, submission);
  refuseIfShut(shutForDiscussing(actor, facts));
  const changeNo = await recordChange(tx, {
    actor,
    act: 'write-message',
    subject: `submission ${submissionId}`,
    unitId: submission.unitId,
    fieldGroup: groupOfWords(facts),
    detail: { round: loaded.round.title },
    after: { text },
  });
  await appendAct(tx, actor, { submissionId, kind: 'message', step: null, text, changeNo });
  return actsRead(actor, facts, (await getSubmission(tx, submissionId)).submission.acts);
}

/** Notices are read by whoever holds the office, and go out by e-mail: words about Party members do not. */
function told(facts: SubmissionFacts, reason: string): string | null {
  return groupOfWords(facts) === 'figures' ? reason : null;
}
