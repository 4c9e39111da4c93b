import { sql } from 'kysely';
import type { Actor } from '../../core/permission/actor.ts';
import type { SessionRow } from '../../contract/account/own-account.ts';
import type { Database } from '../database/connection.ts';
import { seeEverything } from '../database/sight.ts';
import {
  inRead,
  inWrite,
  type ReadTransaction,
  type WriteTransaction,
} from '../database/transaction.ts';
import { type AccountRecord, isClosed } from './account.store.ts';
import { listRights } from './rights.ts';
import { hashToken, makeToken } from './secret-token.ts';

/** A session ends after twelve hours without a request, and after a week in any case. */
const IDLE_HOURS = 12;
const LONGEST_HOURS = 7 * 24;
const SEEN_EVERY_MINUTES = 1;

/** The device at the other end of a request. */
export interface Device {
  address: string | null;
  agent: string | null;
}

export interface NewSession {
  token: string;
  endsAt: Date;
}

export async function beginSession(
  tx: WriteTransaction,
  accountId: number,
  {
    way,
    device,
    at,
  }: { way: 'password' | 'password-and-code' | 'single-sign-on'; device: Device; at: Date },
): Promise<NewSession> {
  const token = makeToken();
  const endsAt = new Date(at.getTime() + LONGEST_HOURS * 3_600_000);
  await tx
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      begun_at: at,
      seen_at: at,
      ends_at: endsAt,
      way,
      address: device.address,
      agent: device.agent?.slice(0, 300) ?? null,
    })
    .execute();
  return { token, endsAt };
}

/** Whose session a token is, and whether one must sign in at all. */
export interface Recognised {
  actor: Actor | null;
  account: AccountRecord | null;
  sessionId: number | null;
  isClosed: boolean;
}

/** Looks up who asks; a token that is unknown, ended, idle too long or of a suspended account is nobody's. */
export function recognise(db: Database, token: string | null, at: Date): Promise<Recognised> {
  return seeEverything(async () => {
    const { recognised, seenAt } = await inRead(db, async (tx) => {
      const closed = await isClosed(tx);
      const found = token === null ? undefined : await findSession(tx, token, at);
      if (found === undefined) {
        return {
          recognised: { actor: null, account: null, sessionId: null, isClosed: closed },
          seenAt: null,
        };
      }
      const { session, account } = found;
      const rights = await listRights(tx, account.account_id);
      return {
        recognised: {
          actor: {
            id: `account-${account.account_id}`,
            office: account.office,
            accountId: account.account_id,
            grants: rights.get(account.account_id) ?? [],
          },
          account,
          sessionId: session.session_id,
          isClosed: closed,
        },
        seenAt: session.seen_at,
      };
    });
    const isStale =
      seenAt !== null && at.getTime() - seenAt.getTime() > SEEN_EVERY_MINUTES * 60_000;
    if (isStale && recognised.sessionId !== null) await markSeen(db, recognised.sessionId, at);
    return recognised;
  });
}

async function findSession(
  tx: ReadTransaction,
  token: string,
  at: Date,
): Promise<{ session: { session_id: number; seen_at: Date }; account: AccountRecord } | undefined> {
  const session = await tx
    .selectFrom('session')
    .select(['session.session_id', 'session.account_id', 'session.seen_at'])
    .where('session.token_hash', '=', hashToken(token))
    .where(isAlive(at))
    .executeTakeFirst();
  if (session === undefined) return undefined;
  const account = await tx
    .selectFrom('account')
    .selectAll('account')
    .where('account.account_id', '=', session.account_id)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  return account === undefined ? undefined : { session, account };
}

const isAlive = (at: Date) =>
  sql<boolean>`session.ended_at IS NULL AND session.ends_at > ${at}
    AND session.seen_at > ${at}::timestamptz - make_interval(hours => ${IDLE_HOURS})`;

async function markSeen(db: Database, sessionId: number, at: Date): Promise<void> {
  await inWrite(db, (tx) =>
    tx.updateTable('session').set({ seen_at: at }).where('session_id', '=', sessionId).execute(),
  );
}

/** Sessions of an account that are alive, the last seen first. */
export async function listSessions(
  tx: ReadTransaction,
  accountId: number,
  { thisOne, at }: { thisOne: number | null; at: Date },
): Promise<SessionRow[]> {
  const rows = await tx
    .selectFrom('session')
    .selectAll('session')
    .where('session.account_id', '=', accountId)
    .where(isAlive(at))
    .orderBy('session.seen_at', 'desc')
    .orderBy('session.session_id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.session_id,
    begunAt: row.begun_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    address: row.address,
    agent: row.agent,
    isThisOne: row.session_id === thisOne,
  }));
}

/** Ends sessions of an account: one, or all, or all but one. */
export async function endSessions(
  tx: WriteTransaction,
  accountId: number,
  which: { only?: number; except?: number | null; at: Date },
): Promise<void> {
  let query = tx
    .updateTable('session')
    .set({ ended_at: which.at })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (which.only !== undefined) query = query.where('session_id', '=', which.only);
  if (typeof which.except === 'number') query = query.where('session_id', '<>', which.except);
  await query.execute();
}
