import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, may, type Sight, sightOf } from '../../core/permission/actor.ts';

/** What the transactions of one piece of work may see. */
export interface Seeing {
  sight: Sight;
  /** Units whose data about Party members may be seen, as far as the units are in sight. */
  partyMembers: Sight;
  /** The account that acts; its own rows are seen whatever the sight. */
  accountId: number | null;
  /** Its office; null for none. */
  office: string | null;
  /** Whether documents marked for internal circulation, and what they say, are kept out of sight: from passers-by. */
  onlyPublic?: boolean;
}

const systemSees: Seeing = {
  sight: 'everything',
  partyMembers: 'everything',
  accountId: null,
  office: null,
};

interface Work extends Seeing {
  /** Units of whose Party members something was read, and no line left yet. */
  noted: Set<string>;
}

const seeing = new AsyncLocalStorage<Work>();

/**
 * Runs work whose transactions see only these units: the database adds the rule to every query, so that no query can
 * forget it.
 */
export function seeOnly<T>(what: Seeing, work: () => Promise<T>): Promise<T> {
  return seeing.run({ ...what, noted: new Set() }, work);
}

/**
 * For the program's own work, which nobody asked for (start, commands, turns), and for what has to be looked up before it
 * is known who asks: sessions, accounts, links.
 */
export function seeEverything<T>(work: () => Promise<T>): Promise<T> {
  return seeing.run({ ...systemSees, noted: new Set() }, work);
}

/** What an actor may see, by kind of field. */
export function seeingOf(actor: Actor): Seeing {
  return {
    sight: sightOf(actor),
    partyMembers: sightOf(actor, 'look', 'party-members'),
    accountId: actor.accountId,
    office: actor.office,
    onlyPublic: !may(actor, 'follow-work'),
  };
}

/** @throws Error where nobody said: a fault of the program */
export function whatIsSeen(): Seeing {
  return workAtHand();
}

/** Rows as far as they say whose they are, and whether they are about Party members. */
interface OfUnit {
  unit_id: string;
  field_group: string;
}

/** Notes whose data about Party members are among these rows: each look at them leaves a line. */
export function noteViews<Row extends OfUnit>(rows: readonly Row[]): readonly Row[] {
  const { noted } = workAtHand();
  for (const row of rows) if (row.field_group === 'party-members') noted.add(row.unit_id);
  return rows;
}

export function hasNoted(): boolean {
  return workAtHand().noted.size > 0;
}

/** The units noted so far, once. */
export function takeNoted(): string[] {
  const { noted } = workAtHand();
  const taken = [...noted];
  noted.clear();
  return taken;
}

/** Work that reads for itself and shows nothing of it. */
export function withoutNoting<T>(work: () => Promise<T>): Promise<T> {
  return seeing.run({ ...workAtHand(), noted: new Set() }, work);
}

/** Work whose answer is kept: gives the answer, and what has to be noted again whenever it is given. */
export async function keepingNotes<T>(
  work: () => Promise<T>,
): Promise<{ answer: T; noted: readonly OfUnit[] }> {
  const inner = new Set<string>();
  const answer = await seeing.run({ ...workAtHand(), noted: inner }, work);
  const noted = [...inner].map((id) => ({ unit_id: id, field_group: 'party-members' }));
  noteViews(noted);
  return { answer, noted };
}

function workAtHand(): Work {
  const said = seeing.getStore();
  if (said === undefined) {
    throw new Error('nobody said what this work may see: seeOnly or seeEverything (ADR 0013)');
  }
  return said;
}
