import type { Actor } from '../../core/permission/actor.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import { TaskStep } from '../../core/task/task-state.ts';
import type {
  listTasksRoute,
  listTaskSourcesRoute,
  showTaskBoardRoute,
  TaskFilter,
} from '../../contract/task/task-lists.ts';
import type { TaskRow } from '../../contract/task/task.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { findTasks } from './task-filter.ts';
import { summaryOf } from './task-row.ts';

const PAGE_SIZE = 100;

/** One page of the tasks that match, with the counts and rates of all of them. */
export async function listTasks(
  tx: ReadTransaction,
  actor: Actor,
  { page, ...filter }: TaskFilter & { page: number },
): Promise<OutputOf<typeof listTasksRoute>> {
  const { asOf, found } = await findTasks(tx, filter);
  const rows = found.map(({ row }) => row);
  return {
    asOf,
    rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: rows.length,
    pageSize: PAGE_SIZE,
    summary: summaryOf(rows),
    manage: openAct(shutForOrdering(actor)),
  };
}

/** Columns in the order of the steps. */
export async function taskBoard(
  tx: ReadTransaction,
  filter: TaskFilter,
): Promise<OutputOf<typeof showTaskBoardRoute>> {
  const { asOf, found } = await findTasks(tx, filter);
  return {
    asOf,
    columns: TaskStep.options.map((step) => {
      const rows = found.flatMap(({ row }) => (row.step === step ? [row] : []));
      return { step, total: rows.length, rows: rows.slice(0, PAGE_SIZE) };
    }),
  };
}

type Sources = OutputOf<typeof listTaskSourcesRoute>;

/** Tasks by what ordered them, sources with the most overdue first. */
export async function taskSources(
  tx: ReadTransaction,
  filter: Pick<TaskFilter, 'asOf'>,
): Promise<Sources> {
  const { asOf, found } = await findTasks(tx, filter);
  const rows = found.map(({ row }) => row);
  const sources = [...Map.groupBy(rows, sourceKey).values()].flatMap((own) => sourceOf(own));
  return {
    asOf,
    sources: sources.toSorted(
      (a, b) =>
        b.summary.counts.openOverdue - a.summary.counts.openOverdue ||
        b.rows.length - a.rows.length,
    ),
  };
}

function sourceOf(rows: TaskRow[]): Sources['sources'] {
  const [row] = rows;
  if (row === undefined) return [];
  const { origin, title } = row.origin;
  return [{ kind: origin.kind, id: sourceId(row), title, summary: summaryOf(rows), rows }];
}

function sourceKey(row: TaskRow): string {
  return `${row.origin.origin.kind} ${sourceId(row) ?? ''}`;
}

function sourceId({ origin: { origin } }: TaskRow): string | null {
  switch (origin.kind) {
    case 'document':
      return origin.documentId;
    case 'programme':
      return origin.programmeId;
    case 'conclusion':
      return String(origin.conclusionId);
    case 'recommendation':
      return String(origin.recommendationId);
    case 'own':
      return null;
  }
}
