import {
  addDays,
  daysBetween,
  maxDate,
  minDate,
  type PlainDate,
} from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { isWorkingDay } from '../../core/period/working-days.ts';
import { interimReportsOf } from '../../core/task/interim-reports.ts';
import { isOf } from '../../core/task/state-on.ts';
import type {
  showTaskCalendarRoute,
  showTaskTimelineRoute,
  TaskFilter,
} from '../../contract/task/task-lists.ts';
import type { TaskRow } from '../../contract/task/task.ts';
import type { OutputOf } from '../../contract/route.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findTasks } from './task-filter.ts';
import type { TaskOnDay } from './task-row.ts';

type Timeline = OutputOf<typeof showTaskTimelineRoute>;
type Bar = Timeline['bars'][number];

/** Tasks as bars, the earliest start first. */
export async function taskTimeline(tx: ReadTransaction, filter: TaskFilter): Promise<Timeline> {
  const { asOf, found } = await findTasks(tx, filter);
  const bars = found.flatMap((one) => barOf(one, asOf));
  const [first, ...others] = bars;
  const span =
    first === undefined
      ? null
      : {
          from: minDate(first.from, ...others.map(({ from }) => from)),
          to: maxDate(first.to, ...others.map(({ to }) => to)),
        };
  const drawn = new Set(bars.map(({ row }) => row.id));
  return {
    asOf,
    span,
    bars: bars.toSorted((a, b) => a.from.localeCompare(b.from) || a.row.id - b.row.id),
    withoutDays: found.flatMap(({ row }) => (drawn.has(row.id) ? [] : [row])),
  };
}

/** From its start, else its issue, to the deadline, or to the last thing that happened where that is later. */
function barOf(one: TaskOnDay, asOf: PlainDate): Bar[] {
  const { row } = one;
  const from = row.startOn ?? row.issuedOn;
  if (from === null || row.dueOn === null) return [];
  const marks = marksOf(one, asOf).toSorted((a, b) => a.day.localeCompare(b.day));
  const to = maxDate(row.dueOn, from, ...marks.map(({ day }) => day));
  return [{ row, from, to, marks }];
}

function marksOf({ task, row, standing }: TaskOnDay, asOf: PlainDate): Bar['marks'] {
  const { firstDueOn, dueOn } = row;
  const happened = task.acts
    .filter(({ on, id }) => on <= asOf && !standing.undone.has(id))
    .flatMap((act): Bar['marks'] => {
      if (isOf('extend', act)) return [{ day: act.on, kind: 'extended' }];
      if (isOf('report-interim', act)) return [{ day: act.on, kind: 'interim-given' }];
      if (isOf('report-done', act)) return [{ day: act.on, kind: 'reported' }];
      if (isOf('refuse-done', act)) return [{ day: act.on, kind: 'refused' }];
      return isOf('close', act) ? [{ day: act.on, kind: 'closed' }] : [];
    });
  const asked = interimReportsOf(task.acts, asOf).flatMap((one): Bar['marks'] =>
    one.state === 'given'
      ? []
      : [{ day: one.dueOn, kind: one.state === 'missing' ? 'interim-missing' : 'interim-awaited' }],
  );
  const deadlines: Bar['marks'] = [
    ...(firstDueOn !== null && firstDueOn !== dueOn
      ? [{ day: firstDueOn, kind: 'first-deadline' as const }]
      : []),
    ...(dueOn === null ? [] : [{ day: dueOn, kind: 'deadline' as const }]),
  ];
  return [...deadlines, ...asked, ...happened];
}

const MOST_DAYS = 100;

type Calendar = OutputOf<typeof showTaskCalendarRoute>;

/**
 * Every day of the span with what falls on it.
 *
 * @throws Refusal `not-valid` for a span that ends before it begins, or is too long
 */
export async function taskCalendar(
  tx: ReadTransaction,
  { from, to, ...filter }: TaskFilter & { from: PlainDate; to: PlainDate },
): Promise<Calendar> {
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > MOST_DAYS) throw notThatLong;
  const { asOf, found } = await findTasks(tx, filter);
  const workingDays = await loadWorkingDays(tx);
  const entries = Map.groupBy(
    found.flatMap((one) => entriesOf(one, asOf)),
    ({ day }) => day,
  );
  return {
    asOf,
    days: Array.from({ length }, (_, at) => {
      const day = addDays(from, at);
      return {
        day,
        isWorkingDay: isWorkingDay(day, workingDays),
        entries: (entries.get(day) ?? []).map(({ kind, row }) => ({ kind, row })),
      };
    }),
  };
}

/** What a calendar says of a task: its deadline, and interim reports that are not given. */
export interface CalendarEntry {
  day: PlainDate;
  kind: 'deadline' | 'interim-report';
  row: TaskRow;
}

export function entriesOf({ task, row }: TaskOnDay, asOf: PlainDate): CalendarEntry[] {
  if (row.official === null || row.dueOn === null) return [];
  const interim = interimReportsOf(task.acts, asOf).filter(({ state }) => state !== 'given');
  return [
    { day: row.dueOn, kind: 'deadline', row },
    ...interim.map(({ dueOn }): CalendarEntry => ({ day: dueOn, kind: 'interim-report', row })),
  ];
}

const notThatLong = new Refusal('not-valid', {
  vi: `Lịch cần khoảng từ 1 đến ${MOST_DAYS} ngày.`,
  en: `A calendar spans 1 to ${MOST_DAYS} days.`,
});
