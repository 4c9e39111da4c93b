import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor, Role } from '../../core/permission/actor.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listRights } from './rights.ts';

/** The accounts of the demonstration, to act with when it is made. */
export interface DemonstrationPeople {
  /** @param unitId null for a right over the whole installation */
  find: (role: Role, unitId: UnitId | null) => Actor | undefined;
}

export async function loadDemonstrationPeople(tx: ReadTransaction): Promise<DemonstrationPeople> {
  const accounts = await tx
    .selectFrom('account')
    .select(['account.account_id', 'account.office'])
    .where('account.is_demonstration', '=', true)
    .execute();
  const rights = await listRights(tx);
  const actors = accounts.map(({ account_id: id, office }): Actor => ({
    id: `account-${id}`,
    office,
    accountId: id,
    grants: rights.get(id) ?? [],
  }));
  return {
    find: (role, unitId) =>
      actors.find(({ grants }) =>
        grants.some((grant) => grant.role === role && grant.unitId === unitId),
      ),
  };
}
