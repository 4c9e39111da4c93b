import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { closingUnitOf } from '../../core/task/check-terms.ts';
import { interimReportsOf } from '../../core/task/interim-reports.ts';
import { daysOverdue, officialState } from '../../core/task/official-state.ts';
import { countTasks, ratesOf } from '../../core/task/rates.ts';
import { stateOn } from '../../core/task/state-on.ts';
import type { TaskStanding } from '../../core/task/task-standing.ts';
import { UncountedStep } from '../../core/task/task-state.ts';
import type { TaskRow } from '../../contract/task/task.ts';
import type { TaskSummary } from '../../contract/task/task-lists.ts';
import type { TaskNames } from './task-names.views.ts';
import type { LoadedTask } from './task.views.ts';

/** A task on a day. */
export interface TaskOnDay {
  task: LoadedTask;
  standing: TaskStanding;
  row: TaskRow;
}

/** Tasks that existed on a day, each as it stood at its end. */
export function tasksOn(
  tasks: readonly LoadedTask[],
  day: PlainDate,
  names: TaskNames,
): TaskOnDay[] {
  return tasks.flatMap((task) => {
    const standing = stateOn(task.acts, day);
    return standing === null
      ? []
      : [{ task, standing, row: taskRow(task, standing, { day, names }) }];
  });
}

export function taskRow(
  task: LoadedTask,
  standing: TaskStanding,
  { day, names }: { day: PlainDate; names: TaskNames },
): TaskRow {
  const { terms, answers, reported } = standing;
  const named = (unitId: UnitId) => ({ unitId, unitName: names.unit(unitId) });
  const namedOrNull = (unitId: UnitId | null) => (unitId === null ? null : named(unitId));
  const missing = interimReportsOf(task.acts, day).filter(({ state }) => state === 'missing');
  return {
    id: task.id,
    title: terms.title,
    product: terms.product,
    priority: terms.priority,
    step: standing.step,
    official: officialState(standing, day),
    orderingUnit: named(terms.orderingUnitId),
    leadUnit: namedOrNull(terms.leadUnitId),
    closingUnit: namedOrNull(closingUnitOf(terms)),
    coUnits: terms.coUnits.map(({ unitId, mustAnswer }) => ({
      ...named(unitId),
      mustAnswer,
      hasAnswered: answers.has(unitId),
    })),
    head: terms.head,
    startOn: terms.startOn,
    issuedOn: standing.issuedOn,
    firstDueOn: standing.firstDueOn,
    dueOn: standing.dueOn,
    extensions: standing.extensions,
    isExtensionAsked: standing.asked !== null,
    reportedOn: reported?.on ?? null,
    daysOverdue: daysOverdue(standing, day),
    missingInterimReports: missing.length,
    origin: { origin: task.origin, ...names.origin(task) },
    targetIds: terms.targetIds,
    version: standing.version,
  };
}

/** Counts and rates of tasks as they are shown. */
export function summaryOf(rows: readonly TaskRow[]): TaskSummary {
  const counts = countTasks(
    rows.map(({ official, step }) => official ?? UncountedStep.catch('draft').parse(step)),
  );
  return { counts, rates: ratesOf(counts) };
}

/** Overdue first, the longest on top; then what is open, by deadline, without one last; what is over comes behind. */
export function compareRows(a: TaskRow, b: TaskRow): number {
  const urgency = ({ official, step }: TaskRow): number => {
    if (official === 'open-overdue') return 0;
    return step === 'closed' || step === 'overtaken' || step === 'withdrawn' ? 2 : 1;
  };
  return (
    urgency(a) - urgency(b) ||
    b.daysOverdue - a.daysOverdue ||
    (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
    a.id - b.id
  );
}
