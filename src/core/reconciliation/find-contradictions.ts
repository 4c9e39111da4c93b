import { big } from '../kernel/decimal.ts';
import { unique } from './amount.ts';
import { type Contradiction, ReconciliationRule, type Side } from './contradiction.ts';
import { type Evidence, gatherEvidence, grouped, type ReconciliationFacts } from './evidence.ts';
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
  const found = ReconciliationRule.options.flatMap((rule) => rules[rule](evidence));
  return onceEach(evidence, found).sort(largestFirst);
}

/**
 * Two documents that say the same, or one that says it twice, are in the same contradiction: it is raised once, under
 * the name of those who said it first, and rests on all of them.
 */
function onceEach(evidence: Evidence, found: readonly Contradiction[]): Contradiction[] {
  return [...grouped(found, wordsOf).values()].flatMap((same) => {
    if (same.length === 1) return same;
    const [first, ...others] = same.toSorted(
      (a, b) => compare(saidSince(evidence, a), saidSince(evidence, b)) || compare(a.id, b.id),
    );
    if (first === undefined) return [];
    return others.reduce(
      (one, other) => ({
        ...one,
        left: withSources(one.left, other.left),
        right: withSources(one.right, other.right),
      }),
      first,
    );
  });
}

/** What is said against what, whoever says it. */
function wordsOf({
  rule,
  unitId,
  indicatorCode,
  periodId,
  title,
  left,
  right,
}: Contradiction): string {
  const sides = [left, right].flatMap(({ label, low, high }) => [label.vi, low, high]);
  return JSON.stringify([rule, unitId, indicatorCode, periodId, title.vi, ...sides]);
}

/** The day from which the contradiction could be known, then the claims it rests on. */
function saidSince(evidence: Evidence, { left, right }: Contradiction): string {
  const claims = [...left.claimIds, ...right.claimIds];
  const days = claims.map((id) => evidence.claims.get(id)?.knownSince ?? '');
  return [days.toSorted().at(-1) ?? '', ...claims].join(' ');
}

function withSources(side: Side, other: Side): Side {
  return {
    ...side,
    claimIds: unique([...side.claimIds, ...other.claimIds]),
    planLineIds: unique([...side.planLineIds, ...other.planLineIds]),
    documentIds: unique([...side.documentIds, ...other.documentIds]),
  };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
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
