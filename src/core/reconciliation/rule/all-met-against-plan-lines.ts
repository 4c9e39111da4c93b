import type { Claim } from '../../figure/claim.ts';
import { contradictSides, sideInWords, sideOf, sizeOf } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import { type Evidence, grouped } from '../evidence.ts';
import { type ImpliedPlan, impliedPlans } from '../implied-plan.ts';
import {
  impliedPlanToMeet,
  type MissedPlan,
  missOf,
  planLineToMeet,
  type PlanToMeet,
} from './missed-plan.ts';
import { ask, askTerms, levelName, lowerFirst } from '../wording.ts';

/**
 * "The main targets were all met" against every plan of that unit and period for which a result is known:
 * the plan lines, and the plans that percentages imply. One contradiction per indicator, for the plan
 * missed by most.
 */
export function allMetAgainstPlanLines(evidence: Evidence): Contradiction[] {
  const claims = evidence.facts.claims.filter(({ kind }) => kind === 'all-met');
  if (claims.length === 0) return [];
  const implied = impliedPlans(evidence);
  return claims.flatMap((claim) => {
    const missed = plansToMeet(evidence, implied, claim).flatMap(
      (plan) => missOf(evidence, plan, claim) ?? [],
    );
    const byIndicator = grouped(missed, ({ plan }) => plan.indicatorCode);
    return [...byIndicator.values()].flatMap((misses) => {
      const [worst] = misses.toSorted((a, b) => b.relativeGap.cmp(a.relativeGap));
      return worst === undefined ? [] : [contradictAllMet(evidence, claim, worst)];
    });
  });
}

function plansToMeet(
  evidence: Evidence,
  implied: readonly ImpliedPlan[],
  claim: Claim,
): PlanToMeet[] {
  const { unitId, periodId } = claim;
  return [
    ...evidence.facts.planLines
      .filter((line) => line.unitId === unitId && line.periodId === periodId)
      .flatMap((line) => planLineToMeet(evidence, line, claim) ?? []),
    ...implied
      .filter(({ plan }) => plan.unitId === unitId && plan.planPeriodId === periodId)
      .flatMap((plan) => impliedPlanToMeet(evidence, plan, claim) ?? []),
  ];
}

function contradictAllMet(evidence: Evidence, claim: Claim, miss: MissedPlan): Contradiction {
  const { plan, shortfall, gap, gapUnit, relativeGap } = miss;
  const { indicatorCode, name: whose } = plan;
  const { unitId, periodId } = claim;
  const name = levelName(evidence, indicatorCode, periodId);
  const question = ask(
    evidence,
    indicatorCode,
    {
      vi: `Văn bản nói các chỉ tiêu chủ yếu đều đạt và vượt kế hoạch; chỉ tiêu này có thuộc số đó không, và so với kế hoạch nào? Số kế hoạch ở đây: ${plan.amount.text.vi} (${whose.vi}).`,
      en: `The document says the main targets were all met or exceeded; is this one of them, and against which plan? The plan here: ${plan.amount.text.en} (${whose.en}).`,
    },
    ...askTerms(shortfall, plan.amount),
  );
  const result =
    shortfall.measureUnit === 'percent' && shortfall.kind === 'implied'
      ? { vi: `${shortfall.text.vi} kế hoạch`, en: `${shortfall.text.en} of plan` }
      : {
          vi: `${shortfall.text.vi} so với kế hoạch ${plan.amount.text.vi}`,
          en: `${shortfall.text.en} against a plan of ${plan.amount.text.en}`,
        };
  return {
    ...contradictSides(
      {
        rule: 'all-met-against-plan-lines',
        unitId,
        indicatorCode,
        periodId,
        name: {
          vi: `“Các chỉ tiêu chủ yếu đều đạt”, nhưng ${lowerFirst(name.vi)}: ${result.vi}`,
          en: `“All main targets met”, but ${lowerFirst(name.en)}: ${result.en}`,
        },
        question,
      },
      sideInWords(ALL_MET, { claimIds: [claim.id], documentIds: [claim.documentId] }),
      sideOf(shortfall),
    ),
    ...sizeOf(gap, gapUnit, relativeGap),
  };
}

const ALL_MET = {
  vi: 'Nêu: các chỉ tiêu chủ yếu đều đạt và vượt kế hoạch',
  en: 'Stated: the main targets were all met or exceeded',
};
