import { ConclusionId, type TargetId, type TaskId } from '../../core/kernel/ids.ts';
import { formatDate, minDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import { shutBeforeHeld, shutForChanging } from '../../core/meeting/review/meeting.permission.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import { composePack } from '../../core/meeting/review/pack.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { concludeRoute, freezePackRoute, writeMinuteRoute } from '../../contract/meeting.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { TaskDraft } from '../../contract/task/task.ts';
import { withoutPartyMembers } from '../database/across-field-groups.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { issueTask, makeTask } from '../task/make-task.ts';
import { listTargets } from '../target/target.views.ts';
import { today } from '../today.ts';
import { conclusionCells } from './conclusion-cells.ts';
import { getConclusion, getMeeting, type LoadedMeeting, readPack } from './meeting.views.ts';
import { loadPackFacts } from './pack-facts.ts';

/**
 * Freezes the papers of a meeting as known on a day, its own at the latest, against those of the meeting before, with all
 * that the presentation shows. Freezing anew adds to what was frozen before, and needs a reason.
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
  if (asOf > meeting.terms.heldOn) throw afterMeeting(meeting.terms.heldOn);
  if (meeting.state !== 'arranged' && reason === null) throw reasonNeeded;
  const { previousMeetingId, title, unitId } = meeting.terms;
  const before = previousMeetingId === null ? null : await readPack(tx, previousMeetingId);
  // All who take part read them.
  const { facts, slides } = await withoutPartyMembers(tx, () => loadPackFacts(tx, meeting, asOf));
  const content = composePack(facts, before?.content ?? null);
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
      slides: JSON.stringify(slides),
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
  if (body.targetId !== null) await refuseIfNoTarget(tx, meeting, body.targetId);
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
  refuseIfShut(shutBeforeHeld(meeting.terms, today()));
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
  const on = minDate(meeting.terms.heldOn, today());
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
 * Makes one more task of a conclusion: for whoever orders tasks of the unit that held the meeting, since what becomes of
 * the conclusion is told by its tasks.
 *
 * @throws Refusal `not-found`, `not-allowed`, and as `makeTask` and `issueTask` do
 */
export async function orderByConclusion(
  tx: WriteTransaction,
  actor: Actor,
  { id, draft, isIssued }: { id: number; draft: TaskDraft; isIssued: boolean },
): Promise<TaskId> {
  const conclusion = await getConclusion(tx, id);
  const { terms } = await getMeeting(tx, conclusion.meetingId);
  refuseIfShut(shutForOrdering(actor, terms.unitId));
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

/** A task of a conclusion, on its day. */
async function order(
  tx: WriteTransaction,
  actor: Actor,
  { draft, isIssued, conclusionId, on }: Order,
): Promise<TaskId> {
  const taskId = await makeTask(tx, actor, draft, { kind: 'conclusion', conclusionId }, on);
  if (isIssued) await issueTask(tx, actor, taskId, on);
  return taskId;
}

/** A line about a target is about one of the resolution that the meeting reviews. */
async function refuseIfNoTarget(
  tx: WriteTransaction,
  { terms }: LoadedMeeting,
  targetId: TargetId,
): Promise<void> {
  const targets = await listTargets(tx, terms.resolutionId);
  if (targets.some(({ id }) => id === targetId)) return;
  throw new Refusal(
    'not-valid',
    { vi: 'Chưa ghi được: xem từng chỗ bên dưới.', en: 'Not written: see each place below.' },
    [{ place: ['targetId'], message: noSuchTarget }],
  );
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

function afterMeeting(day: PlainDate): Refusal {
  return new Refusal('not-valid', {
    vi: `Tài liệu không thể biết nhiều hơn ngày họp (${formatDate(day, 'vi')}). Nếu cuộc họp dời ngày, hãy sửa ngày họp trước.`,
    en: `The papers cannot know more than the day of the meeting (${formatDate(day, 'en')}). If it was put off, change its day first.`,
  });
}

const noSuchTarget = {
  vi: 'Nghị quyết mà cuộc họp xem xét không có chỉ tiêu này.',
  en: 'The resolution that the meeting reviews has no such target.',
};

const reasonNeeded = new Refusal('not-valid', {
  vi: 'Tài liệu đã chốt rồi; chốt lại thì phải ghi lý do.',
  en: 'The papers were frozen already; freezing them anew needs a reason.',
});

const hasTasks = new Refusal('not-possible-now', {
  vi: 'Kết luận này đã thành nhiệm vụ nên không rút được nữa. Nếu không làm, hãy rút nhiệm vụ: kết luận khi ấy ghi “Không còn thực hiện”.',
  en: 'A task was made of this conclusion, so it stays. If the work is dropped, withdraw the task: the conclusion then reads “Dropped”.',
});
