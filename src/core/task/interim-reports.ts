import * as z from 'zod';
import { addMonths, PlainDate } from '../kernel/plain-date.ts';
import { stateOn } from './state-on.ts';
import type { TaskAct } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';

/** One quarter in which a long task has to be reported on. */
export const InterimReport = z.object({
  /** First day of the quarter of the task, and the last day for its report. */
  from: PlainDate,
  dueOn: PlainDate,
  /** given: in time; missing: its last day is past without one; awaited: the last day is still to come. */
  state: z.enum(['given', 'missing', 'awaited']),
  /** Day of the first report in it; null where there is none. */
  givenOn: PlainDate.nullable(),
});
export type InterimReport = z.infer<typeof InterimReport>;

const MONTHS_OF_QUARTER = 3;
/** More quarters than any task has; a wrong year must not ask for thousands of reports. */
const MOST_QUARTERS = 80;

/**
 * Quarters of a task that runs longer than three months, counted from its start (else its issue) to the deadline that was
 * in force at the end of each: in every one of them at least one interim report is due. A shorter task has none, nor has
 * a quarter that ends on or after the deadline, nor one that begins after the task was reported done.
 */
export function interimReportsOf(acts: readonly TaskAct[], day: PlainDate): InterimReport[] {
  const standing = stateOn(acts, day);
  if (standing === null || standing.issuedOn === null) return [];
  const start = standing.terms.startOn ?? standing.issuedOn;
  const quarters: InterimReport[] = [];
  for (let n = 1; n <= MOST_QUARTERS; n += 1) {
    const from = addMonths(start, (n - 1) * MONTHS_OF_QUARTER);
    const dueOn = addMonths(start, n * MONTHS_OF_QUARTER);
    if (standing.dueOn === null || dueOn >= standing.dueOn) break;
    const then = dueOn < day ? stateOn(acts, dueOn) : standing;
    if (then?.dueOn == null || dueOn >= then.dueOn || !isRunning(then, from)) continue;
    const givenOn =
      standing.interimReports.find((on) => on <= dueOn && (on > from || n === 1)) ?? null;
    quarters.push({ from, dueOn, state: stateOf(givenOn, dueOn < day), givenOn });
  }
  return quarters;
}

function stateOf(givenOn: PlainDate | null, isPast: boolean): InterimReport['state'] {
  if (givenOn !== null) return 'given';
  return isPast ? 'missing' : 'awaited';
}

function isRunning({ step, reported }: TaskStanding, from: PlainDate): boolean {
  if (step === 'withdrawn' || step === 'overtaken') return false;
  return reported === null || reported.on > from;
}
