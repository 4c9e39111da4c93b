import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { DecimalText } from '../core/kernel/decimal.ts';
import { ClaimId, DocumentId, IndicatorCode, PlanLineId, UnitId } from '../core/kernel/ids.ts';
import { MeasureUnit } from '../core/kernel/measure-unit.ts';
import { Outcome } from '../core/kernel/missing.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { PriceBasis, Qualifier } from '../core/kernel/quantity.ts';
import { Assigner, ClaimKind } from '../core/figure/claim.ts';
import { Grade } from '../core/figure/figure.ts';
import { UnitCount } from '../core/indicator/formula/computation.ts';
import { IndicatorKind, Direction, Scope } from '../core/indicator/indicator.ts';
import { PeriodId } from '../core/period/period.ts';
import { Bound } from '../core/target/target.ts';
import { route } from './route.ts';
import { none } from './door-fields.ts';

/** What identifies a figure in addresses. */
export const FigureAddress = z.object({
  indicator: IndicatorCode,
  unit: UnitId,
  period: PeriodId,
  scope: Scope,
  priceBasis: PriceBasis,
});
export type FigureAddress = z.infer<typeof FigureAddress>;

/** A document as it stands under a figure: enough to name it and to open it. */
export const DocumentReference = z.object({
  id: DocumentId,
  title: z.string(),
  datedFrom: PlainDate,
  datedTo: PlainDate,
});
export type DocumentReference = z.infer<typeof DocumentReference>;

/** A figure on a screen: the value or the named reason, and everything its door needs. */
export const FigureCell = z.object({
  /** null for a step inside a formula, which is no figure of its own. */
  address: FigureAddress.nullable(),
  outcome: Outcome,
  measureUnit: MeasureUnit,
  qualifier: Qualifier,
  /** null when nothing certain or uncertain went in: a figure that is missing. */
  grade: Grade.nullable(),
  dataThrough: PlainDate.nullable(),
  /** null for computed figures: they are known when what they are made of is. */
  knownSince: PlainDate.nullable(),
  /** stated: read in a document or entered; computed: by its formula. */
  origin: z.enum(['stated', 'computed']),
  indicatorVersion: z.int(),
  /** A sum over units: how many of them have a figure; null when it is no such sum. */
  unitCount: UnitCount.nullable().default(null),
});
export type FigureCell = z.infer<typeof FigureCell>;

/** A plan line beside a figure; implied ones are computed from "bằng x % kế hoạch". */
export const PlanLineCell = z.object({
  planLineId: PlanLineId.nullable(),
  assigner: Assigner.nullable(),
  periodId: PeriodId,
  value: DecimalText,
  low: DecimalText.nullable(),
  high: DecimalText.nullable(),
  measureUnit: MeasureUnit,
  bound: Bound,
  qualifier: Qualifier,
  origin: z.enum(['stated', 'implied']),
  document: DocumentReference,
  place: z.string(),
  /** How an implied plan was worked out. */
  working: Bilingual.nullable(),
  /** The sentence of a read document that told it; left out where it came otherwise. */
  told: z.object({ readingId: z.string(), figure: z.int(), quotation: z.string() }).optional(),
});
export type PlanLineCell = z.infer<typeof PlanLineCell>;

/** A percentage of plan always names its plan line. */
export const PercentOfPlan = z.object({
  percent: Outcome,
  /** stated: printed in the document; computed: figure ÷ plan line. */
  origin: z.enum(['stated', 'computed']),
  figurePeriodId: PeriodId,
  planLine: PlanLineCell,
});
export type PercentOfPlan = z.infer<typeof PercentOfPlan>;

/** One sentence of a document that states something. */
export const ClaimCell = z.object({
  id: ClaimId,
  kind: ClaimKind,
  document: DocumentReference,
  place: z.string(),
  quotation: z.string().nullable(),
  indicatorCode: IndicatorCode.nullable(),
  indicatorName: Bilingual.nullable(),
  unitId: UnitId,
  unitName: z.string(),
  periodId: PeriodId,
  value: DecimalText.nullable(),
  measureUnit: MeasureUnit.nullable(),
  precision: z.int().nullable(),
  qualifier: Qualifier,
  direction: z.enum(['up', 'down']).nullable(),
  /** "so với cùng kỳ", "kế hoạch tỉnh giao", in words. */
  base: Bilingual.nullable(),
  grade: Grade,
  knownSince: PlainDate,
  note: z.string().nullable(),
});
export type ClaimCell = z.infer<typeof ClaimCell>;

/** One row of the table of all vintages. */
export const VintageCell = z.object({
  vintageId: z.int(),
  cell: FigureCell,
  /** Signed difference from the vintage before it, in the figure's unit. */
  difference: Outcome.nullable(),
  claim: ClaimCell.nullable(),
  /** Source in words where it is not a document. */
  source: Bilingual,
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** Shown now, of all vintages of its figure. */
  isBest: z.boolean(),
});
export type VintageCell = z.infer<typeof VintageCell>;

/** A step of the chain "why this number"; a tree, outermost first. */
export interface WhyNode {
  name: Bilingual;
  unitName: string;
  cell: FigureCell;
  /** Formula in reading form; null for entered figures. */
  formula: string | null;
  /** Units that reported, of all that should. */
  coverage: (UnitCount & { missingUnits: string[] }) | null;
  claim: ClaimCell | null;
  source: Bilingual;
  inputs: WhyNode[];
}
export const WhyNode: z.ZodType<WhyNode> = z.lazy(() =>
  z.object({
    name: Bilingual,
    unitName: z.string(),
    cell: FigureCell,
    formula: z.string().nullable(),
    coverage: UnitCount.extend({ missingUnits: z.array(z.string()) }).nullable(),
    claim: ClaimCell.nullable(),
    source: Bilingual,
    inputs: z.array(WhyNode),
  }),
);

export const WhyFigure = z.object({
  asOf: PlainDate.nullable(),
  chain: WhyNode,
  /** The same figure as its formula gives it, beside an entered one; null where there is no formula. */
  computedBeside: WhyNode.nullable(),
  vintages: z.array(VintageCell),
  contradictionIds: z.array(z.string()),
});
export type WhyFigure = z.infer<typeof WhyFigure>;

export const whyFigureRoute = route({
  method: 'get',
  path: '/api/figures/why',
  permission: 'look',
  summary: 'Vì sao con số này: công thức, đơn vị góp vào, văn bản và câu chữ',
  params: none,
  query: FigureAddress.extend({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: WhyFigure,
});

/** An indicator in lists. */
export const IndicatorSummary = z.object({
  code: IndicatorCode,
  name: Bilingual,
  kind: IndicatorKind,
  direction: Direction,
  measureUnit: MeasureUnit,
  formula: z.string().nullable(),
  figureCount: z.int(),
  latest: FigureCell.nullable(),
  targetCount: z.int(),
});
export type IndicatorSummary = z.infer<typeof IndicatorSummary>;

export const listIndicatorsRoute = route({
  method: 'get',
  path: '/api/indicators',
  permission: 'look',
  summary: 'Danh sách chỉ tiêu thống kê với số liệu mới nhất',
  params: none,
  query: z.object({ unit: UnitId.optional(), asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    unit: z.object({ id: UnitId, name: z.string() }),
    indicators: z.array(IndicatorSummary),
  }),
});

/** A mark on the chart where the series must not be joined. */
export const SeriesBreak = z.object({
  at: PlainDate,
  kind: z.enum(['method', 'price-basis', 'scope', 'territory']),
  text: Bilingual,
});
export type SeriesBreak = z.infer<typeof SeriesBreak>;

/** Everything about one indicator of one unit; the target page holds it too. */
export const IndicatorSeries = z.object({
  indicator: z.object({
    code: IndicatorCode,
    name: Bilingual,
    definition: Bilingual,
    kind: IndicatorKind,
    direction: Direction,
    measureUnit: MeasureUnit,
    priceBasis: PriceBasis,
    scope: Scope,
    formula: z.string().nullable(),
    owner: z.string().nullable(),
  }),
  unit: z.object({ id: UnitId, name: z.string() }),
  /** Best vintage per figure as known on the day, ordered by period. */
  figures: z.array(FigureCell),
  /** All vintages, newest period first, within a figure oldest first. */
  vintages: z.array(VintageCell),
  planLines: z.array(PlanLineCell),
  percentsOfPlan: z.array(PercentOfPlan),
  /** Claims about it that are not figures: percent of plan, change, ratio. */
  otherClaims: z.array(ClaimCell),
  breaks: z.array(SeriesBreak),
  contradictionIds: z.array(z.string()),
});
export type IndicatorSeries = z.infer<typeof IndicatorSeries>;

export const showIndicatorRoute = route({
  method: 'get',
  path: '/api/indicators/:code',
  permission: 'look',
  summary: 'Một chỉ tiêu thống kê: chuỗi số liệu, các lần công bố, kế hoạch',
  params: z.object({ code: IndicatorCode }),
  query: z.object({ unit: UnitId.optional(), asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate.nullable(),
    series: IndicatorSeries,
    /** Indicators computed from it (growth, share) with their own series. */
    derived: z.array(IndicatorSeries),
    targets: z.array(z.object({ id: z.string(), name: Bilingual, resolutionTitle: z.string() })),
  }),
});
