import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';

/** One entry of figures after the other: two at once would both find the same figure new. Held to the end of the act. */
export async function waitForOtherEntries(tx: WriteTransaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('enter-figures'))`.execute(tx);
}
