import type { UnitId } from '../../kernel/ids.ts';
import { type Actor, type FieldGroup, may } from '../../permission/actor.ts';
import type { ApprovalLevel, ReportingRound } from './reporting-round.ts';
import { holdsOffice } from '../../permission/office.ts';
import { approvalSteps, isAmong, type SubmissionStanding } from './standing.ts';

/** Somebody with an account, as far as rounds are concerned. */
export interface OfficeHolder {
  actor: Actor;
  /** Invited, but has not come in yet: can do nothing so far. */
  isInvited: boolean;
}

/** What nobody can do, so that submissions stand still there. */
export interface Vacancy {
  /** Filling and sending, or the level whose approval nobody can give. */
  office: 'reporter' | ApprovalLevel;
  /** The unit at which somebody is missing. */
  unitId: UnitId;
  /** `sender-only`: the one person who could approve is the one who sends, and may not approve their own. */
  why: 'nobody' | 'invited-only' | 'sender-only';
  /** Units of the round whose submissions stand still there. */
  holdsUp: UnitId[];
}

type Call = Pick<ReportingRound, 'levels' | 'unitId' | 'fields' | 'allowsOwnApproval'>;

/**
 * The offices of a round that nobody holds: a unit without a reporter, a level of approval without an approver. Whoever
 * sends or approves must hold every kind of field that the form asks for; of those invited it is hoped that they come.
 *
 * @param unitIds the units that answer
 */
export function vacanciesOf(
  round: Call,
  unitIds: readonly UnitId[],
  holders: readonly OfficeHolder[],
): Vacancy[] {
  const groups = [...new Set(round.fields.map(({ group }) => group))];
  const sendersOf = (unitId: UnitId): OfficeHolder[] =>
    holders.filter(({ actor }) => mayOnAll(actor, unitId, groups));
  const approversOf = remembered((unitId: UnitId) =>
    holders.filter(({ actor }) => holdsOffice(actor, 'approve-figures', { unitId, groups })),
  );
  const found = new Map<string, Vacancy>();
  const note = (vacancy: Omit<Vacancy, 'holdsUp'>, answering: UnitId): void => {
    const key = `${vacancy.office} ${vacancy.unitId} ${vacancy.why}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...vacancy, holdsUp: [answering] });
    else known.holdsUp.push(answering);
  };
  for (const unitId of unitIds) {
    const senders = sendersOf(unitId);
    const noSender = whyNobody(senders);
    if (noSender !== null) note({ office: 'reporter', unitId, why: noSender }, unitId);
    for (const step of approvalSteps(round, unitId)) {
      const approvers = approversOf(step.unitId);
      const why =
        whyNobody(approvers) ??
        (round.allowsOwnApproval || !isSenderOnly(approvers, senders) ? null : 'sender-only');
      if (why !== null) note({ office: step.level, unitId: step.unitId, why }, unitId);
    }
  }
  return [...found.values()];
}

/**
 * The vacancies that still matter in a round that runs: no unit is held up where it has sent, or has that approval already.
 *
 * @param standingOf how the submission of a unit stands
 */
export function stillVacant(
  vacancies: readonly Vacancy[],
  standingOf: (unitId: UnitId) => Pick<SubmissionStanding, 'sent' | 'approvals'> | undefined,
): Vacancy[] {
  return vacancies.flatMap((vacancy) => {
    const { office, unitId } = vacancy;
    const holdsUp = vacancy.holdsUp.filter((answering) => {
      const standing = standingOf(answering);
      if (standing === undefined) return false;
      return office === 'reporter'
        ? standing.sent === null
        : !isAmong({ level: office, unitId }, standing.approvals);
    });
    return holdsUp.length === 0 ? [] : [{ ...vacancy, holdsUp }];
  });
}

function mayOnAll(actor: Actor, unitId: UnitId, groups: readonly FieldGroup[]): boolean {
  return groups.every((field) => may(actor, 'enter-figures', { unitId, field }));
}

function whyNobody(holders: readonly OfficeHolder[]): 'nobody' | 'invited-only' | null {
  if (holders.some(({ isInvited }) => !isInvited)) return null;
  return holders.length > 0 ? 'invited-only' : 'nobody';
}

/** Whether whoever sends leaves nobody who could approve it. */
function isSenderOnly(
  approvers: readonly OfficeHolder[],
  senders: readonly OfficeHolder[],
): boolean {
  const approving = new Set(here(approvers));
  const sending = here(senders);
  return (
    sending.length > 0 && sending.every((sender) => approving.size === 1 && approving.has(sender))
  );
}

const here = (holders: readonly OfficeHolder[]): string[] =>
  holders.filter(({ isInvited }) => !isInvited).map(({ actor }) => actor.id);

function remembered<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work(key);
    answers.set(key, answer);
    return answer;
  };
}
