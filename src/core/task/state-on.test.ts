import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../kernel/plain-date.ts';
import { countedAs, daysOverdue, doneOn } from './official-state.ts';
import { stateOn } from './state-on.ts';
import type { TaskAct, TaskActContent } from './task-act.ts';
import {
  accept,
  acts,
  close,
  draft,
  extend,
  interim,
  issue,
  otherWard,
  refuseDone,
  reportDone,
  terms,
} from './task.builder.ts';
import { transitions } from './transitions.ts';

const whole = acts(
  ['2024-01-02', draft()],
  ['2024-01-05', issue],
  ['2024-01-08', accept],
  ['2024-02-01', interim],
  ['2024-03-20', extend('2024-04-30')],
  ['2024-04-10', reportDone('2024-04-09')],
  ['2024-04-12', refuseDone('subjective')],
  ['2024-04-29', reportDone('2024-04-28')],
  ['2024-05-06', close],
);

const on = (list: readonly TaskAct[], day: string) => stateOn(list, plainDate(day));

describe('a task on every day of its life', () => {
  it.each([
    ['2024-01-01', null],
    ['2024-01-02', 'draft'],
    ['2024-01-04', 'draft'],
    ['2024-01-05', 'open-in-time'],
    ['2024-03-31', 'open-in-time'],
    // Extended before the first deadline passed.
    ['2024-04-01', 'open-in-time'],
    ['2024-04-11', 'open-in-time'],
    ['2024-04-28', 'open-in-time'],
    // Reported in time, not closed: the second body's days are not the doer's.
    ['2024-05-05', 'open-in-time'],
    ['2024-05-06', 'done-on-time'],
    ['2030-01-01', 'done-on-time'],
  ])('%s: %s', (day, state) => {
    expect(countedAs(whole, plainDate(day))).toBe(state);
  });

  it('keeps the first deadline beside the one in force, and how often it was moved', () => {
    const standing = on(whole, '2024-05-06');
    expect(standing).toMatchObject({
      firstDueOn: '2024-03-31',
      dueOn: '2024-04-30',
      extensions: 1,
      closedOn: '2024-05-06',
    });
    expect(standing?.failures).toEqual([{ on: '2024-04-12', cause: { kind: 'subjective' } }]);
    expect(standing && doneOn(standing)).toBe('2024-04-29');
  });
});

describe('the deadline', () => {
  const open = acts(['2024-01-02', draft()], ['2024-01-05', issue], ['2024-01-08', accept]);

  it('is in time on its own day, and overdue from the next', () => {
    expect(countedAs(open, plainDate('2024-03-31'))).toBe('open-in-time');
    expect(countedAs(open, plainDate('2024-04-01'))).toBe('open-overdue');
    const standing = on(open, '2024-04-05');
    expect(standing && daysOverdue(standing, plainDate('2024-04-05'))).toBe(5);
  });

  it('is missed for ever by a report after it, also while it waits and once it is closed', () => {
    const late = [
      ...open,
      ...acts(['2024-04-03', reportDone('2024-03-30')], ['2024-04-09', close]),
    ];
    const numbered = late.map((act, at) => ({ ...act, id: at + 1 }));
    expect(countedAs(numbered, plainDate('2024-04-04'))).toBe('open-overdue');
    expect(countedAs(numbered, plainDate('2024-04-09'))).toBe('done-late');
    const standing = on(numbered, '2024-06-01');
    expect(standing && daysOverdue(standing, plainDate('2024-06-01'))).toBe(3);
  });

  it('moved by a return and a new issue is an extension too', () => {
    const again = acts(
      ['2024-01-02', draft()],
      ['2024-01-05', issue],
      ['2024-01-08', { kind: 'return', reason: 'Không đúng thẩm quyền' }],
      ['2024-01-09', { kind: 'edit', terms: terms({ dueOn: plainDate('2024-06-30') }) }],
      ['2024-01-10', issue],
    );
    expect(on(again, '2024-01-09')?.dueOn).toBe('2024-03-31');
    expect(on(again, '2024-01-10')).toMatchObject({
      step: 'new',
      firstDueOn: '2024-03-31',
      dueOn: '2024-06-30',
      extensions: 1,
    });
    expect(countedAs(again, plainDate('2024-01-08'))).toBe('returned');
  });
});

describe('acts that others undo', () => {
  it('a close that is undone leaves the report waiting, from that day on', () => {
    const undone = [
      ...whole,
      {
        ...whole[8]!,
        id: 10,
        on: plainDate('2024-05-08'),
        content: { kind: 'correct-back', actId: 9, reason: 'Nhầm nhiệm vụ' } as const,
      },
    ];
    expect(countedAs(undone, plainDate('2024-05-07'))).toBe('done-on-time');
    expect(countedAs(undone, plainDate('2024-05-08'))).toBe('open-in-time');
    expect(on(undone, '2024-05-08')?.step).toBe('awaiting-closure');
    expect(on(undone, '2024-05-08')?.undoable?.id).toBe(8);
  });

  it('an issue is not undone: what was ordered was ordered', () => {
    expect(
      on(acts(['2024-01-02', draft()], ['2024-01-05', issue]), '2024-01-06')?.undoable,
    ).toBeNull();
  });
});

describe('reassigning', () => {
  const reassigned = acts(
    ['2024-01-02', draft({ coUnits: [] })],
    ['2024-01-05', issue],
    ['2024-01-08', accept],
    [
      '2024-02-01',
      {
        kind: 'reassign',
        leadUnitId: otherWard,
        head: { office: 'Chủ tịch UBND phường bên', accountId: null },
        reason: 'Chuyển địa bàn',
      },
    ],
  );

  it('to another unit waits for its acceptance; heads stand in turn', () => {
    expect(on(reassigned, '2024-02-01')).toMatchObject({ step: 'new' });
    expect(on(reassigned, '2024-02-01')?.heads.map(({ from }) => from)).toEqual([
      '2024-01-05',
      '2024-02-01',
    ]);
    expect(on(reassigned, '2024-01-31')?.terms.leadUnitId).not.toBe(otherWard);
  });
});

it('what was recorded later was not known at an earlier instant', () => {
  const standing = stateOn(whole, plainDate('2024-05-06'), '2024-05-06T04:59:59Z');
  expect(standing?.step).toBe('awaiting-closure');
  expect(stateOn(whole, plainDate('2024-05-06'), '2024-05-06T12:00:00+07:00')?.step).toBe('closed');
});

describe('whatever is done', () => {
  const contents: TaskActContent[] = [
    issue,
    accept,
    { kind: 'return', reason: 'r' },
    { kind: 'edit', terms: terms({ title: 'Khác' }) },
    { kind: 'ask-extension', dueOn: plainDate('2024-05-01'), reason: 'r' },
    extend('2024-05-01'),
    extend('2024-06-01'),
    interim,
    reportDone('2024-01-02'),
    refuseDone('objective'),
    refuseDone(null),
    close,
    { kind: 'withdraw', reason: 'r' },
  ];
  const anything = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...contents)), { maxLength: 25 });

  /** Acts that were possible when they were done, each some days after the one before. */
  const life = (wished: [number, TaskActContent][]): TaskAct[] => {
    const list = acts(['2024-01-01', draft()]);
    let day = plainDate('2024-01-01');
    for (const [gap, content] of wished) {
      day = addDays(day, gap);
      const step = stateOn(list, day)?.step;
      const from: readonly string[] = transitions[content.kind].from;
      if (step !== undefined && from.includes(step)) {
        list.push({ ...acts([day, content])[0]!, id: list.length + 1 });
      }
    }
    return list;
  };

  it('an act never changes where a task stood on an earlier day', () => {
    fc.assert(
      fc.property(anything, fc.nat(400), (wished, offset) => {
        const list = life(wished);
        const last = list.at(-1)!;
        const day = addDays(plainDate('2024-01-01'), offset);
        fc.pre(day < last.on);
        expect(stateOn(list, day)).toEqual(stateOn(list.slice(0, -1), day));
      }),
    );
  });

  it('the first deadline stays, and the one in force is never before the last extension', () => {
    fc.assert(
      fc.property(anything, (wished) => {
        const standing = stateOn(life(wished), plainDate('2030-01-01'));
        if (standing?.issuedOn == null) return;
        expect(standing.firstDueOn).toBe('2024-03-31');
      }),
    );
  });
});
