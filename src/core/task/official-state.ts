import { daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import { stateOn } from './state-on.ts';
import type { TaskAct } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';
import type { OfficialState, UncountedStep } from './task-state.ts';

/**
 * The state on a day by Decision 42/2014/QĐ-TTg, amended by Decision 23/2018/QĐ-TTg; null for steps that count in no
 * rate. Done is what the second body closed, on time or late by the day of the report that it accepted. What waits for
 * it is open, and overdue only where its report came after the deadline. The day of the deadline itself is in time.
 */
export function officialState(standing: TaskStanding, day: PlainDate): OfficialState | null {
  const { step, dueOn, isReportedLate } = standing;
  if (step === 'closed') return isReportedLate ? 'done-late' : 'done-on-time';
  if (step === 'awaiting-closure') return isReportedLate ? 'open-overdue' : 'open-in-time';
  if (step !== 'new' && step !== 'accepted') return null;
  return dueOn !== null && day > dueOn ? 'open-overdue' : 'open-in-time';
}

/** What a task counts as on a day; null before it existed. */
export function countedAs(
  acts: readonly TaskAct[],
  day: PlainDate,
): OfficialState | UncountedStep | null {
  const standing = stateOn(acts, day);
  return standing === null ? null : (officialState(standing, day) ?? uncounted(standing));
}

/** Day on which a task was done: of the report that was accepted, or the earlier one confirmed; null while not closed. */
export function doneOn({ step, deliveredOn }: TaskStanding): PlainDate | null {
  return step === 'closed' ? deliveredOn : null;
}

/** Calendar days behind the deadline in force, of open and of done tasks; 0 in time and where nothing counts. */
export function daysOverdue(standing: TaskStanding, day: PlainDate): number {
  const state = officialState(standing, day);
  const { dueOn, reported } = standing;
  if (dueOn === null || (state !== 'open-overdue' && state !== 'done-late')) return 0;
  return daysBetween(dueOn, doneOn(standing) ?? reported?.on ?? day);
}

function uncounted({ step }: TaskStanding): UncountedStep {
  if (step === 'returned' || step === 'overtaken' || step === 'withdrawn') return step;
  return 'draft';
}
