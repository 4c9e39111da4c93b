import { Refusal } from '../../core/kernel/refusal.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { type AccountRecord, findAccountByName } from './account.store.ts';
import { findLock, recordAttempt, refuseFloods } from './attempts.ts';
import { isPassword } from './password.ts';
import { hashRecoveryCode, stepOfCode } from './second-factor.ts';
import { beginSession, type Device, type NewSession } from './session.ts';
import { takeTurns } from './take-turns.ts';

export interface SignInOrder {
  signInName: string;
  password: string;
  code: string | undefined;
  device: Device;
  at: Date;
}

/** How a sign-in ended. A wrong one is kept on record too, so it is an answer of the act, not a refusal that undoes it. */
export type SignInAnswer =
  | { state: 'signed-in'; session: NewSession }
  | { state: 'code-needed' }
  | { state: 'refused'; refusal: Refusal };

/**
 * Signs in with name and password, and a code where the second factor is on. What was wrong is not told apart, and a
 * name that is not there takes as long and locks as soon as one that is.
 */
export async function signIn(tx: WriteTransaction, order: SignInOrder): Promise<SignInAnswer> {
  const { device, at } = order;
  const signInName = order.signInName.trim().toLowerCase();
  await refuseFloods(tx, device.address, at);
  // Many guesses at once would all be weighed before the first of them counts.
  await takeTurns(tx, `sign-in of ${signInName}`);
  const lock = await findLock(tx, signInName, at);
  if (lock !== null) return refuse(lockedTill(lock));
  const account = await findAccountByName(tx, signInName);
  const record = (outcome: 'signed-in' | 'wrong' | 'code-wrong'): Promise<void> =>
    recordAttempt(tx, { signInName, address: device.address, outcome, at });
  const isRight = await isPassword(account?.password_hash ?? null, order.password);
  if (account === undefined || !isRight || account.state !== 'active') {
    await record('wrong');
    return refuse(wrong);
  }
  const asksForCode = account.second_factor_since !== null;
  if (asksForCode) {
    if (order.code === undefined || order.code.trim() === '') return { state: 'code-needed' };
    if (!(await takeCode(tx, account, order.code, at))) {
      await record('code-wrong');
      return refuse(wrongCode);
    }
  }
  await record('signed-in');
  const way = asksForCode ? 'password-and-code' : 'password';
  return {
    state: 'signed-in',
    session: await beginSession(tx, account.account_id, { way, device, at }),
  };
}

/** Takes a code of the app, or a recovery code; either counts once. */
async function takeCode(
  tx: WriteTransaction,
  account: AccountRecord,
  code: string,
  at: Date,
): Promise<boolean> {
  const step = stepOfCode(account.second_factor_secret ?? '', code, {
    at: at.getTime(),
    lastStep: account.second_factor_last_step,
  });
  if (step !== null) {
    // Two requests with one code: the condition lets only the first through.
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({ second_factor_last_step: step })
      .where('account_id', '=', account.account_id)
      .where((where) =>
        where.or([
          where('second_factor_last_step', 'is', null),
          where('second_factor_last_step', '<', step),
        ]),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', account.account_id)
    .where('code_hash', '=', hashRecoveryCode(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function refuse(refusal: Refusal): SignInAnswer {
  return { state: 'refused', refusal };
}

const wrong = new Refusal('not-allowed', {
  vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  en: 'The sign-in name or the password is not right.',
});

const wrongCode = new Refusal('not-allowed', {
  vi: 'Mã xác thực chưa đúng hoặc đã dùng rồi; hãy chờ mã mới trên ứng dụng.',
  en: 'The code is not right or was used already; wait for a new one in the app.',
});

function lockedTill(until: Date): Refusal {
  const time = (locale: string): string =>
    until.toLocaleTimeString(locale, {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: '2-digit',
      minute: '2-digit',
    });
  return new Refusal('not-possible-now', {
    vi: `Đã nhập sai nhiều lần liên tiếp: hãy thử lại sau ${time('vi-VN')}, hoặc nhờ người quản trị mở khóa.`,
    en: `There were several wrong attempts in a row: try again after ${time('en-GB')}, or ask the administrator to unlock.`,
  });
}
