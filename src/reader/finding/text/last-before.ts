/** The last of a list sorted by `first` that begins before a token; undefined where none does. */
export function lastBefore<T extends { readonly first: number }>(
  sorted: readonly T[],
  token: number,
): T | undefined {
  return sorted[indexFrom(sorted, token) - 1];
}

/** Index of the first of a list sorted by `first` that begins at a token or later. */
export function indexFrom(sorted: readonly { readonly first: number }[], token: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
