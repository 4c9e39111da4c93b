import { describe, expect, it } from 'vitest';
import type { Decision, Fate } from '../../../contract/reading/read-figure.ts';
import { countItems, nextShown } from './fates.ts';
import type { Item } from './items.ts';
import { nextWaiting, positionOf, stepFrom } from './walk.ts';

const range = { start: 0, end: 1 };
const why = { vi: 'ngày', en: 'a day' };
const date = (key: string): Item => ({ kind: 'apart', key, range, fate: 'not-a-figure', why });
const figure = (no: number, fate: Fate, decision: Decision, isRecorded = false): Item => {
  const common = { no, range, fate, decision };
  const statement = {
    ...common,
    sentence: range,
    claim: null,
    certainty: 'sure' as const,
    reasons: [],
    whyNot: null,
    place: { vi: 'đoạn 1', en: 'paragraph 1' },
    unitName: null,
    contradictionIds: [],
    claimId: null,
  };
  return { ...common, kind: 'statement', key: String(no), isRecorded, statement };
};

const items = [
  date('a1'),
  figure(1, 'contradicts', 'undecided'),
  figure(2, 'agrees', 'accept'),
  date('a2'),
  figure(3, 'new', 'accept', true),
  figure(4, 'not-understood', 'undecided'),
];

describe('going through a document', () => {
  it('passes dates and names over, and stays at the ends', () => {
    expect(stepFrom(items, undefined, undefined, 1)?.key).toBe('1');
    expect(stepFrom(items, undefined, '2', 1)?.key).toBe('3');
    expect(stepFrom(items, undefined, '4', 1)).toBeNull();
    expect(stepFrom(items, undefined, '1', -1)).toBeNull();
  });

  it('goes by what is shown only', () => {
    expect(stepFrom(items, 'not-a-figure', 'a1', 1)?.key).toBe('a2');
    expect(stepFrom(items, 'agrees', '1', 1)?.key).toBe('2');
    expect(stepFrom(items, 'agrees', '2', 1)).toBeNull();
  });

  it('finds the next that waits, going round; what is recorded waits no more', () => {
    expect(nextWaiting(items, '1')?.key).toBe('4');
    expect(nextWaiting(items, '4')?.key).toBe('1');
    expect(nextWaiting([figure(3, 'new', 'undecided', true)], undefined)).toBeNull();
  });

  it('says where one stands', () => {
    expect(positionOf(items, undefined, '3')).toEqual({ at: 3, of: 4 });
    expect(positionOf(items, 'waiting', '4')).toEqual({ at: 2, of: 2 });
  });
});

describe('the filter', () => {
  it('goes round through what there is', () => {
    const counts = countItems(items.filter(({ fate }) => fate !== 'agrees'));
    expect(counts).toMatchObject({ waiting: 2, agrees: 0, 'not-a-figure': 2 });
    expect(nextShown(counts, undefined)).toBe('waiting');
    expect(nextShown(counts, 'new')).toBe('not-a-figure');
    expect(nextShown(counts, 'not-a-figure')).toBeUndefined();
  });
});
