import { TaskId, UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { FailureCause } from '../../core/task/task-act.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { shutForDrawing, shutForRecording } from '../../core/task/spot-check.permission.ts';
import type { SpotCheckResult } from '../../contract/task/task.ts';
import type { SpotCheck, SpotCheckDraw } from '../../contract/task/work-score.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { today } from '../today.ts';
import { loadTaskNames } from './task-names.views.ts';
import { taskRow } from './task-row.ts';
import { loadTasks, standingNow } from './task.views.ts';

/** Draws in sight, the newest first, each with its tasks and what was found. */
export async function listSpotChecks(
  tx: ReadTransaction,
  actor: Actor,
): Promise<{ draws: SpotCheckDraw[]; draw: SpotCheck['record'] }> {
  const draws = await tx
    .selectFrom('spot_check_draw')
    .selectAll('spot_check_draw')
    .orderBy('spot_check_draw.draw_id', 'desc')
    .execute();
  const checks = await tx
    .selectFrom('spot_check')
    .leftJoin('spot_check_result', 'spot_check_result.check_id', 'spot_check.check_id')
    .select(['spot_check.check_id', 'spot_check.draw_id', 'spot_check.task_id'])
    .select([
      'spot_check_result.outcome',
      'spot_check_result.cause',
      'spot_check_result.words',
      'spot_check_result.checked_on',
      'spot_check_result.office',
    ])
    .orderBy('spot_check.check_id')
    .execute();
  const names = await loadTaskNames(tx);
  const tasks = new Map((await loadTasks(tx)).map((task) => [task.id, task]));
  const byDraw = Map.groupBy(checks, (row) => row.draw_id);
  return {
    draws: draws.map((draw) => ({
      id: draw.draw_id,
      unitId: UnitId.parse(draw.unit_id),
      unitName: names.unit(draw.unit_id),
      from: PlainDate.parse(draw.closed_from),
      to: PlainDate.parse(draw.closed_to),
      seed: draw.seed,
      drawnFrom: draw.drawn_from.length,
      drawnOn: PlainDate.parse(draw.drawn_on),
      office: draw.office,
      checks: (byDraw.get(draw.draw_id) ?? []).flatMap((check): SpotCheck[] => {
        const task = tasks.get(TaskId.parse(check.task_id));
        if (task === undefined) return [];
        const standing = standingNow(task);
        const result = resultOf(check);
        return [
          {
            id: check.check_id,
            drawId: check.draw_id,
            taskId: task.id,
            row: taskRow(task, standing, { day: today(), names }),
            result,
            record: openAct(
              shutForRecording(actor, {
                unitId: UnitId.parse(draw.unit_id),
                standing,
                isRecorded: result !== null,
              }),
            ),
          },
        ];
      }),
    })),
    draw: openAct(shutForDrawing(actor)),
  };
}

function resultOf(row: {
  outcome: string | null;
  cause: unknown;
  words: string | null;
  checked_on: string | null;
  office: string | null;
}): SpotCheck['result'] {
  if (row.outcome === null) return null;
  return {
    outcome: row.outcome === 'failed' ? 'failed' : 'passed',
    cause: row.cause === null ? null : FailureCause.parse(row.cause),
    words: row.words ?? '',
    checkedOn: PlainDate.parse(row.checked_on),
    office: row.office ?? '',
  };
}

/** What spot checks of one task found by a day, the earliest first. */
export async function spotCheckResultsOf(
  tx: ReadTransaction,
  { taskId, asOf }: { taskId: number; asOf: PlainDate },
): Promise<SpotCheckResult[]> {
  const rows = await tx
    .selectFrom('spot_check_result')
    .innerJoin('spot_check', 'spot_check.check_id', 'spot_check_result.check_id')
    .selectAll('spot_check_result')
    .where('spot_check.task_id', '=', taskId)
    .where('spot_check_result.checked_on', '<=', asOf)
    .orderBy('spot_check_result.check_id')
    .execute();
  return rows.flatMap((row) => resultOf(row) ?? []);
}

/** Failed spot checks by task: each counts as a failed check of quality. */
export async function listFailedSpotChecks(
  tx: ReadTransaction,
): Promise<Map<number, { on: PlainDate; cause: FailureCause }[]>> {
  const rows = await tx
    .selectFrom('spot_check_result')
    .innerJoin('spot_check', 'spot_check.check_id', 'spot_check_result.check_id')
    .select(['spot_check.task_id', 'spot_check_result.cause', 'spot_check_result.checked_on'])
    .where('spot_check_result.outcome', '=', 'failed')
    .execute();
  const failed = new Map<number, { on: PlainDate; cause: FailureCause }[]>();
  for (const row of rows) {
    const one = { on: PlainDate.parse(row.checked_on), cause: FailureCause.parse(row.cause) };
    failed.set(row.task_id, [...(failed.get(row.task_id) ?? []), one]);
  }
  return failed;
}
