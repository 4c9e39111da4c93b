import { sql, type Transaction } from 'kysely';
import type { Sight } from '../../core/permission/actor.ts';
import type { Database } from './connection.ts';
import type { DB } from './generated/rows.ts';
import { recordViews } from './record-views.ts';
import { hasNoted, whatIsSeen } from './sight.ts';
import type { ReadTransaction, WriteTransaction } from './transaction-kinds.ts';

export type { ReadTransaction, WriteTransaction } from './transaction-kinds.ts';

/**
 * Runs reads on one consistent moment of the database. A write inside is refused by PostgreSQL. What was read about Party
 * members leaves its line before the answer is given.
 */
export async function inRead<T>(
  db: Database,
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<T> {
  const answer = await db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await tellSight(tx);
      readOnly.add(tx);
      return work(asReading(tx));
    });
  if (hasNoted()) await inWrite(db, () => Promise.resolve());
  return answer;
}

/** Runs one act: all of it is saved, or, when `work` throws, nothing. */
export function inWrite<T>(db: Database, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await tellSight(tx);
    const answer = await work(asWriting(tx));
    await recordViews(asWriting(tx));
    return answer;
  });
}

/**
 * One step of an act that has to see the rows of all units, for example a document that no claim ties to a unit yet. The
 * rest of the act sees what it saw before.
 */
export async function seeingAllRows<T>(tx: WriteTransaction, step: () => Promise<T>): Promise<T> {
  await sql`SELECT set_config('thuocdo.sight', 'everything', true),
    set_config('thuocdo.party_members', 'everything', true)`.execute(tx);
  try {
    return await step();
  } finally {
    await tellSight(tx);
  }
}

/** Tells the row policies of the database, to the end of the transaction, whose rows may be seen. */
async function tellSight(tx: Transaction<DB>): Promise<void> {
  const { sight, partyMembers, accountId, onlyPublic = false } = whatIsSeen();
  await sql`SELECT set_config('thuocdo.sight', ${written(sight)}, true),
    set_config('thuocdo.party_members', ${written(partyMembers)}, true),
    set_config('thuocdo.account', ${accountId === null ? '' : String(accountId)}, true),
    set_config('thuocdo.only_public', ${onlyPublic ? 'yes' : ''}, true)`.execute(tx);
}

/** A list as PostgreSQL writes it: quoted, with its quotes and backslashes escaped, as in JSON. */
function written(sight: Sight): string {
  if (typeof sight === 'string') return sight;
  return `{${sight.map((unitId) => JSON.stringify(unitId)).join(',')}}`;
}

const readOnly = new WeakSet<object>();

/** Whether a transaction was opened to read only; an act can stand where a read is asked for. */
export function isReadOnly(tx: ReadTransaction): boolean {
  return readOnly.has(tx);
}

// The marks exist only for the compiler; these are the two places where they are given.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const asReading = (tx: Transaction<DB>): ReadTransaction => tx as unknown as ReadTransaction;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const asWriting = (tx: Transaction<DB>): WriteTransaction => tx as unknown as WriteTransaction;
