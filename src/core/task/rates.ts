import * as z from 'zod';
import { big, DecimalText, roundDecimal, toDecimal } from '../kernel/decimal.ts';
import type { OfficialState, UncountedStep } from './task-state.ts';

/** How many tasks are in each official state, and how many count in none. */
export const TaskCounts = z.object({
  doneOnTime: z.int(),
  doneLate: z.int(),
  openInTime: z.int(),
  openOverdue: z.int(),
  draft: z.int(),
  returned: z.int(),
  overtaken: z.int(),
  withdrawn: z.int(),
});
export type TaskCounts = z.infer<typeof TaskCounts>;

/** `done` of `of`, in percent with two decimals; without anything to count it does not apply yet. */
export const Rate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rate'), done: z.int(), of: z.int(), percent: DecimalText }),
  z.object({ kind: z.literal('not-yet-applicable') }),
]);
export type Rate = z.infer<typeof Rate>;

export const TaskRates = z.object({
  /** Done ÷ (done + open and overdue): the official rate. */
  completion: Rate,
  /** Done on time ÷ done. */
  onTime: Rate,
  /** Done ÷ all in the four states: shown beside, under its own name. */
  doneOfAll: Rate,
});
export type TaskRates = z.infer<typeof TaskRates>;

export const noTasks: TaskCounts = {
  doneOnTime: 0,
  doneLate: 0,
  openInTime: 0,
  openOverdue: 0,
  draft: 0,
  returned: 0,
  overtaken: 0,
  withdrawn: 0,
};

const countedAs = {
  'done-on-time': 'doneOnTime',
  'done-late': 'doneLate',
  'open-in-time': 'openInTime',
  'open-overdue': 'openOverdue',
  draft: 'draft',
  returned: 'returned',
  overtaken: 'overtaken',
  withdrawn: 'withdrawn',
} satisfies Record<OfficialState | UncountedStep, keyof TaskCounts>;

/** Counts tasks by what each is counted as on the day that is asked. */
export function countTasks(states: readonly (OfficialState | UncountedStep)[]): TaskCounts {
  const counts = { ...noTasks };
  for (const state of states) counts[countedAs[state]] += 1;
  return counts;
}

/**
 * The rates of Decision 42/2014/QĐ-TTg, amended by Decision 23/2018/QĐ-TTg: open tasks that are in time lower no
 * completion rate. Drafts, returned, overtaken and withdrawn tasks count in none.
 */
export function ratesOf(counts: TaskCounts): TaskRates {
  const done = counts.doneOnTime + counts.doneLate;
  return {
    completion: rateOf(done, done + counts.openOverdue),
    onTime: rateOf(counts.doneOnTime, done),
    doneOfAll: rateOf(done, done + counts.openInTime + counts.openOverdue),
  };
}

/** A share of whole numbers, `done` ≤ `of`, rounded to two decimals of a percent. */
export function rateOf(done: number, of: number): Rate {
  if (of === 0) return { kind: 'not-yet-applicable' };
  const percent = roundDecimal(toDecimal(big(done).times(100).div(of)), 2);
  return { kind: 'rate', done, of, percent };
}
