import { percentOf } from '../../core/kernel/decimal-division.ts';
import { missing, type Outcome } from '../../core/kernel/missing.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import type { PercentOfPlan, PlanLineCell } from '../../contract/figure.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';
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
 * How much of each plan line is reached, newest period first: as a document printed it, and computed where a
 * figure for the plan's own period is known. Never a percentage without its plan.
 */
export function percentsOfPlan(
  code: string,
  facts: StatedFacts,
  best: readonly Vintage[],
): PercentOfPlan[] {
  const plans = planCellsOf(code, facts);
  const stated = facts.claims
    .filter((claim) => claim.kind === 'plan-percent' && claim.indicatorCode === code)
    .flatMap((claim) => statedPercent(claim, plans));
  const computed = plans.flatMap((plan) =>
    best
      .filter(({ key }) => key.periodId === plan.periodId)
      .map((vintage) => computedPercent(vintage, plan)),
  );
  return [...stated, ...computed].toSorted((a, b) =>
    a.figurePeriodId < b.figurePeriodId ? 1 : a.figurePeriodId > b.figurePeriodId ? -1 : 0,
  );
}

function statedPercent(claim: Claim, plans: readonly PlanLineCell[]): PercentOfPlan[] {
  if (claim.base?.kind !== 'plan' || claim.value === null) return [];
  const { assigner, planPeriodId } = claim.base;
  const planLine =
    plans.find(
      (plan) =>
        plan.assigner === assigner &&
        plan.periodId === planPeriodId &&
        plan.document.id === claim.documentId,
    ) ?? plans.find((plan) => plan.assigner === assigner && plan.periodId === planPeriodId);
  if (planLine === undefined) return [];
  return [
    {
      percent: { kind: 'value', value: claim.value },
      origin: 'stated',
      figurePeriodId: claim.periodId,
      planLine,
    },
  ];
}

function computedPercent({ key, content }: Vintage, planLine: PlanLineCell): PercentOfPlan {
  return {
    percent: percentOutcome(content, planLine),
    origin: 'computed',
    figurePeriodId: key.periodId,
    planLine,
  };
}

function percentOutcome(content: Vintage['content'], plan: PlanLineCell): Outcome {
  return content.kind === 'missing'
    ? missing(content.reason)
    : percentOf(content.value, plan.value);
}
