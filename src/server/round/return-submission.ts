import {
  actsRead,
  approvalStepFor,
  groupOfWords,
  shutForDiscussing,
  shutForReturning,
  shutForWithdrawing,
  type SubmissionFacts,
} from '../../core/figure/round/round.permission.ts';
import type { ApprovalStep } from '../../core/figure/round/standing.ts';
import type { SubmissionAct, SubmissionActKind } from '../../core/figure/round/submission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Shut } from '../../core/permission/shut.ts';
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
export function returnSubmission(
  tx: WriteTransaction,
  actor: Actor,
  order: Order,
): Promise<Standing> {
  return setBack(tx, actor, order, {
    act: 'return-submission',
    kind: 'return',
    notice: 'returned',
    shut: (facts) => shutForReturning(actor, facts),
    stepOf: (facts) => {
      const found = approvalStepFor(actor, facts);
      return 'step' in found ? found.step : null;
    },
  });
}

/**
 * Withdraws the last approval. What was published stays in the ledger; while its submission is not approved again it is
 * marked as withdrawn.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`
 */
export function withdrawApproval(
  tx: WriteTransaction,
  actor: Actor,
  order: Order,
): Promise<Standing> {
  return setBack(tx, actor, order, {
    act: 'withdraw-approval',
    kind: 'withdraw-approval',
    notice: 'withdrawn',
    shut: (facts) => shutForWithdrawing(actor, facts),
    stepOf: ({ standing }) => standing.approvals.at(-1) ?? null,
  });
}

interface SettingBack {
  act: 'return-submission' | 'withdraw-approval';
  kind: SubmissionActKind;
  notice: 'returned' | 'withdrawn';
  shut: (facts: SubmissionFacts) => Shut | null;
  /** The step of approval that it is done at. */
  stepOf: (facts: SubmissionFacts) => ApprovalStep | null;
}

/** Takes a submission a step back, with the reason, which its unit is told. */
async function setBack(
  tx: WriteTransaction,
  actor: Actor,
  { submissionId, version, reason }: Order,
  { act, kind, notice, shut, stepOf }: SettingBack,
): Promise<Standing> {
  const { loaded, submission } = await lockSubmission(tx, submissionId);
  const facts = factsOf(loaded, submission);
  refuseIfShut(shut(facts));
  refuseIfMoved(submission, version);
  const step = stepOf(facts);
  const changeNo = await recordChange(tx, {
    actor,
    act,
    subject: `submission ${submissionId}`,
    unitId: submission.unitId,
    fieldGroup: groupOfWords(facts),
    reason,
    detail: { round: loaded.round.title, level: step?.level ?? null },
    before: { state: submission.standing.state },
  });
  await appendAct(tx, actor, { submissionId, kind, step, text: reason, changeNo });
  const after = await getSubmission(tx, submissionId);
  await writeNotices(tx, toUnit(after.loaded, after.submission, notice, told(facts, reason)));
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
