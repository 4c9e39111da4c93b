import { sql } from 'kysely';
import { type TaskId, TaskId as Id, type UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { closingUnitOf } from '../../core/task/check-terms.ts';
import type { TaskActContent } from '../../core/task/task-act.ts';
import type { TaskOrigin, TaskTerms } from '../../core/task/task.ts';
import type { WriteTransaction } from '../database/transaction.ts';

export async function insertTask(
  tx: WriteTransaction,
  {
    orderingUnitId,
    origin,
    changeNo,
  }: Record<'orderingUnitId', UnitId> & {
    origin: TaskOrigin;
    changeNo: number;
  },
): Promise<TaskId> {
  const row = await tx
    .insertInto('task')
    .values({
      ordering_unit_id: orderingUnitId,
      origin: JSON.stringify(origin),
      document_id: origin.kind === 'document' ? origin.documentId : null,
      programme_id: origin.kind === 'programme' ? origin.programmeId : null,
      change_no: changeNo,
    })
    .returning('task.task_id')
    .executeTakeFirstOrThrow();
  return Id.parse(row.task_id);
}

export interface ActRow {
  taskId: TaskId;
  on: PlainDate;
  unitId: UnitId;
  content: TaskActContent;
  changeNo: number;
}

/** Writes one act; gives its number. */
export async function appendTaskAct(
  tx: WriteTransaction,
  actor: Actor,
  act: ActRow,
): Promise<number> {
  const row = await tx
    .insertInto('task_act')
    .values({
      task_id: act.taskId,
      kind: act.content.kind,
      held_on: act.on,
      content: JSON.stringify(act.content),
      unit_id: act.unitId,
      office: actor.office,
      account_id: actor.accountId,
      change_no: act.changeNo,
    })
    .returning('task_act.act_id')
    .executeTakeFirstOrThrow();
  return row.act_id;
}

/** Opens a task to the sight of all units that have a part in it; who had one before goes on seeing it. */
export async function showToUnits(
  tx: WriteTransaction,
  taskId: TaskId,
  terms: TaskTerms,
  changeNo: number,
): Promise<void> {
  const parts: [UnitId | null, string][] = [
    [terms.orderingUnitId, 'ordering'],
    [terms.leadUnitId, 'lead'],
    [closingUnitOf(terms), 'closing'],
    [terms.authority?.unitId ?? null, 'authority'],
    ...terms.coUnits.map(({ unitId }): [UnitId, string] => [unitId, 'coordinating']),
  ];
  const rows = parts.flatMap(([unitId, part]) =>
    unitId === null ? [] : [{ task_id: taskId, unit_id: unitId, part, change_no: changeNo }],
  );
  await tx
    .insertInto('task_unit')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The targets that it serves from now on. */
export async function setTargets(
  tx: WriteTransaction,
  taskId: TaskId,
  { targetIds }: TaskTerms,
  changeNo: number,
): Promise<void> {
  await sql`DELETE FROM task_target WHERE task_id = ${taskId}`.execute(tx);
  if (targetIds.length === 0) return;
  await tx
    .insertInto('task_target')
    .values(
      [...new Set(targetIds)].map((targetId) => ({
        task_id: taskId,
        target_id: targetId,
        change_no: changeNo,
      })),
    )
    .execute();
}
