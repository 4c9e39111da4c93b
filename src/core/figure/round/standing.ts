import type { UnitId } from '../../kernel/ids.ts';
import { type ApprovalLevel, indicatorOfField, type ReportingRound } from './reporting-round.ts';
import type { SubmissionAct, SubmissionState } from './submission.ts';

/** One approval that a submission needs: at the level `department` one of each unit that owns a field. */
export interface ApprovalStep {
  level: ApprovalLevel;
  unitId: UnitId;
}

/** Where a submission stands, worked out from its acts. */
export interface SubmissionStanding {
  state: SubmissionState;
  /** Number of acts so far. */
  version: number;
  /** Approvals given since it was last sent, in order. */
  approvals: readonly ApprovalStep[];
  /** Approvals that the level at hand still needs; empty while it is at its unit, and when it is approved. */
  awaited: readonly ApprovalStep[];
  /** The last sending that still counts; null while it is at its unit. */
  sent: SubmissionAct | null;
  /** The first sending ever, by which it was on time or late; null while it never was sent. */
  firstSentAt: string | null;
  /** The return that brought it back; null when it is not returned. */
  returned: SubmissionAct | null;
}

/**
 * All approvals that one unit's submission needs, lowest level first. No department is asked for what it does not
 * own, nor a unit twice: what belongs to the unit itself, or to the calling unit, needs no department.
 */
export function approvalSteps(
  round: Pick<ReportingRound, 'levels' | 'unitId' | 'fields'>,
  unitId: UnitId,
): ApprovalStep[] {
  const owners = new Set(
    round.fields.flatMap((field) => indicatorOfField(field)?.ownerUnitId ?? []),
  );
  owners.delete(unitId);
  owners.delete(round.unitId);
  return round.levels.flatMap((level): ApprovalStep[] => {
    if (level === 'head') return [{ level, unitId }];
    if (level === 'city') return [{ level, unitId: round.unitId }];
    return [...owners].toSorted().map((owner) => ({ level, unitId: owner }));
  });
}

/** Folds the acts of a submission, oldest first, into where it stands. */
export function standingOf(
  acts: readonly SubmissionAct[],
  steps: readonly ApprovalStep[],
): SubmissionStanding {
  let sent: SubmissionAct | null = null;
  let returned: SubmissionAct | null = null;
  let firstSentAt: string | null = null;
  let approvals: ApprovalStep[] = [];
  for (const act of acts) {
    if (act.kind === 'send') {
      [sent, returned, approvals] = [act, null, []];
      firstSentAt ??= act.happenedAt;
    } else if (act.kind === 'take-back') [sent, approvals] = [null, []];
    else if (act.kind === 'return') [sent, returned, approvals] = [null, act, []];
    else if (act.kind === 'withdraw-approval') approvals = approvals.slice(0, -1);
    else if (act.kind === 'approve' && act.level !== null && act.onUnitId !== null) {
      approvals = [...approvals, { level: act.level, unitId: act.onUnitId }];
    }
  }
  const left = sent === null ? [] : steps.filter((step) => !isAmong(step, approvals));
  return {
    state: stateOf({ sent, returned, approvals, left, steps }),
    version: acts.length,
    approvals,
    awaited: left.filter(({ level }) => level === left[0]?.level),
    sent,
    firstSentAt,
    returned,
  };
}

function stateOf(seen: {
  sent: SubmissionAct | null;
  returned: SubmissionAct | null;
  approvals: readonly ApprovalStep[];
  left: readonly ApprovalStep[];
  steps: readonly ApprovalStep[];
}): SubmissionState {
  if (seen.sent === null) return seen.returned === null ? 'draft' : 'returned';
  const [next] = seen.left;
  if (next === undefined) return 'approved';
  // A level counts as done when the one awaited lies above it.
  const done = seen.approvals.filter(({ level }) => level !== next.level).at(-1);
  if (done === undefined) return 'sent';
  return done.level === 'department' ? 'department-approved' : 'head-approved';
}

export function isAmong(step: ApprovalStep, steps: readonly ApprovalStep[]): boolean {
  return steps.some((one) => one.level === step.level && one.unitId === step.unitId);
}
