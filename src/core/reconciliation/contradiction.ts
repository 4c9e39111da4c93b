import * as z from 'zod';
import { Bilingual } from '../kernel/bilingual.ts';
import { DecimalText } from '../kernel/decimal.ts';
import { ClaimId, DocumentId, IndicatorCode, PlanLineId, UnitId } from '../kernel/ids.ts';
import { MeasureUnit } from '../kernel/measure-unit.ts';
import { PeriodId } from '../period/period.ts';

/** The rules that find what contradicts what. */
export const ReconciliationRule = z.enum([
  'same-period-told-twice',
  'growth-against-levels',
  'growth-of-parts-against-total',
  'parts-against-total',
  'percent-of-plan-against-plan',
  'ratio-against-base',
  'share-against-numerator',
  'period-outside-term',
  'all-met-against-plan-lines',
  'percent-written-for-points',
  'ambiguous-multiple',
]);
export type ReconciliationRule = z.infer<typeof ReconciliationRule>;

/** One side of a contradiction: what is said or what follows, and from where. */
export const Side = z.object({
  /** `stated`: read in a document; `implied`: computed from what is stated. */
  kind: z.enum(['stated', 'implied']),
  label: Bilingual,
  /** Lowest and highest value that rounding and hedge words leave open; null for sides without a number. */
  value: DecimalText.nullable(),
  low: DecimalText.nullable(),
  high: DecimalText.nullable(),
  measureUnit: MeasureUnit.nullable(),
  claimIds: z.array(ClaimId),
  planLineIds: z.array(PlanLineId),
  documentIds: z.array(DocumentId),
  /** How an implied value was worked out, with its numbers. */
  working: Bilingual.nullable(),
});
export type Side = z.infer<typeof Side>;

/** Two sides that cannot both be right, even after rounding. */
export const Contradiction = z.object({
  /** Stable across runs: made of the rule and the claims of both sides. */
  id: z.string(),
  rule: ReconciliationRule,
  unitId: UnitId,
  indicatorCode: IndicatorCode.nullable(),
  periodId: PeriodId,
  title: Bilingual,
  left: Side,
  right: Side,
  /** Distance between the two bands, in `gapUnit`; null where there is no arithmetic. */
  gap: DecimalText.nullable(),
  gapUnit: MeasureUnit.nullable(),
  /** Gap relative to the left side, %, for ordering by size; null where there is no arithmetic. */
  relativeGap: DecimalText.nullable(),
  /** What to ask, and whom. */
  question: Bilingual,
});
export type Contradiction = z.infer<typeof Contradiction>;
