import type { Big } from 'big.js';
import { big } from '../../kernel/decimal.ts';

/** The middle one, or the mean of the two in the middle; 0 for none. */
export function medianOf(numbers: readonly Big[]): Big {
  const sorted = numbers.toSorted((a, b) => a.cmp(b));
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? big(0) : low.plus(high).div(2);
}
