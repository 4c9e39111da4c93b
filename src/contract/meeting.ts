import * as z from 'zod';
import { ConclusionId, MeetingId, TargetId, TaskId, UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import {
  Conclusion,
  ConclusionTerms,
  MeetingState,
  MeetingTerms,
} from '../core/meeting/review/meeting.ts';
import { ConclusionFate } from '../core/meeting/review/conclusion-fate.ts';
import { Pack, TargetSince } from '../core/meeting/review/pack.ts';
import { MeasureUnit } from '../core/kernel/measure-unit.ts';
import { FigureCell, PlanLineCell, SeriesBreak } from './figure.ts';
import { ScorecardRow } from './scorecard.ts';
import { OpenAct } from './open-act.ts';
import { route } from './route.ts';
import { TaskDraft, TaskRow } from './task/task.ts';
import { Instant } from '../core/kernel/instant.ts';
import { none, Words } from './door-fields.ts';

export const MeetingAddress = z.object({ meeting: z.coerce.number().int().positive() });
const Saved = z.object({ saved: z.literal(true) });

export const MeetingRow = z.object({
  id: MeetingId,
  terms: MeetingTerms,
  unitName: z.string(),
  state: MeetingState,
  conclusions: z.int(),
  /** Conclusions whose tasks are all done, of those that are directives. */
  carriedOut: z.object({ done: z.int(), of: z.int() }),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const listMeetingsRoute = route({
  method: 'get',
  path: '/api/meetings',
  permission: 'follow-work',
  summary: 'Meetings in sight, the latest first, with what became of their conclusions',
  params: none,
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    meetings: z.array(MeetingRow),
    arrange: OpenAct,
    /** Units in whose name the asker may arrange one, each with its resolutions. */
    units: z.array(
      z.object({
        unitId: UnitId,
        unitName: z.string(),
        resolutions: z.array(z.object({ id: z.string(), title: z.string() })),
      }),
    ),
  }),
});

/** A conclusion with its tasks as they stand on the day. */
export const ConclusionCell = z.object({
  conclusion: Conclusion,
  fate: ConclusionFate,
  tasks: z.array(TaskRow),
});
export type ConclusionCell = z.infer<typeof ConclusionCell>;

/** A line of the minutes; about a target, or about the meeting as a whole. */
export const MinuteLine = z.object({
  id: z.int(),
  targetId: TargetId.nullable(),
  text: z.string(),
  office: z.string(),
  writtenAt: Instant,
});
export type MinuteLine = z.infer<typeof MinuteLine>;

export const MeetingPage = z.object({
  asOf: PlainDate,
  id: MeetingId,
  terms: MeetingTerms,
  unitName: z.string(),
  resolutionTitle: z.string().nullable(),
  documentTitle: z.string().nullable(),
  previous: z
    .object({
      id: MeetingId,
      title: z.string(),
      heldOn: PlainDate,
      heldFrom: PlainDate.nullable(),
    })
    .nullable(),
  state: MeetingState,
  /** The papers as they were frozen; null until then. */
  pack: z
    .object({ frozenAt: Instant, asOf: PlainDate, office: z.string(), content: Pack })
    .nullable(),
  conclusions: z.array(ConclusionCell),
  minutes: z.array(MinuteLine),
  open: z.object({
    change: OpenAct,
    freeze: OpenAct,
    conclude: OpenAct,
    /** Making a task of a conclusion. */
    order: OpenAct,
    end: OpenAct,
    reopen: OpenAct,
  }),
});
export type MeetingPage = z.infer<typeof MeetingPage>;

export const showMeetingRoute = route({
  method: 'get',
  path: '/api/meetings/:meeting',
  permission: 'follow-work',
  summary: 'A meeting: who takes part, its frozen papers, minutes, conclusions and their tasks',
  params: MeetingAddress,
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: MeetingPage,
});

/** What a page of the presentation shows of a target: as it was frozen with the papers. */
export const TargetSlide = z.object({
  row: ScorecardRow,
  series: z.array(
    z.object({
      partNo: z.int(),
      measureUnit: MeasureUnit,
      figures: z.array(FigureCell),
      planLines: z.array(PlanLineCell),
      breaks: z.array(SeriesBreak),
    }),
  ),
});
export type TargetSlide = z.infer<typeof TargetSlide>;

export const showSlideRoute = route({
  method: 'get',
  path: '/api/meetings/:meeting/slides/:target',
  permission: 'follow-work',
  summary: 'A target with its chart as frozen in the papers of a meeting',
  params: MeetingAddress.extend({ target: TargetId }),
  query: none,
  body: z.undefined(),
  output: z.object({
    /** False: the papers are from before charts were frozen with them; worked out now from what was known on their day. */
    isFrozen: z.boolean(),
    slide: TargetSlide,
  }),
});

export const showSincePapersRoute = route({
  method: 'get',
  path: '/api/meetings/:meeting/since',
  permission: 'follow-work',
  summary: 'Targets that stand otherwise now than in the frozen papers of a meeting',
  params: MeetingAddress,
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    /** False: nothing is frozen, or the targets of the resolution are not in the sight of whoever asks. */
    isKnown: z.boolean(),
    targets: z.array(TargetSince),
  }),
});

export const arrangeMeetingRoute = route({
  method: 'post',
  path: '/api/meetings',
  permission: 'manage-meetings',
  summary: 'Arranges a meeting',
  params: none,
  query: none,
  body: MeetingTerms,
  output: z.object({ id: MeetingId }),
});

export const changeMeetingRoute = route({
  method: 'post',
  path: '/api/meetings/:meeting/terms',
  permission: 'manage-meetings',
  summary: 'Changes what is arranged: title, day, participants by place …',
  params: MeetingAddress,
  query: none,
  body: MeetingTerms,
  output: Saved,
});

export const freezePackRoute = route({
  method: 'post',
  path: '/api/meetings/:meeting/pack',
  permission: 'manage-meetings',
  summary: 'Freezes the papers: figures, contradictions, tasks as known on a day; anew if asked',
  params: MeetingAddress,
  query: none,
  body: z.strictObject({
    /** Not after today. */
    asOf: PlainDate,
    /** Needed when papers were frozen before. */
    reason: Words.nullable(),
  }),
  output: Saved,
});

export const writeMinuteRoute = route({
  method: 'post',
  path: '/api/meetings/:meeting/minutes',
  permission: 'manage-meetings',
  summary: 'Writes a line of the minutes, about a target or the meeting',
  params: MeetingAddress,
  query: none,
  body: z.strictObject({ targetId: TargetId.nullable(), text: Words }),
  output: z.object({ id: z.int() }),
});

export const concludeRoute = route({
  method: 'post',
  path: '/api/meetings/:meeting/conclusions',
  permission: 'manage-meetings',
  summary: 'Keeps a conclusion with its number and day; a directive becomes a task on the spot',
  params: MeetingAddress,
  query: none,
  body: z.strictObject({
    terms: ConclusionTerms,
    /** The task that it becomes; null for none yet. */
    task: z.strictObject({ draft: TaskDraft, isIssued: z.boolean() }).nullable(),
  }),
  output: z.object({ conclusionId: ConclusionId, taskId: TaskId.nullable() }),
});

export const orderByConclusionRoute = route({
  method: 'post',
  path: '/api/conclusions/:conclusion/tasks',
  permission: 'manage-tasks',
  summary: 'Makes one more task of a conclusion',
  params: z.object({ conclusion: z.coerce.number().int().positive() }),
  query: none,
  body: z.strictObject({ draft: TaskDraft, isIssued: z.boolean() }),
  output: z.object({ taskId: TaskId }),
});

export const withdrawConclusionRoute = route({
  method: 'post',
  path: '/api/conclusions/:conclusion/withdraw',
  permission: 'manage-meetings',
  summary: 'Takes a conclusion back that was written by mistake and has no task',
  params: z.object({ conclusion: z.coerce.number().int().positive() }),
  query: none,
  body: z.strictObject({ reason: Words }),
  output: Saved,
});

export const endMeetingRoute = route({
  method: 'post',
  path: '/api/meetings/:meeting/end',
  permission: 'manage-meetings',
  summary: 'Ends a meeting, or opens it again with a reason',
  params: MeetingAddress,
  query: none,
  body: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('over') }),
    z.strictObject({ to: z.literal('open'), reason: Words }),
  ]),
  output: Saved,
});
