import { sql } from 'kysely';
import { withoutNoting } from './sight.ts';
import type { ReadTransaction } from './transaction-kinds.ts';

/**
 * One step that counts rows about Party members and hands nothing of them on, or works on them for a place where they are
 * held apart again: how much is answered is the same for everybody. Nothing that is remembered between requests is read in
 * it.
 */
export function acrossFieldGroups<T>(tx: ReadTransaction, step: () => Promise<T>): Promise<T> {
  return seeingPartyMembersOf(tx, 'everything', step);
}

/** One step whose outcome is handed to others, whatever they may see: no data about Party members are in it. */
export function withoutPartyMembers<T>(tx: ReadTransaction, step: () => Promise<T>): Promise<T> {
  return seeingPartyMembersOf(tx, '', step);
}

async function seeingPartyMembersOf<T>(
  tx: ReadTransaction,
  units: 'everything' | '',
  step: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    SELECT coalesce(current_setting('thuocdo.party_members', true), '') AS before`.execute(tx);
  await sql`SELECT set_config('thuocdo.party_members', ${units}, true)`.execute(tx);
  try {
    return await withoutNoting(step);
  } finally {
    const before = rows[0]?.before ?? '';
    await sql`SELECT set_config('thuocdo.party_members', ${before}, true)`.execute(tx);
  }
}
