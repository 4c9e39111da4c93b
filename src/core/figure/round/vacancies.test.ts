import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../permission/actor.ts';
import type { ApprovalLevel } from './reporting-round.ts';
import {
  type ActWords,
  actsOf,
  city,
  department,
  fieldOwnedBy,
  otherWard,
  personWith,
  threeSteps,
  ward,
} from './submission.fixture.ts';
import { standingOf } from './standing.ts';
import { type OfficeHolder, stillVacant, vacanciesOf } from './vacancies.ts';

const call = {
  levels: ['head', 'department', 'city'] as ApprovalLevel[],
  unitId: city,
  fields: [fieldOwnedBy(department)],
  allowsOwnApproval: false,
};

let lastAccount = 0;
const somebody = (role: Role, unitId = ward): OfficeHolder => ({
  actor: personWith(role, unitId, (lastAccount += 1)),
  isInvited: false,
});
const everybody = [
  somebody('reporter'),
  somebody('approver'),
  somebody('approver', department),
  somebody('approver', city),
];
const without = (at: number): OfficeHolder[] => everybody.filter((_, index) => index !== at);

describe('offices that nobody holds', () => {
  it('finds none where every level has somebody', () => {
    expect(vacanciesOf(call, [ward], everybody)).toEqual([]);
  });

  it.each([
    ['a reporter of the unit', 0, 'reporter', ward],
    ['a head of the unit', 1, 'head', ward],
    ['an approver at the department that owns an indicator', 2, 'department', department],
    ['an approver at the unit that called', 3, 'city', city],
  ])('misses %s', (_, at, office, unitId) => {
    expect(vacanciesOf(call, [ward], without(at))).toEqual([
      { office, unitId, why: 'nobody', holdsUp: [ward] },
    ]);
  });

  it('names an office once, with all units that stand still there', () => {
    const both = [...without(3), somebody('reporter', otherWard), somebody('approver', otherWard)];
    expect(vacanciesOf(call, [ward, otherWard], both)).toEqual([
      { office: 'city', unitId: city, why: 'nobody', holdsUp: [ward, otherWard] },
    ]);
  });

  it('takes an approver of the city for no head of its wards, and a reporter of the city for one of them', () => {
    const fromAbove = [somebody('reporter', city), somebody('approver', city)];
    expect(vacanciesOf({ ...call, levels: ['head'] }, [ward], fromAbove)).toMatchObject([
      { office: 'head', unitId: ward },
    ]);
  });

  it('says of those who were invited that they have not come yet', () => {
    const invited = everybody.map((one) => ({ ...one, isInvited: true }));
    expect(vacanciesOf(call, [ward], invited).map(({ why }) => why)).toEqual(
      Array.from({ length: 4 }, () => 'invited-only'),
    );
  });

  it('asks for every kind of field: who holds figures only cannot pass on data about Party members', () => {
    const form = { ...call, fields: [{ ...fieldOwnedBy(null), group: 'party-members' as const }] };
    expect(vacanciesOf({ ...form, levels: ['head'] }, [ward], everybody)).toMatchObject([
      { office: 'reporter' },
      { office: 'head' },
    ]);
  });
});

describe('one person for everything', () => {
  const alone = somebody('reporter');
  const both: OfficeHolder = {
    ...alone,
    actor: {
      ...alone.actor,
      grants: [...alone.actor.grants, ...somebody('approver').actor.grants],
    },
  };
  const small = { ...call, levels: ['head'] as ApprovalLevel[] };

  it('cannot approve what they send, unless the round allows it', () => {
    expect(vacanciesOf(small, [ward], [both])).toMatchObject([
      { office: 'head', why: 'sender-only' },
    ]);
    expect(vacanciesOf({ ...small, allowsOwnApproval: true }, [ward], [both])).toEqual([]);
  });

  it.each([
    ['another approver', somebody('approver')],
    ['another reporter', somebody('reporter')],
  ])('is enough beside %s', (_, other) => {
    expect(vacanciesOf(small, [ward], [both, other])).toEqual([]);
  });
});

describe('a round that runs', () => {
  const vacant = vacanciesOf(call, [ward, otherWard], []);
  const officesAfter = (words: readonly ActWords[]): string[] =>
    stillVacant(vacant, (unitId) =>
      unitId === ward ? standingOf(actsOf(words), threeSteps) : undefined,
    ).map(({ office }) => office);

  it.each<[ActWords[], string[]]>([
    [[], ['reporter', 'head', 'department', 'city']],
    [['send'], ['head', 'department', 'city']],
    [
      ['send', 'approve head'],
      ['department', 'city'],
    ],
    [
      ['send', 'return'],
      ['reporter', 'head', 'department', 'city'],
    ],
    [['send', 'approve head', 'approve department', 'approve city'], []],
  ])('after %j of one unit misses %j', (words, offices) => {
    expect(officesAfter(words)).toEqual(offices);
  });
});

describe('more accounts', () => {
  it('never leave more offices vacant', () => {
    const anybody = fc
      .record({
        role: fc.constantFrom<Role>('reporter', 'approver', 'planner'),
        unitId: fc.constantFrom(ward, otherWard, department, city),
        isInvited: fc.boolean(),
        account: fc.integer({ min: 1, max: 999 }),
      })
      .map(({ role, unitId, isInvited, account }): OfficeHolder => ({
        actor: personWith(role, unitId, account),
        isInvited,
      }));
    const unique = fc.uniqueArray(anybody, { selector: ({ actor }) => actor.id, maxLength: 8 });
    const stuck = (holders: readonly OfficeHolder[]): string[] =>
      vacanciesOf(call, [ward, otherWard], holders).flatMap(({ office, unitId, why }) =>
        why === 'sender-only' ? [] : [`${office} ${unitId}`],
      );
    fc.assert(
      fc.property(unique, fc.nat(8), (people, count) => {
        const few = people.slice(0, count);
        expect(stuck(few)).toEqual(expect.arrayContaining(stuck(people)));
      }),
    );
  });
});
