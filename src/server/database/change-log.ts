import type { Actor } from '../../core/permission/actor.ts';
import type { WriteTransaction } from './transaction.ts';

export interface Change {
  actor: Actor;
  /** Verb of the field: settle-contradiction, import-pack … */
  act: string;
  subject: string;
  detail: Record<string, string | number | boolean | null>;
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
    })
    .returning('change_log.change_no')
    .executeTakeFirstOrThrow();
  return row.change_no;
}
