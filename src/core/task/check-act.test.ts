import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { actFaults } from './check-act.ts';
import { interimReportsOf } from './interim-reports.ts';
import { officialState } from './official-state.ts';
import { stateOn } from './state-on.ts';
import type { TaskActContent } from './task-act.ts';
import { accept, acts, close, draft, extend, interim, issue, reportDone } from './task.builder.ts';

/** Due on 31 March 2024; accepted on 3 January. */
const begun: Parameters<typeof acts> = [
  ['2024-01-02', draft()],
  ['2024-01-02', issue],
  ['2024-01-03', accept],
];

const delivered = (on: string): TaskActContent => ({
  ...close,
  kind: 'close',
  words: null,
  delivery: { on: plainDate(on), proof: 'Biên bản bàn giao số 12' },
});

/** Places at which an act is refused that is recorded today for a day. */
function places(
  before: Parameters<typeof acts>,
  content: TaskActContent,
  { on, today }: { on: string; today: string },
) {
  const all = acts(...before);
  const day = plainDate(today);
  const standing = stateOn(all, day);
  if (standing === null) throw new Error('there is no task');
  const faults = actFaults(content, {
    standing,
    acts: all,
    on: plainDate(on),
    lastOn: all.at(-1)!.on,
    today: day,
    interimDueOn: interimReportsOf(all, day).map(({ dueOn }) => dueOn),
    evidenceIds: [1],
  });
  return faults.map(({ place }) => place.join('.'));
}

describe('an act that is dated back over a deadline that has passed', () => {
  it.each<[string, TaskActContent]>([
    ['a report of completion', reportDone('2024-03-30')],
    ['an extension', extend('2024-06-30')],
    ['a withdrawal', { kind: 'withdraw', reason: 'Trùng' }],
  ])('is refused: %s', (_, content) => {
    const inTime = { on: '2024-03-31', today: '2024-04-01' };
    expect(places(begun, content, inTime)).toEqual(['on']);
    expect(places(begun, content, { ...inTime, on: '2024-04-01' })).toEqual([]);
    expect(places(begun, content, { ...inTime, today: '2024-03-31' })).toEqual([]);
  });

  it('is taken before the first issue: a task of the past may be entered', () => {
    const entered = { on: '2024-01-02', today: '2024-06-01' };
    expect(places(begun.slice(0, 1), issue, entered)).toEqual([]);
  });

  it('is taken over the first deadline where the one in force is still ahead', () => {
    const extended: Parameters<typeof acts> = [...begun, ['2024-03-20', extend('2024-06-30')]];
    const inTime = { on: '2024-03-25', today: '2024-04-10' };
    expect(places(extended, reportDone('2024-03-25'), inTime)).toEqual([]);
  });
});

it('a task is returned up to its deadline; nothing overdue is gone by the word of who is late', () => {
  const back: TaskActContent = { kind: 'return', reason: 'Không đúng thẩm quyền' };
  expect(places(begun, back, { on: '2024-03-31', today: '2024-03-31' })).toEqual([]);
  expect(places(begun, back, { on: '2024-04-01', today: '2024-04-01' })).toEqual(['']);
});

it('an interim report is not dated back into a quarter that is over', () => {
  const long: Parameters<typeof acts> = [
    ['2024-01-02', draft({ dueOn: plainDate('2024-12-31') })],
    ['2024-01-02', issue],
    ['2024-01-03', accept],
  ];
  expect(places(long, interim, { on: '2024-04-02', today: '2024-04-03' })).toEqual(['on']);
  expect(places(long, interim, { on: '2024-04-03', today: '2024-04-20' })).toEqual([]);
});

describe('a day of delivery that the second body confirms', () => {
  const reported: Parameters<typeof acts> = [...begun, ['2024-04-05', reportDone('2024-03-28')]];
  const closed = acts(...reported, ['2024-04-10', delivered('2024-03-29')]);
  const officialOn = (day: string) => {
    const standing = stateOn(closed, plainDate(day));
    return standing && officialState(standing, plainDate(day));
  };

  it('counts for what was reported late, from the day of closing on', () => {
    expect(officialOn('2024-04-10')).toBe('done-on-time');
    expect(officialOn('2024-04-09')).toBe('open-overdue');
    expect(officialOn('2024-04-02')).toBe('open-overdue');
  });

  it.each([
    ['on the day of the product', '2024-03-28', []],
    ['before the product was there', '2024-03-27', ['delivery.on']],
    ['on the day of the report, where there is nothing to confirm', '2024-04-05', ['delivery.on']],
  ])('%s', (_, on, expected) => {
    const today = { on: '2024-04-10', today: '2024-04-10' };
    expect(places(reported, delivered(on), today)).toEqual(expected);
  });

  it('after the deadline leaves it late', () => {
    const late = acts(
      ...begun,
      ['2024-04-20', reportDone('2024-04-02')],
      ['2024-04-21', delivered('2024-04-03')],
    );
    const day = plainDate('2024-04-21');
    expect(officialState(stateOn(late, day)!, day)).toBe('done-late');
  });

  it('is not proven by words that bear a mark of secrecy', () => {
    const secret: TaskActContent = {
      kind: 'close',
      words: null,
      delivery: { on: plainDate('2024-03-29'), proof: 'Công văn MẬT số 3' },
    };
    expect(places(reported, secret, { on: '2024-04-10', today: '2024-04-10' })).toEqual([
      'delivery',
    ]);
  });
});
