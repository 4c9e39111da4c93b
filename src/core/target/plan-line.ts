import * as z from 'zod';
import { DecimalText } from '../kernel/decimal.ts';
import { DocumentId, IndicatorCode, PlanLineId, UnitId } from '../kernel/ids.ts';
import { MeasureUnit } from '../kernel/measure-unit.ts';
import { comparePlainDates, PlainDate } from '../kernel/plain-date.ts';
import { PriceBasis, Qualifier } from '../kernel/quantity.ts';
import { Assigner } from '../figure/claim.ts';
import { Scope } from '../indicator/indicator.ts';
import { PeriodId } from '../period/period.ts';
import { Bound } from './target.ts';

/** opening: as first assigned; adjustment and supplement: later, each with its document. */
export const PlanLineVersion = z.object({
  kind: z.enum(['opening', 'adjustment', 'supplement']),
  /** The whole planned value from this version on, a supplement included; never the difference. */
  value: DecimalText,
  decidedOn: PlainDate,
  documentId: DocumentId,
  place: z.string().min(1),
});
export type PlanLineVersion = z.infer<typeof PlanLineVersion>;

/** A planned value for indicator, unit and period, by one assigner; several per figure are normal. */
export const PlanLine = z.object({
  id: PlanLineId,
  indicatorCode: IndicatorCode,
  unitId: UnitId,
  periodId: PeriodId,
  scope: Scope,
  priceBasis: PriceBasis,
  measureUnit: MeasureUnit,
  assigner: Assigner,
  bound: Bound,
  qualifier: Qualifier,
  versions: z.array(PlanLineVersion).min(1),
});
export type PlanLine = z.infer<typeof PlanLine>;

/** The version in force on `date`: the last one decided by then; null when none was. */
export function planVersionAt(planLine: PlanLine, date: PlainDate): PlanLineVersion | null {
  const decided = planLine.versions.filter(({ decidedOn }) => decidedOn <= date);
  return [...decided].sort((a, b) => comparePlainDates(a.decidedOn, b.decidedOn)).at(-1) ?? null;
}
