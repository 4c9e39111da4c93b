import type { UnitId } from '../../core/kernel/ids.ts';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import { holdsOffice } from '../../core/permission/office.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { interimReportsOf } from '../../core/task/interim-reports.ts';
import { shutForTaskAct } from '../../core/task/task.permission.ts';
import { type myWorkRoute, WorkHeap } from '../../contract/task/task-lists.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { findTasks } from './task-filter.ts';
import { summaryOf, type TaskOnDay } from './task-row.ts';

const SOON_DAYS = 7;
const INTERIM_SOON_DAYS = 14;

/** What waits for the actor on a day, heap by heap; empty heaps are left out. */
export async function myWork(
  tx: ReadTransaction,
  actor: Actor,
  asked: PlainDate | undefined,
): Promise<OutputOf<typeof myWorkRoute>> {
  const { asOf, found } = await findTasks(tx, { asOf: asked });
  const lists = await loadLists(tx);
  const heaps = WorkHeap.options.map((heap) => ({
    heap,
    rows: found.flatMap((one) => (isIn[heap](one, { actor, asOf }) ? [one.row] : [])),
  }));
  const led = found.filter(({ standing }) => holds(actor, standing.terms.leadUnitId));
  return {
    asOf,
    heaps: heaps.filter(({ rows }) => rows.length > 0),
    units: unitsOf(actor).map((unitId) => ({ unitId, unitName: unitNameOf(lists, unitId) })),
    summary: summaryOf(led.map(({ row }) => row)),
  };
}

/** Whether a task is a person's own: by account, else by the office that is written. */
export function isHead(actor: Actor, { row: { head } }: Pick<TaskOnDay, 'row'>): boolean {
  if (head === null) return false;
  return head.accountId === null
    ? head.office === actor.office
    : head.accountId === actor.accountId;
}

/** Whether the actor carries out tasks at the very office of a unit. */
export function holds(actor: Actor, unitId: UnitId | null): boolean {
  return unitId !== null && holdsOffice(actor, 'carry-out-tasks', { unitId, groups: ['figures'] });
}

interface Asked {
  actor: Actor;
  asOf: PlainDate;
}

const isOpen = ({ row }: TaskOnDay): boolean =>
  row.official === 'open-in-time' || row.official === 'open-overdue';

const isLed = ({ standing }: TaskOnDay, { actor }: Asked): boolean =>
  holds(actor, standing.terms.leadUnitId);

const isIn = {
  'to-accept': (one, asked) => one.row.step === 'new' && isLed(one, asked),
  overdue: (one, asked) => one.row.official === 'open-overdue' && isLed(one, asked),
  'interim-due': (one, asked) => isLed(one, asked) && isInterimDue(one, asked),
  'due-soon': (one, asked) =>
    isLed(one, asked) &&
    one.row.reportedOn === null &&
    one.row.official === 'open-in-time' &&
    one.row.dueOn !== null &&
    one.row.dueOn <= addDays(asked.asOf, SOON_DAYS),
  'to-answer': ({ standing, row }, { actor, asOf }) =>
    (['new', 'accepted', 'awaiting-closure'].includes(row.step) ||
      (row.step === 'closed' && row.dueOn !== null && asOf <= row.dueOn)) &&
    standing.terms.coUnits.some(
      ({ unitId }) => !standing.answers.has(unitId) && holds(actor, unitId),
    ),
  'to-close': ({ standing }, { actor }) => shutForTaskAct(actor, 'close', standing) === null,
  'extension-asked': ({ standing }, { actor }) =>
    shutForTaskAct(actor, 'refuse-extension', standing) === null,
  'returned-to-us': ({ standing, row }, { actor }) =>
    row.step === 'returned' && shutForTaskAct(actor, 'edit', standing) === null,
  'as-head': (one, { actor }) => isOpen(one) && isHead(actor, one),
  'as-lead': (one, asked) => isOpen(one) && isLed(one, asked),
} satisfies Record<WorkHeap, (one: TaskOnDay, asked: Asked) => boolean>;

function isInterimDue({ task, row }: TaskOnDay, { asOf }: Asked): boolean {
  if (row.step !== 'new' && row.step !== 'accepted') return false;
  return interimReportsOf(task.acts, asOf).some(
    ({ state, dueOn }) =>
      state === 'missing' || (state === 'awaited' && dueOn <= addDays(asOf, INTERIM_SOON_DAYS)),
  );
}

const working = new Set<string>(['reporter', 'approver', 'planner', 'leader']);

function unitsOf({ grants }: Actor): UnitId[] {
  const units = grants.flatMap(({ role, unitId }) => (working.has(role) ? (unitId ?? []) : []));
  return [...new Set(units)];
}
