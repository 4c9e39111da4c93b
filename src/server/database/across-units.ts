import { sql } from 'kysely';
import type { ReadTransaction } from './transaction-kinds.ts';

/**
 * One step that looks at the rows of all units and hands nothing of them on but an answer that the asker may know: that an
 * office is held by somebody, not by whom. Nothing that is remembered between requests is read in it.
 */
export async function acrossUnits<T>(tx: ReadTransaction, step: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    SELECT coalesce(current_setting('thuocdo.sight', true), '') AS before`.execute(tx);
  await sql`SELECT set_config('thuocdo.sight', 'everything', true)`.execute(tx);
  try {
    return await step();
  } finally {
    const before = rows[0]?.before ?? '';
    await sql`SELECT set_config('thuocdo.sight', ${before}, true)`.execute(tx);
  }
}
