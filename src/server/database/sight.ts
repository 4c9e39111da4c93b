import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, type Sight, sightOf } from '../../core/permission/actor.ts';

/** What the transactions of one piece of work may see. */
export interface Seeing {
  sight: Sight;
  /** Units whose data about Party members may be seen, as far as the units are in sight. */
  partyMembers: Sight;
  /** The account that acts; its own rows are seen whatever the sight. */
  accountId: number | null;
}

const systemSees: Seeing = { sight: 'everything', partyMembers: 'everything', accountId: null };

const seeing = new AsyncLocalStorage<Seeing>();

/**
 * Runs work whose transactions see only these units: the database adds the rule to every query, so that no query can
 * forget it.
 */
export function seeOnly<T>(what: Seeing, work: () => Promise<T>): Promise<T> {
  return seeing.run(what, work);
}

/**
 * For the program's own work, which nobody asked for (start, commands, turns), and for what has to be looked up before it
 * is known who asks: sessions, accounts, links.
 */
export function seeEverything<T>(work: () => Promise<T>): Promise<T> {
  return seeing.run(systemSees, work);
}

/** What an actor may see, by kind of field. */
export function seeingOf(actor: Actor): Seeing {
  return {
    sight: sightOf(actor),
    partyMembers: sightOf(actor, 'look', 'party-members'),
    accountId: actor.accountId,
  };
}

/** @throws Error where nobody said what may be seen: a fault of the program */
export function whatIsSeen(): Seeing {
  const said = seeing.getStore();
  if (said === undefined) {
    throw new Error('nobody said what this work may see: seeOnly or seeEverything (ADR 0013)');
  }
  return said;
}
