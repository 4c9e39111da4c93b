import { type PlainDate, plainDate } from '../../core/kernel/plain-date.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import { actFaults } from '../../core/meeting/difficulty/check-history.ts';
import type { DifficultyDeed, Source } from '../../core/meeting/difficulty/difficulty.ts';
import {
  answerDays,
  type DifficultyState,
  stateOn,
  unitsInvolved,
} from '../../core/meeting/difficulty/difficulty-state.ts';
import {
  type DifficultyFacts,
  needsDocument,
  shutForAct,
} from '../../core/meeting/difficulty/difficulty.permission.ts';
import { addWorkingDays, type WorkingDays } from '../../core/period/working-days.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { DifficultyOrder } from '../../contract/difficulty.ts';
import { attachFiles } from '../attachment/attachments.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import { recordChange } from '../database/change-log.ts';
import { seeingAllRows, type WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { fault, futureFaults, refuseFaults, secretFaults } from './difficulty-faults.ts';
import { tellOfAct } from './difficulty-news.ts';
import { appendDifficultyAct, lockDifficulty } from './difficulty.store.ts';
import { getDifficulty, type LoadedDifficulty } from './difficulty.views.ts';
import { ownerFaults } from './owner-faults.ts';
import { unknownSourceFaults } from './source-faults.ts';

/** What the rules need to know, as it stands after all acts. */
export function factsOf({ difficulty, acts }: LoadedDifficulty): DifficultyFacts {
  const state = stateOn(acts, lastDay);
  if (state === null) throw new Error(`difficulty ${difficulty.key} has no first act`);
  return { unitId: difficulty.unitId, involved: unitsInvolved(difficulty.unitId, acts), state };
}

/** After every day on which an act may hold. */
const lastDay = plainDate('2200-12-31');

/**
 * Adds one act to the history of a difficulty.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`; `not-valid` naming every fault
 */
export async function actOnDifficulty(
  tx: WriteTransaction,
  actor: Actor,
  { id, order, today }: { id: number; order: DifficultyOrder; today: PlainDate },
): Promise<void> {
  await lockDifficulty(tx, id);
  const loaded = await getDifficulty(tx, id);
  const facts = factsOf(loaded);
  refuseIfShut(shutForAct(actor, facts, order.kind));
  const on = order.on ?? today;
  const deed = deedOf(order, facts.state, on, await loadWorkingDays(tx));
  refuseFaults([
    ...futureFaults(on, today),
    ...actFaults(loaded.acts, { on, deed }).map(({ vi, en }) => fault(['on'], vi, en)),
    ...secretFaults({ text: 'text' in order ? order.text : null, source: sourceOf(deed)?.words }),
    ...(deed.kind === 'escalate' ? await ownerFaults(tx, deed.owner) : []),
    ...documentFaults(order, deed, needsDocument(actor, facts)),
    ...(await unknownSourceFaults(tx, sourceOf(deed))),
  ]);
  const changeNo = await recordChange(tx, {
    actor,
    act: `${deed.kind}-difficulty`,
    subject: loaded.difficulty.text.slice(0, 200),
    unitId: loaded.difficulty.unitId,
    detail: { difficulty: id, on },
    after: { ...deed, files: order.files.map(({ name }) => name) },
  });
  const actNo = loaded.acts.length + 1;
  await seeingAllRows(tx, () =>
    appendDifficultyAct(tx, actor, { difficultyId: id, actNo, on, dateNote: null, deed, changeNo }),
  );
  await attachFiles(tx, { difficultyId: id, actNo }, { files: order.files, changeNo });
  const { text, unitId } = loaded.difficulty;
  await tellOfAct(tx, { id, text, unitId }, { actNo, deed });
}

function deedOf(
  order: DifficultyOrder,
  { owner }: DifficultyState,
  on: PlainDate,
  days: WorkingDays,
): DifficultyDeed {
  const { files: _, on: __, ...content } = order;
  switch (content.kind) {
    case 'escalate': {
      const { level } = content.owner;
      return { ...content, dueOn: content.dueOn ?? addWorkingDays(on, answerDays[level], days) };
    }
    case 'reopen':
      return {
        ...content,
        kind: 'reopen',
        dueOn: addWorkingDays(on, answerDays[owner.level], days),
      };
    case 'resolve':
    case 'withdraw':
      return { kind: content.kind, text: content.text };
    default:
      return content;
  }
}

function sourceOf(deed: DifficultyDeed): Source | null {
  return 'source' in deed ? deed.source : null;
}

/** A recommendation goes up with its document; what an owner above said is known by its document. */
function documentFaults(order: DifficultyOrder, deed: DifficultyDeed, isNeeded: boolean): Fault[] {
  const isAsked =
    deed.kind === 'escalate' ||
    (isNeeded && (deed.kind === 'answer' || deed.kind === 'assign-route'));
  const source = sourceOf(deed);
  const isGiven =
    order.files.length > 0 ||
    (source !== null && (source.documentId !== null || source.words !== null));
  if (!isAsked || isGiven) return [];
  return [
    fault(
      ['source'],
      'Cần nêu văn bản: chọn văn bản đã có, ghi số, ngày, nơi ban hành, hoặc đính kèm tệp.',
      'Name the document: choose one kept here, write number, date and issuer, or attach the file.',
    ),
  ];
}
