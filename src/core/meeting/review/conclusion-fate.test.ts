import { describe, expect, it } from 'vitest';
import { conclusionFate, type TaskStanding } from './conclusion-fate.ts';

const overdue: TaskStanding = { step: 'accepted', official: 'open-overdue' };
const open: TaskStanding = { step: 'accepted', official: 'open-in-time' };
const done: TaskStanding = { step: 'closed', official: 'done-on-time' };
const late: TaskStanding = { step: 'closed', official: 'done-late' };
const draft: TaskStanding = { step: 'draft', official: null };
const gone: TaskStanding = { step: 'overtaken', official: null };

describe('what became of a conclusion', () => {
  it.each<[TaskStanding[], string]>([
    [[], 'no-task'],
    [[draft], 'not-issued'],
    [[draft, open], 'under-way'],
    [[done, overdue, open], 'overdue'],
    [[done], 'done'],
    [[done, late], 'done-late'],
    [[done, draft], 'not-issued'],
    [[gone], 'dropped'],
    [[gone, done], 'done'],
  ])('%j: %s', (tasks, fate) => {
    expect(conclusionFate('directive', tasks)).toBe(fate);
  });

  it('a note is a note until somebody makes a task of it', () => {
    expect(conclusionFate('note', [])).toBe('note');
    expect(conclusionFate('note', [open])).toBe('under-way');
  });
});
