import { listIndicatorVersions } from '../indicator/indicator.views.ts';
import { listPlacements, listUnits } from '../organisation/unit.views.ts';
import { makeMemory } from '../database/memory.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Catalogue, loadCatalogue } from './known-facts.ts';

/** Units and indicators: what acts on rounds look names and definitions up in. */
export type Lists = Pick<Catalogue, 'units' | 'placements' | 'indicators'>;

/**
 * Units and indicators. Acts on rounds change none of them, so one reading lasts as long as their transaction; documents,
 * of which there are many more, are asked for by those who name them.
 */
export function loadLists(tx: ReadTransaction): Promise<Lists> {
  const before = listsOf.get(tx) ?? kept.recall(tx, '', () => readLists(tx));
  listsOf.set(tx, before);
  return before;
}

const listsOf = new WeakMap<ReadTransaction, Promise<Lists>>();
const kept = makeMemory<Lists>({ most: 4, weigh: () => 1 });

async function readLists(tx: ReadTransaction): Promise<Lists> {
  const units = await listUnits(tx);
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    placements: await listPlacements(tx),
    indicators: await listIndicatorVersions(tx),
  };
}

/** The same with documents and resolutions, for acts that change none of these either. */
export function loadListsWithDocuments(tx: ReadTransaction): Promise<Catalogue> {
  const before = wholeOf.get(tx) ?? loadCatalogue(tx);
  wholeOf.set(tx, before);
  return before;
}

const wholeOf = new WeakMap<ReadTransaction, Promise<Catalogue>>();
