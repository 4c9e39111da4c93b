/** First and last month of a period within one year; null for several years, days and none. */
function months(period: string): { year: string; first: number; last: number } | null {
  const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])|M(\d{2})|(\d{1,2})M))?$/.exec(period);
  if (found === null) return null;
  const [, year = '', half, quarter, month, first] = found;
  if (half !== undefined) return { year, first: Number(half) * 6 - 5, last: Number(half) * 6 };
  if (quarter !== undefined)
    return { year, first: Number(quarter) * 3 - 2, last: Number(quarter) * 3 };
  if (month !== undefined) return { year, first: Number(month), last: Number(month) };
  return { year, first: 1, last: first === undefined ? 12 : Number(first) };
}

/** Whether a period is a smaller part of another one of the same year: 2025-Q1 of 2025-9M. */
export function isPartOf(part: string, whole: string): boolean {
  const [inner, outer] = [months(part), months(whole)];
  if (inner === null || outer === null || inner.year !== outer.year || part === whole) return false;
  return inner.first >= outer.first && inner.last <= outer.last;
}
