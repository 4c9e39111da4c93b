import { describe, expect, it } from 'vitest';
import { TaskId, UnitId } from '../../../core/kernel/ids.ts';
import type { TaskRow } from '../../../contract/task/task.ts';
import { actsOnSpot, splitHeaps } from './heaps.ts';

const unit = { unitId: UnitId.parse('165@2010-01-01'), unitName: 'Thành phố' };

const row = (id: number): TaskRow => ({
  id: TaskId.parse(id),
  title: `Việc ${id}`,
  product: null,
  priority: 'ordinary',
  step: 'accepted',
  official: 'open-overdue',
  orderingUnit: unit,
  leadUnit: unit,
  closingUnit: null,
  coUnits: [],
  head: null,
  startOn: null,
  issuedOn: null,
  firstDueOn: null,
  dueOn: null,
  extensions: 0,
  isExtensionAsked: false,
  reportedOn: null,
  daysOverdue: 3,
  missingInterimReports: 0,
  origin: { origin: { kind: 'own', words: 'Ví dụ' }, title: null, within: null },
  targetIds: [],
  version: 2,
});

describe('the heaps of a day', () => {
  it('hold a task once, in the most pressing one; all that is open stands apart, each once', () => {
    const { pressing, rest } = splitHeaps([
      { heap: 'overdue', rows: [row(1)] },
      { heap: 'interim-due', rows: [row(1), row(2)] },
      { heap: 'to-answer', rows: [row(2)] },
      { heap: 'as-head', rows: [row(1), row(3)] },
      { heap: 'as-lead', rows: [row(1), row(2), row(3)] },
    ]);
    expect(pressing.map(({ heap, rows }) => [heap, rows.map(({ id }) => id)])).toEqual([
      ['overdue', [1]],
      ['interim-due', [2]],
    ]);
    expect(rest.map(({ id }) => id)).toEqual([1, 3, 2]);
  });
});

describe('on the spot', () => {
  it.each([
    ['to-accept', 'new', 'accept'],
    ['overdue', 'new', 'accept'],
    ['overdue', 'accepted', 'report-done'],
    ['interim-due', 'accepted', 'report-interim'],
    ['interim-due', 'new', 'accept'],
    ['to-answer', 'accepted', 'answer-part'],
    ['to-close', 'awaiting-closure', 'close'],
    ['extension-asked', 'accepted', 'extend'],
  ] as const)('a task of %s at the step %s is first of all for %s', (heap, step, act) => {
    expect(actsOnSpot(heap, { step, isExtensionAsked: false })[0]).toBe(act);
  });
  it.each([
    ['overdue', 'awaiting-closure'],
    ['returned-to-us', 'returned'],
  ] as const)('a task of %s at the step %s only leads to its page', (heap, step) => {
    expect(actsOnSpot(heap, { step, isExtensionAsked: false })).toEqual([]);
  });
  it('more time is not asked for twice', () => {
    const asked = { step: 'accepted', isExtensionAsked: true } as const;
    expect(actsOnSpot('overdue', asked)).toEqual(['report-done', 'report-interim']);
  });
});
