import { ExplanationId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { Explanation, ExplanationAct } from '../../core/meeting/explanation/explanation.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** A request for an explanation with its whole history. */
export interface LoadedExplanation {
  id: ExplanationId;
  explanation: Explanation;
  acts: ExplanationAct[];
}

/** Which requests: all in sight, those about a target or a task, one. */
export interface ExplanationQuestion {
  id?: number | undefined;
  targetId?: string | undefined;
  taskId?: number | undefined;
}

export async function loadExplanations(
  tx: ReadTransaction,
  { id, targetId, taskId }: ExplanationQuestion,
): Promise<LoadedExplanation[]> {
  let query = tx.selectFrom('explanation').selectAll('explanation');
  if (id !== undefined) query = query.where('explanation.explanation_id', '=', id);
  if (targetId !== undefined) query = query.where('explanation.target_id', '=', targetId);
  if (taskId !== undefined) query = query.where('explanation.task_id', '=', taskId);
  const rows = await query.orderBy('explanation.explanation_id').execute();
  const acts = await loadActs(
    tx,
    rows.map((row) => row.explanation_id),
  );
  return rows.map((row) => ({
    id: ExplanationId.parse(row.explanation_id),
    explanation: Explanation.parse({
      about: row.about,
      unitId: row.unit_id,
      askingUnitId: row.asking_unit_id,
    }),
    acts: acts.get(row.explanation_id) ?? [],
  }));
}

/** @throws Refusal `not-found` where there is none, or it is out of sight */
export async function getExplanation(tx: ReadTransaction, id: number): Promise<LoadedExplanation> {
  const [one] = await loadExplanations(tx, { id });
  if (one === undefined) throw noSuchRequest;
  return one;
}

async function loadActs(
  tx: ReadTransaction,
  ids: readonly number[],
): Promise<Map<number, ExplanationAct[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('explanation_act')
    .selectAll('explanation_act')
    .where('explanation_act.explanation_id', 'in', [...ids])
    .orderBy('explanation_act.act_no')
    .execute();
  const byId = Map.groupBy(rows, (row) => row.explanation_id);
  return new Map(
    [...byId].map(([id, ofOne]) => [
      id,
      ofOne.map((row) =>
        ExplanationAct.parse({
          actNo: row.act_no,
          on: row.held_on,
          office: row.office,
          accountId: row.account_id,
          recordedAt: row.recorded_at.toISOString(),
          deed: row.deed,
        }),
      ),
    ]),
  );
}

const noSuchRequest = new Refusal('not-found', {
  vi: 'Không có yêu cầu giải trình này, hoặc bạn không được xem.',
  en: 'There is no such request, or it is not for you to see.',
});
