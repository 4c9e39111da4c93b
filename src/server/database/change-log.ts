import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor, FieldGroup } from '../../core/permission/actor.ts';
import { acrossFieldGroups } from './across-field-groups.ts';
import type { WriteTransaction } from './transaction-kinds.ts';

export interface Change {
  actor: Actor;
  /** Verb of the field: settle-contradiction, import-pack … */
  act: string;
  subject: string;
  detail: Record<string, string | number | boolean | null>;
  /** The unit it is about; left out for the whole installation. */
  unitId?: UnitId;
  /**
   * Kind of field that the line holds contents of, or names files of: about Party members it is read only by those who
   * may see such data of the unit.
   */
  fieldGroup?: FieldGroup;
  /** Office in whose place it is done. */
  onBehalfOf?: string;
  /** Why, in the person's words. */
  reason?: string;
  before?: object;
  after?: object;
}

/** Leaves the line that every act leaves; gives its number, which the rows of the act carry. */
export function recordChange(tx: WriteTransaction, change: Change): Promise<number> {
  const isHeldApart = change.fieldGroup !== undefined && change.fieldGroup !== 'figures';
  // Whoever leaves a line that is held apart need not be able to read it.
  return isHeldApart ? acrossFieldGroups(tx, () => insert(tx, change)) : insert(tx, change);
}

async function insert(tx: WriteTransaction, change: Change): Promise<number> {
  const row = await tx
    .insertInto('change_log')
    .values({
      actor: change.actor.office,
      act: change.act,
      subject: change.subject,
      detail: JSON.stringify(detailOf(change)),
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

/** The mark is part of what is sealed. */
function detailOf({ detail, fieldGroup }: Change): Change['detail'] {
  return fieldGroup === undefined || fieldGroup === 'figures' ? detail : { ...detail, fieldGroup };
}
