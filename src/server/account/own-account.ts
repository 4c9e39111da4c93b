import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { AccountRecord } from './account.store.ts';
import { hashPassword, passwordFault } from './password.ts';
import {
  addressOfSecret,
  hashRecoveryCode,
  makeRecoveryCodes,
  makeSecret,
  stepOfCode,
} from './second-factor.ts';
import { endSessions } from './session.ts';

/** Whoever acts on an account of their own. */
export interface Owner {
  actor: Actor;
  accountId: number;
  sessionId: number | null;
  /** Network address that the request comes from. */
  address: string | null;
  at: Date;
}

/** Changes the password of an owner who has shown the present one; every other session ends. */
export async function changePassword(
  tx: WriteTransaction,
  owner: Owner,
  account: AccountRecord,
  next: string,
): Promise<void> {
  await setPassword(tx, account, next, owner.at);
  await endSessions(tx, owner.accountId, { except: owner.sessionId, at: owner.at });
  await endLinks(tx, owner.accountId, owner.at);
  await recordOwnAct(tx, owner, account, 'change-password');
}

/** @throws Refusal `not-valid` naming the field `next` (or `password`) */
export async function setPassword(
  tx: WriteTransaction,
  account: AccountRecord,
  password: string,
  at: Date,
  field = 'next',
): Promise<void> {
  const fault = passwordFault(password, [account.sign_in_name, account.office]);
  if (fault !== null) throw new Refusal('not-valid', fault, [{ place: [field], message: fault }]);
  await tx
    .updateTable('account')
    .set({ password_hash: await hashPassword(password), password_changed_at: at })
    .where('account_id', '=', account.account_id)
    .execute();
}

/** Links made for an account are dead once it has another password. */
export async function endLinks(
  tx: WriteTransaction,
  accountId: number | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('account_link')
    .set({ used_at: at })
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}

/** Makes a secret for a code app; nothing asks for codes until one has been shown. */
export async function startSecondFactor(
  tx: WriteTransaction,
  owner: Owner,
  account: AccountRecord,
): Promise<{ secret: string; address: string }> {
  if (account.second_factor_since !== null) {
    throw new Refusal('not-possible-now', {
      vi: 'Xác thực hai lớp đang bật. Muốn đổi điện thoại, hãy tắt rồi bật lại.',
      en: 'The second factor is on. To change the phone, turn it off and on again.',
    });
  }
  const secret = makeSecret();
  await tx
    .updateTable('account')
    .set({ second_factor_secret: secret, second_factor_last_step: null })
    .where('account_id', '=', owner.accountId)
    .execute();
  return { secret, address: addressOfSecret(secret, account.sign_in_name) };
}

/** Turns the second factor on once a first right code was shown; gives the recovery codes. */
export async function confirmSecondFactor(
  tx: WriteTransaction,
  owner: Owner,
  account: AccountRecord,
  code: string,
): Promise<string[]> {
  const step = stepOfCode(account.second_factor_secret ?? '', code, {
    at: owner.at.getTime(),
    lastStep: null,
  });
  await tx
    .updateTable('account')
    .set({ second_factor_since: owner.at, second_factor_last_step: step })
    .where('account_id', '=', owner.accountId)
    .execute();
  const codes = makeRecoveryCodes();
  await tx
    .insertInto('recovery_code')
    .values(codes.map((one) => ({ account_id: owner.accountId, code_hash: hashRecoveryCode(one) })))
    .execute();
  // Devices that came in without a code come in anew, with one.
  await endSessions(tx, owner.accountId, { except: owner.sessionId, at: owner.at });
  await recordOwnAct(tx, owner, account, 'turn-on-second-factor');
  return codes;
}

export async function removeSecondFactor(
  tx: WriteTransaction,
  owner: Owner,
  account: AccountRecord,
): Promise<void> {
  await forgetSecondFactor(tx, owner.accountId);
  await recordOwnAct(tx, owner, account, 'turn-off-second-factor');
}

export async function forgetSecondFactor(tx: WriteTransaction, accountId: number): Promise<void> {
  await tx
    .updateTable('account')
    .set({ second_factor_secret: null, second_factor_since: null, second_factor_last_step: null })
    .where('account_id', '=', accountId)
    .execute();
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
}

async function recordOwnAct(
  tx: WriteTransaction,
  { actor }: Owner,
  account: AccountRecord,
  act: string,
): Promise<void> {
  await recordChange(tx, { actor, act, subject: account.sign_in_name, detail: {} });
}
