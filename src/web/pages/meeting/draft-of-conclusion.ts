import type { TaskDraft } from '../../../contract/task/task.ts';
import type { TargetId, UnitId } from '../../../core/kernel/ids.ts';

const longestTitle = 300;

/** What a conclusion says already of its task: the work in its words, who orders, the target that it serves. */
export function draftOfConclusion(
  text: string,
  orderingUnitId: UnitId,
  targetId: TargetId | null,
): Partial<TaskDraft> {
  return {
    title: text.replace(/\s+/g, ' ').trim().slice(0, longestTitle),
    orderingUnitId,
    targetIds: targetId === null ? [] : [targetId],
  };
}
