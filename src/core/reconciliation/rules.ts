import { allMetAgainstPlanLines } from './rule/all-met-against-plan-lines.ts';
import { ambiguousMultiple } from './rule/ambiguous-multiple.ts';
import type { Contradiction, ReconciliationRule } from './contradiction.ts';
import type { Evidence } from './evidence.ts';
import { growthAgainstLevels } from './rule/growth-against-levels.ts';
import { growthOfPartsAgainstTotal } from './rule/growth-of-parts-against-total.ts';
import { partsAgainstTotal } from './rule/parts-against-total.ts';
import { percentOfPlanAgainstPlan } from './rule/percent-of-plan-against-plan.ts';
import { percentWrittenForPoints } from './rule/percent-written-for-points.ts';
import { periodOutsideTerm } from './rule/period-outside-term.ts';
import { ratioAgainstBase } from './rule/ratio-against-base.ts';
import { sameToldTwice } from './rule/same-period-told-twice.ts';
import { shareAgainstNumerator } from './rule/share-against-numerator.ts';

/** What a rule finds in the evidence. */
export type Rule = (evidence: Evidence) => Contradiction[];

/** Every rule; a new one starts here and in docs/domain/reconciliation.md. */
export const rules = {
  'same-period-told-twice': sameToldTwice,
  'growth-against-levels': growthAgainstLevels,
  'growth-of-parts-against-total': growthOfPartsAgainstTotal,
  'parts-against-total': partsAgainstTotal,
  'percent-of-plan-against-plan': percentOfPlanAgainstPlan,
  'ratio-against-base': ratioAgainstBase,
  'share-against-numerator': shareAgainstNumerator,
  'period-outside-term': periodOutsideTerm,
  'all-met-against-plan-lines': allMetAgainstPlanLines,
  'percent-written-for-points': percentWrittenForPoints,
  'ambiguous-multiple': ambiguousMultiple,
} satisfies Record<ReconciliationRule, Rule>;
