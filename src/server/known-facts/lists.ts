import type { ReadTransaction } from '../database/transaction.ts';
import { type Catalogue, loadCatalogue } from './known-facts.ts';

/** Units, indicators and documents: acts on rounds change none of them, so one reading lasts as long as their transaction. */
export function loadLists(tx: ReadTransaction): Promise<Catalogue> {
  const before = listsOf.get(tx) ?? loadCatalogue(tx);
  listsOf.set(tx, before);
  return before;
}

const listsOf = new WeakMap<ReadTransaction, Promise<Catalogue>>();
