import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { datedBackOverDeadline } from './dated-back.ts';
import type { TaskAct } from './task-act.ts';
import { accept, acts, draft, extend, issue, reportDone } from './task.builder.ts';

const deadline = '2024-03-31';
const begun = [
  ['2024-01-02', draft()],
  ['2024-01-02', issue],
  ['2024-01-03', accept],
] as const;

/** The last act, recorded on another day than the one it names. */
function found(on: string, content: TaskAct['content'], recordedOn: string) {
  const all = acts(...begun.map(([day, act]): [string, TaskAct['content']] => [day, act]), [
    on,
    content,
  ]);
  return datedBackOverDeadline(all, plainDate('2024-12-31'), (act) =>
    act.id === 4 ? plainDate(recordedOn) : act.on,
  );
}

describe('an act that is dated back', () => {
  it.each([
    ['a report for the last day, recorded the day after', '2024-03-31', reportDone('2024-03-31')],
    [
      'an extension for a day in time, recorded when it was overdue',
      '2024-03-10',
      extend('2024-05-31'),
    ],
  ])('over the deadline is named: %s', (_, on, content) => {
    expect(found(on, content, '2024-04-01')).toEqual([{ actId: 4, dueOn: deadline }]);
  });
  it.each([
    ['recorded on the last day itself', '2024-03-10', '2024-03-31'],
    ['late by its own day too', '2024-04-02', '2024-04-20'],
  ])('is nothing to name where it was %s', (_, on, recordedOn) => {
    expect(found(on, reportDone('2024-03-09'), recordedOn)).toEqual([]);
  });
  it('is nothing to name once it was undone', () => {
    const all = acts(
      ...begun.map(([day, act]): [string, TaskAct['content']] => [day, act]),
      ['2024-03-10', reportDone('2024-03-10')],
      ['2024-04-02', { kind: 'correct-back', actId: 4, reason: 'Nhầm' }],
    );
    const april = plainDate('2024-04-02');
    expect(datedBackOverDeadline(all, april, () => april)).toEqual([]);
    expect(datedBackOverDeadline(all.slice(0, 4), april, () => april)).toHaveLength(1);
  });
});
