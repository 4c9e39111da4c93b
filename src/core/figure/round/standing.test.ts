import { describe, expect, it } from 'vitest';
import { approvalSteps, standingOf } from './standing.ts';
import {
  type ActWords,
  actsOf,
  city,
  department,
  fieldOwnedBy,
  threeSteps,
  ward,
} from './submission.fixture.ts';

const stateAfter = (words: readonly ActWords[]): [string, string | null] => {
  const { state, awaited } = standingOf(actsOf(words), threeSteps);
  return [state, awaited[0]?.level ?? null];
};

describe('a submission', () => {
  it.each<[ActWords[], string, string | null]>([
    [[], 'draft', null],
    [['message'], 'draft', null],
    [['send'], 'sent', 'head'],
    [['send', 'take-back'], 'draft', null],
    [['send', 'approve head'], 'head-approved', 'department'],
    [['send', 'approve head', 'approve department'], 'department-approved', 'city'],
    [['send', 'approve head', 'approve department', 'approve city'], 'approved', null],
    [['send', 'return'], 'returned', null],
    [['send', 'approve head', 'approve department', 'return'], 'returned', null],
    [['send', 'return', 'message'], 'returned', null],
    [['send', 'return', 'send'], 'sent', 'head'],
    [['send', 'approve head', 'withdraw'], 'sent', 'head'],
    [
      ['send', 'approve head', 'approve department', 'approve city', 'withdraw'],
      'department-approved',
      'city',
    ],
    [
      ['send', 'approve head', 'approve department', 'approve city', 'withdraw', 'return'],
      'returned',
      null,
    ],
  ])('after %j is %s, waiting for %s', (words, state, awaits) => {
    expect(stateAfter(words)).toEqual([state, awaits]);
  });

  it('was on time by its first sending, whatever was returned since', () => {
    const { firstSentAt, sent } = standingOf(actsOf(['send', 'return', 'send']), threeSteps);
    expect(firstSentAt).toBe('2024-12-10T08:00:00+07:00');
    expect(sent?.happenedAt).toBe('2024-12-12T08:00:00+07:00');
  });
});

describe('the levels of approval', () => {
  const levels = ['head', 'department', 'city'] as const;
  const stepsFor = (owners: Parameters<typeof fieldOwnedBy>[0][]): string[] =>
    approvalSteps(
      {
        levels: [...levels],
        unitId: city,
        fields: owners.map((owner, at) => fieldOwnedBy(owner, at + 1)),
      },
      ward,
    ).map(({ level, unitId }) => `${level} ${unitId}`);

  it('skip the department where nobody owns an indicator, or the unit or the city itself does', () => {
    const withoutDepartment = [`head ${ward}`, `city ${city}`];
    expect(stepsFor([null])).toEqual(withoutDepartment);
    expect(stepsFor([ward, city])).toEqual(withoutDepartment);
  });

  it('ask each owner once, however many fields it owns', () => {
    expect(stepsFor([department, null, department])).toEqual([
      `head ${ward}`,
      `department ${department}`,
      `city ${city}`,
    ]);
  });
});
