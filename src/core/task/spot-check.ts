/**
 * Draws `count` of the ids, or all where there are fewer. The same ids and seed draw the same ones, in whatever order they
 * are given: whoever doubts a draw can draw it again. `seed`: a whole number from 0 to 2³² − 1.
 */
export function drawSpotChecks<Id extends number>(
  ids: readonly Id[],
  { count, seed }: { count: number; seed: number },
): Id[] {
  const left = [...new Set(ids)].toSorted((a, b) => a - b);
  const next = randomFrom(seed);
  const drawn: Id[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(next() % left.length, 1));
  }
  return drawn;
}

/**
 * Whole numbers from 0 to 2³² − 1 by Mulberry32, written out so that a draw of today is drawn alike by any later version.
 * The slant of the remainder is below one in a million for lists of thousands.
 */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
