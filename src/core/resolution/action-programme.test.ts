import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import {
  CascadeState,
  cascadeState,
  compareCascadeStates,
  issuedShare,
} from './action-programme.ts';

const day = (text: string | null): ReturnType<typeof plainDate> | null =>
  text === null ? null : plainDate(text);

describe('a unit asked for its action programme', () => {
  it.each([
    ['2021-06-30', '2021-06-30', '2021-12-31', 'issued-in-time'],
    ['2021-06-30', '2021-07-01', '2021-12-31', 'issued-late'],
    [null, '2021-07-01', '2021-12-31', 'issued'],
    ['2021-06-30', null, '2021-06-30', 'awaited'],
    ['2021-06-30', null, '2021-07-01', 'overdue'],
    [null, null, '2030-01-01', 'awaited'],
    ['2021-06-30', '2021-06-15', '2021-06-14', 'awaited'],
    ['2021-06-30', '2021-09-01', '2021-08-01', 'overdue'],
  ])('due %s, issued %s, on %s: %s', (due, issued, on, expected) => {
    const issuedOn = day(issued);
    const state = cascadeState(day(due), issuedOn && { issuedOn }, plainDate(on));
    expect(state).toBe(expected);
  });

  it('is named before those that issued theirs while it has not, the overdue first', () => {
    expect(CascadeState.options.toSorted(compareCascadeStates)).toEqual([
      'overdue',
      'awaited',
      'issued-late',
      'issued-in-time',
      'issued',
    ]);
  });

  it('counts those that issued it, late ones too', () => {
    expect(issuedShare(['issued-in-time', 'issued-late', 'awaited', 'overdue', 'issued'])).toEqual({
      done: 3,
      of: 5,
    });
  });
});
