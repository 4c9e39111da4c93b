import type { AccountRow, MailRow } from '../../contract/account.ts';
import { AccountState, MailRow as MailRowSchema } from '../../contract/account.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findLock } from './attempts.ts';
import { listRights } from './rights.ts';

/** Accounts with their rights, those of the demonstration last. */
export async function listAccounts(
  tx: ReadTransaction,
  at: Date,
  only: number | null = null,
): Promise<AccountRow[]> {
  let query = tx
    .selectFrom('account')
    .selectAll('account')
    .select((outer) =>
      outer
        .selectFrom('session')
        .select((inner) => inner.fn.max('session.seen_at').as('seen_at'))
        .whereRef('session.account_id', '=', 'account.account_id')
        .as('last_seen_at'),
    )
    .orderBy('account.is_demonstration')
    .orderBy('account.account_id');
  if (only !== null) query = query.where('account.account_id', '=', only);
  const rows = await query.execute();
  const rights = await listRights(tx, only);
  const accounts: AccountRow[] = [];
  for (const row of rows) {
    const lock = await findLock(tx, row.sign_in_name, at);
    accounts.push({
      id: row.account_id,
      signInName: row.sign_in_name,
      office: row.office,
      email: row.email,
      state: AccountState.parse(row.state),
      isDemonstration: row.is_demonstration,
      hasSecondFactor: row.second_factor_since !== null,
      lockedUntil: lock?.toISOString() ?? null,
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
      rights: (rights.get(row.account_id) ?? []).map(({ role, unitId, unitName, fields }) => ({
        role,
        unitId,
        unitName,
        fields: [...fields],
      })),
    });
  }
  return accounts;
}

const MAILS_SHOWN = 200;

/** The last e-mails, newest first. */
export async function listMails(tx: ReadTransaction): Promise<MailRow[]> {
  const rows = await tx
    .selectFrom('outgoing_mail')
    .selectAll('outgoing_mail')
    .orderBy('outgoing_mail.mail_id', 'desc')
    .limit(MAILS_SHOWN)
    .execute();
  return rows.map((row) =>
    MailRowSchema.parse({
      id: row.mail_id,
      writtenAt: row.written_at.toISOString(),
      recipient: row.recipient,
      subject: row.subject,
      body: row.body,
      state: row.state,
      fault: row.fault,
    }),
  );
}
