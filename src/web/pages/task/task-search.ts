import * as z from 'zod';
import { DocumentId, ProgrammeId, TargetId, UnitId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { OfficialState, TaskStep } from '../../../core/task/task-state.ts';
import { TaskPriority } from '../../../core/task/task.ts';
import { TaskFilter } from '../../../contract/task/task-lists.ts';

/** Ways to look at the same tasks. */
export const TaskView = z.enum(['list', 'board', 'timeline', 'calendar']);
export type TaskView = z.infer<typeof TaskView>;

export const TaskPart = TaskFilter.shape.part.unwrap();
export type TaskPart = z.infer<typeof TaskPart>;

/** What the list of tasks adds to the address. `unit` is the choice at the top of every page; tasks are of `who`. */
export const TaskSearch = z.object({
  view: TaskView.optional().catch(undefined),
  who: UnitId.optional().catch(undefined),
  part: TaskPart.optional().catch(undefined),
  step: TaskStep.optional().catch(undefined),
  official: OfficialState.optional().catch(undefined),
  priority: TaskPriority.optional().catch(undefined),
  document: DocumentId.optional().catch(undefined),
  programme: ProgrammeId.optional().catch(undefined),
  target: TargetId.optional().catch(undefined),
  overdue: z.literal('yes').optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .optional()
    .catch(undefined),
  /** Of the calendar: `2026-11`. */
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
export type TaskSearch = z.infer<typeof TaskSearch>;

/** What the server is asked by, of all that stands in the address. */
export function filterOf(search: TaskSearch, asOf: PlainDate | undefined): TaskFilter {
  const { who, part, step, official, priority, document, programme, target, overdue, q } = search;
  const words = q?.trim();
  return {
    asOf,
    unit: who,
    part: who === undefined ? undefined : part,
    step,
    official,
    priority,
    document,
    programme,
    target,
    overdue,
    words: words === '' ? undefined : words,
  };
}

/** Whether anything is left out of what is shown. */
export function isNarrowed(search: TaskSearch): boolean {
  const { asOf: _, ...filter } = filterOf(search, undefined);
  return Object.values(filter).some((value) => value !== undefined);
}
