import { percentOf } from '../../core/kernel/decimal-division.ts';
import { missing, value } from '../../core/kernel/missing.ts';
import { addDays, yearOf } from '../../core/kernel/plain-date.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import { comparePeriods, containsPeriod } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { PeriodId } from '../../core/period/period.ts';
import { percentOfPlan } from '../../core/target/percent-of-plan.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { PercentOfPlan, PlanLineCell } from '../../contract/figure.ts';
import type { KnownFacts, StatedFacts } from '../known-facts/known-facts.ts';
import { observationOf } from './observations.ts';
import { impliedPlanCellsOf, planLineCellsOf } from './plan-cells.ts';

/** All plan lines of one indicator: stated ones (every version), then implied ones. */
export function planCellsOf(code: string, facts: StatedFacts): PlanLineCell[] {
  const stated = facts.planLines.filter((line) => line.indicatorCode === code);
  return [
    ...stated.flatMap((line) => planLineCellsOf(line, facts)),
    ...impliedPlanCellsOf(code, facts),
  ];
}

/**
 * How much of each plan line is reached, newest figure first: as a document printed it, and computed for
 * every figure whose period lies in the planned one. Never a percentage without its plan.
 */
export function percentsOfPlan(
  code: string,
  facts: KnownFacts,
  best: readonly Vintage[],
): PercentOfPlan[] {
  const implied = impliedPlanCellsOf(code, facts);
  const lines = facts.planLines.filter((line) => line.indicatorCode === code);
  const plans = [...lines.flatMap((line) => planLineCellsOf(line, facts)), ...implied];
  const printed = facts.claims
    .filter((claim) => claim.kind === 'plan-percent' && claim.indicatorCode === code)
    .flatMap((claim) => printedPercent(claim, plans));
  const computed = best.flatMap((vintage) => [
    ...lines.flatMap((line) => percentOfLine(vintage, line, facts)),
    ...implied.flatMap((plan) => percentOfImplied(vintage, plan)),
  ]);
  return [...printed, ...computed].toSorted((a, b) =>
    comparePeriods(parsePeriodId(b.figurePeriodId), parsePeriodId(a.figurePeriodId)),
  );
}

/** Of each plan line within the years, the newest percentage: what a scorecard has room for. */
export function newestPercents(
  percents: readonly PercentOfPlan[],
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): PercentOfPlan[] {
  const within = percents.filter(({ planLine }) => {
    const planned = parsePeriodId(planLine.periodId);
    return yearOf(planned.start) >= firstYear && yearOf(addDays(planned.end, -1)) <= lastYear;
  });
  const newest = new Map<string, PercentOfPlan>();
  for (const percent of within) {
    const { assigner, periodId, origin } = percent.planLine;
    const key = `${assigner}|${periodId}|${origin}`;
    if (!newest.has(key)) newest.set(key, percent);
  }
  return [...newest.values()];
}

function printedPercent(claim: Claim, plans: readonly PlanLineCell[]): PercentOfPlan[] {
  if (claim.base?.kind !== 'plan' || claim.value === null) return [];
  const { assigner, planPeriodId } = claim.base;
  const ofPlan = plans.filter(
    (plan) => plan.assigner === assigner && plan.periodId === planPeriodId,
  );
  const planLine = ofPlan.find((plan) => plan.document.id === claim.documentId) ?? ofPlan[0];
  if (planLine === undefined) return [];
  return [
    {
      percent: value(claim.value),
      origin: 'stated',
      figurePeriodId: claim.periodId,
      planLine,
    },
  ];
}

function percentOfLine(vintage: Vintage, line: PlanLine, facts: KnownFacts): PercentOfPlan[] {
  const { periodId } = vintage.key;
  if (!lies(periodId, line.periodId)) return [];
  const observation = observationOf(vintage, facts);
  const { indicatorCode, unitId } = vintage.key;
  const { percent, version } = percentOfPlan({ indicatorCode, unitId, observation }, line);
  const cells = planLineCellsOf(line, facts);
  const planLine = cells[version === null ? 0 : line.versions.indexOf(version)];
  return planLine === undefined
    ? []
    : [{ percent, origin: 'computed', figurePeriodId: periodId, planLine }];
}

/** An implied plan is of the whole year; the part of a year that implied it is not set beside it again. */
function percentOfImplied({ key, content }: Vintage, planLine: PlanLineCell): PercentOfPlan[] {
  if (key.periodId !== planLine.periodId) return [];
  const percent =
    content.kind === 'missing' ? missing(content.reason) : percentOf(content.value, planLine.value);
  return [{ percent, origin: 'computed', figurePeriodId: key.periodId, planLine }];
}

function lies(inner: PeriodId, outer: PeriodId): boolean {
  return containsPeriod(parsePeriodId(outer), parsePeriodId(inner));
}
