import { sql } from 'kysely';
import { TaskId, UnitId } from '../../core/kernel/ids.ts';
import { maxDate, PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { stateOn } from '../../core/task/state-on.ts';
import { TaskAct, TaskActContent } from '../../core/task/task-act.ts';
import type { TaskStanding } from '../../core/task/task-standing.ts';
import { TaskOrigin } from '../../core/task/task.ts';
import { makeMemory } from '../database/memory.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** A task with all its acts, in the order in which they were recorded. */
export interface LoadedTask {
  id: TaskId;
  origin: TaskOrigin;
  /** What ordered it, where that is a programme, a conclusion or a recommendation in sight; else nulls. */
  source: { title: string | null; within: number | null };
  acts: readonly TaskAct[];
}

/** All tasks in sight, the oldest first. */
export function loadTasks(tx: ReadTransaction): Promise<readonly LoadedTask[]> {
  return taskLists.recall(tx, '', () => readTasks(tx, null));
}

/** Acts of the largest installation foreseen; about 1 KB each. */
const MOST_ACTS = 200_000;

const taskLists = makeMemory<readonly LoadedTask[]>({
  most: MOST_ACTS,
  weigh: (tasks) => tasks.reduce((sum, { acts }) => sum + acts.length, 0),
});

/** @throws Refusal `not-found` for a task that is not there, or out of sight */
export async function getTask(tx: ReadTransaction, taskId: number): Promise<LoadedTask> {
  const [found] = await readTasks(tx, taskId);
  if (found === undefined) throw noTaskThen(taskId);
  return found;
}

/**
 * What a task is called now.
 *
 * @throws Refusal `not-found` for a task that is not there, or out of sight
 */
export async function nameOfTask(tx: ReadTransaction, taskId: number): Promise<string> {
  return standingNow(await getTask(tx, taskId)).terms.title;
}

export function noTaskThen(taskId: number): Refusal {
  return new Refusal('not-found', {
    vi: `Không có nhiệm vụ số ${taskId}, hoặc bạn không được xem.`,
    en: `There is no task ${taskId}, or it is not for you to see.`,
  });
}

/** The day of the last act: nothing may be dated before it. */
export function lastDayOf({ acts }: LoadedTask): PlainDate {
  const [first, ...others] = acts.map(({ on }) => on);
  if (first === undefined) throw new Error('a task without acts');
  return maxDate(first, ...others);
}

/** Where it stands after all its acts. */
export function standingNow(task: LoadedTask): TaskStanding {
  const standing = stateOn(task.acts, lastDayOf(task));
  if (standing === null) throw new Error(`task ${task.id} was never drafted`);
  return standing;
}

async function readTasks(tx: ReadTransaction, taskId: number | null): Promise<LoadedTask[]> {
  let tasks = selectWithSources(tx).orderBy('task.task_id');
  let acts = tx.selectFrom('task_act').selectAll('task_act').orderBy('task_act.act_id');
  if (taskId !== null) {
    tasks = tasks.where('task.task_id', '=', taskId);
    acts = acts.where('task_act.task_id', '=', taskId);
  }
  const rows = await tasks.execute();
  const byTask = Map.groupBy(await acts.execute(), (row) => row.task_id);
  return rows.map((row) => ({
    id: TaskId.parse(row.task_id),
    origin: TaskOrigin.parse(row.origin),
    source: { title: row.title, within: row.within },
    acts: (byTask.get(row.task_id) ?? []).map((act): TaskAct => ({
      id: act.act_id,
      on: PlainDate.parse(act.held_on),
      recordedAt: act.recorded_at.toISOString(),
      office: act.office,
      accountId: act.account_id,
      unitId: UnitId.parse(act.unit_id),
      content: TaskActContent.parse(act.content),
    })),
  }));
}

/** Each with the title of what ordered it, and the meeting or difficulty that it is within. */
function selectWithSources(tx: ReadTransaction) {
  return tx
    .selectFrom('task')
    .leftJoin('programme', 'programme.programme_id', 'task.programme_id')
    .leftJoin('conclusion', (join) =>
      join
        .on('conclusion.conclusion_id', '=', sql<number>`(task.origin ->> 'conclusionId')::integer`)
        .on('conclusion.withdrawn_because', 'is', null),
    )
    .leftJoin('meeting', 'meeting.meeting_id', 'conclusion.meeting_id')
    .leftJoin('recommendation', (join) =>
      join.on(
        'recommendation.recommendation_id',
        '=',
        sql<number>`(task.origin ->> 'recommendationId')::integer`,
      ),
    )
    .leftJoin('difficulty', 'difficulty.difficulty_id', 'recommendation.difficulty_id')
    .select([
      'task.task_id',
      'task.origin',
      sql<string | null>`coalesce(programme.name,
        'Kết luận ' || conclusion.number || ', ' || meeting.title || CASE WHEN meeting.held_from IS NULL
          THEN to_char(conclusion.concluded_on, ' (DD/MM/YYYY)') ELSE '' END,
        difficulty.text)`.as('title'),
      sql<number | null>`coalesce(meeting.meeting_id, difficulty.difficulty_id)`.as('within'),
    ]);
}
