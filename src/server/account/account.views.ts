import { sql } from 'kysely';
import type { AccountRow, MailRow } from '../../contract/account.ts';
import { AccountState, MailRow as MailRowSchema } from '../../contract/account.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findLocks } from './attempts.ts';
import { listRights } from './rights.ts';
import { hashToken } from './secret-token.ts';

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

/** The last e-mails, newest first; links that can no longer be used are blotted out. */
export async function listMails(tx: ReadTransaction): Promise<MailRow[]> {
  const rows = await tx
    .selectFrom('outgoing_mail')
    .selectAll('outgoing_mail')
    .orderBy('outgoing_mail.mail_id', 'desc')
    .limit(MAILS_SHOWN)
    .execute();
  const alive = await listAliveTokens(
    tx,
    rows.map(({ body }) => body),
  );
  return rows.map((row) =>
    MailRowSchema.parse({
      id: row.mail_id,
      writtenAt: row.written_at.toISOString(),
      recipient: row.recipient,
      subject: row.subject,
      body: row.body.replaceAll(linkToken, (token) => (alive.has(token) ? token : '…')),
      state: row.state,
      fault: row.fault,
    }),
  );
}

const linkToken = /(?<=\/links\/)[\w-]{43}/g;

async function listAliveTokens(
  tx: ReadTransaction,
  bodies: readonly string[],
): Promise<Set<string>> {
  const tokens = new Map(
    bodies.flatMap((body) => body.match(linkToken) ?? []).map((token) => [hashToken(token), token]),
  );
  if (tokens.size === 0) return new Set();
  const rows = await tx
    .selectFrom('account_link')
    .select('account_link.token_hash')
    .where('account_link.token_hash', 'in', [...tokens.keys()])
    .where('account_link.used_at', 'is', null)
    .where('account_link.ends_at', '>', sql<Date>`now()`)
    .execute();
  return new Set(rows.flatMap((row) => tokens.get(row.token_hash) ?? []));
}
