import type { Kysely, Transaction } from 'kysely';
import type { Database } from './connection.ts';
import type { DB } from './generated/rows.ts';

declare const mayRead: unique symbol;
declare const mayWrite: unique symbol;

type WritingMethod =
  | 'insertInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'mergeInto'
  | 'replaceInto'
  | 'schema'
  | 'transaction'
  | 'startTransaction'
  | 'destroy';

/**
 * A view of the database that changes nothing. All its queries see the same moment. Works with
 * `tx.selectFrom(…)`, and with sql`…`.execute(tx), which PostgreSQL refuses if it writes.
 */
export type ReadTransaction = Omit<Kysely<DB>, WritingMethod> & { readonly [mayRead]: true };

/** A transaction that may change rows. It can be given to whatever asks for a ReadTransaction. */
export type WriteTransaction = Transaction<DB> & {
  readonly [mayRead]: true;
  readonly [mayWrite]: true;
};

/** Runs reads on one consistent moment of the database. A write inside is refused by PostgreSQL. */
export function inRead<T>(db: Database, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((tx) => {
      readOnly.add(tx);
      return work(asReading(tx));
    });
}

/** Runs one act: all of it is saved, or, when `work` throws, nothing. */
export function inWrite<T>(db: Database, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  return db.transaction().execute((tx) => work(asWriting(tx)));
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
