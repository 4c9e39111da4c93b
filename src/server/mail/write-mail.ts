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
