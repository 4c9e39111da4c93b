import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type {
  acceptTasksRoute,
  closeTasksRoute,
  manageTasksRoute,
  TaskStandingShown,
} from '../../contract/task/task-acts.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { getTask, standingNow } from './task.views.ts';
import { doTaskAct, type TaskActOrder } from './do-task-act.ts';

type Answer = Promise<{ standings: TaskStandingShown[] }>;
type Seen = ParsedInputOf<typeof acceptTasksRoute>['body']['tasks'];

export function manageTasks(
  tx: WriteTransaction,
  actor: Actor,
  order: ParsedInputOf<typeof manageTasksRoute>['body'],
): Answer {
  switch (order.act) {
    case 'issue':
      return doAll(tx, actor, order.tasks, { kind: 'issue' });
    case 'extend': {
      const { dueOn, reason } = order;
      const content = { kind: 'extend', dueOn, reason, grantedBy: actor.office } as const;
      return doAll(tx, actor, order.tasks, content);
    }
    case 'withdraw':
      return doAll(tx, actor, order.tasks, { kind: 'withdraw', reason: order.reason });
    case 'change-head': {
      const { leadUnitId, head, reason } = order;
      return doAll(tx, actor, order.tasks, { kind: 'reassign', leadUnitId, head, reason });
    }
  }
}

export function acceptTasks(
  tx: WriteTransaction,
  actor: Actor,
  { tasks }: ParsedInputOf<typeof acceptTasksRoute>['body'],
): Answer {
  return doAll(tx, actor, tasks, { kind: 'accept' });
}

export function closeTasks(
  tx: WriteTransaction,
  actor: Actor,
  { tasks, words }: ParsedInputOf<typeof closeTasksRoute>['body'],
): Answer {
  return doAll(tx, actor, tasks, { kind: 'close', words });
}

/**
 * Does the same act on all of the tasks, or on none.
 *
 * @throws Refusal `not-possible-now` that names every task on which it was refused, and why
 */
async function doAll(
  tx: WriteTransaction,
  actor: Actor,
  tasks: Seen,
  content: TaskActOrder['content'],
): Answer {
  const standings: TaskStandingShown[] = [];
  const faults: Fault[] = [];
  // In one order whoever acts, so that two acts on the same tasks wait for one another instead of both failing.
  for (const { taskId, version } of tasks.toSorted((a, b) => a.taskId - b.taskId)) {
    try {
      if (content.kind === 'reassign') await refuseIfLedByOther(tx, taskId, content.leadUnitId);
      standings.push(await doTaskAct(tx, actor, { taskId, version, content }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push(...faultsOf(taskId, error));
    }
  }
  if (faults.length > 0) throw new Refusal('not-possible-now', someRefused, faults);
  return { standings };
}

/** Of many only the head changes: each stays with the unit that leads it. */
async function refuseIfLedByOther(
  tx: WriteTransaction,
  taskId: number,
  leadUnitId: UnitId,
): Promise<void> {
  const { terms } = standingNow(await getTask(tx, taskId));
  if (terms.leadUnitId !== leadUnitId) throw ledByOther;
}

function faultsOf(taskId: number, { text, faults }: Refusal): Fault[] {
  if (faults.length === 0) return [{ place: ['tasks', taskId], message: text }];
  return faults.map(({ place, message }) => ({ place: ['tasks', taskId, ...place], message }));
}

const ledByOther = new Refusal('not-possible-now', {
  vi: 'Đơn vị khác đang chủ trì nhiệm vụ này.',
  en: 'Another unit leads this task.',
});

const someRefused = {
  vi: 'Chưa làm việc nào: có nhiệm vụ không làm được.',
  en: 'Nothing was done: some of the tasks refuse it.',
};
