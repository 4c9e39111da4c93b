import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sight } from '../../core/permission/actor.ts';

/** What the transactions of one piece of work may see. */
export interface Seeing {
  sight: Sight;
  /** The account that acts; its own rows are seen whatever the sight. */
  accountId: number | null;
}

const systemSees: Seeing = { sight: 'everything', accountId: null };

const seeing = new AsyncLocalStorage<Seeing>();

/**
 * Runs work whose transactions see only these units: the database adds the rule to every query, so that no query can
 * forget it. Work outside any such call is the program's own (start, commands) and sees everything.
 */
export function seeOnly<T>(what: Seeing, work: () => Promise<T>): Promise<T> {
  return seeing.run(what, work);
}

/** For what has to be looked up before it is known who asks: sessions, accounts, links. */
export function seeEverything<T>(work: () => Promise<T>): Promise<T> {
  return seeing.run(systemSees, work);
}

export function whatIsSeen(): Seeing {
  return seeing.getStore() ?? systemSees;
}
