import type { Scope } from '../indicator/indicator.ts';
import type { Observation, PartFacts } from './target-facts.ts';
import type { TargetPart } from './target.ts';

/**
 * Scopes that a document or a resolution leaves open ("unstated"), settled for one target.
 * With a rider nothing is settled: a figure counts only in the very scope asked for. Without one, a figure whose
 * source names no scope is taken to be of the scope asked for, and a target that names none takes the one scope
 * in which the figures of a period are known. A figure in the very scope always goes first; two stated scopes
 * beside each other leave it open which is meant, and then neither is comparable.
 */
export function settleScopes(part: TargetPart, facts: PartFacts): PartFacts {
  if (part.rider !== null) return facts;
  const settle = (observations: Observation[]): Observation[] => settled(part.scope, observations);
  return {
    ...facts,
    actuals: settle(facts.actuals),
    growthRates: settle(facts.growthRates),
    denominators: settled(part.denominatorScope ?? part.scope, facts.denominators),
  };
}

function settled(asked: Scope, observations: Observation[]): Observation[] {
  const periods = Map.groupBy(observations, tellingOf);
  return observations.map((observation) => {
    const beside = periods.get(tellingOf(observation)) ?? [];
    return isTaken(asked, observation, beside) ? { ...observation, scope: asked } : observation;
  });
}

function isTaken(asked: Scope, { scope }: Observation, beside: readonly Observation[]): boolean {
  if (scope === asked || beside.some((other) => other.scope === asked)) return false;
  const scopes = new Set(beside.map((other) => other.scope));
  return scopes.size === 1 && (scope === 'unstated' || asked === 'unstated');
}

/** Figures of one period by one method and at one price basis are tellings of one thing in different scopes. */
function tellingOf({ periodId, indicatorVersion, priceBasis }: Observation): string {
  return `${periodId}|${indicatorVersion}|${priceBasis}`;
}
