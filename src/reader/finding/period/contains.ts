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

/** Whether a period is a smaller part of another one: 2025-Q1 of 2025-9M, the year 2020 of 2016/2020. */
export function isPartOf(part: string, whole: string): boolean {
  const [from, to] = whole.split('/').map(Number);
  if (from !== undefined && to !== undefined) {
    const year = Number(part.slice(0, 4));
    return part.length === 4 && year >= from && year <= to;
  }
  const [inner, outer] = [months(part), months(whole)];
  if (inner === null || outer === null || inner.year !== outer.year || part === whole) return false;
  return inner.first >= outer.first && inner.last <= outer.last;
}
