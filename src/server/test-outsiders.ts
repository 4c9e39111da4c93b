import { inWrite } from './database/test-database.ts';
import type { Database } from './database/connection.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { localActor } from '../core/permission/actor.ts';
import { GivenRight } from '../contract/account.ts';
import { hashPassword } from './account/password.ts';
import { saveRights } from './account/rights.ts';
import { recordChange } from './database/change-log.ts';

/** A unit that has nothing to do with the city of the demonstration. */
export const elsewhere = UnitId.parse('99999@2025-07-01');
export const outsiderPassword = 'một đơn vị ở rất xa đây';
export const outsiderRoles = GivenRight.shape.role.options;

/** One account for every role, each over a unit elsewhere; no accounts of the demonstration. */
export async function makeOutsiders(db: Database): Promise<void> {
  const passwordHash = await hashPassword(outsiderPassword);
  await inWrite(db, async (tx) => {
    await tx
      .insertInto('unit')
      .values({
        unit_id: elsewhere,
        code: '99999',
        valid_from: '2025-07-01',
        name: 'Phường Ở Nơi Khác',
        unit_type: 'ward',
      })
      .execute();
    const changeNo = await recordChange(tx, {
      actor: localActor,
      act: 'make-account',
      subject: 'outsiders',
      detail: {},
    });
    for (const role of outsiderRoles) {
      const { account_id: accountId } = await tx
        .insertInto('account')
        .values({
          sign_in_name: `noi-khac-${role}`,
          office: `Cán bộ nơi khác (${role})`,
          state: 'active',
          password_hash: passwordHash,
          change_no: changeNo,
        })
        .returning('account.account_id')
        .executeTakeFirstOrThrow();
      const right: GivenRight = { role, unitId: elsewhere, fields: ['figures', 'party-members'] };
      await saveRights(tx, accountId, [right], changeNo);
    }
  });
}
