import { UnitId } from '../../kernel/ids.ts';
import type { Actor, FieldGroup, Role } from '../../permission/actor.ts';
import type { SubmissionFacts } from './round.permission.ts';
import { approvalSteps, type ApprovalStep, standingOf } from './standing.ts';
import { SubmissionAct, SubmissionActKind } from './submission.ts';
import type { RoundField, RoundState } from './reporting-round.ts';
import { IndicatorField } from './reporting-round.ts';

export const city = UnitId.parse('165@2010-01-01');
export const ward = UnitId.parse('05512@2020-01-01');
export const otherWard = UnitId.parse('05515@2020-01-01');
export const department = UnitId.parse('phong-lao-dong@2010-01-01');

export function fieldOwnedBy(ownerUnitId: UnitId | null, fieldNo = 1): RoundField {
  return IndicatorField.parse({
    kind: 'indicator',
    fieldNo,
    isRequired: true,
    group: 'figures',
    hint: null,
    indicatorCode: 'new-jobs',
    indicatorVersion: 1,
    scope: 'territory',
    priceBasis: 'not-monetary',
    measureUnit: 'person',
    ownerUnitId,
    askedAgainBecause: null,
  });
}

/** The three levels for a ward whose form a department owns in part. */
export const threeSteps: ApprovalStep[] = approvalSteps(
  { levels: ['head', 'department', 'city'], unitId: city, fields: [fieldOwnedBy(department)] },
  ward,
);

/** `send`, `approve head` …: acts in few words. */
export type ActWords =
  | 'send'
  | 'take-back'
  | 'return'
  | 'message'
  | 'withdraw'
  | `approve ${'head' | 'department' | 'city'}`;

const unitOfLevel = { head: ward, department, city };

export function actsOf(words: readonly ActWords[]): SubmissionAct[] {
  return words.map((word, at) => {
    const level = word.startsWith('approve ') ? word.slice(8) : null;
    const kind = SubmissionActKind.parse(
      level !== null ? 'approve' : word === 'withdraw' ? 'withdraw-approval' : word,
    );
    return SubmissionAct.parse({
      actNo: at + 1,
      kind,
      level,
      onUnitId:
        level === 'head' || level === 'department' || level === 'city' ? unitOfLevel[level] : null,
      office: kind === 'send' ? 'Công chức thống kê' : 'Người duyệt',
      accountId: kind === 'send' ? 1 : 2,
      text:
        kind === 'return' || kind === 'message' || kind === 'withdraw-approval' ? 'Lý do' : null,
      happenedAt: `2024-12-${String(10 + at)}T08:00:00+07:00`,
    });
  });
}

export function factsAfter(
  words: readonly ActWords[],
  also: { roundState?: RoundState; groups?: FieldGroup[]; allowsOwnApproval?: boolean } = {},
): SubmissionFacts {
  return {
    roundState: also.roundState ?? 'open',
    unitId: ward,
    callingUnitId: city,
    ownerUnitIds: [],
    groups: also.groups ?? ['figures'],
    steps: threeSteps,
    standing: standingOf(actsOf(words), threeSteps),
    allowsOwnApproval: also.allowsOwnApproval ?? false,
  };
}

/** Somebody with one role at one unit and those below it. */
export function personWith(role: Role, unitId: UnitId, accountId = 9): Actor {
  const covers = unitId === city ? [city, ward, otherWard, department] : [unitId];
  return {
    id: `account-${accountId}`,
    office: 'Một người',
    accountId,
    grants: [{ role, unitId, covers, fields: ['figures'] }],
  };
}
