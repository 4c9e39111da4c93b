import { createTransport, type Transporter } from 'nodemailer';
import { isDemonstration } from '../account/account.views.ts';
import type { Database } from '../database/connection.ts';
import { seeEverything } from '../database/sight.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { blotLinks } from './blot-links.ts';

/** A mail server: `smtps://name:password@mail.example:465`, and the address to write from. */
export interface MailServer {
  url: string;
  from: string;
}

const AT_ONCE = 50;

/**
 * Sends what waits, one after the other. Without a mail server e-mails are marked as kept: they are read in the
 * product. What opens an account goes out and is not kept, but for the demonstration. A mail is marked before it goes, so that none goes twice; one that fails says why and is not tried again.
 *
 * @returns how many went out
 */
export function sendMails(db: Database, server: MailServer | null): Promise<number> {
  return seeEverything(async () => {
    const { waiting, isPlayed } = await inRead(db, async (tx) => ({
      waiting: await tx
        .selectFrom('outgoing_mail')
        .selectAll('outgoing_mail')
        .where('outgoing_mail.state', '=', 'waiting')
        .orderBy('outgoing_mail.mail_id')
        .limit(AT_ONCE)
        .execute(),
      isPlayed: server === null && (await isDemonstration(tx)),
    }));
    const transport = server === null ? null : createTransport(server.url);
    let sent = 0;
    for (const mail of waiting) {
      const state = server === null ? 'kept' : 'sent';
      const body = isPlayed ? mail.body : blotLinks(mail.body);
      if (!(await take(db, mail.mail_id, { state, body }))) continue;
      if (transport === null || server === null) continue;
      const fault = await deliver(transport, server.from, mail);
      if (fault === null) sent += 1;
      else await fail(db, mail.mail_id, fault);
    }
    transport?.close();
    return sent;
  });
}

async function take(
  db: Database,
  mailId: number,
  settled: { state: 'kept' | 'sent'; body: string },
): Promise<boolean> {
  const { numUpdatedRows } = await inWrite(db, (tx) =>
    tx
      .updateTable('outgoing_mail')
      .set({ ...settled, settled_at: new Date() })
      .where('mail_id', '=', mailId)
      .where('state', '=', 'waiting')
      .executeTakeFirst(),
  );
  return numUpdatedRows > 0n;
}

async function deliver(
  transport: Transporter,
  from: string,
  mail: { recipient: string; subject: string; body: string },
): Promise<string | null> {
  try {
    await transport.sendMail({ from, to: mail.recipient, subject: mail.subject, text: mail.body });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function fail(db: Database, mailId: number, fault: string): Promise<void> {
  await inWrite(db, (tx) =>
    tx
      .updateTable('outgoing_mail')
      .set({ state: 'failed', fault: fault.slice(0, 500) })
      .where('mail_id', '=', mailId)
      .execute(),
  );
}
