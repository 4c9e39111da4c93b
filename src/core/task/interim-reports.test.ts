import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { interimReportsOf } from './interim-reports.ts';
import { accept, acts, close, draft, extend, interim, issue, reportDone } from './task.builder.ts';

const asked = (list: ReturnType<typeof acts>, day: string) =>
  interimReportsOf(list, plainDate(day)).map(({ dueOn, state, givenOn }) => [
    dueOn,
    state,
    givenOn,
  ]);

const year = (startOn: string | null, dueOn: string) =>
  acts(
    [
      '2024-01-02',
      draft({ startOn: startOn === null ? null : plainDate(startOn), dueOn: plainDate(dueOn) }),
    ],
    ['2024-01-10', issue],
    ['2024-01-12', accept],
  );

describe('interim reports', () => {
  it.each([
    ['three months exactly', '2024-04-10', []],
    ['a day longer', '2024-04-11', [['2024-04-10', 'awaited', null]]],
    [
      'seven months',
      '2024-08-10',
      [
        ['2024-04-10', 'awaited', null],
        ['2024-07-10', 'awaited', null],
      ],
    ],
  ])('of a task of %s', (_, dueOn, reports) => {
    expect(asked(year(null, dueOn), '2024-02-01')).toEqual(reports);
  });

  it('are counted from the start where one is written', () => {
    expect(asked(year('2024-02-01', '2024-06-30'), '2024-02-01')).toEqual([
      ['2024-05-01', 'awaited', null],
    ]);
  });

  it('are missing once their day is past; one given later is for its own quarter', () => {
    const list = [...year(null, '2024-12-31'), ...acts(['2024-05-02', interim])].map((act, at) => ({
      ...act,
      id: at + 1,
    }));
    expect(asked(list, '2024-04-10')).toEqual([
      ['2024-04-10', 'awaited', null],
      ['2024-07-10', 'awaited', null],
      ['2024-10-10', 'awaited', null],
    ]);
    expect(asked(list, '2024-07-11')).toEqual([
      ['2024-04-10', 'missing', null],
      ['2024-07-10', 'given', '2024-05-02'],
      ['2024-10-10', 'awaited', null],
    ]);
  });

  it('are asked from the day on which an extension makes the task long, not before', () => {
    const list = acts(
      ['2024-01-02', draft({ dueOn: plainDate('2024-04-01') })],
      ['2024-01-10', issue],
      ['2024-01-12', accept],
      ['2024-04-15', extend('2024-09-30')],
    );
    expect(asked(list, '2024-04-14')).toEqual([]);
    expect(asked(list, '2024-05-01')).toEqual([['2024-07-10', 'awaited', null]]);
  });

  it('end with the report of completion', () => {
    const list = acts(
      ['2024-01-02', draft({ dueOn: plainDate('2024-12-31') })],
      ['2024-01-10', issue],
      ['2024-01-12', accept],
      ['2024-03-01', interim],
      ['2024-04-05', reportDone('2024-04-04')],
      ['2024-04-20', close],
    );
    expect(asked(list, '2025-01-01')).toEqual([['2024-04-10', 'given', '2024-03-01']]);
  });
});
