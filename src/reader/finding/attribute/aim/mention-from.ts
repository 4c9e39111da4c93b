import type { NumberMention } from '../../number/number-mention.ts';

/** The first amount that begins at a token or after it. */
export function mentionFrom(
  mentions: readonly NumberMention[],
  first: number,
): NumberMention | undefined {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((mentions[middle]?.first ?? first) < first) low = middle + 1;
    else high = middle;
  }
  return mentions[low];
}
