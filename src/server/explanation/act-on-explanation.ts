import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import {
  type ExplanationAct,
  type ExplanationDeed,
  explanationOn,
} from '../../core/meeting/explanation/explanation.ts';
import { explanationActNames } from '../../core/meeting/explanation/explanation-names.ts';
import { shutForExplanationAct } from '../../core/meeting/explanation/explanation.permission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { actOnExplanationRoute } from '../../contract/explanation.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { attachFiles } from '../attachment/attachments.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { tellOffices } from '../notice/tell-offices.ts';
import { refuseQuestion, usualDueOn } from './ask-for-explanation.ts';
import { appendExplanationAct, lockExplanation } from './explanation.store.ts';
import { getExplanation, type LoadedExplanation } from './explanation.views.ts';

type Order = ParsedInputOf<typeof actOnExplanationRoute>['body'];

/**
 * Answers, accepts, asks again or withdraws.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`, `not-valid`
 */
export async function actOnExplanation(
  tx: WriteTransaction,
  actor: Actor,
  { id, order, today }: { id: number; order: Order; today: PlainDate },
): Promise<void> {
  await lockExplanation(tx, id);
  const loaded = await getExplanation(tx, id);
  const { explanation, acts } = loaded;
  const { unitId, askingUnitId } = explanation;
  const on = latestOf(acts, today);
  const step = explanationOn(acts, on)?.step ?? 'withdrawn';
  refuseIfShut(shutForExplanationAct(actor, { unitId, askingUnitId, step }, order.kind));
  const deed = await deedOf(tx, order, today);
  if (deed.kind === 'ask-again') refuseQuestion(deed, today);
  const files = order.kind === 'answer' ? order.files : [];
  const changeNo = await recordChange(tx, {
    actor,
    act: `${deed.kind}-explanation`,
    subject: explanation.about.name.slice(0, 200),
    unitId,
    detail: { explanation: id },
    after: { ...deed, files: files.map(({ name }) => name) },
  });
  const actNo = acts.length + 1;
  await appendExplanationAct(tx, actor, { explanationId: id, actNo, on, deed, changeNo });
  await attachFiles(tx, { explanationId: id, actNo }, { files, changeNo });
  await tell(tx, loaded, { actNo, deed });
}

/** Acts hold in the order in which they are recorded. */
function latestOf(acts: readonly ExplanationAct[], today: PlainDate): PlainDate {
  return acts.reduce((latest, { on }) => (on > latest ? on : latest), today);
}

async function deedOf(
  tx: WriteTransaction,
  order: Order,
  today: PlainDate,
): Promise<ExplanationDeed> {
  if (order.kind === 'answer') return { kind: 'answer', text: order.text };
  if (order.kind !== 'ask-again') return order;
  return { ...order, dueOn: order.dueOn ?? (await usualDueOn(tx, today)) };
}

/** Whoever asked hears of the answer; the unit hears of everything else. */
async function tell(
  tx: WriteTransaction,
  { id, explanation }: LoadedExplanation,
  { actNo, deed }: { actNo: number; deed: ExplanationDeed },
): Promise<void> {
  const { unitId, askingUnitId, about } = explanation;
  const name = explanationActNames[deed.kind];
  const isAnswer = deed.kind === 'answer';
  const due =
    deed.kind === 'ask-again'
      ? { vi: `, hạn ${formatDate(deed.dueOn, 'vi')}`, en: ` by ${formatDate(deed.dueOn, 'en')}` }
      : { vi: '', en: '' };
  await tellOffices(tx, [
    {
      unitId: isAnswer ? askingUnitId : unitId,
      roles: isAnswer ? ['leader', 'planner'] : ['reporter', 'approver'],
      kind: 'explanation',
      key: `explanation-${id}-${actNo}`,
      link: '/explanations',
      text: { vi: `${name.vi}${due.vi}: ${about.name}`, en: `${name.en}${due.en}: ${about.name}` },
    },
  ]);
}
