import type { Database } from '../database/connection.ts';
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
  let reminding: Promise<unknown> = Promise.resolve();
  const turn = (): void => {
    // What fails now is tried again with the next turn.
    reminding = reminding
      .then(() => remindOfTasks(db, today()))
      .then(() => remind(db, today(), address))
      .catch(() => undefined);
  };
  turn();
  const turns = setInterval(turn, EVERY_MILLISECONDS);
  return async () => {
    clearInterval(turns);
    await reminding;
  };
}
