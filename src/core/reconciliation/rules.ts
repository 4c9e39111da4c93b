import { allMetAgainstPlanLines } from './all-met-against-plan-lines.ts';
import { ambiguousMultiple } from './ambiguous-multiple.ts';
import type { Contradiction, ReconciliationRule } from './contradiction.ts';
import type { Evidence } from './evidence.ts';
import { growthAgainstLevels } from './growth-against-levels.ts';
import { growthOfPartsAgainstTotal } from './growth-of-parts-against-total.ts';
import { partsAgainstTotal } from './parts-against-total.ts';
import { percentOfPlanAgainstPlan } from './percent-of-plan-against-plan.ts';
import { percentWrittenForPoints } from './percent-written-for-points.ts';
import { periodOutsideTerm } from './period-outside-term.ts';
import { ratioAgainstBase } from './ratio-against-base.ts';
import { sameToldTwice } from './same-period-told-twice.ts';
import { shareAgainstNumerator } from './share-against-numerator.ts';

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
