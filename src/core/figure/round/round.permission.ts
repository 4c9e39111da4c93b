import type { UnitId } from '../../kernel/ids.ts';
import {
  type Actor,
  type FieldGroup,
  may,
  mayEverywhere,
  type Permission,
} from '../../permission/actor.ts';
import { holdsOffice, isSamePerson } from '../../permission/office.ts';
import { notAllowed, notNow, type Shut } from '../../permission/shut.ts';
import type { ApprovalLevel, RoundState } from './reporting-round.ts';
import { approvalLevelNames } from './reporting-round.ts';
import type { ApprovalStep, SubmissionStanding } from './standing.ts';
import type { SubmissionAct } from './submission.ts';

/** What the rules on a submission need to know. */
export interface SubmissionFacts {
  roundState: RoundState;
  /** The unit that answers. */
  unitId: UnitId;
  /** The unit that called. */
  callingUnitId: UnitId;
  /** Units that own an indicator of the form. */
  ownerUnitIds: readonly UnitId[];
  groups: readonly FieldGroup[];
  steps: readonly ApprovalStep[];
  standing: SubmissionStanding;
  allowsOwnApproval: boolean;
}

/**
 * Whether the actor may see fields of this kind in a submission: figures whoever sees the submission; data about persons
 * only by a right for them at the unit, at the one that called, or at one that owns an indicator of the form. The
 * database decides by the same rule.
 */
export function maySeeGroup(
  actor: Actor,
  {
    unitId,
    callingUnitId,
    ownerUnitIds,
  }: Pick<SubmissionFacts, 'unitId' | 'callingUnitId' | 'ownerUnitIds'>,
  group: FieldGroup,
): boolean {
  if (group === 'figures') return true;
  return [unitId, callingUnitId, ...ownerUnitIds].some((one) =>
    may(actor, 'look', { unitId: one, field: group }),
  );
}

/**
 * Whether the actor may read what people wrote about a submission: reasons and messages may speak of any field of the
 * form, so whoever is kept from one kind of them is kept from these words.
 */
export function mayReadWords(
  actor: Actor,
  facts: Pick<SubmissionFacts, 'unitId' | 'callingUnitId' | 'ownerUnitIds' | 'groups'>,
): boolean {
  return facts.groups.every((group) => maySeeGroup(actor, facts, group));
}

/** Acts without the words that the actor may not read. */
export function actsRead(
  actor: Actor,
  facts: SubmissionFacts,
  acts: readonly SubmissionAct[],
): SubmissionAct[] {
  if (mayReadWords(actor, facts)) return [...acts];
  return acts.map((act) => ({ ...act, text: null }));
}

/** The kind that words written about a submission are kept as. */
export function groupOfWords({ groups }: Pick<SubmissionFacts, 'groups'>): FieldGroup {
  return groups.includes('party-members') ? 'party-members' : 'figures';
}

/** Writing into cells and attaching files. */
export function shutForEntering(actor: Actor, facts: SubmissionFacts): Shut | null {
  return shutForWriting(actor, 'enter-figures', facts);
}

/**
 * Filling a draft from a foreign table: whoever enters the figures of the unit, and planners over it, who are sent tables of
 * many units. Nobody sends a submission by it.
 */
export function shutForImporting(actor: Actor, facts: SubmissionFacts): Shut | null {
  return shutForWriting(actor, 'import-table', facts);
}

function shutForWriting(
  actor: Actor,
  permission: 'enter-figures' | 'import-table',
  facts: SubmissionFacts,
): Shut | null {
  const { standing, unitId } = facts;
  if (!facts.groups.some((field) => may(actor, permission, { unitId, field }))) return notYours;
  if (facts.roundState !== 'open') return roundIsShut(facts.roundState);
  if (standing.sent !== null)
    return notNow(
      'Phiếu đã gửi nên không sửa được; hãy lấy lại hoặc chờ trả lại.',
      'It was sent and is frozen; take it back, or wait until it is returned.',
    );
  return null;
}

export function shutForSending(actor: Actor, facts: SubmissionFacts): Shut | null {
  const { unitId } = facts;
  if (!facts.groups.every((field) => may(actor, 'enter-figures', { unitId, field }))) {
    return notYours;
  }
  if (facts.roundState !== 'open') return roundIsShut(facts.roundState);
  return facts.standing.sent === null ? null : notNow('Phiếu đã gửi rồi.', 'It was sent already.');
}

export function shutForTakingBack(actor: Actor, facts: SubmissionFacts): Shut | null {
  const { unitId, standing } = facts;
  if (!facts.groups.every((field) => may(actor, 'enter-figures', { unitId, field }))) {
    return notYours;
  }
  if (facts.roundState !== 'open') return roundIsShut(facts.roundState);
  if (standing.sent === null) return notNow('Phiếu chưa gửi.', 'It was not sent.');
  if (standing.approvals.length > 0)
    return notNow(
      'Đã có người duyệt; hãy đề nghị cấp duyệt trả lại.',
      'Somebody approved it already; ask for its return.',
    );
  return null;
}

/** The step that the actor's office may take now, or why there is none. */
export function approvalStepFor(
  actor: Actor,
  facts: SubmissionFacts,
): { step: ApprovalStep } | { shut: Shut } {
  const { standing } = facts;
  const held = facts.steps.filter(({ unitId }) =>
    holdsOffice(actor, 'approve-figures', { unitId, groups: facts.groups }),
  );
  if (held.length === 0) return { shut: notYourLevel };
  if (facts.roundState !== 'open') return { shut: roundIsShut(facts.roundState) };
  if (standing.sent === null)
    return { shut: notNow('Đơn vị chưa gửi phiếu.', 'The unit did not send it yet.') };
  if (standing.state === 'approved')
    return { shut: notNow('Phiếu đã duyệt xong.', 'It is approved already.') };
  const step = standing.awaited.find((one) =>
    held.some(({ level, unitId }) => level === one.level && unitId === one.unitId),
  );
  return step === undefined ? { shut: waitsFor(standing.awaited[0]?.level) } : { step };
}

/** Approving: the step at hand, by somebody else than whoever sent it. */
export function shutForApproving(actor: Actor, facts: SubmissionFacts): Shut | null {
  const found = approvalStepFor(actor, facts);
  if ('shut' in found) return found.shut;
  const { sent } = facts.standing;
  const isOwn = sent !== null && isSamePerson(actor, sent);
  return isOwn && !facts.allowsOwnApproval ? ownApproval : null;
}

export function shutForReturning(actor: Actor, facts: SubmissionFacts): Shut | null {
  const found = approvalStepFor(actor, facts);
  return 'shut' in found ? found.shut : null;
}

/** Withdrawing: the last approval, by the office that gave it. */
export function shutForWithdrawing(actor: Actor, facts: SubmissionFacts): Shut | null {
  const last = facts.standing.approvals.at(-1);
  const held = facts.steps.some(({ unitId }) =>
    holdsOffice(actor, 'approve-figures', { unitId, groups: facts.groups }),
  );
  if (!held) return notYourLevel;
  if (facts.roundState !== 'open') return roundIsShut(facts.roundState);
  if (last === undefined)
    return notNow('Chưa có lần duyệt nào để rút.', 'There is no approval to withdraw.');
  const isGivenHere = holdsOffice(actor, 'approve-figures', {
    unitId: last.unitId,
    groups: facts.groups,
  });
  if (isGivenHere) return null;
  const { vi, en } = approvalLevelNames[last.level];
  return notAllowed(
    `Lần duyệt sau cùng là của cấp khác (${vi}); chỉ cấp đó rút được.`,
    `The last approval is another level’s (${en}); only that level can withdraw it.`,
  );
}

/**
 * Writing into the thread: the unit, whoever approves it, and those over it who may discuss; also when it is closed, not
 * before it is opened, and only by those who may read it.
 */
export function shutForDiscussing(actor: Actor, facts: SubmissionFacts): Shut | null {
  const units = [facts.unitId, ...facts.steps.map(({ unitId }) => unitId)];
  if (!units.some((unitId) => may(actor, 'discuss-figures', { unitId }))) return notYours;
  if (!mayReadWords(actor, facts)) return notYourWords;
  return facts.roundState === 'draft' ? roundIsShut('draft') : null;
}

/**
 * What of the contents is shown: all to the unit itself and to levels that it has reached; to others nothing until it is
 * approved, unless they ask for it, and then it is marked.
 */
export function visibilityFor(
  actor: Actor,
  facts: SubmissionFacts,
  includeUnapproved: boolean,
): 'full' | 'hidden' | 'unapproved-shown' {
  const { standing, unitId, groups } = facts;
  const office = (permission: Permission): boolean =>
    groups.some((group) => holdsOffice(actor, permission, { unitId, groups: [group] }));
  if (standing.state === 'approved' || office('enter-figures') || office('approve-figures')) {
    return 'full';
  }
  const reached = [...standing.approvals, ...standing.awaited].some((step) =>
    groups.some((group) =>
      holdsOffice(actor, 'approve-figures', { unitId: step.unitId, groups: [group] }),
    ),
  );
  if (reached) return 'full';
  return includeUnapproved ? 'unapproved-shown' : 'hidden';
}

/** Making, opening and closing rounds. */
export function shutForManaging(actor: Actor, callingUnitId?: UnitId): Shut | null {
  const place = callingUnitId === undefined ? {} : { unitId: callingUnitId };
  if (may(actor, 'manage-rounds', place)) return null;
  return notAllowed(
    'Chỉ người lập kế hoạch của đơn vị ra kỳ báo cáo làm được việc này.',
    'Only a planner of the calling unit may do this.',
  );
}

/** Setting days off and made-up days: every deadline of the installation is counted by them. */
export function shutForSettingDays(actor: Actor): Shut | null {
  if (mayEverywhere(actor, 'manage-rounds')) return null;
  return notAllowed(
    'Lịch ngày nghỉ dùng chung cho mọi đơn vị: chỉ người lập kế hoạch của toàn hệ thống sửa được.',
    'The days off count for all units: only a planner of the whole installation may change them.',
  );
}

const notYours = notAllowed(
  'Bạn không có quyền nhập số liệu hay trao đổi cho đơn vị này.',
  'You may not enter figures or write for this unit.',
);

const notYourWords = notAllowed(
  'Biểu có dữ liệu đảng viên: chỉ người được xem dữ liệu ấy trao đổi ở phiếu này.',
  'The form asks for data about Party members: only those who may see them write here.',
);

const notYourLevel = notAllowed(
  'Bạn không giữ quyền duyệt ở cấp nào của phiếu này.',
  'You hold no level of approval of this submission.',
);

const ownApproval = notAllowed(
  'Người gửi phiếu không được tự duyệt phiếu của mình.',
  'Whoever sent a submission may not approve it.',
);

function waitsFor(level: ApprovalLevel | undefined): Shut {
  if (level === undefined) return notYourLevel;
  const { vi, en } = approvalLevelNames[level];
  return notNow(`Phiếu đang chờ cấp khác: ${vi}.`, `It waits for another level: ${en}.`);
}

function roundIsShut(state: RoundState): Shut {
  return state === 'draft'
    ? notNow('Kỳ báo cáo chưa mở.', 'The round is not open yet.')
    : notNow('Kỳ báo cáo đã đóng.', 'The round is closed.');
}
