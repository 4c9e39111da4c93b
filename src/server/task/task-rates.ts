import {
  type PlainDate,
  addDays,
  addMonths,
  plainDateOf,
  monthOf,
  yearOf,
} from '../../core/kernel/plain-date.ts';
import { countTasks, ratesOf, type TaskRates } from '../../core/task/rates.ts';
import { officialState } from '../../core/task/official-state.ts';
import { stateOn } from '../../core/task/state-on.ts';
import type { OfficialState } from '../../core/task/task-state.ts';
import type { rateTasksRoute } from '../../contract/task/task-lists.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listHeads } from '../round/head.views.ts';
import { dayOfInstant } from '../today.ts';
import { findTasks } from './task-filter.ts';
import { summaryOf } from './task-row.ts';
import { loadTasks, type LoadedTask } from './task.views.ts';

type Answer = OutputOf<typeof rateTasksRoute>;

/** Counts and rates by lead unit on a day, the lowest completion first, each with the ends of months before. */
export async function rateTasks(
  tx: ReadTransaction,
  { asOf: asked, months }: { asOf?: PlainDate | undefined; months: number },
): Promise<Answer> {
  const { asOf, found } = await findTasks(tx, { asOf: asked });
  const rows = found.map(({ row }) => row);
  const byUnit = Map.groupBy(
    rows.filter(({ leadUnit, step }) => leadUnit !== null && step !== 'draft'),
    ({ leadUnit }) => leadUnit?.unitId ?? '',
  );
  const heads = await listHeads(tx, [...byUnit.keys()], asOf);
  const past = ratesOfDays(await loadTasks(tx), [...monthEndsBefore(asOf, months), asOf]);
  const units = [...byUnit.values()].flatMap((own): Answer['units'] => {
    const unit = own[0]?.leadUnit;
    if (unit == null) return [];
    return [
      {
        ...unit,
        headOffice: heads.get(unit.unitId) ?? null,
        summary: summaryOf(own),
        past: past.map(({ day, byUnit: rates }) => ({
          day,
          rates: rates.get(unit.unitId) ?? nothingYet,
        })),
      },
    ];
  });
  return {
    asOf,
    all: summaryOf(rows),
    enteredLater: found.filter(({ task }) => isEnteredAfter(task, asOf)).length,
    units: units.toSorted(
      (a, b) =>
        percentOf(a.summary.rates) - percentOf(b.summary.rates) ||
        b.summary.counts.openOverdue - a.summary.counts.openOverdue ||
        a.unitName.localeCompare(b.unitName, 'vi'),
    ),
  };
}

function isEnteredAfter({ acts }: LoadedTask, day: PlainDate): boolean {
  const [first] = acts;
  return first !== undefined && dayOfInstant(first.recordedAt) > day;
}

const nothingYet = ratesOf(countTasks([]));

/** For sorting alone: a unit without a rate comes after those that have one. */
function percentOf({ completion }: TaskRates): number {
  return completion.kind === 'rate' ? Number(completion.percent) : 101;
}

/** Rates of each lead unit of the day, on several days. */
function ratesOfDays(
  tasks: readonly LoadedTask[],
  days: readonly PlainDate[],
): { day: PlainDate; byUnit: Map<string, TaskRates> }[] {
  return days.map((day) => {
    const states = new Map<string, OfficialState[]>();
    for (const { acts } of tasks) {
      const standing = stateOn(acts, day);
      const state = standing === null ? null : officialState(standing, day);
      const unitId = standing?.terms.leadUnitId ?? null;
      if (state === null || unitId === null) continue;
      const own = states.get(unitId);
      if (own === undefined) states.set(unitId, [state]);
      else own.push(state);
    }
    const byUnit = [...states].map(([unitId, own]) => [unitId, ratesOf(countTasks(own))] as const);
    return { day, byUnit: new Map(byUnit) };
  });
}

/** The last days of the months before, the earliest first. */
function monthEndsBefore(day: PlainDate, months: number): PlainDate[] {
  const first = plainDateOf(yearOf(day), monthOf(day), 1);
  return Array.from({ length: months }, (_, at) => addDays(addMonths(first, at + 1 - months), -1));
}
