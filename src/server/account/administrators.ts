import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, sightOf } from '../../core/permission/actor.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { blotKeptLinks } from '../mail/blot-links.ts';
import { isClosed } from './account.store.ts';
import { takeTurns } from './take-turns.ts';

/**
 * Accounts belong to the whole installation: a right over one unit does not reach them.
 *
 * @throws Refusal `not-allowed`
 */
export function refuseUnlessManager(actor: Actor): void {
  if (sightOf(actor, 'manage-accounts') !== 'everything') throw notManager;
}

/** Acts that can bring in or take away an administrator go one after the other. */
export function takeTurnsOfAdministrators(tx: WriteTransaction): Promise<void> {
  return takeTurns(tx, 'administrators');
}

/**
 * The head of every act on accounts: waits for its turn, then looks whether the actor manages accounts still.
 *
 * @throws Refusal `not-allowed`, also for whoever was an administrator when the request came and is none now
 */
export async function beginManaging(tx: WriteTransaction, actor: Actor): Promise<void> {
  refuseUnlessManager(actor);
  await takeTurnsOfAdministrators(tx);
  if (actor.accountId === null) {
    // The person at this machine managed accounts until somebody real did.
    if (await isClosed(tx)) throw notManager;
    return;
  }
  const still = await tx
    .selectFrom('account')
    .innerJoin('account_grant', 'account_grant.account_id', 'account.account_id')
    .select('account.account_id')
    .where('account.account_id', '=', actor.accountId)
    .where('account.state', '=', 'active')
    .where('account_grant.role', '=', 'administrator')
    .executeTakeFirst();
  if (still === undefined) throw notManager;
}

/** Nobody may lock everybody out: where there was somebody real who can manage accounts, one must be left. */
export async function refuseWithoutAdministrator(
  tx: ReadTransaction,
  wasClosed: boolean,
): Promise<void> {
  if (!wasClosed) return;
  const left = await tx
    .selectFrom('account')
    .innerJoin('account_grant', 'account_grant.account_id', 'account.account_id')
    .select('account.account_id')
    .where('account.is_demonstration', '=', false)
    .where('account.state', '=', 'active')
    .where('account_grant.role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  if (left === undefined) throw lastAdministrator;
}

/** From the first real administrator on, the accounts of the demonstration and links in kept e-mails open nothing. */
export async function endDemonstrationOnceClosed(tx: WriteTransaction): Promise<void> {
  if (!(await isClosed(tx))) return;
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ state: 'suspended' })
    .where('is_demonstration', '=', true)
    .where('state', '<>', 'suspended')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await tx
    .deleteFrom('session')
    .where('account_id', 'in', (accounts) =>
      accounts.selectFrom('account').select('account_id').where('is_demonstration', '=', true),
    )
    .execute();
  await blotKeptLinks(tx);
}

const notManager = new Refusal('not-allowed', {
  vi: 'Chỉ người quản trị toàn hệ thống được quản lý tài khoản.',
  en: 'Only administrators of the whole installation manage accounts.',
});

const lastAdministrator = new Refusal('not-possible-now', {
  vi: 'Đây là người quản trị cuối cùng: hãy trao quyền quản trị cho người khác trước.',
  en: 'This is the last administrator: make another one first.',
});
