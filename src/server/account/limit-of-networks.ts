import { networkOf } from './network.ts';

/** Networks that are remembered at once; the one that began longest ago goes first. */
const MOST_NETWORKS = 10_000;

/**
 * Counts questions that cost work and leave no row behind, by network: kept in memory, since losing the count at a restart
 * loses nothing.
 *
 * @returns whether one more question of the address, at an instant in milliseconds, is within the limit
 */
export function limitOfNetworks({
  most,
  milliseconds,
}: {
  most: number;
  milliseconds: number;
}): (address: string | null, at: number) => boolean {
  const asked = new Map<string, { since: number; count: number }>();
  return (address, at) => {
    const network = address === null ? '' : networkOf(address);
    const before = asked.get(network);
    if (before !== undefined && at - before.since < milliseconds) {
      before.count += 1;
      return before.count <= most;
    }
    // Put in anew, so that the first of the map is the one that began longest ago.
    asked.delete(network);
    asked.set(network, { since: at, count: 1 });
    for (const [oldest] of asked) {
      if (asked.size <= MOST_NETWORKS) break;
      asked.delete(oldest);
    }
    return most > 0;
  };
}
