import type { Big } from 'big.js';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { big } from '../../kernel/decimal.ts';
import type { IndicatorCode } from '../../kernel/ids.ts';
import { isPercentage } from '../../indicator/formula/result-unit.ts';
import type { Claim } from '../../figure/claim.ts';
import type { PlanLine, PlanLineVersion } from '../../target/plan-line.ts';
import type { Bound } from '../../target/target.ts';
import { type Amount, inUnit } from '../amount.ts';
import { divideBands, exactly, gapBetween, scaleBand } from '../../kernel/band.ts';
import { impliedAmount, plannedAmount } from '../claim-amount.ts';
import {
  amountBeside,
  definitionFor,
  type Evidence,
  levelTopic,
  type Topic,
  topicsAbout,
} from '../evidence.ts';
import type { ImpliedPlan } from '../implied-plan.ts';
import { inBoth, planName } from '../wording.ts';

/** Which side of the plan is a miss. */
type Side = 'below' | 'above';

/** A plan of the period for one indicator, stated or implied. */
export interface PlanToMeet {
  indicatorCode: IndicatorCode;
  amount: Amount;
  missedWhen: Side;
  name: Bilingual;
}

/** A plan and the result that misses it, beyond both bands. */
export interface MissedPlan {
  plan: PlanToMeet;
  /** Result as a percentage of plan; the result itself where less is better or a rate of growth is planned. */
  shortfall: Amount;
  gap: Big;
  gapUnit: Amount['measureUnit'];
  /** Gap ÷ plan, %. */
  relativeGap: Big;
}

/** A range and "about" have no single side; "exactly" misses on the bad side of the indicator. */
const sideOfBound = {
  'at-least': 'below',
  'more-than': 'below',
  'at-most': 'above',
  'less-than': 'above',
  exactly: 'by-direction',
  about: null,
  between: null,
} satisfies Record<Bound, Side | 'by-direction' | null>;

/** A plan line in the version in force on the day the claim became known; null where no side is a miss. */
export function planLineToMeet(
  evidence: Evidence,
  line: PlanLine,
  claim: Claim,
): PlanToMeet | null {
  const { indicatorCode } = line;
  const version = versionInForce(line, claim);
  const ofBound = sideOfBound[line.bound];
  const missedWhen =
    ofBound === 'by-direction' ? sideByDirection(evidence, indicatorCode, claim) : ofBound;
  if (version === null || missedWhen === null) return null;
  const amount = decided(line, plannedAmount(line, version));
  return { indicatorCode, amount, missedWhen, name: planName(line.assigner) };
}

export function impliedPlanToMeet(
  evidence: Evidence,
  { plan, amount }: ImpliedPlan,
  claim: Claim,
): PlanToMeet | null {
  const { indicatorCode, assigner } = plan;
  const missedWhen = sideByDirection(evidence, indicatorCode, claim);
  return missedWhen === null
    ? null
    : { indicatorCode, amount, missedWhen, name: planName(assigner) };
}

/** The miss, where a result for the period of the claim is known and lies wholly on the bad side. */
export function missOf(evidence: Evidence, plan: PlanToMeet, claim: Claim): MissedPlan | null {
  const result = resultFor(evidence, plan, claim);
  const planned = result === null ? null : inUnit(plan.amount, result.measureUnit);
  if (result === null || planned === null || planned.value.eq(0)) return null;
  const isMissed =
    plan.missedWhen === 'below' ? result.high.lt(planned.low) : result.low.gt(planned.high);
  if (!isMissed) return null;
  const percent = isPercentage(result.measureUnit) ? null : divideBands(result, planned);
  if (percent === null || plan.missedWhen === 'above') {
    const gap = gapBetween(result, planned);
    const relativeGap = gap.div(planned.value.abs()).times(100);
    return { plan, shortfall: result, gap, gapUnit: result.measureUnit, relativeGap };
  }
  const shortfall = impliedAmount(scaleBand(percent, big(100)), 'percent', {
    terms: result,
    inputs: [result, plan.amount],
    working: inBoth((language) => {
      const { text, working } = plan.amount;
      return `${result.text[language]} ÷ ${working === null ? text[language] : `(${working[language]})`}`;
    }),
  });
  const gap = gapBetween(shortfall, exactly(big(100)));
  return { plan, shortfall, gap, gapUnit: 'percentage-point', relativeGap: gap };
}

/** The level of the period; its growth, where the plan is a percentage of growth. */
function resultFor(evidence: Evidence, plan: PlanToMeet, claim: Claim): Amount | null {
  const { indicatorCode, amount } = plan;
  const { unitId, periodId, documentId } = claim;
  const definition = definitionFor(evidence, indicatorCode, periodId);
  const isGrowthPlan =
    isPercentage(amount.measureUnit) &&
    definition !== null &&
    !isPercentage(definition.measureUnit);
  const topics: Topic[] = isGrowthPlan
    ? topicsAbout(evidence, 'growth', indicatorCode).filter(
        (topic) => topic.unitId === unitId && topic.periodId === periodId,
      )
    : [levelTopic({ indicatorCode, unitId, periodId })];
  for (const topic of topics) {
    const result = amountBeside(evidence, { documentId, terms: amount }, topic);
    if (result !== null) return result;
  }
  return null;
}

function sideByDirection(
  evidence: Evidence,
  indicatorCode: IndicatorCode,
  claim: Claim,
): Side | null {
  const direction = definitionFor(evidence, indicatorCode, claim.periodId)?.direction;
  if (direction === 'higher-is-better') return 'below';
  return direction === 'lower-is-better' ? 'above' : null;
}

/** A plan is decided, not rounded: at least 17 % is missed by 16.9 %. A hedged plan keeps its band. */
function decided(line: PlanLine, amount: Amount): Amount {
  return line.qualifier === 'none' ? { ...amount, ...exactly(amount.value) } : amount;
}

function versionInForce(line: PlanLine, claim: Claim): PlanLineVersion | null {
  const byDay = line.versions.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
  return byDay.findLast(({ decidedOn }) => decidedOn <= claim.knownSince) ?? null;
}
