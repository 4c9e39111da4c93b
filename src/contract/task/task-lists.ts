import * as z from 'zod';
import { DocumentId, ProgrammeId, TargetId, UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { TaskCounts, TaskRates } from '../../core/task/rates.ts';
import { OfficialState, TaskStep } from '../../core/task/task-state.ts';
import { TaskPriority } from '../../core/task/task.ts';
import { OpenAct } from '../open-act.ts';
import { route } from '../route.ts';
import { TaskRow } from './task.ts';
import { AsOf, NamedUnit, none } from '../door-fields.ts';

/** Counts and rates of the tasks of one list. */
export const TaskSummary = z.object({ counts: TaskCounts, rates: TaskRates });
export type TaskSummary = z.infer<typeof TaskSummary>;

export const TaskFilter = z.object({
  asOf: PlainDate.optional(),
  unit: UnitId.optional(),
  /** In which part the unit has it; left out: any. */
  part: z.enum(['lead', 'coordinating', 'ordering', 'closing']).optional(),
  step: TaskStep.optional(),
  official: OfficialState.optional(),
  priority: TaskPriority.optional(),
  document: DocumentId.optional(),
  programme: ProgrammeId.optional(),
  target: TargetId.optional(),
  overdue: z.literal('yes').optional(),
  /** Words in title or product, whatever the accents. */
  words: z.string().trim().min(1).max(200).optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

export const listTasksRoute = route({
  method: 'get',
  path: '/api/tasks',
  permission: 'follow-work',
  summary: 'Tasks with filters, overdue first, then by deadline; their counts and rates on a day',
  params: none,
  query: TaskFilter.extend({ page: z.coerce.number().int().min(1).default(1) }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    rows: z.array(TaskRow),
    /** Of all that match, on whatever page. */
    total: z.int(),
    pageSize: z.int(),
    summary: TaskSummary,
    manage: OpenAct,
  }),
});

/** A heap of the day: why a task is on one's desk. */
export const WorkHeap = z.enum([
  'to-accept',
  'overdue',
  'interim-due',
  'due-soon',
  'to-answer',
  'to-close',
  'extension-asked',
  'returned-to-us',
  'as-head',
  'as-lead',
]);
export type WorkHeap = z.infer<typeof WorkHeap>;

export const myWorkRoute = route({
  method: 'get',
  path: '/api/my-work',
  permission: 'follow-work',
  summary: 'What waits for the asker and the asker’s units today, the most pressing heap first',
  params: none,
  query: AsOf,
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    /** Heaps in the order of `WorkHeap`; empty ones are left out. A task may lie in several. */
    heaps: z.array(z.object({ heap: WorkHeap, rows: z.array(TaskRow) })),
    /** Units for which the asker acts: their names head the page. */
    units: z.array(NamedUnit),
    /** Of the tasks that these units lead. */
    summary: TaskSummary,
  }),
});

export const rateTasksRoute = route({
  method: 'get',
  path: '/api/task-rates',
  permission: 'follow-work',
  summary:
    'Counts and rates by lead unit on a day, the lowest completion first, and over days past',
  params: none,
  query: AsOf.extend({
    /** Last days of this many months before, for the line beside each unit. */
    months: z.coerce.number().int().min(0).max(24).default(6),
  }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    all: TaskSummary,
    /** Of these, tasks of the past that were entered after the day: on the day itself they were not shown. */
    enteredLater: z.int(),
    units: z.array(
      NamedUnit.extend({
        headOffice: z.string().nullable(),
        summary: TaskSummary,
        /** The earliest day first; the last one is `asOf`. */
        past: z.array(z.object({ day: PlainDate, rates: TaskRates })),
      }),
    ),
  }),
});

export const listTaskSourcesRoute = route({
  method: 'get',
  path: '/api/task-sources',
  permission: 'follow-work',
  summary: 'Documents and programmes that ordered tasks, with what became of these',
  params: none,
  query: AsOf,
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    sources: z.array(
      z.object({
        /** One origin of the tasks: for a document or programme without its place. */
        kind: z.enum(['document', 'programme', 'conclusion', 'recommendation', 'own']),
        id: z.string().nullable(),
        title: z.string().nullable(),
        summary: TaskSummary,
        rows: z.array(TaskRow),
      }),
    ),
  }),
});

export const showTaskBoardRoute = route({
  method: 'get',
  path: '/api/task-board',
  permission: 'follow-work',
  summary: 'Tasks in columns by step, each column cut at 100',
  params: none,
  query: TaskFilter,
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    columns: z.array(z.object({ step: TaskStep, total: z.int(), rows: z.array(TaskRow) })),
  }),
});

/** What happened to a task on a day of its timeline, in the order of a legend. */
export const TimelineMarkKind = z.enum([
  'first-deadline',
  'deadline',
  'extended',
  'interim-given',
  'interim-missing',
  'interim-awaited',
  'reported',
  'refused',
  'closed',
]);
export type TimelineMarkKind = z.infer<typeof TimelineMarkKind>;

export const showTaskTimelineRoute = route({
  method: 'get',
  path: '/api/task-timeline',
  permission: 'follow-work',
  summary:
    'Tasks as bars between days: from start or issue to the deadline, with what happened on the way',
  params: none,
  query: TaskFilter,
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    /** The days that the bars span; null when there is no bar. */
    span: z.object({ from: PlainDate, to: PlainDate }).nullable(),
    bars: z.array(
      z.object({
        row: TaskRow,
        from: PlainDate,
        to: PlainDate,
        marks: z.array(
          z.object({
            day: PlainDate,
            kind: TimelineMarkKind,
          }),
        ),
      }),
    ),
    /** Tasks without both days, which no bar can show. */
    withoutDays: z.array(TaskRow),
  }),
});

export const showTaskCalendarRoute = route({
  method: 'get',
  path: '/api/task-calendar',
  permission: 'follow-work',
  summary: 'Deadlines and interim reports by day, of at most 100 days',
  params: none,
  query: TaskFilter.extend({ from: PlainDate, to: PlainDate }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    days: z.array(
      z.object({
        day: PlainDate,
        isWorkingDay: z.boolean(),
        entries: z.array(z.object({ kind: z.enum(['deadline', 'interim-report']), row: TaskRow })),
      }),
    ),
  }),
});
