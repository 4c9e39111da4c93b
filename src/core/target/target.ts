import * as z from 'zod';
import { DecimalText } from '../kernel/decimal.ts';
import {
  IndicatorCode,
  PlanLineId,
  ResolutionId,
  TargetId,
  UnitId,
  VintageId,
} from '../kernel/ids.ts';
import { MeasureUnit } from '../kernel/measure-unit.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { PriceBasis, Qualifier } from '../kernel/quantity.ts';
import { Direction, Scope } from '../indicator/indicator.ts';
import { PeriodId } from '../period/period.ts';

export const Bound = z.enum([
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'about',
  'exactly',
  'between',
]);
export type Bound = z.infer<typeof Bound>;

/**
 * The sixteen kinds, in the order of docs/domain/target.md. `every-year` and `with-rider` say how another
 * kind is asked for (see `judgedAs`); a rider and "phấn đấu" may stand on a part of any kind.
 */
export const TargetKind = z.enum([
  'level-at-end',
  'average-growth',
  'bound',
  'range',
  'every-year',
  'yearly-decline',
  'multiple-of-base',
  'ratio-to-indicator',
  'sum-over-term',
  'structure',
  'count-up-to-standard',
  'with-rider',
  'qualitative',
  'before-date',
  'density',
  'all-of',
]);
export type TargetKind = z.infer<typeof TargetKind>;

/** Base of a change: the period, and the value in the vintage that the decision saw. */
export const TargetBase = z.object({
  periodId: PeriodId,
  value: DecimalText.nullable(),
  vintageId: VintageId.nullable(),
});
export type TargetBase = z.infer<typeof TargetBase>;

/** Who settled the reading of an ambiguous multiple, once, in writing. */
const MultipleSettlement = z.object({
  office: z.string().min(1),
  settledOn: PlainDate,
  reason: z.string().min(1),
});

const commonPart = {
  /** Words of this part, when the item holds several; empty for a single part. */
  wording: z.string(),
  /** null for qualitative parts and dated works. */
  indicatorCode: IndicatorCode.nullable(),
  unitId: UnitId,
  scope: Scope,
  rider: z.string().nullable(),
  priceBasis: PriceBasis,
  measureUnit: MeasureUnit,
  bound: Bound,
  direction: Direction,
  value: DecimalText.nullable(),
  low: DecimalText.nullable(),
  high: DecimalText.nullable(),
  base: TargetBase.nullable(),
  /** Last day on which it can be met, for dated works; null otherwise. */
  deadline: PlainDate.nullable(),
  strive: z.boolean(),
  qualifier: Qualifier,
  /** Decimals in which the target is written. */
  precision: z.int().min(0),
  /** Tolerance of "about" in units of the target, when the authority set one. */
  tolerance: DecimalText.nullable(),
  /** multiple-of-base: "gấp 1,8 lần" is a ratio; "tăng 1,8 lần" is ambiguous until a person settles it. */
  multipleForm: z.enum(['ratio', 'increase', 'ambiguous']).nullable(),
  /** Who settled it; null where the wording needed no settling. */
  multipleSettlement: MultipleSettlement.nullable().default(null),
  /** Denominator of a ratio, a density or an "all of"; null where the figure is published as a rate. */
  denominatorCode: IndicatorCode.nullable(),
  /** Scope or population basis of the denominator, fixed for the term; null: the same as `scope`. */
  denominatorScope: Scope.nullable().default(null),
  /**
   * every-year and with-rider: the kind whose arithmetic is asked for (a growth every year, a level with a
   * rider). null: told from the measure unit: % per year is a growth, points per year a decline, else a level.
   */
  judgedAs: TargetKind.nullable().default(null),
  /** Version of the definition the target was set under; null: the version of its base. */
  indicatorVersion: z.int().positive().nullable().default(null),
  /** First year that counts, and the year in which it must be met; null: those of the resolution. */
  firstYear: z.int().nullable().default(null),
  lastYear: z.int().nullable().default(null),
  /** structure: shares of one whole carry the same word. */
  group: z.string().nullable().default(null),
  /** count-up-to-standard: all recognitions in force, or only those of the term; null elsewhere. */
  countForm: z.enum(['stock', 'newly-in-term']).nullable().default(null),
  /** The resolution asks for the arithmetic mean of the yearly rates: it is then shown, never judged. */
  arithmeticMean: z.boolean().default(false),
  /** before-date: the document that proves completion; null elsewhere. */
  proof: z.string().nullable().default(null),
  /** qualitative: criteria in words, indicators that support the judgement, and the office that judges. */
  criteria: z.array(z.string()).default([]),
  supportingIndicators: z.array(IndicatorCode).default([]),
  judgedBy: z.string().nullable().default(null),
  /** Yearly plan lines towards the end value; they never replace it. */
  roadmap: z.array(PlanLineId).default([]),
};

export const TargetPart = z.object({ kind: TargetKind, ...commonPart });
export type TargetPart = z.infer<typeof TargetPart>;

/** When an item of several parts counts as met. */
export const PartsRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('at-least'), count: z.int().positive() }),
]);
export type PartsRule = z.infer<typeof PartsRule>;

export const TargetState = z.enum([
  'in-force',
  'superseded',
  'inherited',
  'closed-unit-dissolved',
  'overtaken',
]);
export type TargetState = z.infer<typeof TargetState>;

/** What a resolution asks for: one numbered item with 1..n measurable parts. Counted once in "x of n targets". */
export const Target = z.object({
  id: TargetId,
  resolutionId: ResolutionId,
  /** Number of the item in the resolution; null where the published text does not number it. */
  number: z.string().nullable(),
  /** The sentence as decided or as published, never edited. */
  wording: z.string().min(1),
  /** Short name for lists. */
  name: z.object({ vi: z.string(), en: z.string() }),
  clause: z.string().nullable(),
  isMain: z.boolean(),
  rule: PartsRule,
  parts: z.array(TargetPart).min(1),
  state: TargetState,
  stateNote: z.string().nullable(),
  /** Where the wording is known from. */
  sourceClaimNote: z.string().nullable(),
});
export type Target = z.infer<typeof Target>;

export const Judgement = z.enum([
  'exceeded',
  'met',
  'basically-met',
  'missed',
  'completed',
  'completed-late',
  'positive',
  'in-progress',
  'no-data',
  'not-comparable',
  'overtaken',
]);
export type Judgement = z.infer<typeof Judgement>;

export const Outlook = z.enum(['reached', 'on-course', 'possible', 'off-course', 'cannot-say']);
export type Outlook = z.infer<typeof Outlook>;

export const Colour = z.enum(['red', 'orange', 'green', 'none']);
export type Colour = z.infer<typeof Colour>;
