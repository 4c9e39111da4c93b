import { sql } from 'kysely';
import * as z from 'zod';
import { UnitId } from '../../core/kernel/ids.ts';
import { FieldGroup, type Grant, Role } from '../../core/permission/actor.ts';
import type { GivenRight } from '../../contract/account/account.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

const Row = z.object({
  account_id: z.int(),
  role: Role.exclude(['public']),
  unit_id: UnitId.nullable(),
  unit_name: z.string().nullable(),
  fields: z.array(FieldGroup),
  covers: z.array(UnitId),
});

/** Rights of one account, or of all; each with the units that it reaches. */
export async function listRights(
  tx: ReadTransaction,
  accountId: number | null = null,
): Promise<Map<number, (Grant & GivenRight & { unitName: string | null })[]>> {
  // Below a unit is whatever was ever placed below it, in any tree: rights outlive the reforms of a tree.
  const { rows } = await sql`
    SELECT given.account_id, given.role, given.unit_id, unit.name AS unit_name, given.fields,
      CASE WHEN given.unit_id IS NULL THEN '{}' ELSE ARRAY(
        WITH RECURSIVE below (unit_id) AS (
          SELECT given.unit_id
          UNION
          SELECT placed.unit_id FROM unit_placement placed JOIN below ON placed.parent_id = below.unit_id
        )
        SELECT below.unit_id FROM below ORDER BY below.unit_id
      ) END AS covers
    FROM account_grant given
    LEFT JOIN unit ON unit.unit_id = given.unit_id
    WHERE ${accountId}::integer IS NULL OR given.account_id = ${accountId}
    ORDER BY given.account_id, given.role, given.unit_id`.execute(tx);
  const rights = z
    .array(Row)
    .parse(rows)
    .map((row) => ({
      accountId: row.account_id,
      role: row.role,
      unitId: row.unit_id,
      unitName: row.unit_name,
      fields: row.fields,
      covers: row.covers,
    }));
  return Map.groupBy(rights, (right) => right.accountId);
}

/** Replaces the rights of an account. */
export async function saveRights(
  tx: WriteTransaction,
  accountId: number,
  rights: readonly GivenRight[],
  changeNo: number,
): Promise<void> {
  await tx.deleteFrom('account_grant').where('account_id', '=', accountId).execute();
  if (rights.length === 0) return;
  await tx
    .insertInto('account_grant')
    .values(
      rights.map(({ role, unitId, fields }) => ({
        account_id: accountId,
        role,
        unit_id: unitId,
        fields: [...fields],
        change_no: changeNo,
      })),
    )
    .execute();
}
