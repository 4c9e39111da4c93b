import type { PeriodId } from '../../period/period.ts';
import { type Amount, contradictedOf, firstKnown, groupAgreeing, inUnit } from '../amount.ts';
import { gapBetween } from '../../kernel/band.ts';
import { plannedAmount } from '../claim-amount.ts';
import { commonTerms } from '../comparable.ts';
import { contradict } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import { type Evidence, grouped } from '../evidence.ts';
import { type ImpliedPlan, impliedPlans, planKey, type PlanTopic } from '../implied-plan.ts';
import { ask, askTerms, inBoth, levelName, planName } from '../wording.ts';

/**
 * The plan that follows from a result and its percentage, against the plan line of the same assigner in
 * any of its versions; a percentage that names no assigner, against every line. Where no such line is
 * known: against the plan that the percentage of another period implies.
 */
export function percentOfPlanAgainstPlan(evidence: Evidence): Contradiction[] {
  const byPlan = grouped(impliedPlans(evidence), ({ plan }) => planKey(plan));
  const lines = linesByPlace(evidence);
  return [...byPlan.values()].flatMap((plans) => {
    const plan = plans[0]?.plan;
    if (plan === undefined) return [];
    const planned = (lines.get(placeKey(plan)) ?? [])
      .filter(({ assigner }) => plan.assigner === null || assigner === plan.assigner)
      .map(({ amount }) => amount);
    if (planned.length === 0) return betweenPeriods(evidence, plan, plans);
    const implied = plans.map(({ amount }) => amount);
    return contradictedOf(implied, planned).map((pair) =>
      contradictPlan(evidence, plan, pair.stated, pair.implied),
    );
  });
}

function linesByPlace(evidence: Evidence): Map<string, { assigner: string; amount: Amount }[]> {
  const lines = evidence.facts.planLines.flatMap((line) =>
    line.versions.map((version) => ({
      place: placeKey({ ...line, planPeriodId: line.periodId }),
      assigner: line.assigner,
      amount: plannedAmount(line, version),
    })),
  );
  return grouped(lines, ({ place }) => place);
}

function placeKey({ indicatorCode, unitId, planPeriodId }: Omit<PlanTopic, 'assigner'>): string {
  return [indicatorCode, unitId, planPeriodId].join('|');
}

/** Percentages of one period that differ are told twice; those of different periods imply different plans. */
function betweenPeriods(
  evidence: Evidence,
  plan: PlanTopic,
  plans: readonly ImpliedPlan[],
): Contradiction[] {
  const groups = groupAgreeing(plans.map(({ amount }) => amount)).sort(firstKnown);
  return groups.slice(1).flatMap((group, position) => {
    const before = groups[position];
    const right = before === undefined ? null : inUnit(group, before.measureUnit);
    if (before === undefined || right === null || commonTerms([before, right]) === null) return [];
    const periods = periodsOf(before, plans);
    const isToldTwice = periodsOf(right, plans).some((period) => periods.includes(period));
    return isToldTwice || gapBetween(before, right).eq(0)
      ? []
      : [contradictPlan(evidence, plan, before, right)];
  });
}

function periodsOf(group: Amount, plans: readonly ImpliedPlan[]): PeriodId[] {
  return plans
    .filter(({ percent }) => group.claimIds.includes(percent.claim.id))
    .map(({ percent }) => percent.topic.periodId);
}

function contradictPlan(
  evidence: Evidence,
  plan: PlanTopic,
  left: Amount,
  right: Amount,
): Contradiction {
  const { unitId, indicatorCode, planPeriodId, assigner } = plan;
  const [level, whose] = [levelName(evidence, indicatorCode, planPeriodId), planName(assigner)];
  const question = ask(
    evidence,
    indicatorCode,
    {
      vi: `Tỷ lệ so với ${whose.vi} tính trên số kế hoạch nào: ${left.text.vi} hay ${right.text.vi}? Kế hoạch của cấp nào, giao đầu năm hay đã điều chỉnh, bổ sung?`,
      en: `On which planned number is the percentage of the ${whose.en} reckoned: ${left.text.en} or ${right.text.en}? Whose plan, as opened or as adjusted or supplemented?`,
    },
    ...askTerms(left, right),
  );
  return contradict(
    {
      rule: 'percent-of-plan-against-plan',
      unitId,
      indicatorCode,
      periodId: planPeriodId,
      name: inBoth((language) => `${level[language]} (${whose[language]})`),
      question,
    },
    left,
    right,
  );
}
