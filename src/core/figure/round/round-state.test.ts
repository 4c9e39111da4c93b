import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { dueOnOf, type RoundAct, roundStateOf } from './round-state.ts';
import { otherWard, ward } from './submission.fixture.ts';

const extend = (day: string): RoundAct => ({ act: 'extend', unitId: ward, dueOn: plainDate(day) });

describe('a round', () => {
  it.each<[RoundAct[], string]>([
    [[], 'draft'],
    [[{ act: 'open' }], 'open'],
    [[{ act: 'open' }, extend('2024-12-20')], 'open'],
    [[{ act: 'open' }, { act: 'close' }], 'closed'],
    [[{ act: 'open' }, { act: 'close' }, extend('2024-12-20')], 'closed'],
    [[{ act: 'open' }, { act: 'close' }, { act: 'reopen' }], 'open'],
  ])('after %j is %s', (acts, state) => {
    expect(roundStateOf(acts)).toBe(state);
  });

  it('gives a unit its last extension, and leaves the others their deadline', () => {
    const acts = [extend('2024-12-20'), extend('2024-12-23')];
    const first = plainDate('2024-12-17');
    expect(dueOnOf(ward, first, acts)).toBe('2024-12-23');
    expect(dueOnOf(otherWard, first, acts)).toBe(first);
  });
});
