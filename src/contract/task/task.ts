import * as z from 'zod';
import { DocumentId, ProgrammeId, TargetId, TaskId, UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { InterimReport } from '../../core/task/interim-reports.ts';
import { SixClear } from '../../core/task/six-clear.ts';
import { FailureCause, TaskActContent } from '../../core/task/task-act.ts';
import { OfficialState, TaskStep } from '../../core/task/task-state.ts';
import {
  TaskHead,
  TaskOrigin,
  TaskPriority,
  TaskProduct,
  TaskTerms,
} from '../../core/task/task.ts';
import { OpenAct } from '../open-act.ts';
import { route } from '../route.ts';
import { Evidence } from '../evidence.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { AsOf, NamedUnit, none } from '../door-fields.ts';

export const TaskAddress = z.object({ task: z.coerce.number().int().positive() });

/** A task as a person writes it; what is not said yet is null, and keeps it a draft. */
export const TaskDraft = TaskTerms;
export type TaskDraft = z.infer<typeof TaskDraft>;

/** Where a task comes from, to be shown: a link where the source has a page. */
export const OriginShown = z.object({
  origin: TaskOrigin,
  /** Title of the document, programme …; null where it is out of sight or has none. */
  title: z.string().nullable(),
  /** Of a conclusion its meeting, of a recommendation its difficulty, where that may be opened; else null. */
  within: z.int().nullable(),
});
export type OriginShown = z.infer<typeof OriginShown>;

/** A task in a list, on a board, in a timeline. All of it as it stood on the day that was asked. */
export const TaskRow = z.object({
  id: TaskId,
  title: z.string(),
  product: TaskProduct.nullable(),
  priority: TaskPriority,
  step: TaskStep,
  /** Null: counted in no rate (draft, returned, overtaken, withdrawn). */
  official: OfficialState.nullable(),
  orderingUnit: NamedUnit,
  leadUnit: NamedUnit.nullable(),
  closingUnit: NamedUnit.nullable(),
  coUnits: z.array(NamedUnit.extend({ mustAnswer: z.string(), hasAnswered: z.boolean() })),
  head: TaskHead.nullable(),
  startOn: PlainDate.nullable(),
  issuedOn: PlainDate.nullable(),
  /** The first deadline, which an extension keeps. */
  firstDueOn: PlainDate.nullable(),
  /** The deadline in force. */
  dueOn: PlainDate.nullable(),
  extensions: z.int(),
  /** An extension was asked for and is neither granted nor refused. */
  isExtensionAsked: z.boolean(),
  /** Day on which it was reported done; null while it is not, or when that report was refused. */
  reportedOn: PlainDate.nullable(),
  /** Days past the deadline in force, calendar days; 0 in time. */
  daysOverdue: z.int(),
  /** Interim reports whose last day is past and that nobody gave. */
  missingInterimReports: z.int(),
  origin: OriginShown,
  targetIds: z.array(TargetId),
  /** Number of acts: name it when acting, so that nobody acts on what has moved on. */
  version: z.int(),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** An act in the history of a task, with the name of the unit in whose name it was done. */
export const ShownAct = z.object({
  id: z.int(),
  on: PlainDate,
  recordedAt: Instant,
  office: z.string(),
  unitId: UnitId,
  unitName: z.string(),
  content: TaskActContent,
  /** Day of recording, where it is another one than `on`: the act was dated back; else null. */
  recordedOn: PlainDate.nullable(),
  /** The deadline that had passed when it was recorded, and had not on the day it names; null for none. */
  overDeadline: PlainDate.nullable(),
  /** Undone by a later act, as known on the day that was asked. */
  isUndone: z.boolean(),
  evidence: z.array(Evidence),
});
export type ShownAct = z.infer<typeof ShownAct>;

/** What is open to the asker now; all are shut on a past day. */
export const TaskActs = z.object({
  edit: OpenAct,
  issue: OpenAct,
  accept: OpenAct,
  return: OpenAct,
  reassign: OpenAct,
  answerPart: OpenAct,
  reportInterim: OpenAct,
  askExtension: OpenAct,
  extend: OpenAct,
  refuseExtension: OpenAct,
  reportDone: OpenAct,
  refuseDone: OpenAct,
  close: OpenAct,
  overtake: OpenAct,
  withdraw: OpenAct,
  /** Undoes the last act that can be undone. */
  correctBack: OpenAct,
  attachEvidence: OpenAct,
});
export type TaskActs = z.infer<typeof TaskActs>;

/** A task like one that is being entered: to be shown, not to be refused. */
export const Overlap = z.object({
  row: TaskRow,
  /** Likeness of the words of title or product, 0 to 100 (Dice); from 60 on it is shown. */
  likenessPercent: z.int(),
  /** Units that both have. */
  units: z.array(NamedUnit),
  /** Days between the deadlines, 0 to 30. */
  daysApart: z.int(),
});
export type Overlap = z.infer<typeof Overlap>;

/** What a spot check found of a closed task. */
export const SpotCheckResult = z.object({
  outcome: z.enum(['passed', 'failed']),
  cause: FailureCause.nullable(),
  words: z.string(),
  checkedOn: PlainDate,
  office: z.string(),
});
export type SpotCheckResult = z.infer<typeof SpotCheckResult>;

export const Task = z.object({
  asOf: PlainDate,
  row: TaskRow,
  terms: TaskTerms,
  authorityUnitName: z.string().nullable(),
  /** Of the six that must be clear before issue, those that are not. */
  notClear: z.array(SixClear),
  /** Heads in turn, the first one first; the last one holds it. */
  heads: z.array(z.object({ from: PlainDate, leadUnitName: z.string(), head: TaskHead })),
  targets: z.array(z.object({ targetId: TargetId, name: z.string() })),
  interimReports: z.array(InterimReport),
  /** What was asked for and waits for an answer; null for none. */
  askedExtension: z
    .object({ dueOn: PlainDate, reason: z.string(), askedOn: PlainDate, office: z.string() })
    .nullable(),
  /** In order; all of them up to the day that was asked. */
  acts: z.array(ShownAct),
  /** Files that were attached and that no act names yet: to be named by the next report. */
  looseEvidence: z.array(Evidence),
  overlaps: z.array(Overlap),
  /** What spot checks found by the day that was asked; each failed one counts in the work score. */
  spotChecks: z.array(SpotCheckResult),
  open: TaskActs,
  /** The act that `correctBack` would undo; null for none. */
  undoable: z.int().nullable(),
});
export type Task = z.infer<typeof Task>;

export const showTaskRoute = route({
  method: 'get',
  path: '/api/tasks/:task',
  permission: 'follow-work',
  summary:
    'One task on a day: as ordered, where it stands, all acts, and what is open to the asker',
  params: TaskAddress,
  query: AsOf,
  body: z.undefined(),
  output: Task,
});

export const listTaskChoicesRoute = route({
  method: 'get',
  path: '/api/task-choices',
  permission: 'manage-tasks',
  summary: 'What there is to choose from when a task is written: units, heads, targets, documents',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({
    /** Units that exist today, and those that ended but for which the asker or an account still acts. */
    units: z.array(
      NamedUnit.extend({
        /** The day from which it is no more; null while it exists. */
        endedOn: PlainDate.nullable(),
        /** Whether the asker may order in its name. */
        mayOrder: z.boolean(),
        /** Offices that head it, with the account that acts for it where there is one. */
        heads: z.array(TaskHead),
      }),
    ),
    targets: z.array(z.object({ targetId: TargetId, name: z.string() })),
    documents: z.array(z.object({ documentId: DocumentId, title: z.string() })),
    programmes: z.array(z.object({ programmeId: ProgrammeId, name: z.string() })),
  }),
});
