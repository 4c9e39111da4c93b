import * as z from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { OfficialState, TaskStep } from '../../task/task-state.ts';
import type { ConclusionKind } from './meeting.ts';

/** What became of a conclusion, by the tasks that were made of it. */
export const ConclusionFate = z.enum([
  'note',
  'no-task',
  'not-issued',
  'under-way',
  'overdue',
  'done',
  'done-late',
  'dropped',
]);
export type ConclusionFate = z.infer<typeof ConclusionFate>;

export const conclusionFateNames = {
  note: { vi: 'Ghi nhận', en: 'Noted' },
  'no-task': { vi: 'Chưa thành nhiệm vụ', en: 'No task yet' },
  'not-issued': { vi: 'Nhiệm vụ chưa giao', en: 'Task not issued' },
  'under-way': { vi: 'Đang thực hiện', en: 'Under way' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
  'done-late': { vi: 'Đã hoàn thành, trễ hạn', en: 'Done late' },
  dropped: { vi: 'Không còn thực hiện', en: 'Dropped' },
} satisfies Record<ConclusionFate, Bilingual>;

export interface TaskStanding {
  step: TaskStep;
  official: OfficialState | null;
}

/**
 * The worst of its tasks decides while any is open: overdue before under way before not issued. When none is open, the
 * conclusion is done (late, if one of them was late); if all were overtaken or withdrawn, it is dropped.
 */
export function conclusionFate(
  kind: ConclusionKind,
  tasks: readonly TaskStanding[],
): ConclusionFate {
  if (tasks.length === 0) return kind === 'note' ? 'note' : 'no-task';
  const has = (official: OfficialState): boolean => tasks.some((one) => one.official === official);
  if (has('open-overdue')) return 'overdue';
  if (has('open-in-time')) return 'under-way';
  if (tasks.some(({ step }) => step === 'draft' || step === 'returned')) return 'not-issued';
  if (has('done-late')) return 'done-late';
  return has('done-on-time') ? 'done' : 'dropped';
}
