import { sql } from 'kysely';
import type { TableMapping } from '../../core/figure/table/table-mapping.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { WriteTransaction } from '../database/transaction.ts';

/** Keeps a mapping in place of an earlier one of the same unit and head. */
export async function keepTableMapping(
  tx: WriteTransaction,
  actor: Actor,
  kept: {
    unitId: UnitId;
    fingerprint: string;
    head: string;
    mapping: TableMapping;
    changeNo: number;
  },
): Promise<void> {
  const row = {
    head: kept.head,
    mapping: JSON.stringify(kept.mapping),
    office: actor.office,
    account_id: actor.accountId,
    change_no: kept.changeNo,
  };
  await tx
    .insertInto('table_mapping')
    .values({ unit_id: kept.unitId, fingerprint: kept.fingerprint, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'fingerprint'])
        .doUpdateSet({ ...row, remembered_at: sql`now()` }),
    )
    .execute();
}

export async function dropTableMapping(tx: WriteTransaction, id: number): Promise<void> {
  await tx.deleteFrom('table_mapping').where('table_mapping.table_mapping_id', '=', id).execute();
}
