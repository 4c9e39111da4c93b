import {
  type AccountRow,
  type MailRow,
  AccountState,
  MailRow as MailRowSchema,
} from '../../contract/account/account.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { blotLinks } from '../mail/blot-links.ts';
import { isClosed } from './account.store.ts';
import { findLocks } from './attempts.ts';
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
    .select((outer) =>
      outer
        .exists(
          outer
            .selectFrom('single_sign_on_identity')
            .select('single_sign_on_identity.account_id')
            .whereRef('single_sign_on_identity.account_id', '=', 'account.account_id'),
        )
        .$castTo<boolean>()
        .as('has_single_sign_on'),
    )
    .orderBy('account.is_demonstration')
    .orderBy('account.account_id');
  if (only !== null) query = query.where('account.account_id', '=', only);
  const rows = await query.execute();
  const rights = await listRights(tx, only);
  const locks = await findLocks(
    tx,
    rows.map((row) => row.sign_in_name),
    at,
  );
  return rows.map((row) => ({
    id: row.account_id,
    signInName: row.sign_in_name,
    office: row.office,
    email: row.email,
    state: AccountState.parse(row.state),
    isDemonstration: row.is_demonstration,
    hasSecondFactor: row.second_factor_since !== null,
    hasSingleSignOn: row.has_single_sign_on,
    lockedUntil: locks.get(row.sign_in_name)?.toISOString() ?? null,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    rights: (rights.get(row.account_id) ?? []).map(({ role, unitId, unitName, fields }) => ({
      role,
      unitId,
      unitName,
      fields: [...fields],
    })),
  }));
}

const MAILS_SHOWN = 200;

/**
 * The last e-mails, newest first. What opens an account is blotted out, but for the demonstration, where the e-mails that
 * would have been sent are there to be read and the accounts are nobody's.
 */
export async function listMails(tx: ReadTransaction): Promise<MailRow[]> {
  const rows = await tx
    .selectFrom('outgoing_mail')
    .selectAll('outgoing_mail')
    .orderBy('outgoing_mail.mail_id', 'desc')
    .limit(MAILS_SHOWN)
    .execute();
  const isPlayed = await isDemonstration(tx);
  return rows.map((row) =>
    MailRowSchema.parse({
      id: row.mail_id,
      writtenAt: row.written_at.toISOString(),
      recipient: row.recipient,
      subject: row.subject,
      body: isPlayed ? row.body : blotLinks(row.body),
      state: row.state,
      fault: row.fault,
    }),
  );
}

/** Whether this is the demonstration: its accounts are there, and nobody real administers. */
export async function isDemonstration(tx: ReadTransaction): Promise<boolean> {
  if (await isClosed(tx)) return false;
  const played = await tx
    .selectFrom('account')
    .select('account.account_id')
    .where('account.is_demonstration', '=', true)
    .limit(1)
    .executeTakeFirst();
  return played !== undefined;
}
