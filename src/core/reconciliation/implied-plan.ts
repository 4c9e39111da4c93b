import type { IndicatorCode, UnitId } from '../kernel/ids.ts';
import { big } from '../kernel/decimal.ts';
import type { PeriodId } from '../period/period.ts';
import type { Assigner } from '../figure/claim.ts';
import type { Amount } from './amount.ts';
import { divideBands, scaleBand } from '../kernel/band.ts';
import { impliedAmount } from './claim-amount.ts';
import { commonTerms } from './comparable.ts';
import {
  amountBeside,
  type Evidence,
  levelTopic,
  oncePerTelling,
  type Statement,
  statementsOf,
} from './evidence.ts';
import { inBoth } from './wording.ts';

/** One plan: what is planned, for whom and when, and by whom (null: the text does not say). */
export interface PlanTopic {
  indicatorCode: IndicatorCode;
  unitId: UnitId;
  planPeriodId: PeriodId;
  assigner: Assigner | null;
}

/** The plan that a percentage of plan and the result beside it imply. */
export interface ImpliedPlan {
  plan: PlanTopic;
  amount: Amount;
  percent: Statement;
}

export function planKey({ indicatorCode, unitId, planPeriodId, assigner }: PlanTopic): string {
  return [indicatorCode, unitId, planPeriodId, assigner ?? 'unnamed'].join('|');
}

/** Plan = result ÷ percentage, for every percentage of a plan whose result is known. */
export function impliedPlans(evidence: Evidence): readonly ImpliedPlan[] {
  const plans =
    plansOf.get(evidence) ??
    oncePerTelling(statementsOf(evidence, 'plan-percent'), (percent) =>
      impliedPlan(evidence, percent),
    );
  plansOf.set(evidence, plans);
  return plans;
}

const plansOf = new WeakMap<Evidence, readonly ImpliedPlan[]>();

export function planOf({ claim, topic }: Statement): PlanTopic | null {
  if (claim.base?.kind !== 'plan') return null;
  const { assigner, planPeriodId } = claim.base;
  return { indicatorCode: topic.indicatorCode, unitId: topic.unitId, planPeriodId, assigner };
}

function impliedPlan(evidence: Evidence, percent: Statement): ImpliedPlan | null {
  const { claim, topic, amount } = percent;
  const plan = planOf(percent);
  const beside = { documentId: claim.documentId, terms: amount };
  const result = amountBeside(evidence, beside, levelTopic(topic));
  const terms = result === null ? null : commonTerms([result, amount]);
  if (plan === null || result === null || terms === null) return null;
  const band = divideBands(result, scaleBand(amount, big(1).div(100)));
  if (band === null) return null;
  return {
    plan,
    percent,
    amount: impliedAmount(band, result.measureUnit, {
      terms,
      inputs: [result, amount],
      working: inBoth((language) => `${result.text[language]} ÷ ${amount.text[language]}`),
    }),
  };
}
