import type { Fate } from '../../../contract/reading.ts';
import { isDecidable } from './items.ts';
import type { DecidableItem, Item } from './items.ts';
import { Shown } from './reading-search.ts';

/** What needs a person first, first. */
export const fateOrder = [
  'contradicts',
  'not-understood',
  'new',
  'agrees',
  'not-a-figure',
] as const satisfies readonly Fate[];

/** In the order in which `f` goes through them. */
const shownOrder: readonly (Shown | undefined)[] = [undefined, 'waiting', ...fateOrder];

export function isShown(item: Item, shown: Shown | undefined): boolean {
  if (shown === undefined) return item.kind !== 'apart';
  if (shown === 'waiting') return isWaiting(item);
  return item.fate === shown;
}

/** Nobody has decided on it, and it is not recorded. */
export function isWaiting(item: Item): item is DecidableItem {
  return isDecidable(item) && item.decision === 'undecided' && !item.isRecorded;
}

export function countShown(items: readonly Item[], shown: Shown | undefined): number {
  return items.reduce((count, item) => count + Number(isShown(item, shown)), 0);
}

/** The next filter that has something to show, going round. */
export function nextShown(items: readonly Item[], shown: Shown | undefined): Shown | undefined {
  const at = shownOrder.indexOf(shown);
  const following = [...shownOrder.slice(at + 1), ...shownOrder.slice(0, at + 1)];
  return following.find((one) => one === undefined || countShown(items, one) > 0);
}
