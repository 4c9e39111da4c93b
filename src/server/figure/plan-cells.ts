import { toDecimal } from '../../core/kernel/decimal.ts';
import {
  type Evidence,
  gatherEvidence,
  type ReconciliationFacts,
} from '../../core/reconciliation/evidence.ts';
import type { Terms } from '../../core/reconciliation/comparable.ts';
import { type ImpliedPlan, impliedPlans } from '../../core/reconciliation/implied-plan.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { PlanLineCell } from '../../contract/figure.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';
import { type PlanSource, planVersionKey } from '../reading/aims/plan-sources.views.ts';
import { documentReferenceOf } from './cells.ts';

/** Every version of a plan line as a cell; the last one is in force. */
export function planLineCellsOf(line: PlanLine, facts: StatedFacts): PlanLineCell[] {
  return line.versions.map((version, index) => ({
    ...toldBy(facts.planSources.get(planVersionKey(line.id, index + 1))),
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

function toldBy(source: PlanSource | undefined): Pick<PlanLineCell, 'told'> {
  return source === undefined ? {} : { told: source };
}

/** A plan that a document implies, and what its amount counts. */
export interface ImpliedPlanCell {
  cell: PlanLineCell;
  terms: Terms;
}

/** Plans of an indicator that documents imply by "bằng x % kế hoạch"; never stored, worked out on reading. */
export function impliedPlanCellsOf(code: string, facts: StatedFacts): readonly ImpliedPlanCell[] {
  let byCode = impliedByFacts.get(facts);
  if (byCode === undefined) {
    byCode = Map.groupBy(impliedPlans(evidenceOf(facts)), ({ plan }) => plan.indicatorCode);
    impliedByFacts.set(facts, byCode);
  }
  return (byCode.get(code) ?? []).map((implied) => impliedCellOf(implied, facts));
}

/** All plans are implied at once; the pages ask indicator by indicator. */
const impliedByFacts = new WeakMap<StatedFacts, ReadonlyMap<string, ImpliedPlan[]>>();

function impliedCellOf(
  { plan, amount, percent }: ImpliedPlan,
  facts: StatedFacts,
): ImpliedPlanCell {
  return {
    terms: { scope: amount.scope, priceBasis: amount.priceBasis },
    cell: {
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
    },
  };
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

/** What the reconciliation rules look at, gathered once for all that is asked of it. */
export function evidenceOf(facts: StatedFacts): Evidence {
  const before = evidenceByFacts.get(facts);
  if (before !== undefined) return before;
  const evidence = gatherEvidence(reconciliationFactsOf(facts));
  evidenceByFacts.set(facts, evidence);
  return evidence;
}

const evidenceByFacts = new WeakMap<StatedFacts, Evidence>();
