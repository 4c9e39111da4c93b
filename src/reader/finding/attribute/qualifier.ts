import type { Figure } from '../figure/figure.ts';
import type { FoundQualifier } from '../reading.ts';
import { decided, type Decision } from './decision.ts';

/** The hedge words at a number: a bound beats an estimate; it governs its own number only. */
export function qualifierOf({ governor, trail }: Figure): Decision<FoundQualifier> {
  if (trail.hedge !== undefined) return decided(trail.hedge.sense, 'hedge-after', trail.hedge);
  const bound = governor.hedges.find(({ sense }) => sense !== 'approx') ?? governor.hedges[0];
  return bound === undefined ? decided('exact', 'no-hedge') : decided(bound.sense, 'hedge', bound);
}
