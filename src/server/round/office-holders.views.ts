import { sql } from 'kysely';
import * as z from 'zod';
import type { OfficeHolder } from '../../core/figure/round/vacancies.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { FieldGroup, Role } from '../../core/permission/actor.ts';
import { acrossUnits } from '../database/across-units.ts';
import type { ReadTransaction } from '../database/transaction.ts';

const Row = z.object({
  account_id: z.int(),
  office: z.string(),
  is_invited: z.boolean(),
  role: Role,
  unit_id: UnitId.nullable(),
  fields: z.array(FieldGroup),
  covers: z.array(UnitId),
});

/**
 * Everybody who may fill or approve forms at these units: with the rights at them, at those above them, and over the whole
 * installation. Suspended accounts are left out. It is for working out whether an office is held; who holds it is told to
 * nobody by it.
 */
export async function listOfficeHolders(
  tx: ReadTransaction,
  unitIds: readonly UnitId[],
): Promise<OfficeHolder[]> {
  const { rows } = await acrossUnits(tx, () =>
    sql`
      WITH RECURSIVE reach (unit_id, above_id) AS (
        SELECT asked, asked FROM unnest(${[...new Set(unitIds)]}::text[]) AS asked
        UNION
        SELECT reach.unit_id, placed.parent_id
        FROM unit_placement placed JOIN reach ON placed.unit_id = reach.above_id
      )
      SELECT account.account_id, account.office, account.state = 'invited' AS is_invited,
        given.role, given.unit_id, given.fields,
        ARRAY(SELECT reach.unit_id FROM reach WHERE reach.above_id = given.unit_id) AS covers
      FROM account_grant given JOIN account ON account.account_id = given.account_id
      WHERE account.state IN ('active', 'invited') AND given.role IN ('reporter', 'approver')
        AND (given.unit_id IS NULL OR given.unit_id IN (SELECT reach.above_id FROM reach))
      ORDER BY account.account_id`.execute(tx),
  );
  const ofAccount = Map.groupBy(z.array(Row).parse(rows), ({ account_id }) => account_id);
  return [...ofAccount.values()].flatMap((rights): OfficeHolder[] => {
    const [first] = rights;
    if (first === undefined) return [];
    return [
      {
        actor: {
          id: `account-${first.account_id}`,
          office: first.office,
          accountId: first.account_id,
          grants: rights.map(({ role, unit_id: unitId, covers, fields }) => ({
            role,
            unitId,
            covers,
            fields,
          })),
        },
        isInvited: first.is_invited,
      },
    ];
  });
}
