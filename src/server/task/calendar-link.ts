import type { Actor } from '../../core/permission/actor.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { CalendarLink } from '../../contract/task/work-score.ts';
import { hashToken, makeToken } from '../account/secret-token.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** The link of the actor, without its secret: only its hash is kept. */
export async function findCalendarLink(tx: ReadTransaction, actor: Actor): Promise<CalendarLink> {
  const row = await tx
    .selectFrom('calendar_link')
    .select(['calendar_link.made_at', 'calendar_link.last_read_at'])
    .where('calendar_link.account_id', '=', actor.accountId)
    .where('calendar_link.ended_at', 'is', null)
    .executeTakeFirst();
  return {
    path: null,
    madeAt: row?.made_at.toISOString() ?? null,
    lastReadAt: row?.last_read_at?.toISOString() ?? null,
  };
}

/**
 * Ends the link of the actor and, to renew it, makes another; its path is told this once.
 *
 * @throws Refusal `not-allowed` to whoever has no account
 */
export async function changeCalendarLink(
  tx: WriteTransaction,
  actor: Actor,
  act: 'renew' | 'revoke',
): Promise<CalendarLink> {
  const { accountId } = actor;
  if (accountId === null) throw noAccount;
  const changeNo = await recordChange(tx, {
    actor,
    act: act === 'renew' ? 'renew-calendar-link' : 'revoke-calendar-link',
    subject: 'calendar',
    detail: {},
  });
  await tx
    .updateTable('calendar_link')
    .set({ ended_at: new Date() })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute();
  if (act === 'revoke') return findCalendarLink(tx, actor);
  const token = makeToken();
  await tx
    .insertInto('calendar_link')
    .values({ token_hash: hashToken(token), account_id: accountId, change_no: changeNo })
    .execute();
  return { ...(await findCalendarLink(tx, actor)), path: `/api/calendar/${token}` };
}

/**
 * Whose calendar a secret opens; notes that it was read.
 *
 * @throws Refusal `not-found` for a secret that is unknown or ended, or whose account is not active
 */
export async function openCalendar(tx: WriteTransaction, secret: string): Promise<number> {
  const row = await tx
    .selectFrom('calendar_link')
    .innerJoin('account', 'account.account_id', 'calendar_link.account_id')
    .select('calendar_link.account_id')
    .where('calendar_link.token_hash', '=', hashToken(secret))
    .where('calendar_link.ended_at', 'is', null)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (row === undefined) throw deadSecret;
  await tx
    .updateTable('calendar_link')
    .set({ last_read_at: new Date() })
    .where('token_hash', '=', hashToken(secret))
    .execute();
  return row.account_id;
}

const noAccount = new Refusal('not-allowed', {
  vi: 'Cần có tài khoản để có lịch riêng.',
  en: 'A calendar of one’s own needs an account.',
});

const deadSecret = new Refusal('not-found', {
  vi: 'Liên kết lịch này không còn dùng được; hãy lấy liên kết mới.',
  en: 'This calendar link is dead; take a new one.',
});
