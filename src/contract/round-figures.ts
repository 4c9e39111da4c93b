import * as z from 'zod';
import { RoundField } from '../core/figure/round/reporting-round.ts';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { DecimalText } from '../core/kernel/decimal.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { Outcome } from '../core/kernel/missing.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { Grade } from '../core/figure/figure.ts';
import { PeriodId } from '../core/period/period.ts';
import { FigureAddress } from './figure.ts';
import { OpenAct, RoundAddress, Share } from './round.ts';
import { route } from './route.ts';
import { CounterValue } from './submission.ts';
import { EvidenceMediaType } from './evidence.ts';

const none = z.object({});
const Instant = z.iso.datetime({ offset: true });

/** One unit's part of a sum. */
export const ConsolidationPart = z.object({
  unitId: UnitId,
  unitName: z.string(),
  /** The approved figure, or the reason there is none; with `includeUnapproved` what stands in the cell. */
  outcome: Outcome,
  grade: Grade.nullable(),
  isApproved: z.boolean(),
  /** Published once and its approval withdrawn since: it counts until it is told again, and is to be marked. */
  isWithdrawn: z.boolean(),
  /** The value in the snapshot compared with; null where none is compared or nothing stood there. */
  atSnapshot: DecimalText.nullable(),
});
export type ConsolidationPart = z.infer<typeof ConsolidationPart>;

export const ConsolidationRow = z.object({
  field: RoundField,
  name: Bilingual,
  /** The figure of the calling unit itself, entered above: null address where nobody stated one. */
  entered: Outcome,
  enteredAddress: FigureAddress.nullable(),
  /** Sum of the units that gave a value; rates are rebuilt from numerator and denominator, or not comparable. */
  computed: Outcome,
  /** Units with a value, of those to which the indicator applies. */
  coverage: Share,
  /** Units without a value, by name; those to which it does not apply are not missing. */
  missing: z.array(z.string()),
  /** Entered minus computed, and the same in % of entered. */
  difference: Outcome,
  relativeDifference: Outcome,
  parts: z.array(ConsolidationPart),
  /** Sum at the snapshot compared with. */
  computedAtSnapshot: Outcome.nullable(),
});
export type ConsolidationRow = z.infer<typeof ConsolidationRow>;

export const RoundConsolidation = z.object({
  roundId: z.int(),
  title: z.string(),
  periodId: PeriodId,
  unitId: UnitId,
  unitName: z.string(),
  /** Whether figures that nobody approved yet stand in it; then the page says so. */
  includesUnapproved: z.boolean(),
  comparedWith: z.object({ id: z.int(), name: z.string(), takenAt: Instant }).nullable(),
  rows: z.array(ConsolidationRow),
  counterValues: z.array(CounterValue),
  decideCounterValue: OpenAct,
  takeSnapshot: OpenAct,
});
export type RoundConsolidation = z.infer<typeof RoundConsolidation>;

export const showConsolidationRoute = route({
  method: 'get',
  path: '/api/rounds/:round/consolidation',
  permission: 'follow-work',
  summary:
    'Entered totals beside computed sums, k of n units, the missing; today or beside a snapshot',
  params: RoundAddress,
  query: z.object({
    includeUnapproved: z.literal('yes').optional(),
    snapshot: z.coerce.number().int().positive().optional(),
  }),
  body: z.undefined(),
  output: RoundConsolidation,
});

export const takeSnapshotRoute = route({
  method: 'post',
  path: '/api/rounds/:round/snapshots',
  permission: 'manage-rounds',
  summary: 'Freeze what is known of a round now, under a name: "Hội nghị sơ kết 6 tháng"',
  params: RoundAddress,
  query: none,
  body: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  output: z.object({ id: z.int(), name: z.string(), takenAt: Instant, asOf: PlainDate }),
});

export const CounterValueAddress = z.object({ id: z.coerce.number().int().positive() });

export const proposeValueRoute = route({
  method: 'post',
  path: '/api/counter-values',
  permission: 'enter-figures',
  summary: 'Propose another value for a figure of one’s unit that was entered above it',
  params: none,
  query: none,
  body: z.strictObject({
    roundId: z.int().positive(),
    figure: FigureAddress,
    value: DecimalText,
    reason: z.string().trim().min(1).max(2_000),
    /** A file of at most 10 MiB that bears it out. */
    evidence: z
      .strictObject({
        name: z.string().trim().min(1).max(200),
        mediaType: EvidenceMediaType,
        content: z.base64(),
      })
      .nullable()
      .default(null),
  }),
  largestBody: 15 * 1024 * 1024,
  output: CounterValue,
});

export const decideCounterValueRoute = route({
  method: 'post',
  path: '/api/counter-values/:id',
  permission: 'approve-figures',
  summary: 'The calling unit accepts a proposed value, which becomes a new vintage, or declines it',
  params: CounterValueAddress,
  query: none,
  body: z.strictObject({
    decision: z.enum(['accepted', 'declined']),
    reason: z.string().trim().min(1).max(2_000),
  }),
  output: CounterValue,
});

/** What reporting costs a unit, and how punctual it is. */
export const BurdenRow = z.object({
  unitId: UnitId,
  unitName: z.string(),
  headOffice: z.string().nullable(),
  rounds: z.int(),
  fields: z.int(),
  /** Minutes of entry a month, over the months shown. */
  minutesPerMonth: DecimalText,
  /** Minutes a field: the median gap between entries, gaps above ten minutes left out. */
  minutesPerField: DecimalText,
  /** measured: from at least five gaps; assumed: one minute a field. */
  basis: z.enum(['measured', 'assumed']),
  onTime: Share,
});
export type BurdenRow = z.infer<typeof BurdenRow>;

export const showBurdenRoute = route({
  method: 'get',
  path: '/api/burden',
  permission: 'view-burden',
  summary: 'Fields × minutes by unit and month, and who answers in time',
  params: none,
  query: z.object({ months: z.coerce.number().int().min(1).max(60).default(12) }),
  body: z.undefined(),
  output: z.object({
    from: PlainDate,
    to: PlainDate,
    rows: z.array(BurdenRow),
    /** Of all units and rounds shown. */
    onTime: Share,
    minutesPerMonth: DecimalText,
    /** Indicators asked for in more than one form at once, with the rounds that ask. */
    askedTwice: z.array(z.object({ name: Bilingual, rounds: z.array(z.string()) })),
  }),
});

export const NoticeKind = z.enum([
  'round-opened',
  'due-soon',
  'overdue',
  'to-approve',
  'returned',
  'approved',
  'withdrawn',
  'task-issued',
  'task-returned',
  'task-answered',
  'task-extension-asked',
  'task-extended',
  'task-extension-refused',
  'task-reported',
  'task-refused',
  'task-closed',
  'task-ended',
  'task-reopened',
  'task-interim-due',
  'task-due-soon',
  'task-overdue',
  'difficulty',
  'explanation',
  'deadline-moved',
  'value-proposed',
  'value-decided',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const Notice = z.object({
  id: z.int(),
  kind: NoticeKind,
  text: Bilingual,
  /** The round it is about; null for other things. */
  roundId: z.int().nullable(),
  submissionId: z.int().nullable(),
  /** Page of what it is about, where that is no round: "/tasks/12". */
  link: z.string().nullable(),
  writtenAt: Instant,
  isRead: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

export const listNoticesRoute = route({
  method: 'get',
  path: '/api/notices',
  permission: 'look',
  summary: 'Reminders and news for the offices that the asker holds, the newest first',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ notices: z.array(Notice), unread: z.int() }),
});

export const readNoticesRoute = route({
  method: 'post',
  path: '/api/notices/read',
  permission: 'own-account',
  summary: 'Mark notices as read by this account',
  params: none,
  query: none,
  body: z.strictObject({ ids: z.array(z.int().positive()).min(1).max(500) }),
  output: z.object({ unread: z.int() }),
});
