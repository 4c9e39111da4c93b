import type { Kysely, Transaction } from 'kysely';
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
