import type { GivenRight } from '../../contract/account.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, sightOf } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { writeMail } from '../mail/write-mail.ts';
import { type AccountRecord, findAccountByName, getAccount, isClosed } from './account.store.ts';
import { recordAttempt } from './attempts.ts';
import { makeLink, nameTaken, pathOfLink } from './links.ts';
import { forgetSecondFactor } from './own-account.ts';
import { listRights, saveRights } from './rights.ts';
import { endSessions } from './session.ts';

/** Who manages accounts, when, and under which address the product is reached. */
export interface Manager {
  actor: Actor;
  at: Date;
  /** "https://thuocdo.example": what links begin with. */
  address: string;
}

interface Invitation {
  signInName: string;
  office: string;
  email: string | null;
  rights: readonly GivenRight[];
}

/**
 * Makes an account and the link by which its owner sets a password.
 *
 * @throws Refusal `not-allowed`, or `not-valid` for a taken name and unknown units
 */
export async function invite(
  tx: WriteTransaction,
  manager: Manager,
  invitation: Invitation,
): Promise<{ accountId: number; link: string }> {
  refuseUnlessManager(manager.actor);
  if ((await findAccountByName(tx, invitation.signInName)) !== undefined) throw nameTaken;
  refuseUnitAdministrators(invitation.rights);
  await refuseUnknownUnits(tx, invitation.rights);
  const changeNo = await recordChange(tx, {
    actor: manager.actor,
    act: 'make-account',
    subject: invitation.signInName,
    detail: { office: invitation.office },
    after: { rights: invitation.rights },
  });
  const { account_id: accountId } = await tx
    .insertInto('account')
    .values({
      sign_in_name: invitation.signInName,
      office: invitation.office,
      email: invitation.email,
      state: 'invited',
      change_no: changeNo,
    })
    .returning('account.account_id')
    .executeTakeFirstOrThrow();
  await saveRights(tx, accountId, invitation.rights, changeNo);
  return { accountId, link: await sendLink(tx, manager, await getAccount(tx, accountId)) };
}

/** Gives an account exactly these rights; they hold from its next request. */
export async function setRights(
  tx: WriteTransaction,
  manager: Manager,
  order: { accountId: number; rights: readonly GivenRight[]; reason: string },
): Promise<void> {
  refuseUnlessManager(manager.actor);
  const wasClosed = await isClosed(tx);
  const account = await getAccount(tx, order.accountId);
  refuseUnitAdministrators(order.rights);
  await refuseUnknownUnits(tx, order.rights);
  const before = ((await listRights(tx, order.accountId)).get(order.accountId) ?? []).map(
    ({ role, unitId, fields }) => ({ role, unitId, fields }),
  );
  const changeNo = await recordChange(tx, {
    actor: manager.actor,
    act: 'set-rights',
    subject: account.sign_in_name,
    detail: {},
    reason: order.reason,
    before: { rights: before },
    after: { rights: order.rights },
  });
  await saveRights(tx, order.accountId, order.rights, changeNo);
  await refuseWithoutAdministrator(tx, wasClosed);
}

export type AccountAct = 'suspend' | 'restore' | 'unlock' | 'make-link' | 'remove-second-factor';

/** @returns the link, where one was made */
export async function manageAccount(
  tx: WriteTransaction,
  manager: Manager,
  order: { accountId: number; act: AccountAct; reason: string },
): Promise<string | null> {
  refuseUnlessManager(manager.actor);
  const wasClosed = await isClosed(tx);
  const account = await getAccount(tx, order.accountId);
  await recordChange(tx, {
    actor: manager.actor,
    act: `account-${order.act}`,
    subject: account.sign_in_name,
    detail: {},
    reason: order.reason,
    before: { state: account.state, hasSecondFactor: account.second_factor_since !== null },
  });
  const link = await acts[order.act](tx, manager, account);
  await refuseWithoutAdministrator(tx, wasClosed);
  return link;
}

type Act = (
  tx: WriteTransaction,
  manager: Manager,
  account: AccountRecord,
) => Promise<string | null>;

const acts: Record<AccountAct, Act> = {
  suspend: async (tx, { at }, account) => {
    await setState(tx, account, 'suspended');
    await endSessions(tx, account.account_id, { at });
    return null;
  },
  restore: async (tx, _, account) => {
    await setState(tx, account, account.password_hash === null ? 'invited' : 'active');
    return null;
  },
  unlock: async (tx, { at }, account) => {
    await recordAttempt(tx, {
      signInName: account.sign_in_name,
      address: null,
      outcome: 'unlocked',
      at,
    });
    return null;
  },
  'make-link': (tx, manager, account) => sendLink(tx, manager, account),
  'remove-second-factor': async (tx, _, account) => {
    await forgetSecondFactor(tx, account.account_id);
    return null;
  },
};

async function setState(
  tx: WriteTransaction,
  account: AccountRecord,
  state: 'active' | 'invited' | 'suspended',
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ state })
    .where('account_id', '=', account.account_id)
    .execute();
}

/** Makes the link for setting a password and, where an e-mail address is known, writes it there. */
export async function sendLink(
  tx: WriteTransaction,
  { at, address }: Omit<Manager, 'actor'>,
  account: AccountRecord,
): Promise<string> {
  const purpose = account.state === 'invited' ? 'invitation' : 'password-reset';
  const token = await makeLink(tx, { accountId: account.account_id, purpose, at });
  const link = `${address}${pathOfLink(token)}`;
  if (account.email !== null) {
    const isInvitation = purpose === 'invitation';
    await writeMail(tx, {
      recipient: account.email,
      purpose,
      subject: isInvitation ? 'Mời dùng Thước Đo' : 'Đặt lại mật khẩu Thước Đo',
      body: [
        `Kính gửi ${account.office},`,
        '',
        isInvitation
          ? `Tài khoản "${account.sign_in_name}" đã được lập. Mở liên kết dưới đây để đặt mật khẩu (dùng một lần, trong 7 ngày):`
          : `Mở liên kết dưới đây để đặt lại mật khẩu của tài khoản "${account.sign_in_name}" (dùng một lần, trong 1 giờ). Nếu không phải bạn yêu cầu, hãy bỏ qua thư này:`,
        '',
        link,
      ].join('\n'),
    });
  }
  return link;
}

/**
 * Accounts belong to the whole installation: a right over one unit does not reach them.
 *
 * @throws Refusal `not-allowed`
 */
export function refuseUnlessManager(actor: Actor): void {
  if (sightOf(actor, 'manage-accounts') === 'everything') return;
  throw new Refusal('not-allowed', {
    vi: 'Chỉ người quản trị toàn hệ thống được quản lý tài khoản.',
    en: 'Only administrators of the whole installation manage accounts.',
  });
}

/** @throws Refusal `not-valid` for an administrator of one unit: there is no such thing */
function refuseUnitAdministrators(rights: readonly GivenRight[]): void {
  const message = {
    vi: 'Vai quản trị chỉ trao được cho toàn hệ thống.',
    en: 'An administrator is one of the whole installation.',
  };
  const faults = rights.flatMap(({ role, unitId }, index): Fault[] =>
    role === 'administrator' && unitId !== null
      ? [{ place: ['rights', index, 'unitId'], message }]
      : [],
  );
  if (faults.length > 0) throw new Refusal('not-valid', message, faults);
}

async function refuseUnknownUnits(
  tx: ReadTransaction,
  rights: readonly GivenRight[],
): Promise<void> {
  const named = rights.flatMap(({ unitId }) => unitId ?? []);
  if (named.length === 0) return;
  const known = await tx
    .selectFrom('unit')
    .select('unit.unit_id')
    .where('unit.unit_id', 'in', named)
    .execute();
  const ids = new Set(known.map((row) => row.unit_id));
  const faults = rights.flatMap(({ unitId }, index): Fault[] =>
    unitId === null || ids.has(unitId)
      ? []
      : [
          {
            place: ['rights', index, 'unitId'],
            message: {
              vi: `Không có đơn vị "${unitId}".`,
              en: `There is no unit "${unitId}".`,
            },
          },
        ],
  );
  if (faults.length === 0) return;
  throw new Refusal(
    'not-valid',
    { vi: 'Có đơn vị không tồn tại.', en: 'Some units do not exist.' },
    faults,
  );
}

/** Nobody may lock everybody out: where there was somebody real who can manage accounts, one must be left. */
async function refuseWithoutAdministrator(tx: ReadTransaction, wasClosed: boolean): Promise<void> {
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
  if (left !== undefined) return;
  throw new Refusal('not-possible-now', {
    vi: 'Đây là người quản trị cuối cùng: hãy trao quyền quản trị cho người khác trước.',
    en: 'This is the last administrator: make another one first.',
  });
}
