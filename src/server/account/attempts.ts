import { lockedUntil } from '../../core/permission/lock-out.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { networkOf } from './network.ts';

/** Wrong attempts of one network address in a quarter of an hour, of whatever names, before it has to wait. */
const ADDRESS_FAILURES = 50;
/** Requests for reset links of one network address in the same time. */
const ADDRESS_RESETS = 10;
const ADDRESS_MINUTES = 15;
const REMEMBERED_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

/** What is wrong, at the sign-in page and in an open session; a right one after it begins anew. */
const wrongOutcomes = ['wrong', 'code-wrong', 'proof-wrong'] as const;
const rightOutcomes = ['signed-in', 'unlocked', 'proven'] as const;

type AttemptOutcome =
  | (typeof wrongOutcomes)[number]
  | (typeof rightOutcomes)[number]
  | 'reset-asked';

export async function recordAttempt(
  tx: WriteTransaction,
  attempt: { signInName: string; address: string | null; outcome: AttemptOutcome; at: Date },
): Promise<void> {
  await tx
    .insertInto('sign_in_attempt')
    .values({
      sign_in_name: attempt.signInName.slice(0, 120),
      address: attempt.address === null ? null : networkOf(attempt.address),
      outcome: attempt.outcome,
      attempted_at: attempt.at,
    })
    .execute();
  await tx
    .deleteFrom('sign_in_attempt')
    .where('attempted_at', '<', new Date(attempt.at.getTime() - REMEMBERED_DAYS * DAY_MILLISECONDS))
    .execute();
}

/** Latest attempts that a lock is reckoned from. */
const LATEST_ATTEMPTS = 50;

/** Until when a name is locked; names that do not exist lock like others, so that a lock tells nothing. */
export async function findLock(
  tx: ReadTransaction,
  signInName: string,
  at: Date,
): Promise<Date | null> {
  return (await findLocks(tx, [signInName], at)).get(signInName) ?? null;
}

/** Until when each of the names is locked; names that are not locked are absent. */
export async function findLocks(
  tx: ReadTransaction,
  signInNames: readonly string[],
  at: Date,
): Promise<Map<string, Date>> {
  if (signInNames.length === 0) return new Map();
  const rows = await tx
    .selectFrom((query) =>
      query
        .selectFrom('sign_in_attempt')
        .select(['sign_in_name', 'outcome', 'attempted_at', 'attempt_id'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('sign_in_name').orderBy('attempt_id', 'desc'))
            .as('place'),
        )
        .where('sign_in_name', 'in', [...signInNames])
        .where('outcome', 'in', [...wrongOutcomes, ...rightOutcomes])
        .where('attempted_at', '>', new Date(at.getTime() - DAY_MILLISECONDS))
        .as('latest'),
    )
    .selectAll('latest')
    .where('latest.place', '<=', LATEST_ATTEMPTS)
    .orderBy('latest.attempt_id', 'desc')
    .execute();
  const locks = new Map<string, Date>();
  for (const [name, attempts] of Map.groupBy(rows, (row) => row.sign_in_name)) {
    const until = lockAfter(attempts);
    if (until !== null && until > at.getTime()) locks.set(name, new Date(until));
  }
  return locks;
}

/** @param attempts latest first */
function lockAfter(attempts: readonly { outcome: string; attempted_at: Date }[]): number | null {
  const sinceRight = attempts.findIndex(({ outcome }) => isRight(outcome));
  const wrong = sinceRight === -1 ? attempts : attempts.slice(0, sinceRight);
  return lockedUntil(wrong.map((row) => row.attempted_at.getTime()).toReversed());
}

const isRight = (outcome: string): boolean => rightOutcomes.some((right) => right === outcome);

/** Wrong proofs in open sessions of a name since its last right one; strangers at the sign-in page do not add to them. */
export async function countWrongProofs(
  tx: ReadTransaction,
  signInName: string,
  at: Date,
): Promise<number> {
  const latest = await tx
    .selectFrom('sign_in_attempt')
    .select('sign_in_attempt.outcome')
    .where('sign_in_attempt.sign_in_name', '=', signInName)
    .where('sign_in_attempt.outcome', 'in', ['proof-wrong', ...rightOutcomes])
    .where('sign_in_attempt.attempted_at', '>', new Date(at.getTime() - DAY_MILLISECONDS))
    .orderBy('sign_in_attempt.attempt_id', 'desc')
    .limit(LATEST_ATTEMPTS)
    .execute();
  const sinceRight = latest.findIndex(({ outcome }) => isRight(outcome));
  return sinceRight === -1 ? latest.length : sinceRight;
}

/** @throws Refusal `not-possible-now` when an address tried too often */
export async function refuseFloods(
  tx: ReadTransaction,
  address: string | null,
  at: Date,
): Promise<void> {
  if ((await countFrom(tx, address, { outcomes: wrongOutcomes, at })) < ADDRESS_FAILURES) return;
  throw new Refusal('not-possible-now', {
    vi: `Có quá nhiều lần đăng nhập sai từ mạng của bạn. Hãy thử lại sau ${ADDRESS_MINUTES} phút.`,
    en: `There were too many wrong sign-ins from your network. Try again in ${ADDRESS_MINUTES} minutes.`,
  });
}

/** @throws Refusal `not-possible-now` when an address asked for links too often */
export async function refuseFloodsOfResets(
  tx: ReadTransaction,
  address: string | null,
  at: Date,
): Promise<void> {
  if ((await countFrom(tx, address, { outcomes: ['reset-asked'], at })) < ADDRESS_RESETS) return;
  throw new Refusal('not-possible-now', {
    vi: `Có quá nhiều yêu cầu đặt lại mật khẩu từ mạng của bạn. Hãy thử lại sau ${ADDRESS_MINUTES} phút, hoặc nhờ người quản trị tạo liên kết.`,
    en: `There were too many requests for reset links from your network. Try again in ${ADDRESS_MINUTES} minutes, or ask the administrator for a link.`,
  });
}

async function countFrom(
  tx: ReadTransaction,
  address: string | null,
  { outcomes, at }: { outcomes: readonly AttemptOutcome[]; at: Date },
): Promise<number> {
  if (address === null) return 0;
  const { count } = await tx
    .selectFrom('sign_in_attempt')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('sign_in_attempt.address', '=', networkOf(address))
    .where('sign_in_attempt.outcome', 'in', [...outcomes])
    .where('sign_in_attempt.attempted_at', '>', new Date(at.getTime() - ADDRESS_MINUTES * 60_000))
    .executeTakeFirstOrThrow();
  return count;
}
