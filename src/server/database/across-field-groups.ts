import { sql } from 'kysely';
import { withoutNoting } from './sight.ts';
import type { ReadTransaction } from './transaction-kinds.ts';

/**
 * One step that counts rows about Party members and hands nothing of them on, or works on them for a place where they are
 * held apart again: how much is answered is the same for everybody. Nothing that is remembered between requests is read in
 * it.
 */
export async function acrossFieldGroups<T>(
  tx: ReadTransaction,
  step: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    SELECT coalesce(current_setting('thuocdo.party_members', true), '') AS before`.execute(tx);
  await sql`SELECT set_config('thuocdo.party_members', 'everything', true)`.execute(tx);
  try {
    return await withoutNoting(step);
  } finally {
    const before = rows[0]?.before ?? '';
    await sql`SELECT set_config('thuocdo.party_members', ${before}, true)`.execute(tx);
  }
}
