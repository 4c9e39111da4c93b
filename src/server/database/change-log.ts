import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { WriteTransaction } from './transaction.ts';

export interface Change {
  actor: Actor;
  /** Verb of the field: settle-contradiction, import-pack … */
  act: string;
  subject: string;
  detail: Record<string, string | number | boolean | null>;
  /** The unit it is about; left out for the whole installation. */
  unitId?: UnitId;
  /** Office in whose place it is done. */
  onBehalfOf?: string;
  /** Why, in the person's words. */
  reason?: string;
  before?: object;
  after?: object;
}

/** Leaves the line that every act leaves; gives its number, which the rows of the act carry. */
export async function recordChange(tx: WriteTransaction, change: Change): Promise<number> {
  const row = await tx
    .insertInto('change_log')
    .values({
      actor: change.actor.office,
      act: change.act,
      subject: change.subject,
      detail: JSON.stringify(change.detail),
      account_id: change.actor.accountId,
      unit_id: change.unitId ?? null,
      on_behalf_of: change.onBehalfOf ?? null,
      reason: change.reason ?? null,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      after: change.after === undefined ? null : JSON.stringify(change.after),
    })
    .returning('change_log.change_no')
    .executeTakeFirstOrThrow();
  return row.change_no;
}
