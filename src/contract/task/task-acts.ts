import * as z from 'zod';
import { TaskId, UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { SixClear } from '../../core/task/six-clear.ts';
import { ConfirmedDelivery, FailureCause } from '../../core/task/task-act.ts';
import { OfficialState, TaskStep } from '../../core/task/task-state.ts';
import { TaskHead, TaskOrigin } from '../../core/task/task.ts';
import { fileRoute, route } from '../route.ts';
import { Evidence, EvidenceFile, EvidenceMediaType, largestEvidenceBody } from '../evidence.ts';
import { Overlap, TaskAddress, TaskDraft } from './task.ts';
import { none, Words } from '../door-fields.ts';

const EvidenceIds = z.array(z.int().positive()).max(20);

/** Where a task stands after an act. */
export const TaskStandingShown = z.object({
  id: TaskId,
  version: z.int(),
  step: TaskStep,
  official: OfficialState.nullable(),
  dueOn: PlainDate.nullable(),
});
export type TaskStandingShown = z.infer<typeof TaskStandingShown>;

/**
 * What every act on one task says: the version that was seen, and the day on which the act holds, by default today; not
 * ahead, and not before the day of the last act.
 */
const Seen = { version: z.int(), on: PlainDate.optional() };

export const checkTaskRoute = route({
  method: 'post',
  path: '/api/task-checks',
  permission: 'manage-tasks',
  summary: 'What a draft lacks of the six that must be clear, and which tasks it overlaps with',
  params: none,
  query: none,
  body: z.strictObject({
    draft: TaskDraft,
    /** The task that is being edited, which does not overlap with itself. */
    taskId: TaskId.nullable().default(null),
  }),
  output: z.object({ notClear: z.array(SixClear), overlaps: z.array(Overlap) }),
});

export const makeTaskRoute = route({
  method: 'post',
  path: '/api/tasks',
  permission: 'manage-tasks',
  summary: 'Write a task, and issue it or keep it as a draft; what is not clear is refused by name',
  params: none,
  query: none,
  body: z.strictObject({
    draft: TaskDraft,
    origin: TaskOrigin,
    issuesNow: z.boolean(),
    on: PlainDate.optional(),
  }),
  output: TaskStandingShown,
});

export const manageTaskRoute = route({
  method: 'post',
  path: '/api/tasks/:task/manage',
  permission: 'manage-tasks',
  summary: 'Acts of who ordered it: edit, issue, reassign, extend, overtake, withdraw, undo',
  params: TaskAddress,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('edit'), ...Seen, draft: TaskDraft }),
    z.strictObject({ act: z.literal('issue'), ...Seen }),
    z.strictObject({
      act: z.literal('reassign'),
      ...Seen,
      leadUnitId: UnitId,
      head: TaskHead,
      reason: Words,
    }),
    z.strictObject({ act: z.literal('extend'), ...Seen, dueOn: PlainDate, reason: Words }),
    z.strictObject({ act: z.literal('refuse-extension'), ...Seen, reason: Words }),
    z.strictObject({
      act: z.literal('overtake'),
      ...Seen,
      reason: Words,
      heirUnitId: UnitId.nullable(),
    }),
    z.strictObject({ act: z.literal('withdraw'), ...Seen, reason: Words }),
    z.strictObject({ act: z.literal('correct-back'), ...Seen, reason: Words }),
  ]),
  output: TaskStandingShown,
});

export const workOnTaskRoute = route({
  method: 'post',
  path: '/api/tasks/:task/work',
  permission: 'carry-out-tasks',
  summary:
    'Acts of who carries it out: accept, return, answer a part, report, ask for more time, undo',
  params: TaskAddress,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('accept'), ...Seen }),
    z.strictObject({ act: z.literal('return'), ...Seen, reason: Words }),
    z.strictObject({
      act: z.literal('answer-part'),
      ...Seen,
      coUnitId: UnitId,
      text: Words,
      evidenceIds: EvidenceIds,
    }),
    z.strictObject({
      act: z.literal('report-interim'),
      ...Seen,
      text: Words,
      evidenceIds: EvidenceIds,
    }),
    z.strictObject({ act: z.literal('ask-extension'), ...Seen, dueOn: PlainDate, reason: Words }),
    z.strictObject({
      act: z.literal('report-done'),
      ...Seen,
      productOn: PlainDate,
      text: Words.nullable(),
      evidenceIds: EvidenceIds,
    }),
    z.strictObject({ act: z.literal('correct-back'), ...Seen, reason: Words }),
  ]),
  output: TaskStandingShown,
});

export const closeTaskRoute = route({
  method: 'post',
  path: '/api/tasks/:task/closing',
  permission: 'close-tasks',
  summary:
    'Acts of the second body: close, refuse what was reported done, undo; never by who did it',
  params: TaskAddress,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('close'),
      ...Seen,
      words: Words.nullable(),
      /** The product was there before the report: the day that is confirmed, and the document that proves it. */
      delivery: ConfirmedDelivery.optional(),
    }),
    z.strictObject({
      act: z.literal('refuse-done'),
      ...Seen,
      reason: Words,
      /** The failed check of quality and its cause; null when refused for another reason. */
      failure: FailureCause.nullable(),
    }),
    z.strictObject({ act: z.literal('correct-back'), ...Seen, reason: Words }),
  ]),
  output: TaskStandingShown,
});

const SeenTasks = z
  .array(z.strictObject({ taskId: TaskId, version: z.int() }))
  .min(1)
  .max(200);
const Standings = z.object({ standings: z.array(TaskStandingShown) });

export const manageTasksRoute = route({
  method: 'post',
  path: '/api/task-bulk/manage',
  permission: 'manage-tasks',
  summary:
    'Issue, extend, withdraw many tasks or change their head, all or none; each refused one is named',
  params: none,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('issue'), tasks: SeenTasks }),
    z.strictObject({
      act: z.literal('extend'),
      tasks: SeenTasks,
      dueOn: PlainDate,
      reason: Words,
    }),
    z.strictObject({ act: z.literal('withdraw'), tasks: SeenTasks, reason: Words }),
    z.strictObject({
      act: z.literal('change-head'),
      tasks: SeenTasks,
      /** Unit that leads all of them, before as after. */
      leadUnitId: UnitId,
      head: TaskHead,
      reason: Words,
    }),
  ]),
  output: Standings,
});

export const acceptTasksRoute = route({
  method: 'post',
  path: '/api/task-bulk/accept',
  permission: 'carry-out-tasks',
  summary: 'Accept many tasks, all of them or none; each refused one is named',
  params: none,
  query: none,
  body: z.strictObject({ tasks: SeenTasks }),
  output: Standings,
});

export const closeTasksRoute = route({
  method: 'post',
  path: '/api/task-bulk/close',
  permission: 'close-tasks',
  summary: 'Close many tasks as the second body, all of them or none; each refused one is named',
  params: none,
  query: none,
  body: z.strictObject({ tasks: SeenTasks, words: Words.nullable() }),
  output: Standings,
});

export const attachTaskEvidenceRoute = route({
  method: 'post',
  path: '/api/tasks/:task/evidence',
  permission: 'carry-out-tasks',
  summary:
    'Attach a file of at most 10 MiB, for a report or answer to name; or take one off before',
  params: TaskAddress,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('attach'), ...EvidenceFile.shape }),
    z.strictObject({ act: z.literal('take-off'), evidenceId: z.int().positive() }),
  ]),
  largestBody: largestEvidenceBody,
  output: z.object({
    /** Files that no act names yet, the new one last. */
    looseEvidence: z.array(Evidence),
  }),
});

export const readTaskEvidenceRoute = fileRoute({
  method: 'get',
  path: '/api/task-evidence/:evidence',
  permission: 'follow-work',
  summary: 'A file attached to a task',
  params: z.object({ evidence: z.coerce.number().int().positive() }),
  query: none,
  mediaTypes: EvidenceMediaType.options,
});
