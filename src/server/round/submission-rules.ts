import { sql } from 'kysely';
import { maySeeGroup, type SubmissionFacts } from '../../core/figure/round/round.permission.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import { type Actor, FieldGroup } from '../../core/permission/actor.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import {
  getSubmission,
  type LoadedRound,
  type LoadedSubmission,
  loadSubmissions,
} from './round.views.ts';

/** A submission as the rules on acts see it. */
export function factsOf(loaded: LoadedRound, submission: LoadedSubmission): SubmissionFacts {
  const asked = new Set(loaded.round.fields.map(({ group }) => group));
  return {
    roundState: loaded.state,
    unitId: submission.unitId,
    callingUnitId: loaded.round.unitId,
    ownerUnitIds: ownersOf(loaded),
    groups: FieldGroup.options.filter((group) => asked.has(group)),
    steps: submission.steps,
    standing: submission.standing,
    allowsOwnApproval: loaded.round.allowsOwnApproval,
  };
}

function ownersOf({ round }: LoadedRound): UnitId[] {
  return round.fields.flatMap((field) => indicatorOfField(field)?.ownerUnitId ?? []);
}

/**
 * A round as the actor sees it of one submission: without the fields of kinds that they may not see. What is worked out
 * for a page starts from it; what is decided by an act, from the whole.
 */
export function fieldsSeen(
  actor: Actor,
  loaded: LoadedRound,
  submission: LoadedSubmission,
): LoadedRound {
  const place = {
    unitId: submission.unitId,
    callingUnitId: loaded.round.unitId,
    ownerUnitIds: ownersOf(loaded),
  };
  const fields = loaded.round.fields.filter(({ group }) => maySeeGroup(actor, place, group));
  return { ...loaded, round: { ...loaded.round, fields } };
}

/** A round as the actor sees it of all its submissions at once: without fields that they may not see of one of them. */
export function fieldsSeenOfAll(actor: Actor, loaded: LoadedRound): LoadedRound {
  const [first, ...others] = loaded.submissions.map((one) => fieldsSeen(actor, loaded, one));
  const fields = (first ?? loaded).round.fields.filter(
    (field) =>
      (first !== undefined || field.group === 'figures') &&
      others.every(({ round }) => round.fields.includes(field)),
  );
  return { ...loaded, round: { ...loaded.round, fields } };
}

/**
 * Loads a submission for an act that moves it on: until the act ends nobody else moves it, nor writes into its cells.
 *
 * @throws Refusal `not-found`
 */
export async function lockSubmission(
  tx: WriteTransaction,
  submissionId: number,
): Promise<{ loaded: LoadedRound; submission: LoadedSubmission }> {
  await sql`SELECT submission_id FROM submission WHERE submission_id = ${submissionId} FOR UPDATE`.execute(
    tx,
  );
  return getSubmission(tx, submissionId);
}

/**
 * The same for several. They are locked in the order of their numbers, so that two who approve at once do not wait for
 * one another in a circle.
 *
 * @throws Refusal `not-found`
 */
export async function lockSubmissions(
  tx: WriteTransaction,
  submissionIds: readonly number[],
): Promise<{ loaded: LoadedRound; submission: LoadedSubmission }[]> {
  await sql`
    SELECT submission_id FROM submission WHERE submission_id = ANY(${[...submissionIds]}::integer[])
    ORDER BY submission_id FOR UPDATE`.execute(tx);
  return loadSubmissions(tx, submissionIds);
}

/** The same for writing into cells: writers go side by side, but not beside an act that moves the submission on. */
export async function shareSubmission(
  tx: WriteTransaction,
  submissionId: number,
): Promise<{ loaded: LoadedRound; submission: LoadedSubmission }> {
  await sql`SELECT submission_id FROM submission WHERE submission_id = ${submissionId} FOR SHARE`.execute(
    tx,
  );
  return getSubmission(tx, submissionId);
}

/** @throws Refusal `not-possible-now` when somebody moved it on since it was seen */
export function refuseIfMoved(submission: LoadedSubmission, seen: number): void {
  if (submission.standing.version === seen) return;
  throw new Refusal('not-possible-now', movedOn);
}

export const movedOn = {
  vi: 'Phiếu đã có thay đổi từ lúc bạn mở; hãy xem lại rồi làm tiếp.',
  en: 'The submission has moved on since you opened it; look again before you go on.',
};
