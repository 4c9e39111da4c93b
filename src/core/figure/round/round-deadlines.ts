import { minDate, type PlainDate } from '../../kernel/plain-date.ts';
import { levelDeadlines } from '../../period/reporting-calendar.ts';
import { addWorkingDays, type WorkingDays, workingDaysLate } from '../../period/working-days.ts';
import type { ApprovalLevel, LevelDeadline } from './reporting-round.ts';

/**
 * The day by which units send, and one for each level after them: every level its own deadline, at least one working
 * day after the one below it (Decree 09/2019/NĐ-CP).
 *
 * @param workingDays one for the units and one for each level, in order
 * @throws Refusal `not-valid` for a level that is given less than one
 */
export function roundDeadlines(
  dataThrough: PlainDate,
  levels: readonly ApprovalLevel[],
  workingDays: readonly number[],
  days: WorkingDays,
): { unitDueOn: PlainDate; deadlines: LevelDeadline[] } {
  const given = [0, ...levels.keys()]
    .map((_, at) => workingDays[at] ?? 1)
    .slice(0, levels.length + 1);
  const [unitDueOn = dataThrough, ...above] = levelDeadlines(dataThrough, given, days);
  return {
    unitDueOn,
    deadlines: levels.map((level, at) => ({ level, dueOn: above[at] ?? unitDueOn })),
  };
}

/** The days of a round: of its units, and of each level after them. */
export interface RoundDays {
  unitDueOn: PlainDate;
  deadlines: readonly LevelDeadline[];
}

/**
 * The days of a round after the list of working days changed. Those of a draft are as if it were made now; of a round
 * that was opened a day only moves later, for the earlier one was announced.
 *
 * @param recounted the days as the new list would have them
 */
export function movedDays(current: RoundDays, recounted: RoundDays, isOpened: boolean): RoundDays {
  const move = (now: PlainDate, then: PlainDate): PlainDate =>
    isOpened && then < now ? now : then;
  return {
    unitDueOn: move(current.unitDueOn, recounted.unitDueOn),
    deadlines: current.deadlines.map(({ level, dueOn }) => {
      const then = recounted.deadlines.find((one) => one.level === level)?.dueOn;
      return { level, dueOn: then === undefined ? dueOn : move(dueOn, then) };
    }),
  };
}

/** How far deadlines lie back on the day a round is to be opened. */
export interface PastDeadlines {
  /** Deadlines before that day. */
  count: number;
  /** Working days behind the longest past of them; 0 where none is past. */
  workingDays: number;
}

/** A round may be opened late, to ask for what is long due, but nobody does so unawares. */
export function pastDeadlines(
  dueOns: readonly PlainDate[],
  on: PlainDate,
  days: WorkingDays,
): PastDeadlines {
  const [first, ...others] = dueOns.filter((dueOn) => dueOn < on);
  return first === undefined
    ? { count: 0, workingDays: 0 }
    : {
        count: 1 + others.length,
        workingDays: workingDaysLate(minDate(first, ...others), on, days),
      };
}

/** Working days before a deadline at which a unit that has not sent is reminded, and after it. */
export interface ReminderDays {
  before: readonly number[];
  after: readonly number[];
}

export const usualReminders: ReminderDays = { before: [3, 1], after: [1, 3] };

/** A reminder that has fallen due; `key` tells it from the others of the same unit. */
export interface DueReminder {
  kind: 'due-soon' | 'overdue';
  /** Working days before or after the deadline. */
  workingDays: number;
  key: string;
}

/**
 * The reminder that holds for a unit on a day: the last that fell due. One whose day passed while nobody looked is
 * given late rather than never, but only the latest, so that nobody gets three at once. Null for none.
 */
export function reminderOn(
  dueOn: PlainDate,
  on: PlainDate,
  days: WorkingDays,
  reminders: ReminderDays = usualReminders,
): DueReminder | null {
  const all = [
    ...reminders.before.map((n) => ({
      kind: 'due-soon' as const,
      n,
      day: addWorkingDays(dueOn, -n, days),
    })),
    ...reminders.after.map((n) => ({
      kind: 'overdue' as const,
      n,
      day: addWorkingDays(dueOn, n, days),
    })),
  ];
  const last = all
    .filter(({ day }) => day <= on)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  if (last === undefined || (last.kind === 'due-soon' && on > dueOn)) return null;
  return { kind: last.kind, workingDays: last.n, key: `${last.kind}-${last.n}-${dueOn}` };
}
