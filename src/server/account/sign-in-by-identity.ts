import { Refusal } from '../../core/kernel/refusal.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { type AccountRecord, getAccount } from './account.store.ts';
import { endDemonstrationOnceClosed, takeTurnsOfAdministrators } from './administrators.ts';
import type { Identity } from './identity-provider.ts';
import { endLinks } from './own-account.ts';
import { beginSession, type Device, endSessions, type NewSession } from './session.ts';

/**
 * Signs in whoever the identity provider vouches for. The first time, the identity is tied to the one account with the
 * same e-mail address, provided that the provider verified the address: else anybody could write another's address down
 * there. From then on the tie counts, whatever becomes of the address.
 *
 * @throws Refusal `not-allowed` that says which of it was missing
 */
export async function signInByIdentity(
  tx: WriteTransaction,
  identity: Identity,
  { device, at }: { device: Device; at: Date },
): Promise<NewSession> {
  await takeTurnsOfAdministrators(tx);
  const account = (await findTied(tx, identity)) ?? (await tie(tx, identity, at));
  if (account.state === 'suspended') throw suspended;
  if (account.state !== 'active') await activate(tx, account);
  return beginSession(tx, account.account_id, { way: 'single-sign-on', device, at });
}

async function findTied(
  tx: ReadTransaction,
  { issuer, subject }: Identity,
): Promise<AccountRecord | null> {
  const tied = await tx
    .selectFrom('single_sign_on_identity')
    .select('single_sign_on_identity.account_id')
    .where('single_sign_on_identity.issuer', '=', issuer)
    .where('single_sign_on_identity.subject', '=', subject)
    .executeTakeFirst();
  return tied === undefined ? null : getAccount(tx, tied.account_id);
}

async function tie(tx: WriteTransaction, identity: Identity, at: Date): Promise<AccountRecord> {
  const { issuer, subject, verifiedEmail } = identity;
  if (verifiedEmail === null) throw notVerified;
  const [account, ...others] = await listByEmail(tx, verifiedEmail);
  if (account === undefined) throw unknown(verifiedEmail);
  if (others.length > 0) throw ambiguous(verifiedEmail);
  if (account.state === 'suspended') throw suspended;
  if (await isTied(tx, account.account_id, issuer)) throw tiedToAnother;
  const changeNo = await recordChange(tx, {
    actor: {
      id: `account-${account.account_id}`,
      office: account.office,
      accountId: account.account_id,
      grants: [],
    },
    act: 'tie-single-sign-on',
    subject: account.sign_in_name,
    detail: { issuer },
    before: { state: account.state },
    after: { state: 'active' },
  });
  await tx
    .insertInto('single_sign_on_identity')
    .values({ issuer, subject, account_id: account.account_id, change_no: changeNo })
    .execute();
  // Whoever held a link or a session until now has not shown that they are the one the provider vouches for.
  await endLinks(tx, account.account_id, at);
  await endSessions(tx, account.account_id, { at });
  return account;
}

async function activate(tx: WriteTransaction, account: AccountRecord): Promise<void> {
  await tx
    .updateTable('account')
    .set({ state: 'active' })
    .where('account_id', '=', account.account_id)
    .execute();
  await endDemonstrationOnceClosed(tx);
}

/** @param issuer null for whatever provider */
export async function isTied(
  tx: ReadTransaction,
  accountId: number,
  issuer: string | null = null,
): Promise<boolean> {
  let query = tx
    .selectFrom('single_sign_on_identity')
    .select('single_sign_on_identity.subject')
    .where('single_sign_on_identity.account_id', '=', accountId);
  if (issuer !== null) query = query.where('single_sign_on_identity.issuer', '=', issuer);
  return (await query.executeTakeFirst()) !== undefined;
}

/** From now on nobody at the provider is this account, until a verified address ties somebody to it anew. */
export async function untie(tx: WriteTransaction, accountId: number): Promise<void> {
  await tx.deleteFrom('single_sign_on_identity').where('account_id', '=', accountId).execute();
}

function listByEmail(tx: ReadTransaction, email: string): Promise<AccountRecord[]> {
  return tx
    .selectFrom('account')
    .selectAll('account')
    .where((where) => where(where.fn('lower', ['account.email']), '=', email.toLowerCase()))
    .where('account.is_demonstration', '=', false)
    .orderBy('account.account_id')
    .execute();
}

const notVerified = new Refusal('not-allowed', {
  vi: 'Nơi cấp danh tính chưa xác minh địa chỉ thư điện tử của bạn, nên không thể gắn với tài khoản ở đây. Hãy xác minh địa chỉ ở đó, hoặc đăng nhập bằng mật khẩu.',
  en: 'The identity provider has not verified your e-mail address, so it cannot be tied to an account here. Verify the address there, or sign in with your password.',
});

const suspended = new Refusal('not-allowed', {
  vi: 'Tài khoản này đã ngừng. Hãy hỏi người quản trị.',
  en: 'This account is suspended. Ask the administrator.',
});

const tiedToAnother = new Refusal('not-allowed', {
  vi: 'Tài khoản mang địa chỉ này đã gắn với một người khác ở nơi cấp danh tính. Hãy nhờ người quản trị gỡ ra trước.',
  en: 'The account with this address is tied to somebody else at the identity provider. Ask the administrator to untie it first.',
});

function unknown(email: string): Refusal {
  return new Refusal('not-allowed', {
    vi: `Chưa có tài khoản nào mang địa chỉ ${email}. Hãy nhờ người quản trị mời bạn bằng địa chỉ này.`,
    en: `There is no account with the address ${email}. Ask the administrator to invite you by it.`,
  });
}

function ambiguous(email: string): Refusal {
  return new Refusal('not-allowed', {
    vi: `Có nhiều tài khoản cùng mang địa chỉ ${email}. Hãy nhờ người quản trị chỉ để lại một.`,
    en: `Several accounts have the address ${email}. Ask the administrator to leave only one.`,
  });
}
