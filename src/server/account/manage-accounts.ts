import type * as z from 'zod';
import type { GivenRight, manageAccountRoute } from '../../contract/account/account.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { writeMail } from '../mail/write-mail.ts';
import { type AccountRecord, findAccountByName, getAccount, isClosed } from './account.store.ts';
import { recordAttempt } from './attempts.ts';
import {
  beginManaging,
  endDemonstrationOnceClosed,
  refuseWithoutAdministrator,
} from './administrators.ts';
import { makeLink, nameTaken, pathOfLink } from './links.ts';
import { endLinks, forgetSecondFactor } from './own-account.ts';
import { listRights, saveRights } from './rights.ts';
import { endSessions } from './session.ts';
import { isTied, untie } from './sign-in-by-identity.ts';

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
  await beginManaging(tx, manager.actor);
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
  await beginManaging(tx, manager.actor);
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
  await endDemonstrationOnceClosed(tx);
}

export type AccountAct = z.infer<typeof manageAccountRoute.body>['act'];

/**
 * Does one act on an account.
 *
 * @returns the link, where one was made
 * @throws Refusal `not-allowed`; `not-possible-now` for the last administrator, for an account of the demonstration where
 * it has ended, and for what owners do with their own accounts by showing the password
 */
export async function manageAccount(
  tx: WriteTransaction,
  manager: Manager,
  order: { accountId: number; act: AccountAct; reason: string },
): Promise<string | null> {
  await beginManaging(tx, manager.actor);
  const wasClosed = await isClosed(tx);
  const account = await getAccount(tx, order.accountId);
  if (wasClosed && account.is_demonstration) throw demonstrationHasEnded;
  if (ownActs.has(order.act) && manager.actor.accountId === account.account_id)
    throw throughOwnPage;
  if (order.act === 'restore' && account.state !== 'suspended') throw notSuspended;
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
  await endDemonstrationOnceClosed(tx);
  return link;
}

/** Done with one's own account they would spare whoever sits at an open screen the password. */
const ownActs: ReadonlySet<AccountAct> = new Set(['make-link', 'remove-second-factor']);

type Act = (
  tx: WriteTransaction,
  manager: Manager,
  account: AccountRecord,
) => Promise<string | null>;

const acts: Record<AccountAct, Act> = {
  suspend: async (tx, { at }, account) => {
    await setState(tx, account, 'suspended');
    await endSessions(tx, account.account_id, { at });
    await endLinks(tx, account.account_id, at);
    return null;
  },
  restore: async (tx, manager, account) => {
    const canComeIn = account.password_hash !== null || (await isTied(tx, account.account_id));
    const state = canComeIn ? 'active' : 'invited';
    await setState(tx, account, state);
    return canComeIn ? null : sendLink(tx, manager, { ...account, state });
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
  'remove-second-factor': async (tx, { at }, account) => {
    await forgetSecondFactor(tx, account.account_id);
    // The lost phone may be signed in.
    await endSessions(tx, account.account_id, { at });
    return null;
  },
  'untie-single-sign-on': async (tx, { at }, account) => {
    await untie(tx, account.account_id);
    await endSessions(tx, account.account_id, { at });
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
  { keepsEarlier = false }: { keepsEarlier?: boolean } = {},
): Promise<string> {
  const purpose = account.state === 'invited' ? 'invitation' : 'password-reset';
  const token = await makeLink(tx, {
    accountId: account.account_id,
    purpose,
    at,
    keepsEarlier,
  });
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

const demonstrationHasEnded = new Refusal('not-possible-now', {
  vi: 'Tài khoản minh họa đã hết hiệu lực từ khi có người quản trị: mật khẩu của nó ai cũng biết. Hãy mời người thật.',
  en: 'Accounts of the demonstration ended with the first administrator: everybody knows their password. Invite a real person.',
});

const throughOwnPage = new Refusal('not-possible-now', {
  vi: 'Với tài khoản của chính mình, hãy làm ở trang "Tài khoản của tôi" (cần nhập mật khẩu), hoặc nhờ người quản trị khác.',
  en: 'For your own account use the page "My account", which asks for the password, or ask another administrator.',
});

const notSuspended = new Refusal('not-possible-now', {
  vi: 'Tài khoản này không bị ngừng.',
  en: 'This account is not suspended.',
});
