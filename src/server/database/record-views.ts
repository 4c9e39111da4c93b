import { sql } from 'kysely';
import { UnitId } from '../../core/kernel/ids.ts';
import { recordChange } from './change-log.ts';
import { takeNoted, whatIsSeen } from './sight.ts';
import type { WriteTransaction } from './transaction-kinds.ts';

/**
 * Leaves a line for every unit whose data about Party members an account was shown: once an hour, so that turning pages
 * does not fill the audit (Law on Personal Data Protection 91/2025/QH15: access is logged).
 */
export async function recordViews(tx: WriteTransaction): Promise<void> {
  const { accountId, office } = whatIsSeen();
  const unitIds = takeNoted();
  if (accountId === null || office === null || unitIds.length === 0) return;
  // Two requests of one page at once leave one line.
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`view-party-members ${accountId}`}))`.execute(
    tx,
  );
  const { rows } = await sql<{ unit_id: string }>`
    SELECT change_log.unit_id
    FROM change_log
    WHERE change_log.account_id = ${accountId} AND change_log.act = 'view-party-members'
      AND change_log.happened_at > now() - interval '1 hour' AND change_log.unit_id = ANY (${unitIds}::text[])`.execute(
    tx,
  );
  const told = new Set(rows.map((row) => row.unit_id));
  for (const unitId of unitIds.filter((one) => !told.has(one)).toSorted()) {
    await recordChange(tx, {
      actor: { id: `account-${accountId}`, office, accountId, grants: [] },
      act: 'view-party-members',
      subject: 'party members',
      unitId: UnitId.parse(unitId),
      detail: {},
    });
  }
}
