import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { actsHeldOn } from '../../core/meeting/difficulty/difficulty-state.ts';
import type { DifficultyAct, Source } from '../../core/meeting/difficulty/difficulty.ts';
import { needsDocument, shutForAct } from '../../core/meeting/difficulty/difficulty.permission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import type { TaskRow } from '../../contract/task/task.ts';
import type { Attachment } from '../../contract/attachment.ts';
import type {
  DifficultyPage,
  DifficultyRow,
  RouteStep,
  ShownSource,
} from '../../contract/difficulty.ts';
import { listAttachments } from '../attachment/attachments.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { listSourceDocuments } from '../resolution/resolution.views.ts';
import { loadTaskNames } from '../task/task-names.views.ts';
import { tasksOn } from '../task/task-row.ts';
import { loadTasks } from '../task/task.views.ts';
import { factsOf } from './act-on-difficulty.ts';
import {
  difficultyRow,
  inOrderOfWaiting,
  ownerName,
  type RowSurroundings,
  rowSurroundings,
} from './difficulty-rows.ts';
import { getDifficulty, loadDifficulties, type LoadedDifficulty } from './difficulty.views.ts';

/** All difficulties in sight that had been raised by the day; those that wait longest first. */
export async function listDifficultyRows(
  tx: ReadTransaction,
  day: PlainDate,
): Promise<DifficultyRow[]> {
  const around = await rowSurroundings(tx, day);
  const loaded = await loadDifficulties(tx);
  return inOrderOfWaiting(loaded.flatMap((one) => difficultyRow(one, around) ?? []));
}

/**
 * A difficulty with its route up to the day.
 *
 * @throws Refusal `not-found`, also on a day before it was raised
 */
export async function difficultyPage(
  tx: ReadTransaction,
  actor: Actor,
  { id, day }: { id: number; day: PlainDate },
): Promise<DifficultyPage> {
  const loaded = await getDifficulty(tx, id);
  const around = await rowSurroundings(tx, day);
  const row = difficultyRow(loaded, around);
  if (row === null) throw notYetRaised;
  const attachments = (await listAttachments(tx, 'difficulty_id', [id])).get(id) ?? [];
  const titles = await documentTitles(tx);
  const facts = factsOf(loaded);
  const open = (kind: Parameters<typeof shutForAct>[2]) => openAct(shutForAct(actor, facts, kind));
  return {
    asOf: day,
    row,
    steps: actsHeldOn(loaded.acts, day).map((act) =>
      stepOf(act, loaded, { ...around, attachments, titles }),
    ),
    isAboutInSight: await isAboutInSight(tx, row),
    tasks: await tasksOf(tx, loaded, day),
    order: openAct(shutForOrdering(actor)),
    acts: {
      'take-on': open('take-on'),
      escalate: open('escalate'),
      'assign-route': open('assign-route'),
      answer: open('answer'),
      resolve: open('resolve'),
      reopen: open('reopen'),
      withdraw: open('withdraw'),
    },
    needsDocument: needsDocument(actor, facts),
  };
}

interface StepSurroundings extends RowSurroundings {
  attachments: readonly Attachment[];
  titles: ReadonlyMap<string, string>;
}

function stepOf(
  act: DifficultyAct,
  { recommendations }: LoadedDifficulty,
  around: StepSurroundings,
): RouteStep {
  const { deed } = act;
  const owner = deed.kind === 'raise' || deed.kind === 'escalate' ? deed.owner : null;
  return {
    actNo: act.actNo,
    on: act.on,
    dateNote: act.dateNote,
    office: act.office,
    recordedAt: act.recordedAt,
    deed,
    ownerName: owner === null ? null : ownerName(owner, around),
    recommendationId: recommendations.get(act.actNo) ?? null,
    source: shownSource('source' in deed ? deed.source : null, around.titles),
    attachments: around.attachments.filter(({ actNo }) => actNo === act.actNo),
  };
}

/** A document out of sight keeps the words with which it was named, and else its code. */
function shownSource(
  source: Source | null,
  titles: ReadonlyMap<string, string>,
): ShownSource | null {
  if (source === null) return null;
  const { documentId, words, place } = source;
  const title = documentId === null ? undefined : titles.get(documentId);
  const named = [title, words].filter((text) => text !== undefined && text !== null).join(' – ');
  if (named === '' && documentId === null) return null;
  return {
    documentId: title === undefined ? null : documentId,
    title: named === '' ? (documentId ?? '') : named,
    place,
  };
}

async function documentTitles(tx: ReadTransaction): Promise<Map<string, string>> {
  return new Map((await listSourceDocuments(tx)).map(({ id, title }) => [id, title]));
}

async function isAboutInSight(tx: ReadTransaction, { about }: DifficultyRow): Promise<boolean> {
  if (about.kind === 'task') return (await loadTasks(tx)).some((task) => task.id === about.taskId);
  if (about.kind !== 'target') return false;
  const seen = await tx
    .selectFrom('target')
    .select('target.target_id')
    .where('target.target_id', '=', about.targetId)
    .executeTakeFirst();
  return seen !== undefined;
}

/** What was ordered because of its recommendations. */
async function tasksOf(
  tx: ReadTransaction,
  { recommendations }: LoadedDifficulty,
  day: PlainDate,
): Promise<TaskRow[]> {
  const raised = [...recommendations.values()];
  if (raised.length === 0) return [];
  const ordered = (await loadTasks(tx)).filter(
    ({ origin }) => origin.kind === 'recommendation' && raised.includes(origin.recommendationId),
  );
  if (ordered.length === 0) return [];
  return tasksOn(ordered, day, await loadTaskNames(tx)).map(({ row }) => row);
}

const notYetRaised = new Refusal('not-found', {
  vi: 'Đến ngày đang xem, khó khăn này chưa được nêu.',
  en: 'On the day looked at this difficulty had not been raised.',
});
