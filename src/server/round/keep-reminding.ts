import type { Database } from '../database/connection.ts';
import { repeatWork } from '../repeat-work.ts';
import { remindOfTasks } from '../task/remind-of-tasks.ts';
import { today } from '../today.ts';
import { remind } from './remind.ts';

const EVERY_MILLISECONDS = 10 * 60_000;

/**
 * Writes the reminders that are due, and the e-mails of all notices, now and every ten minutes.
 *
 * @param address what the links of the e-mails begin with
 * @returns stops it, once what is under way has ended
 */
export function keepReminding(db: Database, address: string | null): () => Promise<void> {
  return repeatWork(async () => {
    await remindOfTasks(db, today());
    await remind(db, today(), address);
  }, EVERY_MILLISECONDS);
}
