import { RecommendationId, DifficultyId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { Difficulty, DifficultyAct } from '../../core/meeting/difficulty/difficulty.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** A difficulty with its whole history. */
export interface LoadedDifficulty {
  id: DifficultyId;
  difficulty: Difficulty;
  /** In the order of recording. */
  acts: DifficultyAct[];
  /** Of acts that raised it upward, by number of the act. */
  recommendations: ReadonlyMap<number, RecommendationId>;
}

/** All in sight, or those of one target or task, or one; by key. */
export async function loadDifficulties(
  tx: ReadTransaction,
  of: { id?: number; targetId?: string; taskId?: number; isOnTargets?: true } = {},
): Promise<LoadedDifficulty[]> {
  let query = tx.selectFrom('difficulty').selectAll('difficulty');
  if (of.id !== undefined) query = query.where('difficulty.difficulty_id', '=', of.id);
  if (of.targetId !== undefined) query = query.where('difficulty.target_id', '=', of.targetId);
  if (of.taskId !== undefined) query = query.where('difficulty.task_id', '=', of.taskId);
  if (of.isOnTargets === true) query = query.where('difficulty.target_id', 'is not', null);
  const rows = await query.orderBy('difficulty.difficulty_key').execute();
  const ids = rows.map((row) => row.difficulty_id);
  const acts = await loadActs(tx, ids);
  const recommendations = await loadRecommendations(tx, ids);
  return rows.map((row) => ({
    id: DifficultyId.parse(row.difficulty_id),
    difficulty: Difficulty.parse({
      key: row.difficulty_key,
      text: row.text,
      kind: row.kind,
      cause: row.cause,
      causeConfirmedBy: row.cause_confirmed_by,
      about: row.about,
      unitId: row.unit_id,
    }),
    acts: acts.get(row.difficulty_id) ?? [],
    recommendations: recommendations.get(row.difficulty_id) ?? new Map(),
  }));
}

/** @throws Refusal `not-found` where there is none, or it is out of sight */
export async function getDifficulty(tx: ReadTransaction, id: number): Promise<LoadedDifficulty> {
  const [one] = await loadDifficulties(tx, { id });
  if (one === undefined) throw noSuchDifficulty;
  return one;
}

async function loadActs(
  tx: ReadTransaction,
  ids: readonly number[],
): Promise<Map<number, DifficultyAct[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('difficulty_act')
    .selectAll('difficulty_act')
    .where('difficulty_act.difficulty_id', 'in', [...ids])
    .orderBy('difficulty_act.act_no')
    .execute();
  const byId = Map.groupBy(rows, (row) => row.difficulty_id);
  return new Map(
    [...byId].map(([id, ofOne]) => [
      id,
      ofOne.map((row) =>
        DifficultyAct.parse({
          actNo: row.act_no,
          on: row.held_on,
          dateNote: row.date_note,
          office: row.office,
          accountId: row.account_id,
          recordedAt: row.recorded_at.toISOString(),
          deed: row.deed,
        }),
      ),
    ]),
  );
}

async function loadRecommendations(
  tx: ReadTransaction,
  ids: readonly number[],
): Promise<Map<number, Map<number, RecommendationId>>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('recommendation')
    .selectAll('recommendation')
    .where('recommendation.difficulty_id', 'in', [...ids])
    .execute();
  const byId = Map.groupBy(rows, (row) => row.difficulty_id);
  return new Map(
    [...byId].map(([id, ofOne]) => [
      id,
      new Map(
        ofOne.map((row) => [row.act_no, RecommendationId.parse(row.recommendation_id)] as const),
      ),
    ]),
  );
}

const noSuchDifficulty = new Refusal('not-found', {
  vi: 'Không có khó khăn này, hoặc bạn không được xem.',
  en: 'There is no such difficulty, or it is not for you to see.',
});
