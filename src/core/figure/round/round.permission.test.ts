import { describe, expect, it } from 'vitest';
import { type Actor, localActor, visitor } from '../../permission/actor.ts';
import type { Shut } from '../../permission/shut.ts';
import {
  actsRead,
  shutForApproving,
  shutForDiscussing,
  shutForEntering,
  shutForImporting,
  shutForManaging,
  shutForReturning,
  shutForSending,
  shutForTakingBack,
  shutForWithdrawing,
  type SubmissionFacts,
  visibilityFor,
} from './round.permission.ts';
import {
  type ActWords,
  actsOf,
  city,
  department,
  factsAfter,
  otherWard,
  personWith,
  ward,
} from './submission.fixture.ts';

const people = {
  reporter: personWith('reporter', ward),
  neighbour: personWith('reporter', otherWard),
  head: personWith('approver', ward),
  department: personWith('approver', department),
  city: personWith('approver', city),
  planner: personWith('planner', city),
  leader: personWith('leader', city),
  inspector: personWith('inspector', city),
  administrator: personWith('administrator', city),
} satisfies Record<string, Actor>;

const acts = {
  enter: shutForEntering,
  send: shutForSending,
  'take back': shutForTakingBack,
  approve: shutForApproving,
  return: shutForReturning,
  withdraw: shutForWithdrawing,
  discuss: shutForDiscussing,
} satisfies Record<string, (actor: Actor, facts: SubmissionFacts) => Shut | null>;

const mayNow = (act: keyof typeof acts, facts: SubmissionFacts): string[] =>
  Object.entries(people)
    .filter(([, actor]) => acts[act](actor, facts) === null)
    .map(([name]) => name);

describe('who may do what with a submission, and when', () => {
  it.each<[ActWords[], Partial<Record<keyof typeof acts, string[]>>]>([
    [[], { enter: ['reporter'], send: ['reporter'] }],
    [['send'], { 'take back': ['reporter'], approve: ['head'], return: ['head'] }],
    [
      ['send', 'approve head'],
      { approve: ['department'], return: ['department'], withdraw: ['head'] },
    ],
    [
      ['send', 'approve head', 'approve department'],
      { approve: ['city'], return: ['city'], withdraw: ['department'] },
    ],
    [['send', 'approve head', 'approve department', 'approve city'], { withdraw: ['city'] }],
    [['send', 'return'], { enter: ['reporter'], send: ['reporter'] }],
    [['send', 'take-back'], { enter: ['reporter'], send: ['reporter'] }],
  ])('after %j', (words, allowed) => {
    const discuss = ['reporter', 'head', 'department', 'city', 'planner', 'leader'];
    for (const act of [
      'enter',
      'send',
      'take back',
      'approve',
      'return',
      'withdraw',
      'discuss',
    ] as const) {
      const expected = act === 'discuss' ? discuss : (allowed[act] ?? []);
      expect([act, mayNow(act, factsAfter(words))]).toEqual([act, expected]);
    }
  });

  it('nobody changes anything once the round is closed, but all may go on talking', () => {
    for (const words of [[], ['send'], ['send', 'approve head']] satisfies ActWords[][]) {
      const facts = factsAfter(words, { roundState: 'closed' });
      for (const act of ['enter', 'send', 'take back', 'approve', 'return', 'withdraw'] as const) {
        expect(mayNow(act, facts)).toEqual([]);
      }
      expect(mayNow('discuss', facts)).toContain('reporter');
    }
  });

  it('a draft is filled from a table by whoever enters it and by planners over it, while it is open', () => {
    const importing = (facts: SubmissionFacts): string[] =>
      Object.entries(people)
        .filter(([, actor]) => shutForImporting(actor, facts) === null)
        .map(([name]) => name);
    expect(importing(factsAfter([]))).toEqual(['reporter', 'planner']);
    expect(importing(factsAfter(['send', 'return']))).toEqual(['reporter', 'planner']);
    expect(importing(factsAfter(['send']))).toEqual([]);
    expect(importing(factsAfter([], { roundState: 'closed' }))).toEqual([]);
  });

  it('whoever sent it may not approve it, unless the round lets them', () => {
    const both: Actor = {
      ...people.head,
      accountId: 1,
      office: 'Chức vụ mới của cùng một người',
      grants: [...people.reporter.grants, ...people.head.grants],
    };
    expect(shutForApproving(both, factsAfter(['send']))?.why.vi).toBe(
      'Người gửi phiếu không được tự duyệt phiếu của mình.',
    );
    expect(shutForReturning(both, factsAfter(['send']))).toBeNull();
    expect(shutForApproving(both, factsAfter(['send'], { allowsOwnApproval: true }))).toBeNull();
  });

  it('a form with data about persons is sent and approved only with a right to them', () => {
    const facts = factsAfter(['send'], { groups: ['figures', 'party-members'] });
    expect(mayNow('approve', facts)).toEqual([]);
    expect(mayNow('take back', facts)).toEqual([]);
  });

  it('words about such a form are read and written only with a right to them, and nobody writes before it is opened', () => {
    const kinds = factsAfter(['send', 'return'], { groups: ['figures', 'party-members'] });
    expect(mayNow('discuss', kinds)).toEqual([]);
    const holder: Actor = {
      ...people.leader,
      grants: people.leader.grants.map((grant) => ({
        ...grant,
        fields: ['figures', 'party-members'],
      })),
    };
    const acts = actsOf(['send', 'return']);
    expect(actsRead(holder, kinds, acts).map(({ text }) => text)).toEqual([null, 'Lý do']);
    expect(actsRead(people.leader, kinds, acts).map(({ text }) => text)).toEqual([null, null]);
    expect(actsRead(people.leader, factsAfter([]), acts)).toEqual(acts);
    expect(mayNow('discuss', factsAfter([], { roundState: 'draft' }))).toEqual([]);
  });

  it('the person at a machine without accounts may do all, a visitor nothing', () => {
    expect(shutForEntering(localActor, factsAfter([]))).toBeNull();
    expect(shutForApproving(localActor, factsAfter(['send', 'approve head']))).toBeNull();
    for (const act of Object.values(acts))
      expect(act(visitor, factsAfter(['send']))).not.toBeNull();
  });

  it('planners of the calling unit manage rounds', () => {
    const managers = Object.entries(people).filter(
      ([, actor]) => shutForManaging(actor, city) === null,
    );
    expect(managers.map(([name]) => name)).toEqual(['planner']);
  });
});

describe('what is seen before it is approved', () => {
  const seen = (words: readonly ActWords[], asked = false): Record<string, string> =>
    Object.fromEntries(
      Object.entries(people).map(([name, actor]) => [
        name,
        visibilityFor(actor, factsAfter(words), asked),
      ]),
    );

  it.each<[ActWords[], string[]]>([
    [[], ['reporter', 'head']],
    [['send'], ['reporter', 'head']],
    [
      ['send', 'approve head'],
      ['reporter', 'head', 'department'],
    ],
    [
      ['send', 'approve head', 'approve department'],
      ['reporter', 'head', 'department', 'city'],
    ],
    [['send', 'approve head', 'approve department', 'approve city'], Object.keys(people)],
  ])('after %j in full by %j', (words, full) => {
    const visible = Object.entries(seen(words)).filter(([, how]) => how === 'full');
    expect(visible.map(([name]) => name)).toEqual(full);
  });

  it('a leader who asks for it sees it, marked', () => {
    expect(seen(['send']).leader).toBe('hidden');
    expect(seen(['send'], true).leader).toBe('unapproved-shown');
  });
});
