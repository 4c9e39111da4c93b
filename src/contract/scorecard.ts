import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { DecimalText } from '../core/kernel/decimal.ts';
import { IndicatorCode, ResolutionId, TargetId, UnitId } from '../core/kernel/ids.ts';
import { MeasureUnit } from '../core/kernel/measure-unit.ts';
import { Outcome } from '../core/kernel/missing.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { PeriodId } from '../core/period/period.ts';
import { ResolutionState } from '../core/resolution/resolution.ts';
import { Colour, Judgement, Outlook, TargetKind, TargetState } from '../core/target/target.ts';
import { FigureCell, IndicatorSeries, PercentOfPlan } from './figure.ts';
import { ForecastCell } from './outlook.ts';
import { route } from './route.ts';
import { none } from './door-fields.ts';

/** A number that a rule used, so that a reader can follow it. */
export const RuleNumber = z.object({ name: Bilingual, outcome: Outcome, measureUnit: MeasureUnit });
export type RuleNumber = z.infer<typeof RuleNumber>;

/** A judgement, rate or outlook with its written rule and the numbers it used. */
export const Reasoned = z.object({ rule: Bilingual, numbers: z.array(RuleNumber) });
export type Reasoned = z.infer<typeof Reasoned>;

export const GrowthCell = z.object({
  /** % on the base; the figure's door opens the growth figure where it is stated. */
  outcome: Outcome,
  /** Percent; percentage points for figures that are themselves rates. */
  measureUnit: MeasureUnit,
  origin: z.enum(['stated', 'computed']),
  periodId: PeriodId,
  base: Bilingual,
  cell: FigureCell.nullable(),
  gradesDiffer: z.boolean(),
});
export type GrowthCell = z.infer<typeof GrowthCell>;

export const RequiredRateCell = z.object({
  outcome: Outcome,
  measureUnit: MeasureUnit,
  yearsLeft: z.int(),
  /** Already there: only to be held. */
  toHold: z.boolean(),
  /** Above the highest yearly rate the unit ever reached. */
  aboveHighestSeen: z.boolean(),
  reasoned: Reasoned,
});
export type RequiredRateCell = z.infer<typeof RequiredRateCell>;

/** What the scorecard says of one measurable part of a target. */
export const TargetPartCell = z.object({
  partNo: z.int(),
  kind: TargetKind,
  wording: z.string(),
  indicatorCode: IndicatorCode.nullable(),
  indicatorName: Bilingual.nullable(),
  /** "≥ 17 %/năm", in words and signs. */
  targetText: Bilingual,
  targetValue: DecimalText.nullable(),
  targetLow: DecimalText.nullable(),
  targetHigh: DecimalText.nullable(),
  measureUnit: MeasureUnit,
  latest: FigureCell.nullable(),
  /** Why there is no latest figure. */
  latestMissing: Outcome.nullable(),
  growth: GrowthCell.nullable(),
  /** The newest whole year with its growth, where the newest figure is of a later part of a year. */
  latestYear: z.object({ cell: FigureCell.nullable(), growth: GrowthCell.nullable() }).nullable(),
  /** Dated works: the documents that prove completion, and the last day for it. */
  evidence: z.array(z.object({ completedOn: PlainDate, document: z.string() })),
  deadline: PlainDate.nullable(),
  /** Of each plan line of the years that count, the newest percentage. */
  percentsOfPlan: z.array(PercentOfPlan),
  /** Advance towards the target, where it can be computed. */
  percentOfTarget: Outcome,
  distanceCovered: Outcome,
  gap: Outcome,
  gapUnit: MeasureUnit,
  requiredRate: RequiredRateCell.nullable(),
  /** Levels and stated yearly rates disagree: the rate that follows from the stated rates; null elsewhere. */
  requiredRateFromRates: RequiredRateCell.nullable(),
  judgement: Judgement,
  judgementReasoned: Reasoned,
  outlook: Outlook,
  outlookReasoned: Reasoned,
  colour: Colour,
  forecast: ForecastCell,
  /** Yearly points of the sparkline, oldest first, with the path that the target asks for where it has one. */
  trajectory: z.array(
    z.object({ periodId: PeriodId, cell: FigureCell.nullable(), outcome: Outcome, asked: Outcome }),
  ),
  /** Of what the trajectory consists: levels, or yearly growth. */
  trajectoryOf: z.enum(['level', 'growth']),
  owner: z.string().nullable(),
  nextDue: z.object({ periodId: PeriodId, dueOn: PlainDate }).nullable(),
});
export type TargetPartCell = z.infer<typeof TargetPartCell>;

export const JudgementOverrideCell = z.object({
  label: Judgement,
  office: z.string(),
  decidedOn: PlainDate,
  reason: z.string(),
});

/** One row of the scorecard: one numbered item of the resolution. */
export const ScorecardRow = z.object({
  targetId: TargetId,
  resolutionId: ResolutionId,
  position: z.int(),
  number: z.string().nullable(),
  name: Bilingual,
  wording: z.string(),
  isMain: z.boolean(),
  state: TargetState,
  stateNote: z.string().nullable(),
  /** Rule of a compound item in words; null for a single part. */
  partsRule: Bilingual.nullable(),
  judgement: Judgement,
  judgementReasoned: Reasoned,
  override: JudgementOverrideCell.nullable(),
  outlook: Outlook,
  outlookReasoned: Reasoned,
  colour: Colour,
  contradictionCount: z.int(),
  parts: z.array(TargetPartCell),
});
export type ScorecardRow = z.infer<typeof ScorecardRow>;

export const ResolutionCell = z.object({
  id: ResolutionId,
  title: z.string(),
  unit: z.object({ id: UnitId, name: z.string() }),
  decidedBy: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  start: PlainDate,
  end: PlainDate,
  state: ResolutionState,
  stateNote: z.string().nullable(),
  statedTargetCount: z.int().nullable(),
  listedTargetCount: z.int(),
});
export type ResolutionCell = z.infer<typeof ResolutionCell>;

export const Scorecard = z.object({
  asOf: PlainDate.nullable(),
  resolution: ResolutionCell,
  programmes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['programme', 'scheme']),
      name: z.string(),
      field: z.enum(['socio-economic', 'party-building']),
    }),
  ),
  /** In the order: red, orange, green, none; within a colour as in the resolution. */
  rows: z.array(ScorecardRow),
  counts: z.object({
    byColour: z.record(Colour, z.int()),
    byJudgement: z.partialRecord(Judgement, z.int()),
    /** Targets the resolution is said to hold that are not known here; null when not stated. */
    notKnown: z.int().nullable(),
    parts: z.int(),
  }),
  contradictionCount: z.int(),
});
export type Scorecard = z.infer<typeof Scorecard>;

export const showScorecardRoute = route({
  method: 'get',
  path: '/api/scorecard',
  permission: 'look',
  summary: 'Bảng theo dõi các chỉ tiêu của một nghị quyết, theo hiểu biết đến một ngày',
  params: none,
  query: z.object({
    resolution: ResolutionId.optional(),
    unit: UnitId.optional(),
    asOf: PlainDate.optional(),
  }),
  body: z.undefined(),
  output: Scorecard,
});

export const showTargetRoute = route({
  method: 'get',
  path: '/api/targets/:id',
  permission: 'look',
  summary: 'Một chỉ tiêu nghị quyết: câu chữ, số liệu, kế hoạch, đánh giá, triển vọng',
  params: z.object({ id: TargetId }),
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate.nullable(),
    resolution: ResolutionCell,
    row: ScorecardRow,
    /** One per part that has an indicator: the indicator and what is computed from it. */
    series: z.array(
      z.object({ partNo: z.int(), main: IndicatorSeries, derived: z.array(IndicatorSeries) }),
    ),
    sourceNote: z.string().nullable(),
  }),
});

/** Lists that the frame of every page needs: resolutions, units, the palette. */
export const Overview = z.object({
  installation: z.object({ name: z.string(), isDemonstration: z.boolean() }),
  today: PlainDate,
  actorOffice: z.string(),
  resolutions: z.array(ResolutionCell),
  units: z.array(
    z.object({
      id: UnitId,
      name: z.string(),
      unitType: z.string(),
      validFrom: PlainDate,
      validTo: PlainDate.nullable(),
      figureCount: z.int(),
    }),
  ),
  palette: z.array(
    z.object({
      kind: z.enum(['target', 'indicator', 'document', 'unit', 'resolution']),
      id: z.string(),
      name: Bilingual,
      hint: Bilingual,
    }),
  ),
  /** Days worth going back to: dates of documents, newest first. */
  knownDays: z.array(z.object({ day: PlainDate, title: z.string() })),
});
export type Overview = z.infer<typeof Overview>;

export const showOverviewRoute = route({
  method: 'get',
  path: '/api/overview',
  permission: 'look',
  summary: 'Danh mục dùng chung cho các trang: nghị quyết, đơn vị, văn bản',
  params: none,
  query: none,
  body: z.undefined(),
  output: Overview,
});

export const overrideJudgementRoute = route({
  method: 'post',
  path: '/api/targets/:id/override',
  permission: 'override-judgement',
  summary: 'Lãnh đạo ghi nhận đánh giá khác với đánh giá tính được, hoặc rút lại',
  params: z.object({ id: TargetId }),
  query: none,
  body: z.object({ label: Judgement.nullable(), reason: z.string().trim().min(1) }),
  output: z.object({
    targetId: TargetId,
    computed: Judgement,
    override: JudgementOverrideCell.nullable(),
  }),
});
