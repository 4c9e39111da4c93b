import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { likeness, overlapOf } from './overlap.ts';
import { department, otherWard, terms } from './task.builder.ts';
import type { TaskTerms } from './task.ts';

describe('two orders', () => {
  const first = terms();
  it.each<[string, Partial<TaskTerms>, boolean]>([
    ['of the same thing', {}, true],
    ['30 days apart', { dueOn: plainDate('2024-04-30') }, true],
    ['31 days apart', { dueOn: plainDate('2024-05-01') }, false],
    ['without a deadline', { dueOn: null }, false],
    ['to other units', { leadUnitId: department, coUnits: [] }, false],
    [
      'to a unit that coordinates here and leads there',
      { leadUnitId: otherWard, coUnits: [] },
      true,
    ],
    ['of another title and the same product', { title: 'Thực hiện chỉ đạo của thành phố' }, true],
    [
      'of another title and product',
      { title: 'Tổ chức ngày hội việc làm', product: { kind: 'event', name: 'Ngày hội' } },
      false,
    ],
  ])('%s', (_, changes, isShown) => {
    expect(overlapOf(first, terms(changes)) !== null).toBe(isShown);
  });
});

describe('likeness', () => {
  it.each([
    ['Lập danh mục', 'LAP DANH MUC', 100],
    ['Lập danh mục đất', 'Lập danh mục', 85],
    ['Lập kế hoạch', 'Tổ chức hội nghị', 0],
    ['', '', 0],
  ])('of “%s” and “%s” is %i %%', (a, b, percent) => {
    expect(likeness(a, b)).toBe(percent);
  });

  it('is the same both ways, and between 0 and 100', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
