import { sql } from 'kysely';
import type { UnitId } from '../../core/kernel/ids.ts';
import { maxDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { actFaults } from '../../core/task/check-act.ts';
import { interimReportsOf } from '../../core/task/interim-reports.ts';
import { officialState } from '../../core/task/official-state.ts';
import {
  type OpenableAct,
  actingUnits,
  shutForGivingTo,
  shutForTaskAct,
} from '../../core/task/task.permission.ts';
import type { TaskTerms } from '../../core/task/task.ts';
import type { TaskActContent } from '../../core/task/task-act.ts';
import type { TaskStanding } from '../../core/task/task-standing.ts';
import type { TaskStandingShown } from '../../contract/task/task-acts.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { today } from '../today.ts';
import { noticesOfTaskAct } from './notices-of-task-acts.ts';
import { listStandingEvidence } from './task-evidence.views.ts';
import { appendTaskAct, setTargets, showToUnits } from './task.store.ts';
import { namedIn, type NamedInTerms, unknownFaults } from './unknown-in-terms.ts';
import { getTask, lastDayOf, type LoadedTask, standingNow } from './task.views.ts';

export interface TaskActOrder {
  taskId: number;
  /** Version that was seen; null where nobody saw one: a task that the same act made. */
  version: number | null;
  /** Left out: today. */
  on?: PlainDate | undefined;
  /** Left out: today. Only the demonstration, which tells of acts of the past, says another. */
  recordedOn?: PlainDate;
  content: Extract<TaskActContent, { kind: OpenableAct }>;
}

/**
 * Does one act on a task. Until it ends nobody else acts on the same task.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now` also when it moved on since it was seen, `not-valid`
 *   naming every fault
 */
export async function doTaskAct(
  tx: WriteTransaction,
  actor: Actor,
  order: TaskActOrder,
): Promise<TaskStandingShown> {
  const { content } = order;
  const task = await lockTask(tx, order.taskId);
  const standing = standingNow(task);
  refuseIfShut(shutForTaskAct(actor, content.kind, standing));
  refuseIfShut(shutForGivingTo(actor, newLeadOf(content)));
  if (order.version !== null && order.version !== standing.version) throw movedOn;
  refuseIfFaulty(await unknownFaults(tx, newlyNamed(content, standing.terms)));
  const now = order.recordedOn ?? maxDate(today(), lastDayOf(task));
  const on = order.on ?? now;
  refuseIfFaulty(
    actFaults(content, {
      standing,
      acts: task.acts,
      on,
      lastOn: lastDayOf(task),
      today: now,
      interimDueOn: interimReportsOf(task.acts, now).map(({ dueOn }) => dueOn),
      evidenceIds: (await listStandingEvidence(tx, task.id)).map(({ id }) => id),
    }),
  );
  const unitId = unitOf(actor, content, standing);
  const changeNo = await recordChange(tx, {
    actor,
    act: `${content.kind}-task`,
    subject: `task ${task.id}`,
    unitId,
    ...('reason' in content ? { reason: content.reason } : {}),
    detail: { title: standing.terms.title, date: on },
    before: { state: standing.step, deadline: standing.dueOn },
    after: afterOf(content),
  });
  const actId = await appendTaskAct(tx, actor, { taskId: task.id, on, unitId, content, changeNo });
  const moved = await getTask(tx, task.id);
  const after = standingNow(moved);
  if (content.kind === 'edit') await setTargets(tx, task.id, after.terms, changeNo);
  if (after.issuedOn !== null) await showToUnits(tx, task.id, after.terms, changeNo);
  await writeNotices(tx, noticesOfTaskAct({ taskId: task.id, actId, content, standing: after }));
  return whereItStands(moved);
}

/** Where a task stands today. */
export function whereItStands(task: LoadedTask): TaskStandingShown {
  const standing = standingNow(task);
  const day = maxDate(today(), lastDayOf(task));
  return {
    id: task.id,
    version: standing.version,
    step: standing.step,
    official: officialState(standing, day),
    dueOn: standing.dueOn,
  };
}

/** @throws Refusal `not-valid` naming every fault */
export function refuseIfFaulty(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal('not-valid', faulty, [...faults]);
}

/** @throws Refusal `not-found` */
export async function lockTask(tx: WriteTransaction, taskId: number): Promise<LoadedTask> {
  await sql`SELECT task_id FROM task WHERE task_id = ${taskId} FOR UPDATE`.execute(tx);
  return getTask(tx, taskId);
}

function unitOf(actor: Actor, content: TaskActOrder['content'], standing: TaskStanding): UnitId {
  const units = actingUnits(actor, content.kind, standing);
  const asked = content.kind === 'answer-part' ? content.coUnitId : units[0];
  const unitId = units.find((one) => one === asked);
  if (unitId === undefined) throw notThatUnit;
  return unitId;
}

/** What an act names that the task did not name before; what it named stays, whoever sees it. */
function newlyNamed(content: TaskActOrder['content'], terms: TaskTerms): NamedInTerms {
  const next =
    content.kind === 'edit'
      ? content.terms
      : content.kind === 'reassign'
        ? { ...terms, leadUnitId: content.leadUnitId }
        : terms;
  const before = namedIn(terms);
  const { units, targets } = namedIn(next);
  return {
    units: new Set([...units].filter((id) => !before.units.has(id))),
    targets: new Set([...targets].filter((id) => !before.targets.has(id))),
  };
}

function newLeadOf(content: TaskActOrder['content']): UnitId | null {
  if (content.kind === 'edit') return content.terms.leadUnitId;
  return content.kind === 'reassign' ? content.leadUnitId : null;
}

function afterOf({ kind, ...said }: TaskActOrder['content']): object {
  if ('terms' in said) return said.terms;
  return kind === 'extend' && 'dueOn' in said ? { ...said, deadline: said.dueOn } : said;
}

const movedOn = new Refusal('not-possible-now', {
  vi: 'Nhiệm vụ đã có thay đổi từ lúc bạn mở; hãy xem lại rồi làm tiếp.',
  en: 'The task has moved on since you opened it; look again before you go on.',
});

const faulty = {
  vi: 'Chưa làm được: còn chỗ thiếu hoặc sai.',
  en: 'It cannot be done yet: something is missing or wrong.',
};

const notThatUnit = new Refusal('not-allowed', {
  vi: 'Bạn không làm việc này thay đơn vị đó được.',
  en: 'You may not do this in the name of that unit.',
});
