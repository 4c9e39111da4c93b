import { describe, expect, it } from 'vitest';
import { type ActKeys, heldOn, inOrderOfDays } from './history.ts';
import { plainDate } from './plain-date.ts';

interface Act {
  no: number;
  on: string;
}

const keys: ActKeys<Act> = { dayOf: ({ on }) => plainDate(on), numberOf: ({ no }) => no };

/** Recorded in this order; the third was dated back. */
const acts: Act[] = [
  { no: 1, on: '2026-03-01' },
  { no: 2, on: '2026-03-10' },
  { no: 3, on: '2026-03-05' },
  { no: 4, on: '2026-03-10' },
];
const numbers = (some: readonly Act[]): number[] => some.map(({ no }) => no);

describe('acts of a history', () => {
  it('stand by the day from which they hold, and of one day as they were recorded', () => {
    expect(numbers(inOrderOfDays(acts.toReversed(), keys))).toEqual([1, 3, 2, 4]);
  });

  it.each([
    ['2026-02-28', []],
    ['2026-03-01', [1]],
    ['2026-03-09', [1, 3]],
    ['2026-03-10', [1, 3, 2, 4]],
  ])('on %s those hold that are dated up to it', (day, held) => {
    expect(numbers(heldOn(acts, plainDate(day), keys))).toEqual(held);
  });
});
