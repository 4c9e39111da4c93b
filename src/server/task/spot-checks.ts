import { randomInt } from 'node:crypto';
import { TaskId, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { drawSpotChecks } from '../../core/task/spot-check.ts';
import { shutForDrawing, shutForRecording } from '../../core/task/spot-check.permission.ts';
import { closingUnitOf } from '../../core/task/check-terms.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import type {
  drawSpotChecksRoute,
  recordSpotCheckRoute,
  SpotCheckDraw,
} from '../../contract/task/work-score.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { today } from '../today.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { lockTask, refuseIfFaulty } from './do-task-act.ts';
import { noticesOfFailedCheck } from './notices-of-task-acts.ts';
import { listSpotChecks } from './spot-check.views.ts';
import { type LoadedTask, loadTasks, standingNow } from './task.views.ts';

/**
 * Draws tasks that were closed within some days, from those the unit ordered or closed and does not lead, and that were not
 * drawn before. The system draws, not a person: what it drew from and its seed are kept.
 *
 * @throws Refusal `not-allowed`, `not-possible-now` where there is nothing to draw from
 */
export async function drawChecks(
  tx: WriteTransaction,
  actor: Actor,
  { unitId, from, to, count }: ParsedInputOf<typeof drawSpotChecksRoute>['body'],
): Promise<SpotCheckDraw> {
  refuseIfShut(shutForDrawing(actor, unitId));
  refuseIfFaulty(from <= to ? [] : [{ place: ['to'], message: endsFirst }]);
  const drawnBefore = await tx.selectFrom('spot_check').select('spot_check.task_id').execute();
  const before = new Set(drawnBefore.map((row) => row.task_id));
  const ids = (await loadTasks(tx))
    .filter((task) => !before.has(task.id) && isDrawable(task, { unitId, from, to }))
    .map(({ id }) => id);
  if (ids.length === 0) throw nothingToDraw;
  const seed = randomInt(2 ** 32);
  const drawn = drawSpotChecks(ids, { count, seed });
  const changeNo = await recordChange(tx, {
    actor,
    act: 'draw-spot-checks',
    subject: 'spot checks',
    unitId,
    detail: { from, to, seed, tasks: ids.length },
    after: { drawn },
  });
  const { draw_id: drawId } = await tx
    .insertInto('spot_check_draw')
    .values({
      unit_id: unitId,
      closed_from: from,
      closed_to: to,
      seed,
      drawn_from: ids,
      drawn_on: today(),
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .returning('spot_check_draw.draw_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('spot_check')
    .values(drawn.map((taskId) => ({ draw_id: drawId, task_id: taskId })))
    .execute();
  return getDraw(tx, actor, drawId);
}

/** @throws Refusal `not-found`, `not-allowed`, `not-possible-now` when its result is recorded already */
export async function recordCheck(
  tx: WriteTransaction,
  actor: Actor,
  checkId: number,
  result: ParsedInputOf<typeof recordSpotCheckRoute>['body'],
): Promise<SpotCheckDraw> {
  const check = await getCheck(tx, checkId);
  const standing = standingNow(await lockTask(tx, check.taskId));
  const isRecorded = await hasResult(tx, checkId);
  refuseIfShut(shutForRecording(actor, { unitId: check.unitId, standing, isRecorded }));
  refuseIfFaulty(carriesSecretMark(result.words) ? [{ place: ['words'], message: secret }] : []);
  const cause = result.outcome === 'failed' ? result.cause : null;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'record-spot-check',
    subject: `task ${check.taskId}`,
    unitId: check.unitId,
    reason: result.words,
    detail: { title: standing.terms.title, outcome: result.outcome },
    ...(cause === null ? {} : { after: { cause } }),
  });
  await tx
    .insertInto('spot_check_result')
    .values({
      check_id: checkId,
      outcome: result.outcome,
      cause: cause === null ? null : JSON.stringify(cause),
      words: result.words,
      checked_on: today(),
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .execute();
  if (result.outcome === 'failed') {
    await writeNotices(
      tx,
      noticesOfFailedCheck({ taskId: check.taskId, checkId, standing, result }),
    );
  }
  return getDraw(tx, actor, check.drawId);
}

function isDrawable(
  task: LoadedTask,
  { unitId, from, to }: { unitId: UnitId; from: PlainDate; to: PlainDate },
): boolean {
  const { step, closedOn, terms } = standingNow(task);
  if (step !== 'closed' || closedOn === null || closedOn < from || closedOn > to) return false;
  const isTheirs = terms.orderingUnitId === unitId || closingUnitOf(terms) === unitId;
  return isTheirs && terms.leadUnitId !== unitId;
}

async function getDraw(tx: ReadTransaction, actor: Actor, drawId: number): Promise<SpotCheckDraw> {
  const { draws } = await listSpotChecks(tx, actor);
  const draw = draws.find(({ id }) => id === drawId);
  if (draw === undefined) throw noSuchCheck;
  return draw;
}

async function getCheck(
  tx: ReadTransaction,
  checkId: number,
): Promise<{ taskId: TaskId; drawId: number; unitId: UnitId }> {
  const row = await tx
    .selectFrom('spot_check')
    .innerJoin('spot_check_draw', 'spot_check_draw.draw_id', 'spot_check.draw_id')
    .select(['spot_check.task_id', 'spot_check.draw_id', 'spot_check_draw.unit_id'])
    .where('spot_check.check_id', '=', checkId)
    .executeTakeFirst();
  if (row === undefined) throw noSuchCheck;
  return {
    taskId: TaskId.parse(row.task_id),
    drawId: row.draw_id,
    unitId: UnitId.parse(row.unit_id),
  };
}

async function hasResult(tx: ReadTransaction, checkId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('spot_check_result')
    .select('spot_check_result.check_id')
    .where('spot_check_result.check_id', '=', checkId)
    .executeTakeFirst();
  return row !== undefined;
}

const noSuchCheck = new Refusal('not-found', {
  vi: 'Không có lượt kiểm tra này, hoặc bạn không được xem.',
  en: 'There is no such check, or it is not for you to see.',
});
const nothingToDraw = new Refusal('not-possible-now', {
  vi: 'Không có nhiệm vụ nào đóng trong khoảng này mà chưa được chọn kiểm tra.',
  en: 'No task closed in these days is left to draw from.',
});
const endsFirst = { vi: 'Ngày cuối trước ngày đầu.', en: 'The last day is before the first.' };
const secret = {
  vi: 'Nội dung có dấu độ mật; hệ thống này không nhận bí mật nhà nước.',
  en: 'It bears a mark of secrecy; state secrets do not belong in this system.',
};
