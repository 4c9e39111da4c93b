/**
 * Heights at which labels of one size can stand without covering each other: in the order they came, moved
 * as little as possible up from the lowest, the order from above to below kept.
 */
export function spreadLabels(heights: number[], size: number): number[] {
  const fromBelow = heights
    .map((height, index) => ({ height, index }))
    .sort((a, b) => b.height - a.height);
  const spread = [...heights];
  let free = Number.POSITIVE_INFINITY;
  for (const { height, index } of fromBelow) {
    const stands = Math.min(height, free);
    spread[index] = stands;
    free = stands - size;
  }
  return spread;
}
