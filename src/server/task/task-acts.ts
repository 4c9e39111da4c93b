import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { TaskTerms } from '../../core/task/task.ts';
import { TaskActContent } from '../../core/task/task-act.ts';
import type { OpenableAct } from '../../core/task/task.permission.ts';
import type {
  closeTaskRoute,
  manageTaskRoute,
  makeTaskRoute,
  TaskStandingShown,
  workOnTaskRoute,
} from '../../contract/task/task-acts.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { doTaskAct, whereItStands } from './do-task-act.ts';
import { issueTask, makeTask } from './make-task.ts';
import { getTask, standingNow } from './task.views.ts';

type Answer = Promise<TaskStandingShown>;

/** Writes a task, and issues it where that is asked: both, or nothing. */
export async function orderTask(
  tx: WriteTransaction,
  actor: Actor,
  { draft, origin, issuesNow, on }: ParsedInputOf<typeof makeTaskRoute>['body'],
): Answer {
  const taskId = await makeTask(tx, actor, draft, origin, on);
  if (issuesNow) await issueTask(tx, actor, taskId, on);
  return whereItStands(await getTask(tx, taskId));
}

/** Acts of who ordered it. */
export function manageTask(
  tx: WriteTransaction,
  actor: Actor,
  taskId: number,
  order: ParsedInputOf<typeof manageTaskRoute>['body'],
): Answer {
  const { act, version, on, ...said } = order;
  if (act === 'extend') {
    return doOne(tx, actor, taskId, { act, version, on, ...said, grantedBy: actor.office });
  }
  if ('draft' in said) {
    return doOne(tx, actor, taskId, { act, version, on, terms: said.draft });
  }
  return doOne(tx, actor, taskId, order);
}

/** Acts of who carries it out. */
export function workOnTask(
  tx: WriteTransaction,
  actor: Actor,
  taskId: number,
  order: ParsedInputOf<typeof workOnTaskRoute>['body'],
): Answer {
  return doOne(tx, actor, taskId, order);
}

/** Acts of the second body. */
export function closeTask(
  tx: WriteTransaction,
  actor: Actor,
  taskId: number,
  order: ParsedInputOf<typeof closeTaskRoute>['body'],
): Answer {
  return doOne(tx, actor, taskId, order);
}

interface Order {
  act: OpenableAct;
  version: number;
  on?: PlainDate | undefined;
  grantedBy?: string;
  terms?: TaskTerms;
}

/** What the order says is the content of the act, under its kind; undoing looks up what there is to undo. */
async function doOne(
  tx: WriteTransaction,
  actor: Actor,
  taskId: number,
  { act, version, on, ...said }: Order,
): Answer {
  const undoes =
    act === 'correct-back' ? { actId: standingNow(await getTask(tx, taskId)).undoable?.id } : {};
  if ('actId' in undoes && undoes.actId === undefined) throw nothingToUndo;
  const content = TaskActContent.parse({ kind: act, ...said, ...undoes });
  if (content.kind === 'draft') throw nothingToUndo;
  return doTaskAct(tx, actor, { taskId, version, on, content });
}

const nothingToUndo = new Refusal('not-possible-now', {
  vi: 'Không có thao tác nào hoàn lại được.',
  en: 'There is nothing that can be undone.',
});
