import type { Database } from '../database/connection.ts';
import { type MailServer, sendMails } from './send-mails.ts';

const EVERY_MILLISECONDS = 60_000;

/**
 * Sends what waits now and every minute: mails of an act whose sending was cut short, and those that commands wrote.
 *
 * @returns stops it, once what is on its way has gone
 */
export function keepSending(db: Database, server: MailServer | null): () => Promise<void> {
  let sending: Promise<unknown> = Promise.resolve();
  const send = (): void => {
    // What cannot be sent now is tried again with the next turn.
    sending = sending.then(() => sendMails(db, server)).catch(() => undefined);
  };
  send();
  const turns = setInterval(send, EVERY_MILLISECONDS);
  return async () => {
    clearInterval(turns);
    await sending;
  };
}
