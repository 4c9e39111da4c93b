import { big } from '../kernel/decimal.ts';
import { type Contradiction, ReconciliationRule } from './contradiction.ts';
import { gatherEvidence, type ReconciliationFacts } from './evidence.ts';
import { rules } from './rules.ts';

/**
 * Every contradiction in the facts, by every rule, the largest relative gap first, those without arithmetic
 * last. Rounding and hedge words alone never make one (see `bandOf`). One that two rules see in the very
 * same claims stands once.
 */
export function findContradictions(facts: ReconciliationFacts): Contradiction[] {
  const evidence = gatherEvidence(facts);
  const found = ReconciliationRule.options.flatMap((rule) => rules[rule](evidence));
  return withoutRepetition(found).sort(largestFirst);
}

function withoutRepetition(found: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>();
  return found.filter((contradiction) => {
    const key = arithmeticOf(contradiction);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Which claims and plan lines stand against one another; without arithmetic each rule is a matter of its own. */
function arithmeticOf({ id, gap, left, right, indicatorCode, periodId }: Contradiction): string {
  if (gap === null) return id;
  const sides = [left, right].flatMap(({ claimIds, planLineIds }) => [...claimIds, ...planLineIds]);
  return [indicatorCode, periodId, ...[...new Set<string>(sides)].sort()].join('|');
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
