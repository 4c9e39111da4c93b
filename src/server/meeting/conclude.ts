import { ConclusionId, type TaskId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import { shutForChanging } from '../../core/meeting/review/meeting.permission.ts';
import { composePack } from '../../core/meeting/review/pack.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { concludeRoute, freezePackRoute, writeMinuteRoute } from '../../contract/meeting.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { TaskDraft } from '../../contract/task.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { issueTask, makeTask } from '../task/make-task.ts';
import { today } from '../today.ts';
import { conclusionCells } from './conclusion-cells.ts';
import { getConclusion, getMeeting, type LoadedMeeting, readPack } from './meeting.views.ts';
import { loadPackFacts } from './pack-facts.ts';

/**
 * Freezes the papers of a meeting as known on a day, against those of the meeting before. Freezing anew adds to what was
 * frozen before, and needs a reason.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`, `not-valid`
 */
export async function freezePack(
  tx: WriteTransaction,
  actor: Actor,
  { id, body }: { id: number; body: ParsedInputOf<typeof freezePackRoute>['body'] },
): Promise<void> {
  const meeting = await openForChange(tx, actor, id);
  const { asOf, reason } = body;
  if (asOf > today()) throw ahead;
  if (meeting.state !== 'arranged' && reason === null) throw reasonNeeded;
  const { previousMeetingId, title, unitId } = meeting.terms;
  const before = previousMeetingId === null ? null : await readPack(tx, previousMeetingId);
  const content = composePack(await loadPackFacts(tx, meeting, asOf), before?.content ?? null);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'freeze-pack',
    subject: `meeting ${id}`,
    unitId,
    ...(reason !== null && { reason }),
    detail: { title, date: asOf, targets: content.targets.length },
  });
  await tx
    .insertInto('meeting_pack')
    .values({
      meeting_id: id,
      as_of: asOf,
      content: JSON.stringify(content),
      office: actor.office,
      change_no: changeNo,
    })
    .execute();
}

/**
 * Writes a line of the minutes.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`
 */
export async function writeMinute(
  tx: WriteTransaction,
  actor: Actor,
  { id, body }: { id: number; body: ParsedInputOf<typeof writeMinuteRoute>['body'] },
): Promise<number> {
  const meeting = await openForChange(tx, actor, id);
  refuseIfSecret(body.text);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'write-minute',
    subject: `meeting ${id}`,
    unitId: meeting.terms.unitId,
    detail: { title: meeting.terms.title },
    after: body,
  });
  const row = await tx
    .insertInto('meeting_minute')
    .values({
      meeting_id: id,
      target_id: body.targetId,
      text: body.text,
      office: actor.office,
      change_no: changeNo,
    })
    .returning('meeting_minute.minute_id')
    .executeTakeFirstOrThrow();
  return row.minute_id;
}

/**
 * Keeps a conclusion under the next number of its meeting, and makes a task of it on the spot where one is given: both,
 * or nothing.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`, `not-valid`
 */
export async function conclude(
  tx: WriteTransaction,
  actor: Actor,
  { id, body }: { id: number; body: ParsedInputOf<typeof concludeRoute>['body'] },
): Promise<{ conclusionId: ConclusionId; taskId: TaskId | null }> {
  const meeting = await openForChange(tx, actor, id);
  const { terms, task } = body;
  refuseIfSecret(terms.text);
  await tx
    .selectFrom('meeting')
    .select('meeting.meeting_id')
    .where('meeting.meeting_id', '=', id)
    .forUpdate()
    .execute();
  const { last } = await tx
    .selectFrom('conclusion')
    .select((of) => of.fn.max('conclusion.number').as('last'))
    .where('conclusion.meeting_id', '=', id)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  const on = meeting.terms.heldOn;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'conclude',
    subject: `meeting ${id}`,
    unitId: meeting.terms.unitId,
    detail: { title: meeting.terms.title, number },
    after: terms,
  });
  const row = await tx
    .insertInto('conclusion')
    .values({
      meeting_id: id,
      number,
      kind: terms.kind,
      text: terms.text,
      said_by: terms.saidBy,
      place: terms.place,
      concluded_on: on,
      change_no: changeNo,
    })
    .returning('conclusion.conclusion_id')
    .executeTakeFirstOrThrow();
  const conclusionId = ConclusionId.parse(row.conclusion_id);
  if (task === null) return { conclusionId, taskId: null };
  return { conclusionId, taskId: await order(tx, actor, { ...task, conclusionId, on }) };
}

/**
 * Makes one more task of a conclusion.
 *
 * @throws Refusal `not-found`, and as `makeTask` and `issueTask` do
 */
export async function orderByConclusion(
  tx: WriteTransaction,
  actor: Actor,
  { id, draft, isIssued }: { id: number; draft: TaskDraft; isIssued: boolean },
): Promise<TaskId> {
  const conclusion = await getConclusion(tx, id);
  return order(tx, actor, { draft, isIssued, conclusionId: conclusion.id, on: today() });
}

/**
 * Takes back a conclusion that has no task; its number is not given again.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`
 */
export async function withdrawConclusion(
  tx: WriteTransaction,
  actor: Actor,
  { id, reason }: { id: number; reason: string },
): Promise<void> {
  const conclusion = await getConclusion(tx, id);
  const meeting = await openForChange(tx, actor, conclusion.meetingId);
  const [cell] = await conclusionCells(tx, [conclusion], today());
  if (cell !== undefined && cell.tasks.length > 0) throw hasTasks;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'withdraw-conclusion',
    subject: `meeting ${conclusion.meetingId}`,
    unitId: meeting.terms.unitId,
    reason,
    detail: { title: meeting.terms.title, number: conclusion.number },
    before: conclusion,
  });
  await tx
    .updateTable('conclusion')
    .set({ withdrawn_because: reason, change_no: changeNo })
    .where('conclusion.conclusion_id', '=', id)
    .execute();
}

interface Order {
  draft: TaskDraft;
  isIssued: boolean;
  conclusionId: ConclusionId;
  on: PlainDate;
}

/** A task of a conclusion, on its day; a meeting that lies ahead orders from today. */
async function order(
  tx: WriteTransaction,
  actor: Actor,
  { draft, isIssued, conclusionId, on }: Order,
): Promise<TaskId> {
  const day = on > today() ? today() : on;
  const taskId = await makeTask(tx, actor, draft, { kind: 'conclusion', conclusionId }, day);
  if (isIssued) await issueTask(tx, actor, taskId, day);
  return taskId;
}

async function openForChange(
  tx: WriteTransaction,
  actor: Actor,
  id: number,
): Promise<LoadedMeeting> {
  const meeting = await getMeeting(tx, id);
  refuseIfShut(shutForChanging(actor, { unitId: meeting.terms.unitId, state: meeting.state }));
  return meeting;
}

function refuseIfSecret(text: string): void {
  if (carriesSecretMark(text))
    throw new Refusal('not-valid', {
      vi: 'Nội dung có dấu mật không đưa vào hệ thống này.',
      en: 'Secret matter does not enter this system.',
    });
}

const ahead = new Refusal('not-valid', {
  vi: 'Chưa thể chốt theo một ngày chưa tới.',
  en: 'The papers cannot be frozen as of a day that is not reached yet.',
});

const reasonNeeded = new Refusal('not-valid', {
  vi: 'Tài liệu đã chốt rồi; chốt lại thì phải ghi lý do.',
  en: 'The papers were frozen already; freezing them anew needs a reason.',
});

const hasTasks = new Refusal('not-possible-now', {
  vi: 'Kết luận này đã thành nhiệm vụ; hãy rút nhiệm vụ trước.',
  en: 'A task was made of this conclusion; withdraw the task first.',
});
