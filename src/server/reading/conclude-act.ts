import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import {
  type AssessedReading,
  assessReading,
  countsOf,
  loadAssessingFacts,
} from './assess-reading.ts';
import { keepCounts } from './reading.store.ts';
import { getReadingState } from './reading.views.ts';

/** Sets a reading against what is known after an act on it, and keeps its counts for the list. */
export async function concludeAct(
  tx: WriteTransaction,
  id: string,
  today: PlainDate,
): Promise<AssessedReading> {
  const state = await getReadingState(tx, id);
  const reading = await assessReading(tx, state, await loadAssessingFacts(tx, today));
  await keepCounts(tx, state.record.id, countsOf(reading));
  return reading;
}
