import type { Selectable } from 'kysely';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Account } from '../database/generated/rows.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export type AccountRecord = Selectable<Account>;

export function findAccountByName(
  tx: ReadTransaction,
  signInName: string,
): Promise<AccountRecord | undefined> {
  return tx
    .selectFrom('account')
    .selectAll('account')
    .where('account.sign_in_name', '=', signInName)
    .executeTakeFirst();
}

/** @throws Refusal `not-found` */
export async function getAccount(tx: ReadTransaction, accountId: number): Promise<AccountRecord> {
  const account = await tx
    .selectFrom('account')
    .selectAll('account')
    .where('account.account_id', '=', accountId)
    .executeTakeFirst();
  if (account !== undefined) return account;
  throw new Refusal('not-found', {
    vi: 'Không có tài khoản này; có thể trang đã cũ, hãy tải lại.',
    en: 'There is no such account; the page may be old, reload it.',
  });
}

/** Whether accounts are kept here: somebody real administers it, so that one must sign in. */
export async function isClosed(tx: ReadTransaction): Promise<boolean> {
  const administrator = await tx
    .selectFrom('account')
    .innerJoin('account_grant', 'account_grant.account_id', 'account.account_id')
    .select('account.account_id')
    .where('account_grant.role', '=', 'administrator')
    .where('account.is_demonstration', '=', false)
    .where('account.state', '<>', 'invited')
    .limit(1)
    .executeTakeFirst();
  return administrator !== undefined;
}
