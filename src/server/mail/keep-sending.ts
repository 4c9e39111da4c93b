import type { Database } from '../database/connection.ts';
import { repeatWork } from '../repeat-work.ts';
import { type MailServer, sendMails } from './send-mails.ts';

const EVERY_MILLISECONDS = 60_000;

/**
 * Sends what waits now and every minute: mails of an act whose sending was cut short, and those that commands wrote.
 *
 * @returns stops it, once what is on its way has gone
 */
export function keepSending(db: Database, server: MailServer | null): () => Promise<void> {
  return repeatWork(() => sendMails(db, server), EVERY_MILLISECONDS);
}
