import * as z from 'zod';
import { RegisterFigure } from '../../core/figure/round/register-figure.ts';
import { Register } from '../../core/register/register.ts';
import { ApprovalLevel, RoundField, RoundState } from '../../core/figure/round/reporting-round.ts';
import { SubmissionState } from '../../core/figure/round/submission.ts';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { PriceBasis } from '../../core/kernel/quantity.ts';
import { Scope } from '../../core/indicator/indicator.ts';
import { PeriodId, ReportingCalendar } from '../../core/period/period.ts';
import { FieldGroup } from '../../core/permission/actor.ts';
import { route } from '../route.ts';
import { RoundVacancy } from '../vacancy.ts';
import { OpenAct } from '../open-act.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { none } from '../door-fields.ts';

export const RoundAddress = z.object({ round: z.coerce.number().int().positive() });

/** How many of how many. */
export const Share = z.object({ done: z.int(), of: z.int() });
export type Share = z.infer<typeof Share>;

/** How far a round has come. */
export const Completeness = z.object({
  /** Answered required fields of all units: values, "not applicable", "not yet known", texts. */
  fields: Share,
  /** Units that sent, of all; a returned submission counts as not sent. */
  sent: Share,
  /** For each level of the round, in order, units past it. */
  levels: z.array(z.object({ level: ApprovalLevel, share: Share })),
});
export type Completeness = z.infer<typeof Completeness>;

export const RoundRow = z.object({
  id: z.int(),
  title: z.string(),
  periodId: PeriodId,
  calendar: ReportingCalendar,
  state: RoundState,
  unitId: UnitId,
  unitName: z.string(),
  dataThrough: PlainDate,
  /** The earliest deadline of a unit that has not sent yet; null when all have. */
  nextDueOn: PlainDate.nullable(),
  /** Only of the units that the asker may see. */
  completeness: Completeness,
  lateUnits: z.int(),
  /** Submissions of the asker's own units to be filled, and those that wait for the asker's approval. */
  toFill: z.array(z.object({ submissionId: z.int(), unitId: UnitId, unitName: z.string() })),
  toApprove: z.int(),
});
export type RoundRow = z.infer<typeof RoundRow>;

export const listRoundsRoute = route({
  method: 'get',
  path: '/api/rounds',
  permission: 'follow-work',
  summary: 'Reporting rounds with how far each has come, the newest period first',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ rounds: z.array(RoundRow), manage: OpenAct }),
});

/** Where a figure that a form asks for is already given. */
export const KnownAlready = z.object({
  unitId: UnitId,
  unitName: z.string(),
  source: z.enum(['round', 'document', 'person']),
  /** "Kỳ báo cáo …", title of the document. */
  where: z.string(),
  /** The round that asks for it already; null for other sources. */
  roundId: z.int().nullable(),
  /** Its value where there is one yet. */
  value: DecimalText.nullable(),
});
export type KnownAlready = z.infer<typeof KnownAlready>;

/** A field as the planner writes it; numbers follow the order. */
export const FieldDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('indicator'),
    indicatorCode: IndicatorCode,
    /** Left out: those of the indicator's definition. */
    scope: Scope.optional(),
    priceBasis: PriceBasis.optional(),
    isRequired: z.boolean(),
    group: FieldGroup.default('figures'),
    hint: z.string().trim().min(1).max(500).nullable().default(null),
    /** Needed to ask for what is already known. */
    askedAgainBecause: z.string().trim().min(1).max(500).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('register'),
    figure: RegisterFigure,
    /** The indicator whose figure it becomes; null: it is published nowhere. */
    feeds: IndicatorCode.nullable().default(null),
    isRequired: z.boolean(),
    hint: z.string().trim().min(1).max(500).nullable().default(null),
    askedAgainBecause: z.string().trim().min(1).max(500).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('question'),
    question: z.string().trim().min(1).max(500),
    isRequired: z.boolean(),
    group: FieldGroup.default('figures'),
    hint: z.string().trim().min(1).max(500).nullable().default(null),
  }),
]);
export type FieldDraft = z.infer<typeof FieldDraft>;

/** What the planner decides before a round opens. */
export const RoundDraft = z.strictObject({
  title: z.string().trim().min(1).max(300),
  periodId: PeriodId,
  calendar: ReportingCalendar,
  unitId: UnitId,
  /** Left out: by the calendar. */
  dataThrough: PlainDate.optional(),
  fields: z.array(FieldDraft).min(1).max(200),
  /** Units that must answer, each with its own deadline where it differs. */
  units: z
    .array(z.strictObject({ unitId: UnitId, dueOn: PlainDate.optional() }))
    .min(1)
    .max(500),
  levels: z.array(ApprovalLevel).min(1).max(3),
  /** Working days: first from cut-off to the units' sending, then one for each level. */
  workingDays: z.array(z.int().min(1).max(60)).min(2).max(4),
  allowsOwnApproval: z.boolean().default(false),
});
export type RoundDraft = z.infer<typeof RoundDraft>;

/** What a draft comes to: its days, and what of it is already known. */
export const RoundPreview = z.object({
  dataThrough: PlainDate,
  unitDueOn: PlainDate,
  deadlines: z.array(z.object({ level: ApprovalLevel, dueOn: PlainDate })),
  /** Units whose deadline is past already today, and working days behind the longest past: to be confirmed. */
  past: z.object({ count: z.int(), workingDays: z.int() }),
  /** Offices that nobody holds, so that submissions would stand still: to be confirmed. */
  vacancies: z.array(RoundVacancy),
  fields: z.array(
    z.object({
      /** Place in the draft, from 0. */
      index: z.int(),
      name: Bilingual,
      measureUnit: MeasureUnit.nullable(),
      ownerUnitName: z.string().nullable(),
      knownAlready: z.array(KnownAlready),
      /** Known, and no reason is written for asking again: such a draft does not open. */
      isRefused: z.boolean(),
    }),
  ),
});
export type RoundPreview = z.infer<typeof RoundPreview>;

export const previewRoundRoute = route({
  method: 'post',
  path: '/api/rounds/preview',
  permission: 'manage-rounds',
  summary: 'What a draft of a round comes to: deadlines, and figures it asks for that are known',
  params: none,
  query: none,
  body: RoundDraft,
  output: RoundPreview,
});

/** What there is to choose from when a round is made. */
export const listRoundChoicesRoute = route({
  method: 'get',
  path: '/api/round-choices',
  permission: 'manage-rounds',
  summary: 'Units that may call or answer, and indicators that may be asked for, in a period',
  params: none,
  query: z.object({ period: PeriodId }),
  body: z.undefined(),
  output: z.object({
    /** Units that exist in the period; `below` are those under them in the State's tree. */
    units: z.array(z.object({ unitId: UnitId, name: z.string(), below: z.array(UnitId) })),
    indicators: z.array(
      z.object({
        indicatorCode: IndicatorCode,
        name: Bilingual,
        measureUnit: MeasureUnit,
        ownerUnitName: z.string().nullable(),
        /** Whether its definition lists this kind of period. */
        isReportedForPeriod: z.boolean(),
        /** Whether a formula gives it: then it need not be asked for. */
        isComputed: z.boolean(),
      }),
    ),
    /** Registers whose records may be counted or added up. */
    registers: z.array(Register),
  }),
});

export const makeRoundRoute = route({
  method: 'post',
  path: '/api/rounds',
  permission: 'manage-rounds',
  summary: 'Make a round and open it, or keep it as a draft; refuses to ask for what is known',
  params: none,
  query: none,
  body: z.strictObject({ draft: RoundDraft, opensNow: z.boolean() }),
  output: RoundRow,
});

export const manageRoundRoute = route({
  method: 'post',
  path: '/api/rounds/:round/manage',
  permission: 'manage-rounds',
  summary: 'Open, close or reopen a round, give units a later deadline, or ask further units',
  params: RoundAddress,
  query: none,
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('open') }),
    z.strictObject({ act: z.enum(['close', 'reopen']), reason: z.string().trim().min(1) }),
    z.strictObject({
      act: z.literal('extend'),
      unitId: UnitId,
      dueOn: PlainDate,
      reason: z.string().trim().min(1),
    }),
    z.strictObject({
      act: z.literal('extend-many'),
      unitIds: z.array(UnitId).min(1).max(500),
      dueOn: PlainDate,
      reason: z.string().trim().min(1),
    }),
    z.strictObject({
      act: z.literal('add-units'),
      /** Each with its own deadline, where it differs from that of the round. */
      units: z
        .array(z.strictObject({ unitId: UnitId, dueOn: PlainDate.optional() }))
        .min(1)
        .max(500),
      reason: z.string().trim().min(1),
    }),
  ]),
  output: RoundRow,
});

/** State of one field at one unit: a square of the heat grid; never its value. */
export const FieldSquare = z.enum([
  'empty',
  'draft',
  'missing',
  'doubt',
  'fault',
  'sent',
  'approved',
]);
export type FieldSquare = z.infer<typeof FieldSquare>;

export const BoardRow = z.object({
  submissionId: z.int(),
  unitId: UnitId,
  unitName: z.string(),
  /** Head of the unit, by office; null where none is known. */
  headOffice: z.string().nullable(),
  state: SubmissionState,
  /** Level whose approval it waits for; null while it is at its unit or when it is done. */
  awaits: ApprovalLevel.nullable(),
  /** Offices it waits for, by name of their unit. */
  awaitsUnits: z.array(z.string()),
  dueOn: PlainDate,
  sentAt: Instant.nullable(),
  /** Working days behind its deadline, sent late or not yet sent; 0 in time. */
  daysLate: z.int(),
  answered: Share,
  doubts: z.int(),
  /** In the order of the round's fields. */
  squares: z.array(FieldSquare),
  /** Reason of the last return, while it is returned. */
  returnedBecause: z.string().nullable(),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const RoundBoard = z.object({
  round: RoundRow,
  /** With its name, for the head of each column. */
  fields: z.array(z.object({ field: RoundField, name: Bilingual })),
  levels: z.array(ApprovalLevel),
  unitDueOn: PlainDate,
  deadlines: z.array(z.object({ level: ApprovalLevel, dueOn: PlainDate, isPast: z.boolean() })),
  allowsOwnApproval: z.boolean(),
  /** Latest first: the longest late on top is the page's choice. */
  rows: z.array(BoardRow),
  acts: z.object({
    edit: OpenAct,
    open: OpenAct,
    close: OpenAct,
    reopen: OpenAct,
    extend: OpenAct,
    addUnits: OpenAct,
  }),
  snapshots: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      takenAt: Instant,
      asOf: PlainDate,
      office: z.string(),
    }),
  ),
});
export type RoundBoard = z.infer<typeof RoundBoard>;

export const showRoundRoute = route({
  method: 'get',
  path: '/api/rounds/:round',
  permission: 'follow-work',
  summary: 'The board of a round: who has sent, who is late, what is answered, by unit and field',
  params: RoundAddress,
  query: none,
  body: z.undefined(),
  output: RoundBoard,
});
