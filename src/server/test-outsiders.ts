import { inWrite } from './database/test-database.ts';
import type { Database } from './database/connection.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { localActor } from '../core/permission/actor.ts';
import { GivenRight } from '../contract/account/account.ts';
import { hashPassword } from './account/password.ts';
import { saveRights } from './account/rights.ts';
import { recordChange } from './database/change-log.ts';

/** A unit that has nothing to do with the city of the demonstration. */
export const elsewhere = UnitId.parse('99999@2025-07-01');
const city = UnitId.parse('165@2010-01-01');
export const outsiderPassword = 'một đơn vị ở rất xa đây';
export const outsiderRoles = GivenRight.shape.role.options;
/** Holds every role elsewhere, and sees nothing of the city. */
export const stranger = 'noi-khac-moi-vai';
/** Holds every role elsewhere, and looks at the city as its inspector: what it may see there it may not touch. */
export const onlooker = 'noi-khac-va-xem';

/** One account for every role, each over a unit elsewhere, and the onlooker; no accounts of the demonstration. */
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
    const make = async (signInName: string, rights: readonly GivenRight[]): Promise<void> => {
      const { account_id: accountId } = await tx
        .insertInto('account')
        .values({
          sign_in_name: signInName,
          office: `Cán bộ nơi khác (${signInName})`,
          state: 'active',
          password_hash: passwordHash,
          change_no: changeNo,
        })
        .returning('account.account_id')
        .executeTakeFirstOrThrow();
      await saveRights(tx, accountId, rights, changeNo);
    };
    const fields: GivenRight['fields'] = ['figures', 'party-members'];
    const ofAllRoles = outsiderRoles.map((role) => ({ role, unitId: elsewhere, fields }));
    for (const right of ofAllRoles) await make(`noi-khac-${right.role}`, [right]);
    await make(stranger, ofAllRoles);
    await make(onlooker, [...ofAllRoles, { role: 'inspector', unitId: city, fields }]);
  });
}
