import type { UnitId } from '../kernel/ids.ts';
import { daysBetween } from '../kernel/plain-date.ts';
import { foldAccents } from '../kernel/vietnamese-text.ts';
import type { TaskTerms } from './task.ts';

/** Deadlines at most this many days apart. */
export const OVERLAP_DAYS = 30;
/** From this likeness on, of product or title, two orders are shown side by side. */
export const OVERLAP_PERCENT = 60;

export interface TaskOverlap {
  likenessPercent: number;
  /** Lead or coordinating units that both have. */
  unitIds: UnitId[];
  daysApart: number;
}

/**
 * Whether two orders may ask for the same thing: a lead or coordinating unit in common, deadlines within 30 days, and
 * product or title alike. It is shown, never refused; null for none.
 */
export function overlapOf(draft: TaskTerms, other: TaskTerms): TaskOverlap | null {
  if (draft.dueOn === null || other.dueOn === null) return null;
  const daysApart = Math.abs(daysBetween(draft.dueOn, other.dueOn));
  if (daysApart > OVERLAP_DAYS) return null;
  const others = new Set(unitsOf(other));
  const unitIds = unitsOf(draft).filter((unitId) => others.has(unitId));
  if (unitIds.length === 0) return null;
  const likenessPercent = Math.max(
    likeness(draft.title, other.title),
    draft.product === null || other.product === null
      ? 0
      : likeness(draft.product.name, other.product.name),
  );
  return likenessPercent < OVERLAP_PERCENT ? null : { likenessPercent, unitIds, daysApart };
}

/**
 * Dice's coefficient of two texts in whole percent, rounded down: twice the syllables in common ÷ all syllables, each
 * counted once, without accents and case. 100 for the same syllables, 0 for none in common.
 */
export function likeness(a: string, b: string): number {
  const [first, second] = [syllables(a), syllables(b)];
  const all = first.size + second.size;
  if (all === 0) return 0;
  const common = [...first].filter((syllable) => second.has(syllable)).length;
  return Math.floor((200 * common) / all);
}

function syllables(text: string): Set<string> {
  return new Set(foldAccents(text).match(/[\p{L}\p{N}]+/gu));
}

function unitsOf({ leadUnitId, coUnits }: TaskTerms): UnitId[] {
  const ids = coUnits.map(({ unitId }) => unitId);
  return [...new Set(leadUnitId === null ? ids : [leadUnitId, ...ids])];
}
