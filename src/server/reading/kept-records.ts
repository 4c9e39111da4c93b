import type { ReadingRecord } from './reading-model.ts';

/** Figures of all readings that are kept at hand; with their page each takes about 10 KiB. */
const MOST_FIGURES = 25_000;

const kept = new Map<string, ReadingRecord>();

/**
 * The text and the numbers of a reading never change once they are stored: they are read and checked once as long as
 * somebody works on the reading. What is worked out from them hangs on the record and goes with it.
 *
 * @param key names the reading and its database
 */
export async function keepRecord(
  key: string,
  load: () => Promise<ReadingRecord>,
): Promise<ReadingRecord> {
  const record = kept.get(key) ?? (await load());
  // Two requests may have come for the same at once: one record for both.
  const same = kept.get(key) ?? record;
  kept.delete(key);
  kept.set(key, same);
  let figures = 0;
  for (const one of kept.values()) figures += one.model.findings.length;
  for (const [oldest, one] of kept) {
    if (figures <= MOST_FIGURES || oldest === key) break;
    kept.delete(oldest);
    figures -= one.model.findings.length;
  }
  return same;
}
