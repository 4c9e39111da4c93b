import type { ReconciliationRule } from './contradiction.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** A statement of a reading that was taken back and recorded again: `vb-….12.l2` says what `vb-….12` said. */
const TOLD_AGAIN = /(vb-[0-9a-f]{8}-\d+\.\d+)\.l\d+/g;

/**
 * A name that stays the same as long as the rule and the claims of the two sides do, whichever side they
 * stand on, and also when a reading is taken back and accepted again: `growth-against-levels.8f0c…`, safe in an address. The hash is 64-bit FNV-1a.
 */
export function contradictionId(rule: ReconciliationRule, left: string, right: string): string {
  const sides = [left, right].map((side) => side.replaceAll(TOLD_AGAIN, '$1'));
  const [first, second] = sides.toSorted();
  let hash = OFFSET;
  for (const character of `${first} ${second}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME);
  }
  return `${rule}.${hash.toString(16).padStart(16, '0')}`;
}
