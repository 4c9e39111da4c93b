import type { Claim } from '../../core/figure/claim.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';

/** What documents state of one indicator, in their order. */
export function claimsOfIndicator(code: string, { claims }: StatedFacts): readonly Claim[] {
  let byCode = byIndicator.get(claims);
  if (byCode === undefined) {
    byCode = Map.groupBy(claims, (claim) => claim.indicatorCode);
    byIndicator.set(claims, byCode);
  }
  return byCode.get(code) ?? [];
}

/** A page asks indicator by indicator. */
const byIndicator = new WeakMap<readonly Claim[], ReadonlyMap<string | null, Claim[]>>();
