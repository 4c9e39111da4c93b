import { big, compareDecimals, decimal, toDecimal } from '../kernel/decimal.ts';
import { type Missing, missing, type Outcome, value } from '../kernel/missing.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { IndicatorCode, UnitId } from '../kernel/ids.ts';
import type { IndicatorKind } from '../indicator/indicator.ts';
import type { PeriodId } from '../period/period.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import { amountIn, mismatch, notComparable } from './comparability.ts';
import { type PlanLine, type PlanLineVersion, planVersionAt } from './plan-line.ts';
import { settled } from './settled.ts';
import type { Observation } from './target-facts.ts';
import { observedPeriod } from './series/observed-period.ts';

/** A figure with the indicator and unit it is of, to be set beside a plan line. */
export interface PlannedFigure {
  indicatorCode: IndicatorCode;
  unitId: UnitId;
  observation: Observation;
  /** The indicator is itself a growth or change, so that its plan has no percent, only a gap. */
  isRateOfChange?: boolean;
}

/** A percentage of plan, inseparable from the plan line and version it is of. */
export interface PercentOfPlan {
  /** Figure ÷ plan × 100, never capped; or why there is none. */
  percent: Outcome;
  /** Figure − plan, in the unit of the plan. */
  gap: Outcome;
  /** Period of the figure, which may be a part of the planned one. */
  figurePeriodId: PeriodId;
  planLine: PlanLine;
  /** null when no version was in force on the day. */
  version: PlanLineVersion | null;
}

const ZERO = decimal('0');

/**
 * Sets a figure beside one plan line: on the version in force when the figure's data end, or on `versionOn`
 * when another day is asked for. Not comparable when indicator, unit, scope, basis or period do not match;
 * no percent where lower is better, where the plan is a rate of change, or where either is negative.
 */
export function percentOfPlan(
  figure: PlannedFigure,
  planLine: PlanLine,
  versionOn: PlainDate = lastDayOf(figure.observation),
): PercentOfPlan {
  const version = planVersionAt(planLine, versionOn);
  const named = { figurePeriodId: figure.observation.periodId, planLine, version };
  const different = planMismatch(figure, planLine);
  if (different !== null) return { ...named, percent: different, gap: different };
  if (version === null) {
    const none = missing('not-applicable', reasons.notInForce);
    return { ...named, percent: none, gap: none };
  }
  const amount = amountIn(planLine.measureUnit, figure.observation);
  if (amount.kind === 'missing') return { ...named, percent: amount, gap: amount };
  const gap = value(toDecimal(big(amount.value).minus(version.value)));
  const why =
    (figure.isRateOfChange === true ? missing('not-applicable', reasons.rateOfChange) : null) ??
    withoutPercent(planLine, version) ??
    negativeFigure(amount.value);
  const percent = why ?? value(settled(big(amount.value).times(100).div(version.value)));
  return { ...named, percent, gap };
}

/**
 * Whether the figure of a period says how much of a plan is reached. A flow must have been counted from the day
 * the plan begins: one month alone is no progress on the plan of a year.
 */
export function countsTowardsPlan(
  kind: IndicatorKind,
  measured: PeriodId,
  planned: PeriodId,
): boolean {
  const [inner, outer] = [parsePeriodId(measured), parsePeriodId(planned)];
  const lies = outer.start <= inner.start && inner.end <= outer.end;
  return lies && (kind !== 'flow' || inner.start === outer.start);
}

function planMismatch(figure: PlannedFigure, planLine: PlanLine): Missing | null {
  if (figure.indicatorCode !== planLine.indicatorCode || figure.unitId !== planLine.unitId) {
    return notComparable(
      'Số liệu và kế hoạch không cùng chỉ tiêu hoặc đơn vị.',
      'Figure and plan line are not of one indicator and unit.',
    );
  }
  const different = mismatch(
    { scope: planLine.scope, priceBasis: planLine.priceBasis, indicatorVersion: null },
    figure.observation,
  );
  if (different !== null) return different;
  const planned = parsePeriodId(planLine.periodId);
  const measured = observedPeriod(figure.observation);
  if (planned.start <= measured.start && measured.end <= planned.end) return null;
  return notComparable(
    `Số liệu kỳ ${measured.id} không thuộc kỳ kế hoạch ${planned.id}.`,
    `The figure of ${measured.id} does not lie in the planned period ${planned.id}.`,
  );
}

function withoutPercent(planLine: PlanLine, version: PlanLineVersion): Missing | null {
  if (planLine.bound === 'at-most' || planLine.bound === 'less-than') {
    return missing('not-applicable', reasons.lowerIsBetter);
  }
  if (
    planLine.measureUnit === 'percent-per-year' ||
    planLine.measureUnit === 'percentage-point' ||
    planLine.measureUnit === 'percentage-point-per-year'
  ) {
    return missing('not-applicable', reasons.rateOfChange);
  }
  const sign = compareDecimals(version.value, ZERO);
  if (sign === 0) return missing('divided-by-zero');
  return sign < 0 ? missing('not-applicable', reasons.negative) : null;
}

function negativeFigure(amount: PlanLineVersion['value']): Missing | null {
  return compareDecimals(amount, ZERO) < 0 ? missing('not-applicable', reasons.negative) : null;
}

function lastDayOf(observation: Observation): PlainDate {
  return observation.dataThrough ?? addDays(observedPeriod(observation).end, -1);
}

const reasons = {
  notInForce: {
    vi: 'Vào ngày chốt số liệu chưa có kế hoạch này.',
    en: 'This plan line was not in force on the last day of the data.',
  },
  lowerIsBetter: {
    vi: 'Kế hoạch là mức trần (càng thấp càng tốt): không tính phần trăm, chỉ xem khoảng cách.',
    en: 'The plan is a ceiling (lower is better): no percent, only the gap.',
  },
  rateOfChange: {
    vi: 'Kế hoạch là tốc độ thay đổi: chỉ so khoảng cách điểm phần trăm.',
    en: 'The plan is a rate of change: only the gap in points is compared.',
  },
  negative: {
    vi: 'Số âm nên không tính phần trăm kế hoạch.',
    en: 'A negative amount has no percent of plan.',
  },
};
