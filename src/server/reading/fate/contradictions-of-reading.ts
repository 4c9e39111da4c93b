import type { ClaimId } from '../../../core/kernel/ids.ts';
import type { Claim } from '../../../core/figure/claim.ts';
import type { Contradiction } from '../../../core/reconciliation/contradiction.ts';
import { findContradictions } from '../../../core/reconciliation/find-contradictions.ts';
import type { SourceDocument } from '../../../core/resolution/document.ts';
import { reconciliationFactsOf } from '../../figure/plan-cells.ts';
import type { StatedFacts } from '../../known-facts/known-facts.ts';
import { claimIdsOf } from '../../reconciliation/contradictions.ts';
import { type FindSaidAgain, indexStatements } from './same-statement.ts';

/** What is known without the reading, and what is in conflict without it. */
export interface KnownBeside {
  facts: StatedFacts;
  contradictions: readonly Contradiction[];
  findSaidAgain: FindSaidAgain;
}

/** @param facts without what the reading itself told */
export function knownBeside(facts: StatedFacts): KnownBeside {
  return {
    facts,
    contradictions: findContradictions(reconciliationFactsOf(facts)),
    findSaidAgain: indexStatements(facts.claims),
  };
}

/** What a reading states. */
export interface OwnStatements {
  claims: readonly Claim[];
  /** All plan lines, those of the reading among them. */
  planLines: StatedFacts['planLines'];
  /** Those among them that the reading tells or changes. */
  planLineIds: ReadonlySet<string>;
}

/** The facts with the claims and plan lines of a reading among them, as if it were accepted. */
export function withReading(
  facts: StatedFacts,
  document: SourceDocument,
  { claims, planLines }: OwnStatements,
): StatedFacts {
  const all = [...facts.claims, ...claims];
  return {
    ...facts,
    claims: all,
    claimsById: new Map(all.map((claim) => [claim.id, claim])),
    documents: new Map([...facts.documents, [document.id, document]]),
    planLines,
  };
}

/**
 * The contradictions that a reading brings: with what is known, and among its own claims. One that is there without
 * it is left out, also where the reading repeats one side of it in other words.
 */
export function contradictionsBrought(
  { contradictions, findSaidAgain }: KnownBeside,
  withIt: StatedFacts,
  { claims: own, planLineIds }: Pick<OwnStatements, 'claims' | 'planLineIds'>,
): Contradiction[] {
  const ownIds = new Set<ClaimId>(own.map(({ id }) => id));
  const isOfOwnPlan = ({ left, right }: Contradiction): boolean =>
    [...left.planLineIds, ...right.planLineIds].some((id) => planLineIds.has(id));
  const known = new Set(contradictions.flatMap((one) => [one.id, sidesOf(one, (id) => id)]));
  const repeated = new Map(
    own.flatMap((claim) => {
      const stated = findSaidAgain(claim);
      return stated === undefined ? [] : [[claim.id, stated.id] as const];
    }),
  );
  return findContradictions(reconciliationFactsOf(withIt)).filter(
    (one) =>
      (claimIdsOf(one).some((id) => ownIds.has(id)) || isOfOwnPlan(one)) &&
      !known.has(one.id) &&
      !known.has(sidesOf(one, (id) => repeated.get(id) ?? id)),
  );
}

/** Rule and everything that its sides rest on, in one text. */
function sidesOf(one: Contradiction, stand: (id: ClaimId) => ClaimId): string {
  const { rule, left, right } = one;
  const ids = new Set<string>([
    ...claimIdsOf(one).map(stand),
    ...left.planLineIds,
    ...right.planLineIds,
  ]);
  return [rule, ...[...ids].toSorted()].join(' ');
}
