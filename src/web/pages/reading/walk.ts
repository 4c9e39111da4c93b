import { isShown, isWaiting } from './fates.ts';
import type { Item } from './items.ts';
import type { Shown } from './reading-search.ts';

/** Where to go from an item, one step on or back among what is shown; stays at the ends. */
export function stepFrom(
  items: readonly Item[],
  shown: Shown | undefined,
  key: string | undefined,
  step: 1 | -1,
): Item | null {
  const at = items.findIndex((item) => item.key === key);
  if (step === 1) return items.slice(at + 1).find((item) => isShown(item, shown)) ?? null;
  const before = at === -1 ? [] : items.slice(0, at);
  return before.findLast((item) => isShown(item, shown)) ?? null;
}

/** The next item that waits for a decision, going round; null when none does. */
export function nextWaiting(items: readonly Item[], key: string | undefined): Item | null {
  const at = items.findIndex((item) => item.key === key);
  const after = items.slice(at + 1).find(isWaiting);
  return after ?? items.slice(0, Math.max(at, 0)).find(isWaiting) ?? null;
}

/** Which of the shown items this is, from 1; 0 when it is not among them. */
export function positionOf(
  items: readonly Item[],
  shown: Shown | undefined,
  key: string,
): { at: number; of: number } {
  const among = items.filter((item) => isShown(item, shown));
  return { at: among.findIndex((item) => item.key === key) + 1, of: among.length };
}
