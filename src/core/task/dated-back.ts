import type { PlainDate } from '../kernel/plain-date.ts';
import { isOf, stateOn } from './state-on.ts';
import type { TaskAct } from './task-act.ts';

/** An act that was recorded when the deadline had passed, for a day on which it had not. */
export interface DatedBack {
  actId: TaskAct['id'];
  /** The deadline in force on the day for which it was recorded. */
  dueOn: PlainDate;
}

/**
 * Reports of completion and extensions that were dated back over the deadline: by the day they name the task was in
 * time, by the day of recording it was not. They count as dated; whoever closes has to see it.
 *
 * @param recordedOn the day on which an act was recorded, where the unit is
 */
export function datedBackOverDeadline(
  acts: readonly TaskAct[],
  day: PlainDate,
  recordedOn: (act: TaskAct) => PlainDate,
): DatedBack[] {
  const undone = stateOn(acts, day)?.undone ?? new Set();
  return acts.flatMap((act) => {
    const moves = isOf('report-done', act) || isOf('extend', act);
    if (!moves || act.on > day || undone.has(act.id)) return [];
    const earlier = acts.filter(({ id }) => id < act.id);
    const dueOn = stateOn(earlier, act.on)?.dueOn ?? null;
    const isOver = dueOn !== null && act.on <= dueOn && recordedOn(act) > dueOn;
    return isOver ? [{ actId: act.id, dueOn }] : [];
  });
}
