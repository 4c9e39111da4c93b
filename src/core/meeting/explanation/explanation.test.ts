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
  silenceOn,
} from './explanation.ts';
import { shutForAsking, shutForExplanationAct } from './explanation.permission.ts';
import { silenceByUnit } from './silence.ts';

const ward = UnitId.parse('05512@2020-01-01');
const other = UnitId.parse('05518@2020-01-01');

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

describe('silence by unit', () => {
  const one = (unitId: UnitId, step: ExplanationStep, days: number, workingDaysLate: number) => ({
    unitId,
    step,
    silence: { days, workingDaysLate },
  });
  it('the longest silent first; the withdrawn count nowhere, the answered only as asked', () => {
    const all = [
      one(ward, 'waiting', 4, 1),
      one(ward, 'accepted', 30, 20),
      one(other, 'waiting', 9, 0),
      one(other, 'withdrawn', 99, 90),
    ];
    expect(silenceByUnit(all)).toEqual([
      { unitId: other, asked: 1, waiting: 1, overdue: 0, longestDays: 9 },
      { unitId: ward, asked: 2, waiting: 1, overdue: 1, longestDays: 4 },
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
  ])('%s', (_, actor, kind, step, expected) => {
    expect(shutForExplanationAct(actor, { unitId: ward, step }, kind)?.kind ?? null).toBe(expected);
  });

  it('a leader asks the units under them, a reporter nobody', () => {
    expect(shutForAsking(holding('leader', ward), ward)).toBeNull();
    expect(shutForAsking(holding('leader', other), ward)?.kind).toBe('not-allowed');
    expect(shutForAsking(holding('reporter'))?.kind).toBe('not-allowed');
  });
});
