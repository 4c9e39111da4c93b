import { type PlainDate, maxDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { datedBackOverDeadline } from '../../core/task/dated-back.ts';
import { interimReportsOf } from '../../core/task/interim-reports.ts';
import { overlapOf } from '../../core/task/overlap.ts';
import { whatIsNotClear } from '../../core/task/six-clear.ts';
import { stateOn } from '../../core/task/state-on.ts';
import {
  type OpenableAct,
  shutForAttaching,
  shutForTaskAct,
} from '../../core/task/task.permission.ts';
import type { TaskAct } from '../../core/task/task-act.ts';
import type { TaskStanding } from '../../core/task/task-standing.ts';
import type { TaskTerms } from '../../core/task/task.ts';
import type { OpenAct } from '../../contract/open-act.ts';
import type { Evidence } from '../../contract/evidence.ts';
import type { Overlap, ShownAct, Task, TaskActs } from '../../contract/task/task.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { namesOfTargets } from '../target/target.views.ts';
import { dayAsked, dayOfInstant, today } from '../today.ts';
import { looseEvidence } from './task-evidence.ts';
import { listStandingEvidence } from './task-evidence.views.ts';
import { spotCheckResultsOf } from './spot-check.views.ts';
import { loadTaskNames, type TaskNames } from './task-names.views.ts';
import { taskRow, tasksOn } from './task-row.ts';
import { getTask, lastDayOf, type LoadedTask, loadTasks, noTaskThen } from './task.views.ts';

/**
 * One task as it stood on a day, with what is open to the actor; on a past day nothing is.
 *
 * @throws Refusal `not-found` where it is not there, out of sight, or did not exist on that day
 */
export async function taskPage(
  tx: ReadTransaction,
  actor: Actor,
  { taskId, asOf: asked }: { taskId: number; asOf: PlainDate | undefined },
): Promise<Task> {
  const task = await getTask(tx, taskId);
  const asOf = dayAsked(asked);
  const standing = stateOn(task.acts, asOf);
  if (standing === null) throw noTaskThen(taskId);
  const names = await loadTaskNames(tx);
  const evidence = await listStandingEvidence(tx, taskId);
  const { terms, asked: extension } = standing;
  const isNow = asOf >= maxDate(today(), lastDayOf(task));
  return {
    asOf,
    row: taskRow(task, standing, { day: asOf, names }),
    terms,
    authorityUnitName: terms.authority === null ? null : names.unit(terms.authority.unitId),
    notClear: whatIsNotClear(terms),
    heads: standing.heads.map(({ from, head, leadUnitId }) => ({
      from,
      head,
      leadUnitName: names.unit(leadUnitId),
    })),
    targets: await targetsOf(tx, terms),
    interimReports: interimReportsOf(task.acts, asOf),
    askedExtension:
      extension === null
        ? null
        : {
            dueOn: extension.content.dueOn,
            reason: extension.content.reason,
            askedOn: extension.on,
            office: extension.office,
          },
    acts: shownActs(task, { asOf, standing, names, evidence }),
    looseEvidence: looseEvidence(task, evidence),
    overlaps: await overlapsOf(tx, terms, { taskId, asOf, names }),
    spotChecks: await spotCheckResultsOf(tx, { taskId, asOf }),
    open: isNow ? openActs(actor, standing) : allShut,
    undoable: isNow ? (standing.undoable?.id ?? null) : null,
  };
}

/** Orders like this one that are alive, the most alike first. */
export async function overlapsOf(
  tx: ReadTransaction,
  terms: TaskTerms,
  { taskId, asOf, names }: { taskId: number | null; asOf: PlainDate; names: TaskNames },
): Promise<Overlap[]> {
  const others = tasksOn(await loadTasks(tx), asOf, names).filter(
    ({ row }) => row.id !== taskId && row.step !== 'withdrawn' && row.step !== 'overtaken',
  );
  return others
    .flatMap(({ row, standing }): Overlap[] => {
      const found = overlapOf(terms, { ...standing.terms, dueOn: standing.dueOn });
      if (found === null) return [];
      const { unitIds, ...rest } = found;
      const units = unitIds.map((unitId) => ({ unitId, unitName: names.unit(unitId) }));
      return [{ row, units, ...rest }];
    })
    .toSorted((a, b) => b.likenessPercent - a.likenessPercent || a.row.id - b.row.id);
}

function actsBy(open: (kind: OpenableAct) => OpenAct, attachEvidence: OpenAct): TaskActs {
  return {
    edit: open('edit'),
    issue: open('issue'),
    accept: open('accept'),
    return: open('return'),
    reassign: open('reassign'),
    answerPart: open('answer-part'),
    reportInterim: open('report-interim'),
    askExtension: open('ask-extension'),
    extend: open('extend'),
    refuseExtension: open('refuse-extension'),
    reportDone: open('report-done'),
    refuseDone: open('refuse-done'),
    close: open('close'),
    overtake: open('overtake'),
    withdraw: open('withdraw'),
    correctBack: open('correct-back'),
    attachEvidence,
  };
}

function openActs(actor: Actor, standing: TaskStanding): TaskActs {
  return actsBy(
    (kind) => openAct(shutForTaskAct(actor, kind, standing)),
    openAct(shutForAttaching(actor, standing)),
  );
}

const past: OpenAct = {
  isOpen: false,
  why: {
    vi: 'Đang xem nhiệm vụ ở một ngày đã qua.',
    en: 'The task is shown as it was on a past day.',
  },
};
const allShut = actsBy(() => past, past);

function recordedOn({ recordedAt }: Pick<TaskAct, 'recordedAt'>): PlainDate {
  return dayOfInstant(recordedAt);
}

function shownActs(
  { acts }: LoadedTask,
  {
    asOf,
    standing,
    names,
    evidence,
  }: { asOf: PlainDate; standing: TaskStanding; names: TaskNames; evidence: readonly Evidence[] },
): ShownAct[] {
  const over = new Map(
    datedBackOverDeadline(acts, asOf, recordedOn).map(({ actId, dueOn }) => [actId, dueOn]),
  );
  return acts
    .filter(({ on }) => on <= asOf)
    .map((act) => {
      const { content } = act;
      const named = 'evidenceIds' in content ? content.evidenceIds : [];
      return {
        id: act.id,
        on: act.on,
        recordedAt: act.recordedAt,
        recordedOn: recordedOn(act) === act.on ? null : recordedOn(act),
        overDeadline: over.get(act.id) ?? null,
        office: act.office,
        unitId: act.unitId,
        unitName: names.unit(act.unitId),
        content,
        isUndone: standing.undone.has(act.id),
        evidence: evidence.filter(({ id }) => named.includes(id)),
      };
    });
}

async function targetsOf(tx: ReadTransaction, { targetIds }: TaskTerms): Promise<Task['targets']> {
  const names = await namesOfTargets(tx, targetIds);
  return targetIds.flatMap((targetId) => {
    const name = names.get(targetId);
    return name === undefined ? [] : [{ targetId, name: name.vi }];
  });
}
