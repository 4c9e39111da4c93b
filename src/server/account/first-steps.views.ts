import { sql } from 'kysely';
import { FirstSteps } from '../../contract/first-steps.ts';
import { type Actor, mayEverywhere } from '../../core/permission/actor.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** How far a new installation has come. Row policies keep out what the asker may not see. */
export async function firstSteps(tx: ReadTransaction, actor: Actor): Promise<FirstSteps> {
  const mayKnowPeople =
    mayEverywhere(actor, 'manage-accounts') || mayEverywhere(actor, 'manage-rounds');
  const { rows } = await sql`
    SELECT
      (SELECT count(*) FROM target)::integer AS targets,
      CASE WHEN ${mayKnowPeople} THEN (
        SELECT count(*) FROM account
        WHERE state = 'active' AND NOT is_demonstration AND account_id IS DISTINCT FROM ${actor.accountId}
      )::integer END AS people,
      (SELECT count(*) FROM round_act WHERE act = 'open')::integer AS rounds,
      (SELECT count(*) FROM submission_vintage)::integer AS figures`.execute(tx);
  return FirstSteps.parse(rows[0]);
}
