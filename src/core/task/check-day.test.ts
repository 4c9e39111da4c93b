import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, type PlainDate } from '../kernel/plain-date.ts';
import { actFaults } from './check-act.ts';
import { interimReportsOf } from './interim-reports.ts';
import { countedAs, daysOverdue } from './official-state.ts';
import { stateOn } from './state-on.ts';
import type { TaskAct, TaskActContent } from './task-act.ts';
import {
  accept,
  acts,
  close,
  department,
  draft,
  extend,
  firstTask,
  interim,
  issue,
  otherWard,
  refuseDone,
  reportDone,
  terms,
} from './task.builder.ts';
import { transitions } from './transitions.ts';
import { type ScoredProduct, scoredProducts } from './work-score.ts';

type Listed = Parameters<typeof acts>;

/** Due on 31 March 2024. */
const begun: Listed = [
  ['2024-01-02', draft()],
  ['2024-01-02', issue],
  ['2024-01-03', accept],
];
const reported: Listed = [...begun, ['2024-03-20', reportDone('2024-03-20')]];
const late: Listed = [...begun, ['2024-04-02', reportDone('2024-04-02')]];

const back: TaskActContent = { kind: 'return', reason: 'Nhầm đơn vị' };
const withdraw: TaskActContent = { kind: 'withdraw', reason: 'Trùng' };
const reassign: TaskActContent = {
  kind: 'reassign',
  leadUnitId: department,
  head: { office: 'Chủ tịch UBND phường bên', accountId: null },
  reason: 'Chuyển địa bàn',
};
const newHead: TaskActContent = { ...reassign, leadUnitId: terms().leadUnitId!, kind: 'reassign' };
const answer: TaskActContent = {
  kind: 'answer-part',
  coUnitId: otherWard,
  text: 'Đã gửi ranh giới',
  evidenceIds: [],
};
const undo = (actId: number): TaskActContent => ({
  kind: 'correct-back',
  actId,
  reason: 'Ghi nhầm',
});

function faultsOf(before: readonly TaskAct[], content: TaskActContent, on: string, today: string) {
  const standing = stateOn(before, plainDate(today));
  if (standing === null) throw new Error('there is no task');
  return actFaults(content, {
    standing,
    acts: before,
    on: plainDate(on),
    lastOn: before.at(-1)!.on,
    today: plainDate(today),
    interimDueOn: interimReportsOf(before, plainDate(today)).map(({ dueOn }) => dueOn),
    evidenceIds: [1],
  });
}

describe('an act for a day that is over', () => {
  it.each<[string, boolean, Listed, TaskActContent, string, string]>([
    [
      'a report while the deadline is ahead',
      true,
      begun,
      reportDone('2024-03-01'),
      '2024-03-02',
      '2024-03-20',
    ],
    [
      'an extension while the deadline is ahead',
      true,
      begun,
      extend('2024-05-31'),
      '2024-03-02',
      '2024-03-20',
    ],
    [
      'a refusal while the deadline is ahead',
      true,
      reported,
      refuseDone(null),
      '2024-03-21',
      '2024-03-25',
    ],
    ['a new head of the same unit', true, begun, newHead, '2024-03-01', '2024-03-20'],
    [
      'a late report for an earlier late day',
      false,
      begun,
      reportDone('2024-04-02'),
      '2024-04-02',
      '2024-04-20',
    ],
    [
      'an extension that undoes days already late',
      false,
      begun,
      extend('2024-06-30'),
      '2024-04-02',
      '2024-04-20',
    ],
    ['a closing: it was open on those days', false, reported, close, '2024-03-22', '2024-03-25'],
    ['a closing of what came late', false, late, close, '2024-04-03', '2024-04-20'],
    [
      'a refusal that makes days overdue',
      false,
      reported,
      refuseDone(null),
      '2024-04-02',
      '2024-04-20',
    ],
    ['a return: it counted as open', false, begun, back, '2024-03-02', '2024-03-20'],
    ['a withdrawal', false, begun, withdraw, '2024-03-02', '2024-03-20'],
    [
      'a new lead unit: it counted for the one before',
      false,
      begun,
      reassign,
      '2024-03-02',
      '2024-03-20',
    ],
    ['a part, within its month', true, begun, answer, '2024-03-02', '2024-03-20'],
    ['a part of a month whose score is made', false, begun, answer, '2024-02-28', '2024-03-20'],
    ['an issue anew', false, [...begun, ['2024-03-01', back]], issue, '2024-03-02', '2024-03-20'],
  ])('%s: taken %s', (_, isTaken, before, content, on, today) => {
    const faults = faultsOf(acts(...before), content, on, today);
    expect(faults.map(({ place }) => place)).toEqual(isTaken ? [] : [['on']]);
    const onToday = faultsOf(acts(...before), content, today, today);
    expect(onToday.filter(({ place }) => place[0] === 'on')).toEqual([]);
  });
});

describe('undoing', () => {
  it.each<[string, boolean, Listed, string]>([
    ['a return before the deadline', true, [...begun, ['2024-03-01', back]], '2024-03-31'],
    [
      'a return when the deadline passed meanwhile',
      false,
      [...begun, ['2024-03-01', back]],
      '2024-04-01',
    ],
    [
      'a withdrawal when the deadline passed meanwhile',
      false,
      [...begun, ['2024-03-01', withdraw]],
      '2024-06-01',
    ],
    [
      'an extension in force over the deadline before it',
      false,
      [...begun, ['2024-03-01', extend('2024-06-30')]],
      '2024-04-01',
    ],
    [
      'an extension that came after the deadline',
      true,
      [...begun, ['2024-04-05', extend('2024-06-30')]],
      '2024-04-09',
    ],
    ['a report that was in time', true, reported, '2024-04-09'],
  ])('%s: taken %s', (_, isTaken, before, today) => {
    const all = acts(...before);
    expect(faultsOf(all, undo(all.length), today, today)).toHaveLength(isTaken ? 0 : 1);
  });
});

/** An act, the days since the one before on which it is recorded, and how many days back it is dated. */
type Wish = [content: TaskActContent | 'undo', gap: number, back: number];

const wishes = fc.array(
  fc.tuple(
    fc.constantFrom<Wish[0]>(
      'undo',
      issue,
      accept,
      back,
      withdraw,
      reassign,
      newHead,
      answer,
      interim,
      extend('2024-05-15'),
      extend('2024-07-31'),
      reportDone('2024-01-02'),
      reportDone('2024-01-02'),
      refuseDone('subjective'),
      refuseDone(null),
      close,
      {
        ...close,
        kind: 'close',
        words: null,
        delivery: { on: plainDate('2024-03-29'), proof: 'Biên bản' },
      },
    ),
    fc.nat(25),
    fc.nat(30),
  ),
  { maxLength: 20 },
);

/** What people wish, each recorded some days after the one before; what is refused is left out. */
function life(wished: readonly Wish[]): TaskAct[] {
  const list = acts(['2024-01-02', draft()], ['2024-01-02', issue], ['2024-01-03', accept]);
  let today = plainDate('2024-01-03');
  for (const [wish, gap, daysBack] of wished) {
    today = addDays(today, gap);
    const standing = stateOn(list, today)!;
    const undoable = standing.undoable?.id;
    if (wish === 'undo' && undoable === undefined) continue;
    const content = wish === 'undo' ? undo(undoable!) : wish;
    const from: readonly string[] = transitions[content.kind].from;
    if (content.kind !== 'correct-back' && !from.includes(standing.step)) continue;
    const on = addDays(today, -daysBack);
    if (faultsOf(list, content, on, today).length > 0) continue;
    list.push({ ...list[0]!, id: list.length + 1, on, content, recordedAt: `${today}T05:00:00Z` });
  }
  return list;
}

const knownBy = (list: readonly TaskAct[], day: PlainDate): TaskAct[] =>
  list.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= day);

describe('whatever people record, and however far they date it back', () => {
  const shownOn = (list: readonly TaskAct[], day: PlainDate) => {
    const standing = stateOn(list, day)!;
    return [countedAs(list, day), daysOverdue(standing, day), standing.terms.leadUnitId];
  };

  it('a day that is over counts as it was shown on that day', () => {
    fc.assert(
      fc.property(wishes, (wished) => {
        const list = life(wished);
        for (let day = plainDate('2024-01-03'); day < '2025-08-01'; day = addDays(day, 9)) {
          expect([day, ...shownOn(list, day)]).toEqual([day, ...shownOn(knownBy(list, day), day)]);
        }
      }),
    );
  });

  it('no product stands in the scores of two months, each made after its end', () => {
    fc.assert(
      fc.property(wishes, (wished) => {
        // Undoing a closure moves a product; both acts stay in the history.
        const list = life(wished).filter(({ content }) => content.kind !== 'correct-back');
        fc.pre(list.length === life(wished).length);
        const seen = new Map<string, string>();
        for (let month = 1; month <= 18; month += 1) {
          const made = plainDate(
            `${month > 11 ? 2025 : 2024}-${String((month % 12) + 1).padStart(2, '0')}-01`,
          );
          const last = addDays(made, -1).slice(0, 7);
          const task = { id: firstTask, acts: knownBy(list, made), failedSpotChecks: [] };
          for (const one of scoredProducts(task, made)) {
            if (one.countedOn.slice(0, 7) !== last) continue;
            const key = keyOf(one);
            expect(seen.get(key) ?? last).toBe(last);
            seen.set(key, last);
          }
        }
      }),
    );
  });
});

function keyOf({ kind, unitId }: ScoredProduct): string {
  return kind === 'led' ? kind : `${kind} ${unitId}`;
}
