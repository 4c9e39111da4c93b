import { daysBetween, minDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { BlockedSpan } from './difficulty-state.ts';

/** Days of a target or task on which something blocked it. */
export interface DaysBlocked {
  /** Calendar days in all. */
  days: number;
  /** Apart from each other, earliest first; the last one is open while something still blocks. */
  spans: BlockedSpan[];
}

/**
 * Days on which at least one difficulty blocked, up to and without `day`: the union of the stretches, since two
 * difficulties on one day block one day. A stretch `[from, to)` has `to − from` days; a difficulty that was raised
 * and resolved on the same day has none.
 */
export function daysBlocked(spans: readonly BlockedSpan[], day: PlainDate): DaysBlocked {
  const union: BlockedSpan[] = [];
  const inOrder = spans
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const span of inOrder) {
    const last = union.at(-1);
    if (last === undefined || (last.to !== null && last.to < span.from)) union.push({ ...span });
    else last.to = laterEnd(last.to, span.to);
  }
  return { days: union.reduce((sum, span) => sum + lengthOf(span, day), 0), spans: union };
}

function lengthOf({ from, to }: BlockedSpan, day: PlainDate): number {
  return Math.max(0, daysBetween(from, minDate(day, to ?? day)));
}

function laterEnd(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
