import { big } from '../kernel/decimal.ts';
import { type Contradiction, ReconciliationRule } from './contradiction.ts';
import { type Evidence, gatherEvidence, type ReconciliationFacts } from './evidence.ts';
import { rules } from './rules.ts';

/**
 * Every contradiction in the facts, by every rule, the largest relative gap first, those without arithmetic
 * last. Rounding and hedge words alone never make one (see `bandOf`); no two stand on the same claims.
 */
export function findContradictions(facts: ReconciliationFacts): Contradiction[] {
  return contradictionsIn(gatherEvidence(facts));
}

/** The same in evidence that has been gathered already. */
export function contradictionsIn(evidence: Evidence): Contradiction[] {
  return ReconciliationRule.options.flatMap((rule) => rules[rule](evidence)).sort(largestFirst);
}

function largestFirst(a: Contradiction, b: Contradiction): number {
  if (a.relativeGap !== b.relativeGap) {
    if (a.relativeGap === null) return 1;
    if (b.relativeGap === null) return -1;
    const bySize = big(b.relativeGap).cmp(big(a.relativeGap));
    if (bySize !== 0) return bySize;
  }
  return a.id < b.id ? -1 : 1;
}
