import type { WriteTransaction } from '../database/transaction.ts';
import { isSame } from '../difficulty/kept-difficulty.ts';
import { type KeptMeeting, meetingAsTold, saveKeptMeetings } from '../meeting/kept-meetings.ts';
import { callAsTold, isSameCall, type KeptCall, saveKeptCalls } from '../programme/kept-calls.ts';
import {
  addDisbursements,
  type KeptProgramme,
  saveKeptProgrammes,
} from '../programme/kept-programmes.ts';
import type { StatedDisbursement } from '../programme/programme.views.ts';
import type { SavedCount } from './exchange.store.ts';
import type { PackContents, SignedKind } from './pack.ts';

/** What of these a pack tells anew. */
export interface SignedNews {
  programmeContents: readonly KeptProgramme[];
  disbursements: readonly StatedDisbursement[];
  calls: readonly KeptCall[];
  meetings: readonly KeptMeeting[];
  counts: Record<SignedKind, SavedCount>;
}

/** What is new or told otherwise, without saving it. */
export function findSignedNews(pack: PackContents, known: PackContents): SignedNews {
  const programmeContents = newsOf(pack.programmeContents, known.programmeContents, {
    asTold: (told) => told,
    isSame,
  });
  const calls = newsOf(pack.calls, known.calls, { asTold: callAsTold, isSame: isSameCall });
  const meetings = newsOf(pack.meetings, known.meetings, { asTold: meetingAsTold, isSame });
  const stated = pack.disbursements.filter(
    (one, at) =>
      !known.disbursements.some((other) => isSame(one, other)) &&
      pack.disbursements.findIndex((other) => isSame(one, other)) === at,
  );
  return {
    programmeContents: programmeContents.items,
    disbursements: stated,
    calls: calls.items,
    meetings: meetings.items,
    counts: {
      programmeContents: programmeContents.count,
      disbursements: { total: pack.disbursements.length, added: stated.length, changed: 0 },
      calls: calls.count,
      meetings: meetings.count,
    },
  };
}

/** Saves them under the number of the act. */
export async function saveSignedNews(
  tx: WriteTransaction,
  news: SignedNews,
  changeNo: number,
): Promise<void> {
  await saveKeptProgrammes(tx, news.programmeContents, changeNo);
  await addDisbursements(tx, news.disbursements, changeNo);
  await saveKeptCalls(tx, news.calls, changeNo);
  await saveKeptMeetings(tx, news.meetings, changeNo);
}

interface Telling<T> {
  /** What is to stand, of what is told and what is known. */
  asTold: (told: T, known: T) => T;
  isSame: (a: T, b: T) => boolean;
}

function newsOf<T extends { id: string }>(
  given: readonly T[],
  known: readonly T[],
  { asTold, isSame: isEqual }: Telling<T>,
): { items: T[]; count: SavedCount } {
  const before = new Map(known.map((one) => [one.id, one]));
  const count = { total: given.length, added: 0, changed: 0 };
  const items = given.flatMap((told) => {
    const one = before.get(told.id);
    if (one === undefined) {
      count.added += 1;
      return [told];
    }
    const item = asTold(told, one);
    if (isEqual(item, one)) return [];
    count.changed += 1;
    return [item];
  });
  return { items, count };
}
