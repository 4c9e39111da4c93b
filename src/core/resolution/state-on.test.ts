import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { stateOn } from './state-on.ts';

const closed = { state: 'closed-unit-dissolved', stateNote: 'Đơn vị kết thúc.' } as const;
const end = plainDate('2025-07-01');

describe('the state of a resolution whose unit ended on 1 July 2025', () => {
  it.each([
    ['2021-08-01', 'in-force', null],
    ['2025-06-30', 'in-force', null],
    ['2025-07-01', 'closed-unit-dissolved', 'Đơn vị kết thúc.'],
    [null, 'closed-unit-dissolved', 'Đơn vị kết thúc.'],
  ])('looked at from %s is %s', (day, state, stateNote) => {
    expect(stateOn(closed, end, day === null ? null : plainDate(day))).toEqual({
      state,
      stateNote,
    });
  });

  it('always held when its first day is not known', () => {
    expect(stateOn(closed, null, plainDate('2021-08-01'))).toEqual(closed);
  });
});
