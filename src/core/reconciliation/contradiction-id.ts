import type { ReconciliationRule } from './contradiction.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A name that stays the same as long as the rule and the claims of the two sides do, whichever side they
 * stand on: `growth-against-levels.8f0c…`, safe in an address. The hash is 64-bit FNV-1a.
 */
export function contradictionId(rule: ReconciliationRule, left: string, right: string): string {
  const [first, second] = left < right ? [left, right] : [right, left];
  let hash = OFFSET;
  for (const character of `${first} ${second}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME);
  }
  return `${rule}.${hash.toString(16).padStart(16, '0')}`;
}
