import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { conclusionFate } from '../../core/meeting/review/conclusion-fate.ts';
import type { Conclusion } from '../../core/meeting/review/meeting.ts';
import type { ConclusionCell } from '../../contract/meeting.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findTasks } from '../task/task-filter.ts';

/** Conclusions with the tasks made of them as they stood on the day, and what had become of each by then. */
export async function conclusionCells(
  tx: ReadTransaction,
  conclusions: readonly Conclusion[],
  asOf: PlainDate,
): Promise<ConclusionCell[]> {
  const asked = new Set(conclusions.map(({ id }) => id));
  const { found } = await findTasks(
    tx,
    { asOf },
    (origin) => origin.kind === 'conclusion' && asked.has(origin.conclusionId),
  );
  const byConclusion = Map.groupBy(found, ({ task: { origin } }) =>
    origin.kind === 'conclusion' ? origin.conclusionId : null,
  );
  return conclusions.map((conclusion) => {
    const tasks = (byConclusion.get(conclusion.id) ?? []).map(({ row }) => row);
    return { conclusion, fate: conclusionFate(conclusion.kind, tasks), tasks };
  });
}
