import type { TaskId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { termsFaults } from '../../core/task/check-terms.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import { shutForGivingTo, shutForOrdering } from '../../core/task/task.permission.ts';
import type { TaskOrigin } from '../../core/task/task.ts';
import type { TaskDraft } from '../../contract/task/task.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { today } from '../today.ts';
import { doTaskAct, refuseIfFaulty } from './do-task-act.ts';
import { appendTaskAct, insertTask, setTargets } from './task.store.ts';
import { namedIn, unknown, unknownFaults } from './unknown-in-terms.ts';

/**
 * Writes a task as a draft, which only the ordering unit sees; what it lacks may be added later.
 *
 * @param on day from which it exists; left out: today
 * @throws Refusal `not-allowed`, `not-valid` naming every fault
 */
export async function makeTask(
  tx: WriteTransaction,
  actor: Actor,
  draft: TaskDraft,
  origin: TaskOrigin,
  on: PlainDate = today(),
): Promise<TaskId> {
  const { orderingUnitId } = draft;
  refuseIfShut(shutForOrdering(actor, orderingUnitId));
  refuseIfShut(shutForGivingTo(actor, draft.leadUnitId));
  refuseIfFaulty(termsFaults(draft));
  refuseIfFaulty(originFaults(origin));
  if (on > today()) throw ahead;
  await refuseIfUnknown(tx, draft, origin);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'draft-task',
    subject: 'task',
    unitId: orderingUnitId,
    detail: { title: draft.title, date: on },
    after: draft,
  });
  const taskId = await insertTask(tx, { orderingUnitId, origin, changeNo });
  await tx
    .insertInto('task_unit')
    .values({ task_id: taskId, unit_id: orderingUnitId, part: 'ordering', change_no: changeNo })
    .execute();
  await setTargets(tx, taskId, draft, changeNo);
  await appendTaskAct(tx, actor, {
    taskId,
    on,
    unitId: orderingUnitId,
    content: { kind: 'draft', terms: draft },
    changeNo,
  });
  return taskId;
}

/**
 * Issues a draft: from then on its units see it, and it counts.
 *
 * @throws Refusal `not-allowed`, `not-possible-now`, `not-valid` naming which of the six is not clear
 */
export async function issueTask(
  tx: WriteTransaction,
  actor: Actor,
  taskId: TaskId,
  on?: PlainDate,
): Promise<void> {
  await doTaskAct(tx, actor, { taskId, version: null, on, content: { kind: 'issue' } });
}

function originFaults(origin: TaskOrigin): Parameters<typeof refuseIfFaulty>[0] {
  return Object.entries(origin).flatMap(([field, value]: [string, unknown]) =>
    typeof value === 'string' && carriesSecretMark(value)
      ? [{ place: ['origin', field], message: secret }]
      : [],
  );
}

/** Units, targets and sources are named by ids that a person picked from lists: each is looked up in sight. */
async function refuseIfUnknown(
  tx: WriteTransaction,
  draft: TaskDraft,
  origin: TaskOrigin,
): Promise<void> {
  const faults = await unknownFaults(tx, namedIn(draft));
  const isKnown = await isSourceKnown(tx, origin);
  refuseIfFaulty(isKnown ? faults : [...faults, { place: ['origin'], message: unknown }]);
}

async function isSourceKnown(tx: WriteTransaction, origin: TaskOrigin): Promise<boolean> {
  const source = sourceOf(tx, origin);
  return source === null || (await source.executeTakeFirst()) !== undefined;
}

/** The row of what ordered it, where that is a row; words of its own are none. */
function sourceOf(tx: WriteTransaction, origin: TaskOrigin) {
  switch (origin.kind) {
    case 'document':
      return tx
        .selectFrom('document')
        .select('document.document_id as source')
        .where('document.document_id', '=', origin.documentId);
    case 'programme':
      return tx
        .selectFrom('programme')
        .select('programme.programme_id as source')
        .where('programme.programme_id', '=', origin.programmeId);
    case 'conclusion':
      return tx
        .selectFrom('conclusion')
        .select('conclusion.conclusion_id as source')
        .where('conclusion.conclusion_id', '=', origin.conclusionId)
        .where('conclusion.withdrawn_because', 'is', null);
    case 'recommendation':
      return tx
        .selectFrom('recommendation')
        .select('recommendation.recommendation_id as source')
        .where('recommendation.recommendation_id', '=', origin.recommendationId);
    case 'own':
      return null;
  }
}

const secret = {
  vi: 'Nội dung có dấu độ mật; hệ thống này không nhận bí mật nhà nước.',
  en: 'It bears a mark of secrecy; state secrets do not belong in this system.',
};
const ahead = new Refusal('not-valid', { vi: 'Ngày này chưa tới.', en: 'This day is to come.' }, [
  { place: ['on'], message: { vi: 'Ngày này chưa tới.', en: 'This day is to come.' } },
]);
