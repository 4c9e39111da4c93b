/** Something that covers whole years, both included. */
export interface YearSpan {
  firstYear: number;
  lastYear: number;
}

/**
 * The chain of spans, each beginning in the year after the one before, that reaches furthest from `base`;
 * among equals the one of the shortest spans, then the one listed first.
 */
export function chainFrom<T extends YearSpan>(spans: readonly T[], base: number): T[] {
  const ordered = [...spans].sort((a, b) => lengthOf(a) - lengthOf(b));
  return longestFrom(ordered, base);
}

/** Chains one after another, over the years that none of the spans covers. */
export function coverFrom<T extends YearSpan>(spans: readonly T[], base: number): T[] {
  const chain = chainFrom(spans, base);
  const reached = endOf(chain, base);
  const later = spans.filter(({ firstYear }) => firstYear > reached + 1);
  if (later.length === 0) return chain;
  return [...chain, ...coverFrom(later, Math.min(...later.map(({ firstYear }) => firstYear)) - 1)];
}

function longestFrom<T extends YearSpan>(spans: readonly T[], base: number): T[] {
  let best: T[] = [];
  for (const span of spans.filter(({ firstYear }) => firstYear === base + 1)) {
    const chain = [span, ...longestFrom(spans, span.lastYear)];
    if (endOf(chain, base) > endOf(best, base)) best = chain;
  }
  return best;
}

function endOf(chain: readonly YearSpan[], base: number): number {
  return chain.at(-1)?.lastYear ?? base;
}

function lengthOf(span: YearSpan): number {
  return span.lastYear - span.firstYear;
}
