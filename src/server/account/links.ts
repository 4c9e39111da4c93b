import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { LinkPurpose } from '../../contract/account/account-link.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { type AccountRecord, findAccountByName, getAccount, isClosed } from './account.store.ts';
import { endDemonstrationOnceClosed, takeTurnsOfAdministrators } from './administrators.ts';
import { endLinks, setPassword } from './own-account.ts';
import { saveRights } from './rights.ts';
import { hashToken, makeToken } from './secret-token.ts';
import { beginSession, type Device, endSessions, type NewSession } from './session.ts';

const HOURS_ALIVE = {
  'first-administrator': 24,
  invitation: 7 * 24,
  'password-reset': 1,
} satisfies Record<LinkPurpose, number>;

/** Makes a link that works once. Earlier ones of the same account die, unless they are to be kept. */
export async function makeLink(
  tx: WriteTransaction,
  {
    accountId,
    purpose,
    at,
    keepsEarlier = false,
  }: { accountId: number | null; purpose: LinkPurpose; at: Date; keepsEarlier?: boolean },
): Promise<string> {
  if (!keepsEarlier) await endLinks(tx, accountId, at);
  const token = makeToken();
  await tx
    .insertInto('account_link')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      purpose,
      made_at: at,
      ends_at: new Date(at.getTime() + HOURS_ALIVE[purpose] * 3_600_000),
    })
    .execute();
  return token;
}

/** The page of the product that a link opens. */
export function pathOfLink(token: string): string {
  return `/links/${token}`;
}

interface LiveLink {
  purpose: LinkPurpose;
  endsAt: Date;
  account: AccountRecord | null;
}

/** @throws Refusal `not-found` for a link that is unknown, used or too old */
export async function getLink(tx: ReadTransaction, token: string, at: Date): Promise<LiveLink> {
  const row = await tx
    .selectFrom('account_link')
    .selectAll('account_link')
    .where('account_link.token_hash', '=', hashToken(token))
    .where('account_link.used_at', 'is', null)
    .where('account_link.ends_at', '>', at)
    .executeTakeFirst();
  if (row === undefined) throw deadLink;
  return {
    purpose: purposes[row.purpose] ?? 'password-reset',
    endsAt: row.ends_at,
    account: row.account_id === null ? null : await getAccount(tx, row.account_id),
  };
}

const purposes: Readonly<Record<string, LinkPurpose>> = {
  'first-administrator': 'first-administrator',
  invitation: 'invitation',
  'password-reset': 'password-reset',
};

interface LinkUse {
  token: string;
  password: string;
  signInName: string | undefined;
  office: string | undefined;
  device: Device;
  at: Date;
}

/**
 * Sets the password that a link is for and signs in. The link of the first administrator makes the account, and from
 * then on everybody must sign in; the accounts of the demonstration end.
 *
 * @returns null where the account has a second factor: its owner goes on to sign in with a code
 * @throws Refusal `not-found` for a dead link, `not-valid` with every fault, `not-possible-now` when there is an
 * administrator already
 */
export async function useLink(tx: WriteTransaction, use: LinkUse): Promise<NewSession | null> {
  await takeTurnsOfAdministrators(tx);
  const link = await getLink(tx, use.token, use.at);
  const { numUpdatedRows } = await tx
    .updateTable('account_link')
    .set({ used_at: use.at })
    .where('token_hash', '=', hashToken(use.token))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw deadLink;
  const account = link.account ?? (await makeFirstAdministrator(tx, use));
  await activate(tx, account);
  await endDemonstrationOnceClosed(tx);
  await setPassword(tx, account, use.password, use.at, 'password');
  await endSessions(tx, account.account_id, { at: use.at });
  await endLinks(tx, link.account?.account_id ?? null, use.at);
  await recordChange(tx, {
    actor: ownerOf(account),
    act:
      link.purpose === 'first-administrator'
        ? 'become-first-administrator'
        : 'set-password-by-link',
    subject: account.sign_in_name,
    detail: { purpose: link.purpose },
  });
  // A mailbox is one proof, not two.
  if (account.second_factor_since !== null) return null;
  return beginSession(tx, account.account_id, { way: 'password', device: use.device, at: use.at });
}

/** @throws Refusal `not-found` for one that was suspended, also in this very moment */
async function activate(tx: WriteTransaction, account: AccountRecord): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ state: 'active' })
    .where('account_id', '=', account.account_id)
    .where('state', '<>', 'suspended')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw deadLink;
}

async function makeFirstAdministrator(tx: WriteTransaction, use: LinkUse): Promise<AccountRecord> {
  if (await isClosed(tx)) throw deadLink;
  const missing = [
    ...(use.signInName === undefined ? ['signInName'] : []),
    ...(use.office === undefined ? ['office'] : []),
  ];
  const { signInName, office } = use;
  if (signInName === undefined || office === undefined) {
    const message = { vi: 'Cần điền ô này.', en: 'This is needed.' };
    throw new Refusal(
      'not-valid',
      { vi: 'Cần tên đăng nhập và chức danh.', en: 'A sign-in name and an office are needed.' },
      missing.map((field) => ({ place: [field], message })),
    );
  }
  const changeNo = await recordChange(tx, {
    actor: { id: 'first', office, accountId: null, grants: [] },
    act: 'make-account',
    subject: signInName,
    detail: { first: true },
  });
  if ((await findAccountByName(tx, signInName)) !== undefined) throw nameTaken;
  const made = await tx
    .insertInto('account')
    .values({ sign_in_name: signInName, office, state: 'invited', change_no: changeNo })
    .returningAll()
    .executeTakeFirstOrThrow();
  await saveRights(
    tx,
    made.account_id,
    ['administrator', 'planner'].map((role) => ({
      role: role === 'planner' ? 'planner' : 'administrator',
      unitId: null,
      fields: ['figures', 'party-members'],
    })),
    changeNo,
  );
  return made;
}

function ownerOf(account: AccountRecord): Actor {
  return {
    id: `account-${account.account_id}`,
    office: account.office,
    accountId: account.account_id,
    grants: [],
  };
}

const deadLink = new Refusal('not-found', {
  vi: 'Liên kết này đã dùng hoặc đã hết hạn. Hãy xin người quản trị một liên kết mới.',
  en: 'This link was used or is too old. Ask the administrator for a new one.',
});

const nameFault = {
  vi: 'Tên đăng nhập này đã có người dùng; hãy chọn tên khác.',
  en: 'This sign-in name is taken; choose another.',
};
export const nameTaken = new Refusal('not-valid', nameFault, [
  { place: ['signInName'], message: nameFault },
]);
