import { TargetId, UnitId } from '../../core/kernel/ids.ts';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { TaskActContent } from '../../core/task/task-act.ts';
import type { OpenableAct } from '../../core/task/task.permission.ts';
import type { TaskDraft } from '../../contract/task/task.ts';
import {
  type DemonstrationPeople,
  loadDemonstrationPeople,
} from '../account/demonstration-people.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import {
  type Happening,
  type IllustrativeTask,
  illustrativeTasks,
} from './demonstration-task-list.ts';
import { listTargets } from '../target/target.views.ts';
import { doTaskAct } from './do-task-act.ts';
import { issueTask, makeTask } from './make-task.ts';
import { changeTaskEvidence } from './task-evidence.ts';

const cityId = UnitId.parse('165@2010-01-01');

/**
 * Makes a few illustrative tasks by the acts of the demonstration's accounts: ordered by the city, led by its wards and
 * communes, closed by the city. Does nothing without the accounts, or where there are tasks.
 */
export async function makeDemonstrationTasks(
  tx: WriteTransaction,
  today: PlainDate,
): Promise<void> {
  const people = await loadDemonstrationPeople(tx);
  const planner = people.find('planner', null);
  if (planner === undefined || (await hasTasks(tx))) return;
  const targets = new Set<string>((await listTargets(tx)).map(({ id }) => id));
  const work = { tx, people, planner, today, isTarget: (id: string) => targets.has(id) };
  for (const task of illustrativeTasks) await makeOne(work, task);
  await makeTask(tx, planner, unclear(today), illustration);
}

const illustration = { kind: 'own', words: 'Ví dụ minh họa, không có trong bài báo nào.' } as const;

interface Work {
  tx: WriteTransaction;
  people: DemonstrationPeople;
  planner: Actor;
  today: PlainDate;
  isTarget: (id: string) => boolean;
}

const wardOf = (code: string): UnitId => UnitId.parse(`${code}@2020-01-01`);

async function makeOne(work: Work, task: IllustrativeTask): Promise<void> {
  const { tx, people, planner, today } = work;
  const issuedOn = addDays(today, task.issuedOn);
  const head = people.find('approver', wardOf(task.lead));
  if (head === undefined) return;
  const taskId = await makeTask(tx, planner, draftOf(work, task, head), illustration, issuedOn);
  await issueTask(tx, planner, taskId, issuedOn);
  for (const happening of task.happened) await happen(work, task, { taskId, happening });
}

function draftOf({ today, isTarget }: Work, task: IllustrativeTask, head: Actor): TaskDraft {
  return {
    title: task.title,
    orderingUnitId: cityId,
    leadUnitId: wardOf(task.lead),
    coUnits:
      task.co === null ? [] : [{ unitId: wardOf(task.co.code), mustAnswer: task.co.mustAnswer }],
    head: { office: head.office, accountId: head.accountId },
    startOn: addDays(today, task.issuedOn),
    dueOn: addDays(today, task.dueOn),
    product: task.product,
    responsibility: task.responsibility,
    authority: { unitId: cityId, words: 'UBND thành phố nghiệm thu sản phẩm.' },
    priority: task.priority,
    closingUnitId: cityId,
    targetIds: (task.targets ?? []).filter(isTarget).map((id) => TargetId.parse(id)),
  };
}

/** A draft of which nobody has said the product, the authority and the head yet. */
function unclear(today: PlainDate): TaskDraft {
  return {
    title: 'Nâng cao chất lượng cải cách hành chính (ví dụ minh họa)',
    orderingUnitId: cityId,
    leadUnitId: wardOf('05530'),
    coUnits: [],
    head: null,
    startOn: null,
    dueOn: addDays(today, 90),
    product: null,
    responsibility: null,
    authority: null,
    priority: 'ordinary',
    closingUnitId: null,
    targetIds: [],
  };
}

async function happen(
  { tx, people, planner, today }: Work,
  task: IllustrativeTask,
  { taskId, happening }: { taskId: number; happening: Happening },
): Promise<void> {
  const on = addDays(today, happening.on);
  const lead = wardOf(task.lead);
  const worker = people.find('reporter', lead);
  const coUnit = task.co === null ? lead : wardOf(task.co.code);
  const doer = happening.act === 'answer-part' ? people.find('reporter', coUnit) : worker;
  const isAbove = ['close', 'refuse-quality', 'extend'].includes(happening.act);
  const actor = isAbove ? planner : doer;
  if (actor === undefined) return;
  const evidenceIds =
    happening.act === 'report-done' ? await attachIllustration(tx, actor, taskId) : [];
  const content = contentOf(happening, { on, today, actor, coUnit, evidenceIds });
  await doTaskAct(tx, actor, { taskId, version: null, on, recordedOn: on, content });
}

interface Around {
  on: PlainDate;
  today: PlainDate;
  actor: Actor;
  coUnit: UnitId;
  evidenceIds: number[];
}

function contentOf(
  happening: Happening,
  { on, today, actor, coUnit, evidenceIds }: Around,
): Extract<TaskActContent, { kind: OpenableAct }> {
  switch (happening.act) {
    case 'accept':
      return { kind: 'accept' };
    case 'close':
      return { kind: 'close', words: null };
    case 'answer-part':
      return { kind: 'answer-part', coUnitId: coUnit, text: 'Đã gửi.', evidenceIds };
    case 'report-interim':
      return { kind: 'report-interim', text: happening.text, evidenceIds };
    case 'return':
      return { kind: 'return', reason: happening.reason };
    case 'refuse-quality':
      return {
        kind: 'refuse-done',
        reason: happening.reason,
        failure: { kind: 'subjective' },
      };
    case 'report-done':
      return { kind: 'report-done', productOn: on, text: null, evidenceIds };
    case 'ask-extension':
      return {
        kind: 'ask-extension',
        dueOn: addDays(today, happening.dueOn),
        reason: happening.reason,
      };
    case 'extend':
      return {
        kind: 'extend',
        dueOn: addDays(today, happening.dueOn),
        reason: happening.reason,
        grantedBy: actor.office,
      };
  }
}

/** The smallest file that is a PDF. */
const emptyPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Attaches an empty file as evidence, as a report of completion needs one. */
export async function attachIllustration(
  tx: WriteTransaction,
  actor: Actor,
  taskId: number,
): Promise<number[]> {
  const { looseEvidence } = await changeTaskEvidence(tx, actor, taskId, {
    act: 'attach',
    name: 'Minh chứng (ví dụ minh họa).pdf',
    mediaType: 'application/pdf',
    content: Buffer.from(emptyPdf).toString('base64'),
  });
  return looseEvidence.map(({ id }) => id);
}

async function hasTasks(tx: ReadTransaction): Promise<boolean> {
  const one = await tx.selectFrom('task').select('task.task_id').limit(1).executeTakeFirst();
  return one !== undefined;
}
