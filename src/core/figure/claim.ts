import * as z from 'zod';
import { DecimalText } from '../kernel/decimal.ts';
import { Grade } from '../kernel/grade.ts';
import { ClaimId, DocumentId, IndicatorCode, ResolutionId, UnitId } from '../kernel/ids.ts';
import { MeasureUnit } from '../kernel/measure-unit.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { PriceBasis, Qualifier } from '../kernel/quantity.ts';
import { Scope } from '../indicator/indicator.ts';
import { PeriodId } from '../period/period.ts';

/**
 * What is said about the indicator.
 * level: its amount · growth: relative change in % · change: difference in its own unit or in points ·
 * plan-percent: part of a plan · ratio: multiple of a base · share: part of another indicator, % ·
 * per-year-growth: average yearly growth over several years, % · all-met: "all main targets met" (no number) ·
 * stated-period: the years a text gives for a thing (no number).
 */
export const ClaimKind = z.enum([
  'level',
  'growth',
  'change',
  'plan-percent',
  'ratio',
  'share',
  'per-year-growth',
  'all-met',
  'stated-period',
]);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const Assigner = z.enum([
  'congress',
  'party-committee',
  'province',
  'people-council',
  'people-committee',
  'own-unit',
]);
export type Assigner = z.infer<typeof Assigner>;

/** What a claim compares with. */
export const ClaimBase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-period-last-year') }),
  z.object({ kind: z.literal('period'), periodId: PeriodId }),
  z.object({
    kind: z.literal('plan'),
    /** null: the text says "kế hoạch" and does not say whose. */
    assigner: Assigner.nullable(),
    planPeriodId: PeriodId,
  }),
  z.object({ kind: z.literal('indicator'), indicatorCode: IndicatorCode }),
  /** A programme's or resolution's own figure, named in words only. */
  z.object({ kind: z.literal('named'), text: z.string() }),
]);
export type ClaimBase = z.infer<typeof ClaimBase>;

/** "Document D states X": tied to indicator, unit and period, with its sentence. Never the figure itself. */
export const Claim = z.object({
  id: ClaimId,
  documentId: DocumentId,
  /** Where in the document: "đoạn 2", "trang 3, dòng 7". */
  place: z.string().min(1),
  /** The exact words; null where the text itself is not at hand, only its content. */
  quotation: z.string().nullable(),
  kind: ClaimKind,
  /** null only for all-met and stated-period. */
  indicatorCode: IndicatorCode.nullable(),
  unitId: UnitId,
  periodId: PeriodId,
  scope: Scope,
  priceBasis: PriceBasis,
  value: DecimalText.nullable(),
  measureUnit: MeasureUnit.nullable(),
  /** Decimals as printed, so that rounding is known: 16,5 → 1; null without a number. */
  precision: z.int().nullable(),
  qualifier: Qualifier,
  direction: z.enum(['up', 'down']).nullable(),
  base: ClaimBase.nullable(),
  grade: Grade,
  dataThrough: PlainDate.nullable(),
  knownSince: PlainDate,
  /** all-met and stated-period: the resolution they speak of. */
  resolutionId: ResolutionId.nullable(),
  note: z.string().nullable(),
});
export type Claim = z.infer<typeof Claim>;
