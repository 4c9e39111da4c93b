import { toDecimal } from '../../core/kernel/decimal.ts';
import { gatherEvidence, type ReconciliationFacts } from '../../core/reconciliation/evidence.ts';
import { impliedPlans } from '../../core/reconciliation/implied-plan.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { PlanLineCell } from '../../contract/figure.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';
import { documentReferenceOf } from './cells.ts';

/** Every version of a plan line as a cell; the last one is in force. */
export function planLineCellsOf(line: PlanLine, facts: StatedFacts): PlanLineCell[] {
  return line.versions.map((version) => ({
    planLineId: line.id,
    assigner: line.assigner,
    periodId: line.periodId,
    value: version.value,
    low: null,
    high: null,
    measureUnit: line.measureUnit,
    bound: line.bound,
    qualifier: line.qualifier,
    origin: 'stated',
    document: documentReferenceOf(version.documentId, facts),
    place: version.place,
    working: null,
  }));
}

/** Plans that documents imply by "bằng x % kế hoạch"; never stored, worked out on reading. */
export function impliedPlanCellsOf(code: string, facts: StatedFacts): PlanLineCell[] {
  const evidence = gatherEvidence(reconciliationFactsOf(facts));
  return impliedPlans(evidence)
    .filter(({ plan }) => plan.indicatorCode === code)
    .map(({ plan, amount, percent }) => ({
      planLineId: null,
      assigner: plan.assigner,
      periodId: plan.planPeriodId,
      value: toDecimal(amount.value),
      low: toDecimal(amount.low),
      high: toDecimal(amount.high),
      measureUnit: amount.measureUnit,
      bound: 'exactly',
      qualifier: 'none',
      origin: 'implied',
      document: documentReferenceOf(percent.claim.documentId, facts),
      place: percent.claim.place,
      working: amount.working,
    }));
}

/** The facts as the reconciliation rules take them. */
export function reconciliationFactsOf(facts: StatedFacts): ReconciliationFacts {
  return {
    claims: facts.claims,
    indicators: facts.indicators,
    planLines: facts.planLines,
    resolutions: facts.resolutions,
    documents: [...facts.documents.values()],
    units: [...facts.units.values()],
  };
}
