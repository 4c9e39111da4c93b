/** Wrong passwords or codes that are let pass without a wait. */
const FREE_FAILURES = 5;
const LONGEST_WAIT_MINUTES = 60;

/**
 * Until when a name is locked after wrong passwords in a row: a minute after the fifth, then twice as long each time, an
 * hour at most (NIST SP 800-63B, section 3.2.2: throttling).
 *
 * @param failures instants, in milliseconds, of the wrong ones since the last right one, oldest first
 * @returns the instant in milliseconds; null when it is not locked
 */
export function lockedUntil(failures: readonly number[]): number | null {
  const last = failures.at(-1);
  if (last === undefined || failures.length < FREE_FAILURES) return null;
  const minutes = Math.min(2 ** (failures.length - FREE_FAILURES), LONGEST_WAIT_MINUTES);
  return last + minutes * 60_000;
}
