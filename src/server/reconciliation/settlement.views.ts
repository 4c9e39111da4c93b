import { Settlement } from '../../contract/contradiction.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** What people decided, by contradiction, newest first. */
export async function listSettlements(tx: ReadTransaction): Promise<Map<string, Settlement[]>> {
  const rows = await tx
    .selectFrom('contradiction_settlement')
    .select([
      'contradiction_settlement.contradiction_id',
      'contradiction_settlement.decision',
      'contradiction_settlement.reason',
      'contradiction_settlement.office',
      'contradiction_settlement.settled_on',
    ])
    .orderBy('contradiction_settlement.settlement_id', 'desc')
    .execute();
  const settlements = new Map<string, Settlement[]>();
  for (const row of rows) {
    const settlement = Settlement.parse({
      decision: row.decision,
      reason: row.reason,
      office: row.office,
      settledOn: row.settled_on,
    });
    settlements.set(row.contradiction_id, [
      ...(settlements.get(row.contradiction_id) ?? []),
      settlement,
    ]);
  }
  return settlements;
}

/** The latest act settles it, unless it reopens it. */
export function isSettled(settlements: readonly Settlement[]): boolean {
  const [latest] = settlements;
  return latest !== undefined && latest.decision !== 'reopened';
}
