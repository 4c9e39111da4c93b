import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';

/** Acts of one name wait for one another: the next sees what the one before it saved. Held to the end of the transaction. */
export async function takeTurns(tx: WriteTransaction, name: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
