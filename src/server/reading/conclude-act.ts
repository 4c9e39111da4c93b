import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite, type ReadTransaction } from '../database/transaction.ts';
import {
  type AssessedReading,
  assessReading,
  countsOf,
  loadAssessingFacts,
} from './assess-reading.ts';
import { keepCounts } from './reading.store.ts';
import { getReadingState } from './reading.views.ts';

/** A reading as it stands, and what a page of it shows. */
export interface ReadingSeen<T> {
  reading: AssessedReading;
  shown: T;
}

/** What is to be shown of a reading. */
export type ShowReading<T> = (tx: ReadTransaction, reading: AssessedReading) => Promise<T>;

export function lookAtReading<T>(
  db: Database,
  { id, today, show }: { id: string; today: PlainDate; show: ShowReading<T> },
): Promise<ReadingSeen<T>> {
  return inRead(db, async (tx) => {
    const state = await getReadingState(tx, id);
    const reading = await assessReading(tx, state, await loadAssessingFacts(tx, today));
    return { reading, shown: await show(tx, reading) };
  });
}

/**
 * Sets a reading against what is known after an act on it, and keeps its counts for the list. Outside the transaction
 * of the act: what was read before need not be read again.
 */
export async function concludeAct<T>(
  db: Database,
  question: { id: string; today: PlainDate; show: ShowReading<T> },
): Promise<ReadingSeen<T>> {
  const seen = await lookAtReading(db, question);
  const { reading } = seen;
  await inWrite(db, (tx) => keepCounts(tx, reading.state.record.id, countsOf(reading)));
  return seen;
}
