import { describe, expect, it } from 'vitest';
import { aClaim } from '../../core/reconciliation/claim.builder.ts';
import { isUnderstood, isUnderstoodAim, type ReadingItem } from './reading-item.ts';

const item = (said: Partial<ReadingItem>): ReadingItem => ({
  no: 1,
  place: { vi: 'đoạn 1', en: 'paragraph 1' },
  claim: aClaim({}),
  aim: null,
  certainty: 'sure',
  isCorrected: false,
  isRecorded: false,
  decided: null,
  faults: [],
  ...said,
});
const fault = { place: ['value'], message: { vi: 'thiếu', en: 'missing' } };

describe('what takes part in contradictions', () => {
  it.each<[string, Partial<ReadingItem>, boolean]>([
    ['what is sure', {}, true],
    ['what is likely', { certainty: 'likely' }, true],
    ['a guess that nobody decided on', { certainty: 'unsure' }, false],
    ['a guess left open again', { certainty: 'unsure', decided: 'undecided' }, false],
    ['a guess that was rejected', { certainty: 'unsure', decided: 'reject' }, false],
    ['a guess that was taken up', { certainty: 'unsure', decided: 'accept' }, true],
    ['a guess that a person corrected', { certainty: 'unsure', isCorrected: true }, true],
    ['what lacks something', { faults: [fault] }, false],
    ['what is tied to nothing', { claim: null }, false],
  ])('%s', (_, said, expected) => {
    expect(isUnderstood(item(said))).toBe(expected);
    expect(isUnderstoodAim(item(said))).toBe(false);
  });
});
