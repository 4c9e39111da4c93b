import { describe, expect, it } from 'vitest';
import type { CellContent } from './cell.ts';
import { answeredOf, completenessOf, squareOf } from './completeness.ts';
import { approvalSteps, standingOf } from './standing.ts';
import {
  type ActWords,
  actsOf,
  city,
  fieldOwnedBy,
  threeSteps,
  ward,
} from './submission.fixture.ts';

const notApplicable: CellContent = { kind: 'missing', reason: 'not-applicable' };

describe('completeness', () => {
  it('counts "not applicable" as an answer, and asks only for what is required', () => {
    const fields = [1, 2, 3].map((fieldNo) => ({
      fieldNo,
      kind: 'indicator' as const,
      isRequired: fieldNo < 3,
    }));
    const share = answeredOf(fields, (fieldNo) => (fieldNo === 2 ? null : notApplicable));
    expect(share).toEqual({ done: 1, of: 2 });
  });

  it('asks nobody for what is computed of records', () => {
    const fields = [
      { fieldNo: 1, kind: 'register' as const, isRequired: true },
      { fieldNo: 2, kind: 'question' as const, isRequired: true },
    ];
    expect(answeredOf(fields, () => null)).toEqual({ done: 0, of: 1 });
  });

  it('counts units past each level', () => {
    const units = (
      [
        [],
        ['send'],
        ['send', 'approve head'],
        ['send', 'approve head', 'approve department', 'approve city'],
        ['send', 'return'],
      ] satisfies ActWords[][]
    ).map((words) => ({
      standing: standingOf(actsOf(words), threeSteps),
      steps: threeSteps,
      answered: { done: 1, of: 2 },
    }));
    expect(completenessOf(['head', 'department', 'city'], units)).toEqual({
      fields: { done: 5, of: 10 },
      sent: { done: 3, of: 5 },
      levels: [
        { level: 'head', share: { done: 2, of: 5 } },
        { level: 'department', share: { done: 1, of: 5 } },
        { level: 'city', share: { done: 1, of: 5 } },
      ],
    });
  });

  it('lets a level without an office count with the one below it', () => {
    const steps = approvalSteps(
      { levels: ['head', 'department', 'city'], unitId: city, fields: [fieldOwnedBy(null)] },
      ward,
    );
    const past = (words: ActWords[]): number[] =>
      completenessOf(
        ['head', 'department', 'city'],
        [{ standing: standingOf(actsOf(words), steps), steps, answered: { done: 0, of: 0 } }],
      ).levels.map(({ share }) => share.done);
    expect(past(['send'])).toEqual([0, 0, 0]);
    expect(past(['send', 'approve head'])).toEqual([1, 1, 0]);
  });

  it('shows one square for each cell', () => {
    const text: CellContent = { kind: 'text', text: 'Đã rà soát' };
    const doubt = { fieldNo: 1, rule: 'growth', level: 'doubt', text: { vi: '', en: '' } } as const;
    const after = (words: ActWords[]) => standingOf(actsOf(words), threeSteps);
    const approved = after(['send', 'approve head', 'approve department', 'approve city']);
    expect(squareOf(null, [], after([]))).toBe('empty');
    expect(squareOf(text, [], after([]))).toBe('draft');
    expect(squareOf(text, [doubt], after([]))).toBe('doubt');
    expect(squareOf(text, [doubt, { ...doubt, level: 'fault' }], after([]))).toBe('fault');
    expect(squareOf(text, [], after(['send']))).toBe('sent');
    expect(squareOf(notApplicable, [], after(['send']))).toBe('missing');
    expect(squareOf(text, [doubt], approved)).toBe('approved');
  });
});
