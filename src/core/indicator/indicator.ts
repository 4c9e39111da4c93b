import * as z from 'zod';
import { Bilingual } from '../kernel/bilingual.ts';
import { IndicatorCode, UnitId } from '../kernel/ids.ts';
import { MeasureUnit } from '../kernel/measure-unit.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { PriceBasis } from '../kernel/quantity.ts';
import { PeriodKind } from '../period/period.ts';

/** flow: counted over the period; stock: state on a day; rate: rebuilt from numerator and denominator. */
export const IndicatorKind = z.enum(['flow', 'stock', 'rate', 'index', 'score', 'structure']);
export type IndicatorKind = z.infer<typeof IndicatorKind>;

export const Direction = z.enum(['higher-is-better', 'lower-is-better', 'within-range', 'none']);
export type Direction = z.infer<typeof Direction>;

/** What is counted in and out: `territory`, `locally-managed`, `balanced`, `unstated` … one word per authority's list. */
export const Scope = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Phạm vi viết bằng chữ thường và gạch nối' })
  .brand<'Scope'>();
export type Scope = z.infer<typeof Scope>;

/** One version of a definition. Figures belong to a version, so that a change of method is a break, not a jump. */
export const IndicatorVersion = z.object({
  indicatorCode: IndicatorCode,
  version: z.int().positive(),
  validFrom: PlainDate,
  /** First day on which this version no longer holds; null while it does. */
  validTo: PlainDate.nullable(),
  name: Bilingual,
  definition: Bilingual,
  kind: IndicatorKind,
  direction: Direction,
  measureUnit: MeasureUnit,
  /** Basis of figures when a document does not say otherwise. */
  priceBasis: PriceBasis,
  /** Scope of figures when a document does not say otherwise. */
  scope: Scope,
  periodicity: z.array(PeriodKind),
  /** Unit that answers for the figure; null where nobody is known to. */
  ownerUnit: UnitId.nullable(),
  /** See docs/domain/formula.md; null for figures that are only entered. */
  formula: z.string().nullable(),
  /** Indicators that add up to this one ("trong đó"); empty where there are none. */
  parts: z.array(IndicatorCode),
  /** Sums over units are allowed (flows and stocks of things, never rates). */
  additive: z.boolean(),
  /** Words documents use for it, accents kept. */
  synonyms: z.array(z.string()),
});
export type IndicatorVersion = z.infer<typeof IndicatorVersion>;
