import type { Claim } from '../../../core/figure/claim.ts';
import { type Band, meetBands, widthOf } from '../../../core/kernel/band.ts';
import { inUnit } from '../../../core/reconciliation/amount.ts';
import { statedAmount } from '../../../core/reconciliation/claim-amount.ts';

/**
 * Whether two claims tell one number, after rounding and hedge words: 155 and 155.3 do, 155 and 156, whose bands only
 * touch, do not. True where neither has a number.
 */
export function canBeOneNumber(a: Claim, b: Claim): boolean {
  const [first, second] = [statedAmount(a), statedAmount(b)];
  if (first === null || second === null) return first === second;
  const other = inUnit(second, first.measureUnit);
  return other !== null && shareMoreThanAnEnd(first, other);
}

export function shareMoreThanAnEnd(a: Band, b: Band): boolean {
  const both = meetBands(a, b);
  return both !== null && (widthOf(both).gt(0) || a.value.eq(b.value));
}

/** Finds what says again, if in other words, what a claim says. */
export type FindSaidAgain = (claim: Claim) => Claim | undefined;

export function indexStatements(claims: readonly Claim[]): FindSaidAgain {
  const byTopic = Map.groupBy(claims, topicOf);
  return (claim) => byTopic.get(topicOf(claim))?.find((other) => canBeOneNumber(claim, other));
}

/** What a claim speaks of: kind, indicator, unit, period, scope, prices and what it compares with. */
function topicOf(claim: Claim): string {
  const { kind, indicatorCode, unitId, periodId, scope, priceBasis, resolutionId, base } = claim;
  return JSON.stringify([
    kind,
    indicatorCode,
    unitId,
    periodId,
    scope,
    priceBasis,
    resolutionId,
    ...baseOf(base),
  ]);
}

/** A base that is only named in words is one and the same, however it is worded. */
function baseOf(base: Claim['base']): [string, unknown][] {
  if (base?.kind === 'named') return [['kind', base.kind]];
  return Object.entries(base ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
