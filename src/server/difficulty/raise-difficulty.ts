import { type DifficultyId, type UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import type { DifficultyAbout } from '../../core/meeting/difficulty/difficulty.ts';
import { answerDays } from '../../core/meeting/difficulty/difficulty-state.ts';
import { shutForRaising } from '../../core/meeting/difficulty/difficulty.permission.ts';
import { addWorkingDays } from '../../core/period/working-days.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { DifficultyDraft } from '../../contract/difficulty.ts';
import { attachFiles } from '../attachment/attachments.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import { recordChange } from '../database/change-log.ts';
import {
  type ReadTransaction,
  seeingAllRows,
  type WriteTransaction,
} from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { fault, futureFaults, refuseFaults, secretFaults } from './difficulty-faults.ts';
import { tellOfRaising } from './difficulty-news.ts';
import { appendDifficultyAct, insertDifficulty } from './difficulty.store.ts';
import { nameOfTask } from '../task/task.views.ts';
import { ownerFaults } from './owner-faults.ts';
import { unknownSourceFaults } from './source-faults.ts';
import { targetsToName } from './targets-to-name.ts';

/**
 * Raises a difficulty for a unit, with the owner that has it to solve and the day by which it is to answer.
 *
 * @throws Refusal `not-allowed`; `not-found` for a task out of sight; `not-valid` naming every fault
 */
export async function raiseDifficulty(
  tx: WriteTransaction,
  actor: Actor,
  { draft, today }: { draft: DifficultyDraft; today: PlainDate },
): Promise<DifficultyId> {
  const { unitId, owner, text, source } = draft;
  refuseIfShut(shutForRaising(actor, unitId));
  const on = draft.on ?? today;
  const about = await aboutOf(tx, draft);
  refuseFaults([
    ...futureFaults(on, today),
    ...secretFaults({ text, source: source?.words, about: 'name' in about ? about.name : null }),
    ...(await ownerFaults(tx, owner)),
    ...(await unknownSourceFaults(tx, source)),
    ...('message' in about ? [about] : []),
  ]);
  if ('message' in about) throw new Error('refused above');
  const usual = addWorkingDays(on, answerDays[owner.level], await loadWorkingDays(tx));
  const deed = { kind: 'raise' as const, owner, dueOn: draft.dueOn ?? usual, source };
  const changeNo = await recordChange(tx, {
    actor,
    act: 'raise-difficulty',
    subject: text.slice(0, 200),
    unitId,
    detail: { about: about.name, ownerLevel: owner.level, dueOn: deed.dueOn },
    after: { ...draft, files: draft.files.map(({ name }) => name) },
  });
  const seenBy = [...new Set([unitId, ...(owner.unitId === null ? [] : [owner.unitId])])];
  const { kind, cause, causeConfirmedBy } = draft;
  // Whoever raises may do so without seeing the target, or the unit above that gets it.
  const id = await seeingAllRows(tx, () =>
    insertDifficulty(tx, { text, kind, cause, causeConfirmedBy, about, unitId, seenBy, changeNo }),
  );
  await appendDifficultyAct(tx, actor, {
    difficultyId: id,
    actNo: 1,
    on,
    dateNote: null,
    deed,
    changeNo,
  });
  await attachFiles(tx, { difficultyId: id, actNo: 1 }, { files: draft.files, changeNo });
  await tellOfRaising(tx, { id, text, unitId, owner });
  return id;
}

/** What it is about with the name of the thing, or why there is no such thing. */
async function aboutOf(
  tx: ReadTransaction,
  { about, unitId }: DifficultyDraft,
): Promise<DifficultyAbout | Fault> {
  if (about.kind === 'unit') return { kind: 'unit', name: await nameOfUnit(tx, unitId) };
  if (about.kind === 'task') return { ...about, name: await nameOfTask(tx, about.taskId) };
  if (about.kind === 'project') return about;
  const targets = await targetsToName(tx, [unitId]);
  const target = targets.find(({ targetId }) => targetId === about.targetId);
  if (target !== undefined) return { ...about, name: target.wording };
  return fault(
    ['about', 'targetId'],
    'Chỉ tiêu này không phải của đơn vị hay của cấp trên của đơn vị.',
    'This is no target of the unit, or of a unit above it.',
  );
}

async function nameOfUnit(tx: ReadTransaction, unitId: UnitId): Promise<string> {
  const unit = await tx
    .selectFrom('unit')
    .select('unit.name')
    .where('unit.unit_id', '=', unitId)
    .executeTakeFirst();
  return unit?.name ?? unitId;
}
