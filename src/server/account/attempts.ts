import { lockedUntil } from '../../core/permission/lock-out.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** Wrong attempts of one network address in a quarter of an hour, of whatever names, before it has to wait. */
const ADDRESS_FAILURES = 50;
const ADDRESS_MINUTES = 15;
const REMEMBERED_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

type AttemptOutcome = 'signed-in' | 'wrong' | 'code-wrong' | 'unlocked';

export async function recordAttempt(
  tx: WriteTransaction,
  attempt: { signInName: string; address: string | null; outcome: AttemptOutcome; at: Date },
): Promise<void> {
  await tx
    .insertInto('sign_in_attempt')
    .values({
      sign_in_name: attempt.signInName.slice(0, 120),
      address: attempt.address,
      outcome: attempt.outcome,
      attempted_at: attempt.at,
    })
    .execute();
  await tx
    .deleteFrom('sign_in_attempt')
    .where('attempted_at', '<', new Date(attempt.at.getTime() - REMEMBERED_DAYS * DAY_MILLISECONDS))
    .execute();
}

/** Until when a name is locked; names that do not exist lock like others, so that a lock tells nothing. */
export async function findLock(
  tx: ReadTransaction,
  signInName: string,
  at: Date,
): Promise<Date | null> {
  const rows = await tx
    .selectFrom('sign_in_attempt')
    .select(['sign_in_attempt.outcome', 'sign_in_attempt.attempted_at'])
    .where('sign_in_attempt.sign_in_name', '=', signInName)
    .where('sign_in_attempt.attempted_at', '>', new Date(at.getTime() - DAY_MILLISECONDS))
    .orderBy('sign_in_attempt.attempt_id', 'desc')
    .limit(50)
    .execute();
  const sinceRight = rows.findIndex(
    ({ outcome }) => outcome === 'signed-in' || outcome === 'unlocked',
  );
  const wrong = sinceRight === -1 ? rows : rows.slice(0, sinceRight);
  const until = lockedUntil(wrong.map((row) => row.attempted_at.getTime()).toReversed());
  return until === null || until <= at.getTime() ? null : new Date(until);
}

/** @throws Refusal `not-possible-now` when an address tried too often */
export async function refuseFloods(
  tx: ReadTransaction,
  address: string | null,
  at: Date,
): Promise<void> {
  if (address === null) return;
  const { count } = await tx
    .selectFrom('sign_in_attempt')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('sign_in_attempt.address', '=', address)
    .where('sign_in_attempt.outcome', 'in', ['wrong', 'code-wrong'])
    .where('sign_in_attempt.attempted_at', '>', new Date(at.getTime() - ADDRESS_MINUTES * 60_000))
    .executeTakeFirstOrThrow();
  if (count < ADDRESS_FAILURES) return;
  throw new Refusal('not-possible-now', {
    vi: `Có quá nhiều lần đăng nhập sai từ mạng của bạn. Hãy thử lại sau ${ADDRESS_MINUTES} phút.`,
    en: `There were too many wrong sign-ins from your network. Try again in ${ADDRESS_MINUTES} minutes.`,
  });
}
