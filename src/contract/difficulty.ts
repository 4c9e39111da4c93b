import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import {
  DifficultyId,
  DocumentId,
  RecommendationId,
  TargetId,
  TaskId,
  UnitId,
} from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import {
  AnswerOutcome,
  Cause,
  DifficultyAbout,
  DifficultyDeed,
  DifficultyKind,
  OwnerLevel,
} from '../core/meeting/difficulty/difficulty.ts';
import { DifficultyClock, DifficultyState } from '../core/meeting/difficulty/difficulty-state.ts';
import { OpenAct } from './open-act.ts';
import { fileRoute, route } from './route.ts';
import { TaskAddress, TaskRow } from './task/task.ts';
import { Attachment, largestAct, SentFiles } from './attachment.ts';
import { EvidenceMediaType } from './evidence.ts';
import { Instant } from '../core/kernel/instant.ts';
import { AsOf, none, Words } from './door-fields.ts';

const Short = z.string().trim().min(1).max(300);
export const DifficultyAddress = z.object({ difficulty: z.coerce.number().int().positive() });

/** A difficulty in a list, as it stood on the day. */
export const DifficultyRow = z.object({
  id: DifficultyId,
  text: z.string(),
  kind: DifficultyKind,
  cause: Cause.nullable(),
  causeConfirmedBy: z.string().nullable(),
  about: DifficultyAbout,
  unitId: UnitId,
  unitName: z.string(),
  state: DifficultyState,
  /** Unit or office that has it to solve. */
  ownerName: z.string(),
  clock: DifficultyClock,
  /** Calendar days on which it blocked, up to the day. */
  daysBlocked: z.int(),
});
export type DifficultyRow = z.infer<typeof DifficultyRow>;

export const listDifficultiesRoute = route({
  method: 'get',
  path: '/api/difficulties',
  permission: 'follow-work',
  summary: 'Difficulties and recommendations in sight, with owner, clock and days blocked on a day',
  params: none,
  query: AsOf,
  body: z.undefined(),
  output: z.object({ asOf: PlainDate, rows: z.array(DifficultyRow), raise: OpenAct }),
});

/** A document as it is shown beside an act. */
export const ShownSource = z.object({
  /** Null: not kept here, or out of sight. */
  documentId: DocumentId.nullable(),
  title: z.string(),
  place: z.string().nullable(),
});
export type ShownSource = z.infer<typeof ShownSource>;

/** One step of the route of a difficulty. */
export const RouteStep = z.object({
  actNo: z.int(),
  on: PlainDate,
  dateNote: z.string().nullable(),
  office: z.string(),
  recordedAt: Instant,
  deed: DifficultyDeed,
  /** Of `raise` and `escalate`: who has it now. */
  ownerName: z.string().nullable(),
  recommendationId: RecommendationId.nullable(),
  source: ShownSource.nullable(),
  attachments: z.array(Attachment),
});
export type RouteStep = z.infer<typeof RouteStep>;

export const DifficultyPage = z.object({
  asOf: PlainDate,
  row: DifficultyRow,
  steps: z.array(RouteStep),
  /** Whether the target or the task it blocks may be opened by the asker. */
  isAboutInSight: z.boolean(),
  /** Tasks in sight that its recommendations led to, as they stood on the day. */
  tasks: z.array(TaskRow),
  /** Whether the asker may order tasks, of what was answered. */
  order: OpenAct,
  acts: z.object({
    'take-on': OpenAct,
    escalate: OpenAct,
    'assign-route': OpenAct,
    answer: OpenAct,
    resolve: OpenAct,
    reopen: OpenAct,
    withdraw: OpenAct,
  }),
  /** Whether whoever asks must name the document of what the owner gave or answered. */
  needsDocument: z.boolean(),
});
export type DifficultyPage = z.infer<typeof DifficultyPage>;

export const showDifficultyRoute = route({
  method: 'get',
  path: '/api/difficulties/:difficulty',
  permission: 'follow-work',
  summary: 'A difficulty with its whole route, as known on a day',
  params: DifficultyAddress,
  query: AsOf,
  body: z.undefined(),
  output: DifficultyPage,
});

/** A unit that can be the owner at a level. */
export const OwnerChoice = z.object({ unitId: UnitId, name: z.string(), level: OwnerLevel });

export const listDifficultyChoicesRoute = route({
  method: 'get',
  path: '/api/difficulty-choices',
  permission: 'follow-work',
  summary:
    'Units, targets, owners and documents to choose from when a difficulty is raised or moved',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({
    today: PlainDate,
    /** Units for which the asker may raise one, each with the owner that is usual for it. */
    units: z.array(z.object({ unitId: UnitId, name: z.string(), usualOwner: UnitId.nullable() })),
    targets: z.array(
      z.object({
        targetId: TargetId,
        wording: z.string(),
        /** The unit whose target it is, and the title of its resolution. */
        unitId: UnitId,
        of: z.string(),
      }),
    ),
    owners: z.array(OwnerChoice),
    documents: z.array(z.object({ documentId: DocumentId, title: z.string() })),
    /** Day by which each level answers, where nobody sets another. */
    dueOn: z.record(OwnerLevel, PlainDate),
  }),
});

const OwnerDraft = z.strictObject({
  level: OwnerLevel,
  unitId: UnitId.nullable().default(null),
  office: Short.nullable().default(null),
});

const SourceDraft = z
  .strictObject({
    documentId: DocumentId.nullable().default(null),
    words: Short.nullable().default(null),
    place: Short.nullable().default(null),
  })
  .nullable()
  .default(null);

export const DifficultyDraft = z.strictObject({
  unitId: UnitId,
  text: Words,
  kind: DifficultyKind.default('obstacle'),
  cause: Cause.nullable().default(null),
  causeConfirmedBy: Short.nullable().default(null),
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit') }),
    z.strictObject({ kind: z.literal('project'), name: Short }),
    z.strictObject({ kind: z.literal('target'), targetId: TargetId }),
    z.strictObject({ kind: z.literal('task'), taskId: TaskId }),
  ]),
  owner: OwnerDraft,
  /** Left out: today. */
  on: PlainDate.optional(),
  /** Left out: by the level of the owner. */
  dueOn: PlainDate.optional(),
  source: SourceDraft,
  files: SentFiles,
});
export type DifficultyDraft = z.infer<typeof DifficultyDraft>;

export const raiseDifficultyRoute = route({
  method: 'post',
  path: '/api/difficulties',
  permission: 'raise-difficulties',
  summary: 'Raise what blocks a target, a task, a project or the work of a unit',
  params: none,
  query: none,
  body: DifficultyDraft,
  largestBody: largestAct,
  output: z.object({ id: DifficultyId }),
});

/** One act on a difficulty. `on` left out: today. */
const common = { on: PlainDate.optional(), files: SentFiles };

export const DifficultyOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take-on'), ...common }),
  z.strictObject({
    kind: z.literal('escalate'),
    ...common,
    owner: OwnerDraft,
    text: Words,
    dueOn: PlainDate.optional(),
    source: SourceDraft,
  }),
  z.strictObject({
    kind: z.literal('assign-route'),
    ...common,
    from: Short,
    to: Short,
    text: Words,
    reportTo: Short.nullable().default(null),
    source: SourceDraft,
  }),
  z.strictObject({
    kind: z.literal('answer'),
    ...common,
    from: Short,
    outcome: AnswerOutcome,
    text: Words,
    source: SourceDraft,
  }),
  z.strictObject({ kind: z.enum(['resolve', 'reopen', 'withdraw']), ...common, text: Words }),
]);
export type DifficultyOrder = z.infer<typeof DifficultyOrder>;

export const actOnDifficultyRoute = route({
  method: 'post',
  path: '/api/difficulties/:difficulty/acts',
  permission: 'follow-work',
  summary:
    'Take on, raise upward, give on, answer, resolve, reopen or withdraw; each by its own right',
  params: DifficultyAddress,
  query: none,
  body: DifficultyOrder,
  largestBody: largestAct,
  output: DifficultyPage,
});

export const readAttachmentRoute = fileRoute({
  method: 'get',
  path: '/api/attachments/:attachment',
  permission: 'follow-work',
  summary: 'A file that came with an act on a difficulty or an explanation',
  params: z.object({ attachment: z.coerce.number().int().positive() }),
  query: none,
  mediaTypes: EvidenceMediaType.options,
});

/** What blocks a target or a task, and what was asked about it, for its own page. */
export const TargetBlocks = z.object({
  asOf: PlainDate,
  /** Calendar days on which at least one difficulty blocked. */
  daysBlocked: z.int(),
  spans: z.array(z.object({ from: PlainDate, to: PlainDate.nullable() })),
  difficulties: z.array(DifficultyRow),
  explanations: z.array(
    z.object({
      id: z.int(),
      question: z.string(),
      unitName: z.string(),
      dueOn: PlainDate,
      stepName: Bilingual,
      isWaiting: z.boolean(),
    }),
  ),
  raise: OpenAct,
  askToExplain: OpenAct,
});
export type TargetBlocks = z.infer<typeof TargetBlocks>;

export const showTargetBlocksRoute = route({
  method: 'get',
  path: '/api/targets/:id/blocks',
  permission: 'follow-work',
  summary: 'What blocks a target, since when, and for how many days in all',
  params: z.object({ id: TargetId }),
  query: AsOf,
  body: z.undefined(),
  output: TargetBlocks,
});

export const showTaskBlocksRoute = route({
  method: 'get',
  path: '/api/tasks/:task/blocks',
  permission: 'follow-work',
  summary: 'What blocks a task, since when, for how many days in all, and what was asked about it',
  params: TaskAddress,
  query: AsOf,
  body: z.undefined(),
  output: TargetBlocks,
});

/** A small mark in a row of the scorecard. */
export const BlockedTarget = z.object({
  targetId: TargetId,
  /** Difficulties that are open. */
  open: z.int(),
  daysBlocked: z.int(),
});
export type BlockedTarget = z.infer<typeof BlockedTarget>;

export const listBlockedTargetsRoute = route({
  method: 'get',
  path: '/api/blocked-targets',
  permission: 'follow-work',
  summary: 'Targets that something blocks or blocked, with the days',
  params: none,
  query: AsOf,
  body: z.undefined(),
  output: z.object({ targets: z.array(BlockedTarget) }),
});
