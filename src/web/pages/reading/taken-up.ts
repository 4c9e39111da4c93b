import { isDecidable } from './items.ts';
import type { DecidableItem, Item } from './items.ts';

/** What one acceptance would record: taken up, and not recorded yet. */
export function takenUp(items: readonly Item[]): DecidableItem[] {
  return items
    .filter(isDecidable)
    .filter(({ decision, isRecorded }) => decision === 'accept' && !isRecorded);
}

/** What is recorded from this reading. */
export function recorded(items: readonly Item[]): DecidableItem[] {
  return items.filter(isDecidable).filter(({ isRecorded }) => isRecorded);
}
