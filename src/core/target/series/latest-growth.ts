import { big, compareDecimals, decimal, subtract } from '../../kernel/decimal.ts';
import { compareGrades } from '../../kernel/grade.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import { samePeriodYearBefore } from '../../period/period-arithmetic.ts';
import type { PeriodId } from '../../period/period.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import { mismatch, notComparable } from '../comparability.ts';
import { isShareUnit } from '../kind-arithmetic.ts';
import { readerOf } from './level-series.ts';
import { figureUnitOf, type PartContext, yardstickOf } from '../part-context.ts';
import { settled } from '../settled.ts';
import type { Observation } from '../target-facts.ts';
import { measuresRates } from './yearly-paces.ts';

/** Growth of a figure on the same period of last year; for rates and shares the difference in points. */
export interface LatestGrowth {
  outcome: Outcome;
  measureUnit: MeasureUnit;
  /** stated: read in a document; computed: from the two figures. */
  origin: 'stated' | 'computed';
  periodId: PeriodId;
  /** null for an average over several years. */
  basePeriodId: PeriodId | null;
  /** An estimate is set beside a better grade of last year, or the other way round. */
  gradesDiffer: boolean;
}

/** As stated by a document where one does; else computed; null when last year's figure is not known. */
export function latestGrowthOf(context: PartContext, latest: Observation): LatestGrowth | null {
  const yardstick = yardstickOf(context);
  const basePeriodId = basePeriodOf(latest);
  const stated = context.facts.growthRates.find(
    (rate) =>
      rate.periodId === latest.periodId &&
      rate.outcome.kind === 'value' &&
      mismatch(yardstick, rate) === null,
  );
  const of = { periodId: latest.periodId, basePeriodId };
  if (stated !== undefined) {
    const { outcome } = stated;
    return { ...of, outcome, measureUnit: 'percent', origin: 'stated', gradesDiffer: false };
  }
  if (basePeriodId === null || measuresRates(context)) return null;
  const base = [...context.facts.actuals]
    .sort((a, b) => compareGrades(b.grade, a.grade))
    .find(({ periodId, outcome }) => periodId === basePeriodId && outcome.kind === 'value');
  if (base === undefined) return null;
  return { ...of, ...computedGrowth(context, latest, base) };
}

function basePeriodOf({ periodId }: Observation): PeriodId | null {
  const period = parsePeriodId(periodId);
  const isAverage = period.kind === 'multi-year' || period.kind === 'term';
  return isAverage ? null : (samePeriodYearBefore(period)?.id ?? null);
}

function computedGrowth(
  context: PartContext,
  latest: Observation,
  base: Observation,
): Pick<LatestGrowth, 'outcome' | 'measureUnit' | 'origin' | 'gradesDiffer'> {
  const read = readerOf(context);
  const isShare = isShareUnit(figureUnitOf(context));
  return {
    outcome: changeOf(read(latest), read(base), isShare),
    measureUnit: isShare ? 'percentage-point' : 'percent',
    origin: 'computed',
    gradesDiffer: latest.grade !== base.grade,
  };
}

function changeOf(now: Outcome, before: Outcome, isShare: boolean): Outcome {
  if (now.kind === 'missing') return now;
  if (before.kind === 'missing') return before;
  const difference = subtract(now.value, before.value);
  if (isShare) return value(difference);
  const sign = compareDecimals(before.value, decimal('0'));
  if (sign === 0) return missing('divided-by-zero');
  if (sign > 0) return value(settled(big(difference).times(100).div(before.value)));
  return notComparable(
    'Số cùng kỳ âm nên không có tốc độ tăng.',
    'The figure of last year is negative, so there is no growth.',
  );
}
