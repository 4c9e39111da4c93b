import type { ExplanationId, IndicatorCode, TargetId, UnitId } from '../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import {
  type ExplanationAbout,
  usualExplanationDays,
} from '../../core/meeting/explanation/explanation.ts';
import { shutForAsking } from '../../core/meeting/explanation/explanation.permission.ts';
import { addWorkingDays } from '../../core/period/working-days.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { askForExplanationRoute } from '../../contract/explanation.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { levelOfUnit } from '../difficulty/owner-level.ts';
import { unitAbove } from '../difficulty/unit-above.ts';
import { listPlacements, listUnits } from '../organisation/unit.views.ts';
import { tellOffices } from '../notice/tell-offices.ts';
import { getTask, standingNow } from '../task/task.views.ts';
import { appendExplanationAct, insertExplanation } from './explanation.store.ts';

type Request = ParsedInputOf<typeof askForExplanationRoute>['body'];

/**
 * Asks a unit to explain; its clock starts.
 *
 * @throws Refusal `not-allowed`; `not-found` for a target or a task out of sight, or an unknown indicator; `not-valid` naming every fault
 */
export async function askForExplanation(
  tx: WriteTransaction,
  actor: Actor,
  { request, today }: { request: Request; today: PlainDate },
): Promise<ExplanationId> {
  const { unitId, question } = request;
  refuseIfShut(shutForAsking(actor, unitId));
  const about = await aboutOf(tx, request);
  const dueOn = request.dueOn ?? (await usualDueOn(tx, today));
  refuseQuestion({ question, name: about.name, dueOn }, today);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'ask-for-explanation',
    subject: about.name.slice(0, 200),
    unitId,
    detail: { question, dueOn },
  });
  const askingUnitId = await askingUnit(tx, actor, unitId);
  const id = await insertExplanation(tx, { about, unitId, askingUnitId }, changeNo);
  const deed = { kind: 'ask' as const, question, dueOn };
  await appendExplanationAct(tx, actor, { explanationId: id, actNo: 1, on: today, deed, changeNo });
  await tellOffices(tx, [
    {
      unitId,
      roles: ['reporter', 'approver'],
      kind: 'explanation',
      key: `explanation-${id}-1`,
      link: '/explanations',
      text: {
        vi: `Yêu cầu giải trình, hạn ${formatDate(dueOn, 'vi')}: ${question}`,
        en: `To be explained by ${formatDate(dueOn, 'en')}: ${question}`,
      },
    },
  ]);
  return id;
}

export async function usualDueOn(tx: ReadTransaction, today: PlainDate): Promise<PlainDate> {
  return addWorkingDays(today, usualExplanationDays, await loadWorkingDays(tx));
}

/** @throws Refusal `not-valid` for a deadline that lies behind, or a mark of secrecy */
export function refuseQuestion(
  { question, name = '', dueOn }: { question: string; name?: string; dueOn: PlainDate },
  today: PlainDate,
): void {
  const faults: Fault[] = [];
  if (dueOn < today)
    faults.push({
      place: ['body', 'dueOn'],
      message: { vi: 'Hạn giải trình đã qua.', en: 'The deadline lies behind.' },
    });
  if (carriesSecretMark(question) || carriesSecretMark(name))
    faults.push({
      place: ['body', 'question'],
      message: {
        vi: 'Lời này mang dấu chỉ độ mật; việc mật không đưa vào hệ thống.',
        en: 'This text carries a mark of secrecy; secret matter does not enter the product.',
      },
    });
  if (faults.length > 0) throw new Refusal('not-valid', notRight, faults);
}

/** Nobody else could answer, nor may see the task. */
const noPartInIt = {
  vi: 'Đơn vị này không chủ trì, không phối hợp nhiệm vụ ấy.',
  en: 'This unit neither leads the task nor coordinates it.',
};
const notRight = {
  vi: 'Chưa gửi được: xem từng chỗ bên dưới.',
  en: 'This cannot be sent: see each place below.',
};

/**
 * The unit in whose name the actor asks. Whoever asks for the whole installation asks a ward or a department in the name
 * of the unit above it, so that its own head cannot put the question aside.
 */
async function askingUnit(tx: ReadTransaction, actor: Actor, unitId: UnitId): Promise<UnitId> {
  const grant = actor.grants.find(
    (one) =>
      one.unitId !== null && may({ ...actor, grants: [one] }, 'request-explanation', { unitId }),
  );
  if (grant !== undefined) return grant.unitId ?? unitId;
  const asked = (await listUnits(tx)).find(({ id }) => id === unitId);
  const level = asked === undefined ? null : levelOfUnit(asked.unitType);
  if (level !== 'ward' && level !== 'department') return unitId;
  return unitAbove(unitId, await listPlacements(tx)) ?? unitId;
}

async function aboutOf(tx: ReadTransaction, { about, unitId }: Request): Promise<ExplanationAbout> {
  if (about.kind === 'target') return { ...about, name: await nameOfTarget(tx, about.targetId) };
  if (about.kind === 'task') {
    const { terms } = standingNow(await getTask(tx, about.taskId));
    const works = [terms.leadUnitId, ...terms.coUnits.map((one) => one.unitId)].includes(unitId);
    if (!works)
      throw new Refusal('not-valid', notRight, [
        { place: ['body', 'unitId'], message: noPartInIt },
      ]);
    return { ...about, name: terms.title };
  }
  await refuseUnknownIndicator(tx, about.indicatorCode);
  return about;
}

async function refuseUnknownIndicator(tx: ReadTransaction, code: IndicatorCode): Promise<void> {
  const indicator = await tx
    .selectFrom('indicator')
    .select('indicator.indicator_code')
    .where('indicator.indicator_code', '=', code)
    .executeTakeFirst();
  if (indicator !== undefined) return;
  throw new Refusal('not-found', {
    vi: `Không có chỉ số ${code}.`,
    en: `There is no indicator ${code}.`,
  });
}

async function nameOfTarget(tx: ReadTransaction, targetId: TargetId): Promise<string> {
  const target = await tx
    .selectFrom('target')
    .select('target.wording')
    .where('target.target_id', '=', targetId)
    .executeTakeFirst();
  if (target !== undefined) return target.wording;
  throw new Refusal('not-found', {
    vi: 'Không có chỉ tiêu này, hoặc bạn không được xem.',
    en: 'There is no such target, or it is not for you to see.',
  });
}
