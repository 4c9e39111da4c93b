import { sql } from 'kysely';
import { DifficultyId, type UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Difficulty, DifficultyDeed } from '../../core/meeting/difficulty/difficulty.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { WriteTransaction } from '../database/transaction.ts';

/** A difficulty as it is written for the first time. */
export interface NewDifficulty extends Omit<Difficulty, 'key'> {
  /** Left out: a code of its unit and its number. */
  key?: string;
  seenBy: readonly UnitId[];
  /** Null: a pack brought it. */
  changeNo: number | null;
}

export async function insertDifficulty(
  tx: WriteTransaction,
  draft: NewDifficulty,
): Promise<DifficultyId> {
  const { about } = draft;
  const { difficulty_id: id } = await tx
    .insertInto('difficulty')
    .values({
      difficulty_key:
        draft.key ?? sql<string>`${keyBeginning(draft.unitId)} || nextval('difficulty_key_no')`,
      text: draft.text,
      kind: draft.kind,
      cause: draft.cause,
      cause_confirmed_by: draft.causeConfirmedBy,
      about: JSON.stringify(about),
      target_id: about.kind === 'target' ? about.targetId : null,
      task_id: about.kind === 'task' ? about.taskId : null,
      unit_id: draft.unitId,
      seen_by: [...draft.seenBy],
      change_no: draft.changeNo,
    })
    .returning('difficulty.difficulty_id')
    .executeTakeFirstOrThrow();
  return DifficultyId.parse(id);
}

/** "05512@2020-01-01" gives "kk-05512-". */
function keyBeginning(unitId: UnitId): string {
  return `kk-${unitId.replace(/@.*/, '')}-`;
}

export interface NewAct {
  difficultyId: number;
  actNo: number;
  on: PlainDate;
  dateNote: string | null;
  deed: DifficultyDeed;
  changeNo: number | null;
}

export async function appendDifficultyAct(
  tx: WriteTransaction,
  { office, accountId }: Pick<Actor, 'office' | 'accountId'>,
  act: NewAct,
): Promise<void> {
  await tx
    .insertInto('difficulty_act')
    .values({
      difficulty_id: act.difficultyId,
      act_no: act.actNo,
      held_on: act.on,
      date_note: act.dateNote,
      kind: act.deed.kind,
      deed: JSON.stringify(act.deed),
      office,
      account_id: accountId,
      change_no: act.changeNo,
    })
    .execute();
  if (act.deed.kind !== 'escalate') return;
  await tx
    .insertInto('recommendation')
    .values({ difficulty_id: act.difficultyId, act_no: act.actNo })
    .execute();
  const { unitId } = act.deed.owner;
  if (unitId !== null) await letSee(tx, act.difficultyId, unitId);
}

/** Whoever once had it goes on seeing it. */
async function letSee(tx: WriteTransaction, difficultyId: number, unitId: UnitId): Promise<void> {
  await sql`
    UPDATE difficulty SET seen_by = array_append(seen_by, ${unitId})
    WHERE difficulty_id = ${difficultyId} AND NOT ${unitId} = ANY (seen_by)`.execute(tx);
}

/** Until the act ends nobody else moves it. */
export async function lockDifficulty(tx: WriteTransaction, difficultyId: number): Promise<void> {
  await sql`SELECT FROM difficulty WHERE difficulty_id = ${difficultyId} FOR UPDATE`.execute(tx);
}

/** Brings the words of a difficulty to what a file says; its history is not touched. */
export async function rewordDifficulty(
  tx: WriteTransaction,
  difficultyId: number,
  { text, kind, cause, causeConfirmedBy, about }: Difficulty,
): Promise<void> {
  await tx
    .updateTable('difficulty')
    .set({
      text,
      kind,
      cause,
      cause_confirmed_by: causeConfirmedBy,
      about: JSON.stringify(about),
      target_id: about.kind === 'target' ? about.targetId : null,
      task_id: about.kind === 'task' ? about.taskId : null,
    })
    .where('difficulty_id', '=', difficultyId)
    .execute();
}
