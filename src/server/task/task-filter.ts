import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { matchesFolded } from '../../core/kernel/vietnamese-text.ts';
import type { TaskOrigin } from '../../core/task/task.ts';
import type { TaskFilter } from '../../contract/task/task-lists.ts';
import type { TaskRow } from '../../contract/task/task.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { dayAsked } from '../today.ts';
import { loadTaskNames } from './task-names.views.ts';
import { compareRows, type TaskOnDay, tasksOn } from './task-row.ts';
import { loadTasks } from './task.views.ts';

/**
 * Tasks in sight that match, as they stood on the day asked for; overdue first, then by deadline.
 *
 * @param isOrderedBy whether one of that source is looked for; left out: all are
 */
export async function findTasks(
  tx: ReadTransaction,
  filter: TaskFilter,
  isOrderedBy: (origin: TaskOrigin) => boolean = () => true,
): Promise<{ asOf: PlainDate; found: TaskOnDay[] }> {
  const asOf = dayAsked(filter.asOf);
  const ordered = (await loadTasks(tx)).filter(({ origin }) => isOrderedBy(origin));
  const all = tasksOn(ordered, asOf, await loadTaskNames(tx));
  const found = all
    .filter(({ row }) => matches(row, filter))
    .toSorted((a, b) => compareRows(a.row, b.row));
  return { asOf, found };
}

function matches(row: TaskRow, filter: TaskFilter): boolean {
  const { origin } = row.origin;
  return (
    (filter.unit === undefined || unitsOf(row, filter.part).includes(filter.unit)) &&
    (filter.step === undefined || row.step === filter.step) &&
    (filter.official === undefined || row.official === filter.official) &&
    (filter.overdue === undefined || row.official === 'open-overdue') &&
    (filter.priority === undefined || row.priority === filter.priority) &&
    (filter.target === undefined || row.targetIds.includes(filter.target)) &&
    (filter.document === undefined ||
      (origin.kind === 'document' && origin.documentId === filter.document)) &&
    (filter.programme === undefined ||
      (origin.kind === 'programme' && origin.programmeId === filter.programme)) &&
    (filter.words === undefined ||
      matchesFolded(`${row.title} ${row.product?.name ?? ''}`, filter.words))
  );
}

function unitsOf(row: TaskRow, part: TaskFilter['part']): string[] {
  const parts = {
    lead: [row.leadUnit],
    coordinating: row.coUnits,
    ordering: [row.orderingUnit],
    closing: [row.closingUnit],
  };
  const asked = part === undefined ? Object.values(parts).flat() : parts[part];
  return asked.flatMap((unit) => unit?.unitId ?? []);
}
