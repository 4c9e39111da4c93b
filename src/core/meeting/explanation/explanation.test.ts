import { describe, expect, it } from 'vitest';
import { UnitId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { plainWeek } from '../../period/working-days.ts';
import { type Actor, everywhere, type Role } from '../../permission/actor.ts';
import {
  type ExplanationAct,
  type ExplanationActKind,
  type ExplanationDeed,
  explanationOn,
  type ExplanationStep,
  firstAnswers,
  silenceOn,
} from './explanation.ts';
import { shutForAsking, shutForExplanationAct } from './explanation.permission.ts';
import { silenceByUnit } from './silence.ts';

const ward = UnitId.parse('05512@2020-01-01');
const other = UnitId.parse('05518@2020-01-01');

const city = UnitId.parse('165@2010-01-01');
const not = 'not-allowed';

const history = (...acts: [string, ExplanationDeed][]): ExplanationAct[] =>
  acts.map(([day, deed], at) => ({
    actNo: at + 1,
    on: plainDate(day),
    office: 'Thường trực Thành ủy',
    accountId: null,
    recordedAt: '2026-01-01T00:00:00+07:00',
    deed,
  }));
const asked = history(
  ['2024-03-01', { kind: 'ask', question: 'Vì sao chậm?', dueOn: plainDate('2024-03-06') }],
  ['2024-03-11', { kind: 'answer', text: 'Do chưa có mặt bằng' }],
  ['2024-03-12', { kind: 'ask-again', question: 'Đã làm gì?', dueOn: plainDate('2024-03-15') }],
  ['2024-03-14', { kind: 'answer', text: 'Đã họp dân hai lần' }],
  ['2024-03-18', { kind: 'accept', text: null }],
);

describe('a request for an explanation', () => {
  it.each([
    ['2024-03-06', 'waiting', 1, 5, 0],
    ['2024-03-08', 'waiting', 1, 7, 2],
    ['2024-03-11', 'answered', 1, 10, 3],
    ['2024-03-12', 'waiting', 2, 0, 0],
    ['2024-03-14', 'answered', 2, 2, 0],
    ['2024-04-01', 'accepted', 2, 2, 0],
  ])('on %s it is %s, asked %i times, silent %i days, %i working days late', (...row) => {
    const [day, step, timesAsked, days, workingDaysLate] = row;
    const state = explanationOn(asked, plainDate(day));
    expect(state).toMatchObject({ step, timesAsked });
    if (state === null) return;
    expect(silenceOn(state, plainDate(day), plainWeek)).toEqual({ days, workingDaysLate });
  });

  it('was not there before it was asked', () => {
    expect(explanationOn(asked, plainDate('2024-02-29'))).toBeNull();
  });

  it('a second question takes the first answer away', () => {
    expect(explanationOn(asked, plainDate('2024-03-12'))).toMatchObject({
      question: 'Đã làm gì?',
      answer: null,
      answeredOn: null,
    });
  });
});

describe('an answer in time and what is added to it', () => {
  const added = history(
    ['2024-03-01', { kind: 'ask', question: 'Vì sao chậm?', dueOn: plainDate('2024-03-06') }],
    ['2024-03-05', { kind: 'answer', text: 'Do chưa có mặt bằng' }],
    ['2024-03-20', { kind: 'answer', text: 'Gửi thêm biên bản họp dân' }],
  );
  it('stays in time, and the words are the last ones', () => {
    const state = explanationOn(added, plainDate('2024-03-21'));
    expect(state).toMatchObject({ answer: 'Gửi thêm biên bản họp dân', answeredOn: '2024-03-05' });
    expect(state && silenceOn(state, plainDate('2024-03-21'), plainWeek)).toEqual({
      days: 4,
      workingDaysLate: 0,
    });
  });
});

describe('how late answers came', () => {
  it.each([
    ['2024-03-10', []],
    ['2024-03-11', [[2, 3]]],
    [
      '2024-04-01',
      [
        [2, 3],
        [4, 0],
      ],
    ],
  ])('as known on %s', (day, expected) => {
    const answers = firstAnswers(asked, plainDate(day), plainWeek);
    expect(answers.map(({ actNo, workingDaysLate }) => [actNo, workingDaysLate])).toEqual(expected);
  });

  it('counts no day off: due on 29 April, answered on 2 May after two of them', () => {
    const holidays = [plainDate('2024-04-30'), plainDate('2024-05-01')];
    const acts = history(
      ['2024-04-24', { kind: 'ask', question: 'Vì sao chậm?', dueOn: plainDate('2024-04-29') }],
      ['2024-05-02', { kind: 'answer', text: 'Do chưa có mặt bằng' }],
    );
    const lateness = (days: readonly ReturnType<typeof plainDate>[]) =>
      firstAnswers(acts, plainDate('2024-05-02'), { holidays: days, madeUpDays: [] });
    expect(lateness([])).toEqual([{ actNo: 2, workingDaysLate: 3 }]);
    expect(lateness(holidays)).toEqual([{ actNo: 2, workingDaysLate: 1 }]);
  });
});

describe('silence by unit', () => {
  const one = (
    unitId: UnitId,
    step: ExplanationStep,
    [days, workingDaysLate]: [number, number],
    late: number[] = [],
  ) => ({
    unitId,
    step,
    silence: { days, workingDaysLate },
    answers: late.map((amount, at) => ({ actNo: at + 2, workingDaysLate: amount })),
  });
  it('the longest silent first; the withdrawn count nowhere, the answered by how late they came', () => {
    const all = [
      one(ward, 'waiting', [4, 1], [2]),
      one(ward, 'accepted', [30, 20], [20, 0]),
      one(other, 'waiting', [9, 0]),
      one(other, 'withdrawn', [99, 90], [90]),
    ];
    const inTime = { answeredLate: 0, mostDaysLate: 0 };
    expect(silenceByUnit(all)).toEqual([
      { unitId: other, asked: 1, waiting: 1, overdue: 0, longestDays: 9, ...inTime },
      {
        unitId: ward,
        asked: 2,
        waiting: 1,
        overdue: 1,
        longestDays: 4,
        answeredLate: 2,
        mostDaysLate: 20,
      },
    ]);
  });
});

describe('who asks and who answers', () => {
  const holding = (role: Role, unitId?: UnitId): Actor => ({
    id: 'account-1',
    office: 'Văn phòng',
    accountId: 1,
    grants:
      unitId === undefined
        ? everywhere([role])
        : [{ role, unitId, covers: [unitId], fields: ['figures'] }],
  });
  it.each<[string, Actor, ExplanationActKind, ExplanationStep, string | null]>([
    ['the unit answers', holding('reporter', ward), 'answer', 'waiting', null],
    ['the unit mends its answer', holding('approver', ward), 'answer', 'answered', null],
    ['another unit does not', holding('reporter', other), 'answer', 'waiting', 'not-allowed'],
    ['the leader does not answer for it', holding('leader'), 'answer', 'waiting', 'not-allowed'],
    ['the leader accepts', holding('leader'), 'accept', 'answered', null],
    [
      'nothing is accepted that was not said',
      holding('leader'),
      'accept',
      'waiting',
      'not-possible-now',
    ],
    [
      'the unit does not accept its own answer',
      holding('approver', ward),
      'accept',
      'answered',
      'not-allowed',
    ],
    ['the leader asks again what was accepted', holding('leader'), 'ask-again', 'accepted', null],
    ['nor does its own leader accept it', holding('leader', ward), 'accept', 'answered', not],
    ['or ask away the question', holding('leader', ward), 'ask-again', 'answered', not],
    ['or withdraw the question', holding('leader', ward), 'withdraw', 'waiting', not],
    ['who asks elsewhere does not accept', holding('leader', city), 'accept', 'answered', not],
  ])('%s', (_, actor, kind, step, expected) => {
    const facts = { unitId: ward, askingUnitId: city, step };
    expect(shutForExplanationAct(actor, facts, kind)?.kind ?? null).toBe(expected);
  });

  it('a leader who asked the own unit goes on with it', () => {
    const facts = { unitId: ward, askingUnitId: ward, step: 'answered' as const };
    expect(shutForExplanationAct(holding('leader', ward), facts, 'accept')).toBeNull();
  });

  it('a leader asks the units under them, a reporter nobody', () => {
    expect(shutForAsking(holding('leader', ward), ward)).toBeNull();
    expect(shutForAsking(holding('leader', other), ward)?.kind).toBe('not-allowed');
    expect(shutForAsking(holding('reporter'))?.kind).toBe('not-allowed');
  });
});
