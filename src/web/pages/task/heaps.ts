import type { TaskRow } from '../../../contract/task/task.ts';
import type { WorkHeap } from '../../../contract/task/task-lists.ts';
import type { FormAct } from './act-order.ts';

interface Heap {
  heap: WorkHeap;
  rows: TaskRow[];
}

/** Heaps that hold everything that is open, whether it presses or not. */
const standing = new Set<WorkHeap>(['as-head', 'as-lead']);

/**
 * What presses, each task only in its first and most pressing heap; and all open tasks of one's own, each once.
 */
export function splitHeaps(heaps: readonly Heap[]): { pressing: Heap[]; rest: TaskRow[] } {
  const seen = new Set<number>();
  const pressing = heaps
    .filter(({ heap }) => !standing.has(heap))
    .map(({ heap, rows }) => {
      const first = rows.filter(({ id }) => !seen.has(id));
      for (const { id } of first) seen.add(id);
      return { heap, rows: first };
    })
    .filter(({ rows }) => rows.length > 0);
  const rest = heaps.filter(({ heap }) => standing.has(heap)).flatMap(({ rows }) => rows);
  return { pressing, rest: [...new Map(rest.map((row) => [row.id, row])).values()] };
}

const atWork: FormAct[] = ['report-done', 'report-interim', 'ask-extension'];

/** What is done on the spot with a task of a heap; the first is what it waits for. */
export function actsOnSpot(
  heap: WorkHeap,
  { step, isExtensionAsked }: Pick<TaskRow, 'step' | 'isExtensionAsked'>,
): FormAct[] {
  switch (heap) {
    case 'to-accept':
      return ['accept', 'return'];
    case 'interim-due':
      return step === 'accepted' ? ['report-interim', 'report-done'] : ['accept'];
    case 'to-answer':
      return ['answer-part'];
    case 'to-close':
      return ['close', 'refuse-done'];
    case 'extension-asked':
      return ['extend', 'refuse-extension'];
    case 'returned-to-us':
      return [];
    default:
      if (step === 'new') return ['accept', 'return'];
      if (step !== 'accepted') return [];
      return isExtensionAsked ? atWork.filter((act) => act !== 'ask-extension') : atWork;
  }
}
