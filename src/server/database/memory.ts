import { sql } from 'kysely';
import * as z from 'zod';
import { keepingNotes, noteViews } from './sight.ts';
import { isReadOnly, type ReadTransaction } from './transaction.ts';

/** What was read from the database, kept as long as nothing has changed there. */
export interface Memory<T> {
  /** What is remembered under the key, else what `load` reads. Never to be changed by whoever gets it. */
  recall: (tx: ReadTransaction, key: string, load: () => Promise<T>) => Promise<T>;
}

interface Remembered<T> {
  version: string;
  value: T;
  /** What is noted again whenever the value is given. */
  noted: Parameters<typeof noteViews>[0];
  weight: number;
}

/**
 * Every act leaves a line in the change log, in the transaction of its rows. What a transaction reads beside the same
 * log is therefore the same. An act under way sees its own half of the work, so it neither recalls nor remembers.
 *
 * @param most weight of all that is kept; what was not asked for the longest time goes first
 */
export function makeMemory<T>({
  most,
  weigh,
}: {
  most: number;
  weigh: (value: T) => number;
}): Memory<T> {
  const kept = new Map<string, Remembered<T>>();
  let total = 0;
  const forget = (key: string): void => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    recall: async (tx, key, load) => {
      if (!isReadOnly(tx)) return load();
      const { database, version } = await versionSeenBy(tx);
      const place = `${database}|${key}`;
      const before = kept.get(place);
      forget(place);
      if (before?.version === version) noteViews(before.noted);
      const { answer: value, noted } =
        before?.version === version
          ? { answer: before.value, noted: before.noted }
          : await keepingNotes(load);
      // A load may take long; another one of the same thing may have come first.
      forget(place);
      const weight = weigh(value);
      kept.set(place, { version, value, noted, weight });
      total += weight;
      for (const [oldest] of kept) {
        if (total <= most || oldest === place) break;
        forget(oldest);
      }
      return value;
    },
  };
}

/** Acts that touch nothing that is remembered here: readings and learned words, of which a person decides figure by figure; looking. */
const actsOnOtherThings = [
  'read-document',
  'describe-reading',
  'decide-figures',
  'correct-figure',
  'forget-phrase',
  'view-accounts',
  'view-mails',
  'view-party-members',
];

const Seen = z.object({ database: z.string(), version: z.string() });
type Seen = z.infer<typeof Seen>;

const seenBefore = new WeakMap<ReadTransaction, Promise<Seen>>();

function versionSeenBy(tx: ReadTransaction): Promise<Seen> {
  const before = seenBefore.get(tx) ?? readVersion(tx);
  seenBefore.set(tx, before);
  return before;
}

/**
 * Lines are numbered when they are written and seen when they are committed: an earlier number can appear later. So
 * they are counted too. What others may see is remembered apart.
 */
async function readVersion(tx: ReadTransaction): Promise<Seen> {
  const { rows } = await sql`
    SELECT concat_ws(' ', current_database(), current_setting('thuocdo.sight'),
        current_setting('thuocdo.party_members'), current_setting('thuocdo.only_public')) AS database,
      change_log_version(${actsOnOtherThings}::text[]) AS version`.execute(tx);
  return Seen.parse(rows[0]);
}
