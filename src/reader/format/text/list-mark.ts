/** A dash, dot or plus, or the number of an item: `1.`, `1.2.`, `a)`, `IV.`, `(2)`; then a blank. */
const MARK =
  /^(?:[-–—+*•●○◦▪‣·]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[ivx]{1,5}|[IVX]{1,5})[.)])(?=\s)/u;

/** The mark that a line begins with, as an item of a list does; null where there is none. */
export function listMarkOf(line: string): string | null {
  return MARK.exec(line)?.[0] ?? null;
}
