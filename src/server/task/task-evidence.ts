import type { Actor } from '../../core/permission/actor.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import { shutForAttaching } from '../../core/task/task.permission.ts';
import type { attachTaskEvidenceRoute } from '../../contract/task/task-acts.ts';
import type { Evidence } from '../../contract/evidence.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { scanOf } from '../attachment/scan-files.ts';
import { evidenceAnswer, evidenceBytes, noSuchEvidence } from '../attachment/sent-file.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { FileAnswer } from '../http/bind.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { lockTask, refuseIfFaulty } from './do-task-act.ts';
import { listStandingEvidence } from './task-evidence.views.ts';
import { type LoadedTask, standingNow } from './task.views.ts';

type Order = ParsedInputOf<typeof attachTaskEvidenceRoute>['body'];

/**
 * Attaches a file for a report or an answer to name, or takes off one that none has named yet; what was taken off stays in
 * the database.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`, `not-valid` for an empty or too large file
 */
export async function changeTaskEvidence(
  tx: WriteTransaction,
  actor: Actor,
  taskId: number,
  order: Order,
): Promise<{ looseEvidence: Evidence[] }> {
  const task = await lockTask(tx, taskId);
  const standing = standingNow(task);
  refuseIfShut(shutForAttaching(actor, standing));
  if (order.act === 'attach') {
    refuseIfFaulty(carriesSecretMark(order.name) ? [{ place: ['name'], message: secretName }] : []);
  } else if (namedEvidence(task).has(order.evidenceId)) throw noSuchEvidence;
  const changeNo = await recordChange(tx, {
    actor,
    act: order.act === 'attach' ? 'attach-task-evidence' : 'take-off-task-evidence',
    subject: `task ${task.id}`,
    unitId: standing.terms.leadUnitId ?? standing.terms.orderingUnitId,
    detail: { title: standing.terms.title, ...detailOf(order) },
  });
  if (order.act === 'attach') await insert(tx, actor, task, { order, changeNo });
  else await takeOff(tx, task, { evidenceId: order.evidenceId, changeNo });
  return { looseEvidence: looseEvidence(task, await listStandingEvidence(tx, task.id)) };
}

/** Files that no act names yet. */
export function looseEvidence(task: LoadedTask, standing: readonly Evidence[]): Evidence[] {
  const named = namedEvidence(task);
  return standing.filter(({ id }) => !named.has(id));
}

/** @throws Refusal `not-found` where there is no such file in sight */
export async function readTaskEvidence(
  tx: ReadTransaction,
  evidenceId: number,
): Promise<FileAnswer> {
  const row = await tx
    .selectFrom('task_evidence')
    .select(['task_evidence.media_type', 'task_evidence.content'])
    .where('task_evidence.evidence_id', '=', evidenceId)
    .executeTakeFirst();
  if (row === undefined) throw noSuchEvidence;
  return evidenceAnswer(evidenceId, row);
}

function namedEvidence({ acts }: LoadedTask): Set<number> {
  return new Set(
    acts.flatMap(({ content }) => ('evidenceIds' in content ? content.evidenceIds : [])),
  );
}

function detailOf(order: Order): Record<string, string | number> {
  return order.act === 'attach' ? { name: order.name } : { evidence: order.evidenceId };
}

async function insert(
  tx: WriteTransaction,
  actor: Actor,
  task: LoadedTask,
  { order, changeNo }: { order: Extract<Order, { act: 'attach' }>; changeNo: number },
): Promise<void> {
  await tx
    .insertInto('task_evidence')
    .values({
      task_id: task.id,
      name: order.name,
      media_type: order.mediaType,
      content: evidenceBytes(order),
      scan: scanOf(order),
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .execute();
}

async function takeOff(
  tx: WriteTransaction,
  task: LoadedTask,
  { evidenceId, changeNo }: { evidenceId: number; changeNo: number },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('task_evidence')
    .set({ taken_off_by: changeNo })
    .where('evidence_id', '=', evidenceId)
    .where('task_id', '=', task.id)
    .where('taken_off_by', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw noSuchEvidence;
}

const secretName = {
  vi: 'Tên tệp có dấu độ mật; hệ thống này không nhận bí mật nhà nước.',
  en: 'Its name bears a mark of secrecy; state secrets do not belong in this system.',
};
