import { sql } from 'kysely';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { Database } from '../database/connection.ts';
import { inWrite } from '../database/transaction.ts';

const ONCE_IN_HOURS = 1;

/**
 * Leaves a line when somebody looks at personal data of others: once an hour, so that turning pages does not fill the
 * audit (Law on Personal Data Protection 91/2025/QH15: access is logged).
 */
export async function recordView(
  db: Database,
  actor: Actor,
  { act, at }: { act: 'view-accounts' | 'view-mails' | 'view-records'; at: Date },
): Promise<void> {
  const { accountId } = actor;
  if (accountId === null) return;
  await inWrite(db, async (tx) => {
    // Two requests of one page at once leave one line.
    await sql`SELECT pg_advisory_xact_lock(hashtext(${`${act} ${accountId}`}))`.execute(tx);
    const before = await tx
      .selectFrom('change_log')
      .select('change_log.change_no')
      .where('change_log.account_id', '=', accountId)
      .where('change_log.act', '=', act)
      .where('change_log.happened_at', '>', new Date(at.getTime() - ONCE_IN_HOURS * 3_600_000))
      .limit(1)
      .executeTakeFirst();
    if (before !== undefined) return;
    await recordChange(tx, { actor, act, subject: 'personal data', detail: {} });
  });
}
