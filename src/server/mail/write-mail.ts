import type { WriteTransaction } from '../database/transaction.ts';

export interface Mail {
  recipient: string;
  /** Invitation, password-reset, reminder … */
  purpose: string;
  subject: string;
  body: string;
}

/** Writes an e-mail in the transaction of its act: it goes out if, and only if, the act is saved. */
export async function writeMail(tx: WriteTransaction, mail: Mail): Promise<void> {
  await tx.insertInto('outgoing_mail').values(mail).execute();
}

/** The same for several at once. */
export async function writeMails(tx: WriteTransaction, mails: readonly Mail[]): Promise<void> {
  if (mails.length > 0)
    await tx
      .insertInto('outgoing_mail')
      .values([...mails])
      .execute();
}
