import { comparePlainDates, type PlainDate } from '../kernel/plain-date.ts';

/** Half-open span of days `[from, to)`; `to` null means that it still lasts. */
export interface Span {
  from: PlainDate;
  to: PlainDate | null;
}

export function includesDay(span: Span, day: PlainDate): boolean {
  return span.from <= day && (span.to === null || day < span.to);
}

export function spansOverlap(a: Span, b: Span): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** Every day of `inner` is a day of `outer`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return inner.from >= outer.from && endsNoLater(inner.to, outer.to);
}

/** True when `to` is set and no day lies between. */
export function isEmptySpan(span: Span): boolean {
  return span.to !== null && span.to <= span.from;
}

function endsNoLater(inner: PlainDate | null, outer: PlainDate | null): boolean {
  if (outer === null) return true;
  return inner !== null && inner <= outer;
}

/** Neighbours, by start, that share a day: `[earlier, later]`. `earlier` is the one that lasts longest so far. */
export function overlapsAmong<T extends Span>(spans: T[]): [T, T][] {
  const found: [T, T][] = [];
  let longest: T | null = null;
  for (const span of [...spans].sort((a, b) => comparePlainDates(a.from, b.from))) {
    if (longest === null) {
      longest = span;
      continue;
    }
    if (spansOverlap(longest, span)) found.push([longest, span]);
    if (longest.to !== null && (span.to === null || span.to > longest.to)) longest = span;
  }
  return found;
}
