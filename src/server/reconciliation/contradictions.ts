import type { Claim } from '../../core/figure/claim.ts';
import type { Contradiction } from '../../core/reconciliation/contradiction.ts';
import { contradictionsIn } from '../../core/reconciliation/find-contradictions.ts';
import { evidenceOf } from '../figure/plan-cells.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';

/** The contradictions among what is known, and which claims and indicators they touch. */
export interface KnownContradictions {
  /** Largest first. */
  all: readonly Contradiction[];
  idsOfClaims(claimIds: readonly string[]): string[];
  idsOfIndicator(code: string): string[];
}

/** Found anew from what is known; nothing about them is stored but what a person decided. */
export function contradictionsOf(facts: StatedFacts): KnownContradictions {
  const known = knownOf.get(facts) ?? find(facts);
  knownOf.set(facts, known);
  return known;
}

const knownOf = new WeakMap<StatedFacts, KnownContradictions>();

function find(facts: StatedFacts): KnownContradictions {
  const all = contradictionsIn(evidenceOf(facts));
  const idsWhere = (touches: (contradiction: Contradiction) => boolean): string[] =>
    all.filter(touches).map((contradiction) => contradiction.id);
  return {
    all,
    idsOfClaims: (claimIds) => {
      const wanted = new Set(claimIds);
      return idsWhere((one) => claimIdsOf(one).some((id) => wanted.has(id)));
    },
    idsOfIndicator: (code) => idsWhere((one) => one.indicatorCode === code),
  };
}

export function claimIdsOf({ left, right }: Contradiction): Claim['id'][] {
  return [...left.claimIds, ...right.claimIds];
}
