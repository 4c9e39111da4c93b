import type { Fate } from '../../../contract/reading/read-figure.ts';
import { isDecidable, type DecidableItem, type Item } from './items.ts';
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

/** How many there are of each fate, and how many wait. */
export function countItems(items: readonly Item[]): Record<Shown, number> {
  const counts: Record<Shown, number> = {
    contradicts: 0,
    'not-understood': 0,
    new: 0,
    agrees: 0,
    'not-a-figure': 0,
    waiting: 0,
  };
  for (const item of items) {
    counts[item.fate] += 1;
    if (isWaiting(item)) counts.waiting += 1;
  }
  return counts;
}

/** The next filter that has something to show, going round. */
export function nextShown(
  counts: Record<Shown, number>,
  shown: Shown | undefined,
): Shown | undefined {
  const at = shownOrder.indexOf(shown);
  const following = [...shownOrder.slice(at + 1), ...shownOrder.slice(0, at + 1)];
  return following.find((one) => one === undefined || counts[one] > 0);
}
