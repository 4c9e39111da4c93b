import { percentOf } from '../../core/kernel/decimal-division.ts';
import { missing, value } from '../../core/kernel/missing.ts';
import { addDays, comparePlainDates, yearOf } from '../../core/kernel/plain-date.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { isRateOfChange } from '../../core/indicator/formula/rate-of-change.ts';
import { commonTerms } from '../../core/reconciliation/comparable.ts';
import { comparePeriods } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { partialSum } from '../../core/target/comparability.ts';
import { countsTowardsPlan, percentOfPlan } from '../../core/target/percent-of-plan.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { Observation } from '../../core/target/target-facts.ts';
import type { FigureCell, PercentOfPlan, PlanLineCell } from '../../contract/figure.ts';
import type { KnownFacts, StatedFacts } from '../known-facts/known-facts.ts';
import { claimsOfIndicator } from './claims-of-indicator.ts';
import { observationOfCell } from './observations.ts';
import { type ImpliedPlanCell, impliedPlanCellsOf, planLineCellsOf } from './plan-cells.ts';

/** All plan lines of one indicator: stated ones (every version), then implied ones. */
export function planCellsOf(code: string, facts: StatedFacts): PlanLineCell[] {
  const stated = facts.planLines.filter((line) => line.indicatorCode === code);
  return [
    ...stated.flatMap((line) => planLineCellsOf(line, facts)),
    ...impliedPlanCellsOf(code, facts).map(({ cell }) => cell),
  ];
}

/**
 * How much of each plan line is reached, newest figure first: as a document printed it, and computed for every
 * figure that counts towards the plan. Never a percentage without its plan. Plans outside the years are left out.
 */
export function percentsOfPlan(
  definition: IndicatorVersion,
  facts: KnownFacts,
  cells: readonly FigureCell[],
  years: PlanYears = everyYear,
): PercentOfPlan[] {
  const { indicatorCode: code, kind } = definition;
  const implied = impliedPlanCellsOf(code, facts).filter(({ cell }) => isOf(years, cell.periodId));
  const lines = facts.planLines.filter(
    (line) => line.indicatorCode === code && isOf(years, line.periodId),
  );
  const plans = [
    ...lines.flatMap((line) => planLineCellsOf(line, facts)),
    ...implied.map(({ cell }) => cell),
  ];
  const printed = claimsOfIndicator(code, facts)
    .filter((claim) => claim.kind === 'plan-percent')
    .flatMap((claim) => printedPercent(claim, plans));
  const computed = cells
    .flatMap(observationOfCell)
    .flatMap((observation) => [
      ...lines
        .filter(({ periodId }) => countsTowardsPlan(kind, observation.periodId, periodId))
        .flatMap((line) => percentOfLine(observation, line, { facts, definition })),
      ...implied.flatMap((plan) => percentOfImplied(observation, plan)),
    ]);
  const known = [...printed, ...computed.filter((one) => !isPrinted(one, printed))];
  const reached = new Set(known.map(({ planLine }) => planKey(planLine)));
  const waiting = lines
    .flatMap((line) => planLineCellsOf(line, facts).at(-1) ?? [])
    .filter((planLine) => !reached.has(planKey(planLine)))
    .map(withoutFigure);
  return [...known, ...waiting].toSorted(newestFirst);
}

/** A plan line on which nothing was reported yet is shown all the same. */
function withoutFigure(planLine: PlanLineCell): PercentOfPlan {
  const percent = missing('not-reported', {
    vi: 'Chưa có số liệu nào của kỳ kế hoạch này.',
    en: 'No figure of this planned period is known.',
  });
  return { percent, origin: 'computed', figurePeriodId: planLine.periodId, planLine };
}

/** What a document printed is not worked out again, least of all from the plan that it implied. */
function isPrinted(one: PercentOfPlan, printed: readonly PercentOfPlan[]): boolean {
  return printed.some(
    ({ figurePeriodId, planLine }) =>
      figurePeriodId === one.figurePeriodId && planKey(planLine) === planKey(one.planLine),
  );
}

function planKey({ assigner, periodId, origin }: PlanLineCell): string {
  return `${assigner}|${periodId}|${origin}`;
}

/** By the last day of the figure; of one day the longer period first. */
function newestFirst(a: PercentOfPlan, b: PercentOfPlan): number {
  const [periodA, periodB] = [parsePeriodId(a.figurePeriodId), parsePeriodId(b.figurePeriodId)];
  return comparePlainDates(periodB.end, periodA.end) || comparePeriods(periodA, periodB);
}

/** Years in which planned periods lie, both included. */
export interface PlanYears {
  firstYear: number;
  lastYear: number;
}

const everyYear: PlanYears = { firstYear: -Infinity, lastYear: Infinity };

function isOf({ firstYear, lastYear }: PlanYears, periodId: PlanLine['periodId']): boolean {
  const { start, end } = parsePeriodId(periodId);
  return yearOf(start) >= firstYear && yearOf(addDays(end, -1)) <= lastYear;
}

/** Of each plan line the newest percentage: what a scorecard has room for. */
export function newestPercents(percents: readonly PercentOfPlan[]): PercentOfPlan[] {
  const newest = new Map<string, PercentOfPlan>();
  for (const percent of percents) {
    const key = planKey(percent.planLine);
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

function percentOfLine(
  observation: Observation,
  line: PlanLine,
  { facts, definition }: { facts: KnownFacts; definition: IndicatorVersion },
): PercentOfPlan[] {
  const { percent, version } = percentOfPlan(
    {
      indicatorCode: definition.indicatorCode,
      unitId: facts.unit.id,
      observation,
      isRateOfChange: isRateOfChange(definition),
    },
    line,
  );
  const cells = planLineCellsOf(line, facts);
  const planLine = cells[version === null ? 0 : line.versions.indexOf(version)];
  return planLine === undefined
    ? []
    : [{ percent, origin: 'computed', figurePeriodId: observation.periodId, planLine }];
}

/** An implied plan is set beside the figure of its own period; a scope that is left open may be any scope. */
function percentOfImplied(
  observation: Observation,
  { cell, terms }: ImpliedPlanCell,
): PercentOfPlan[] {
  const { periodId, outcome } = observation;
  if (periodId !== cell.periodId) return [];
  const named = { origin: 'computed' as const, figurePeriodId: periodId, planLine: cell };
  if (outcome.kind === 'missing') return [{ ...named, percent: outcome }];
  const partial = partialSum(observation);
  if (partial !== null) return [{ ...named, percent: partial }];
  if (commonTerms([observation, terms]) === null) return [{ ...named, percent: otherTerms }];
  return [{ ...named, percent: percentOf(outcome.value, cell.value) }];
}

const otherTerms = missing('not-comparable', {
  vi: 'Số liệu và kế hoạch suy ra khác phạm vi hoặc khác loại giá.',
  en: 'The figure and the implied plan differ in scope or price basis.',
});
