import { type Actor, may, sightOf } from '../../../core/permission/actor.ts';

/**
 * Where somebody comes in: whoever fills or approves forms of some units has work at the rounds, and may see no
 * resolution at all; everybody else looks at the scorecard.
 */
export function homeOf(actor: Actor): '/rounds' | '/scorecard' {
  const hasForms = may(actor, 'enter-figures') || may(actor, 'approve-figures');
  return hasForms && sightOf(actor) !== 'everything' ? '/rounds' : '/scorecard';
}
