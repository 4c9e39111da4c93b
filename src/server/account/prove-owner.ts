import { Refusal } from '../../core/kernel/refusal.ts';
import type { Database } from '../database/connection.ts';
import { inWrite, type WriteTransaction } from '../database/transaction.ts';
import { type AccountRecord, getAccount } from './account.store.ts';
import { countWrongProofs, recordAttempt } from './attempts.ts';
import type { Owner } from './own-account.ts';
import { isPassword } from './password.ts';
import { stepOfCode } from './second-factor.ts';
import { endSessions } from './session.ts';
import { takeTurns } from './take-turns.ts';

/** Wrong passwords in a row that an open session takes; with the last it ends. */
const WRONG_PROOFS = 5;

/** What the owner shows again before something that a passer-by at an open screen must not do. */
export interface Proof {
  isRight: (account: AccountRecord) => Promise<boolean>;
  refusal: Refusal;
}

/** @param field of the form in which the password was typed */
export function passwordProof(password: string, field: string): Proof {
  const message = { vi: 'Mật khẩu hiện tại chưa đúng.', en: 'The present password is not right.' };
  return {
    isRight: (account) => isPassword(account.password_hash, password),
    refusal: new Refusal('not-valid', message, [{ place: [field], message }]),
  };
}

/** A code of the second factor that is being set up. */
export function codeProof(code: string, at: Date): Proof {
  const message = {
    vi: 'Mã chưa đúng: hãy kiểm tra giờ trên điện thoại và nhập mã đang hiện.',
    en: 'The code is not right: check the time of the phone and type the code shown now.',
  };
  return {
    isRight: async ({ second_factor_secret: secret, second_factor_since: since }) =>
      secret !== null &&
      since === null &&
      stepOfCode(secret, code, { at: at.getTime(), lastStep: null }) !== null,
    refusal: new Refusal('not-valid', message, [{ place: ['code'], message }]),
  };
}

/**
 * Does an act of the owner once the proof was right, in one transaction. A wrong one is kept on record as a wrong
 * attempt to sign in is; the fifth in a row ends the session.
 *
 * @throws Refusal that of the proof, or `not-signed-in` when the session is over
 */
export async function asProvenOwner<T>(
  db: Database,
  owner: Owner,
  proof: Proof,
  act: (tx: WriteTransaction, account: AccountRecord) => Promise<T>,
): Promise<T> {
  const answer = await inWrite(db, async (tx) => {
    await takeTurns(tx, `proof of ${owner.accountId}`);
    const account = await getAccount(tx, owner.accountId);
    const record = (outcome: 'proven' | 'proof-wrong'): Promise<void> =>
      recordAttempt(tx, {
        signInName: account.sign_in_name,
        address: owner.address,
        outcome,
        at: owner.at,
      });
    if (await isOver(tx, owner)) return { refusal: over };
    if (await proof.isRight(account)) {
      await record('proven');
      return { done: await act(tx, account) };
    }
    await record('proof-wrong');
    if ((await countWrongProofs(tx, account.sign_in_name, owner.at)) < WRONG_PROOFS) {
      return { refusal: proof.refusal };
    }
    if (owner.sessionId !== null) {
      await endSessions(tx, owner.accountId, { only: owner.sessionId, at: owner.at });
    }
    return { refusal: over };
  });
  // A wrong proof was saved, so it is an answer of the transaction, not a fault that undoes it.
  if ('refusal' in answer) throw answer.refusal;
  return answer.done;
}

/** Whether the session was ended while this request waited for its turn. */
async function isOver(tx: WriteTransaction, { sessionId }: Owner): Promise<boolean> {
  if (sessionId === null) return false;
  const alive = await tx
    .selectFrom('session')
    .select('session.session_id')
    .where('session.session_id', '=', sessionId)
    .where('session.ended_at', 'is', null)
    .executeTakeFirst();
  return alive === undefined;
}

const over = new Refusal('not-signed-in', {
  vi: 'Đã nhập sai nhiều lần liên tiếp nên phiên này đã kết thúc. Hãy đăng nhập lại.',
  en: 'There were several wrong attempts in a row, so this session is over. Sign in again.',
});
