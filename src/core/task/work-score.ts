import * as z from 'zod';
import { big, decimal, DecimalText, roundDecimal, toDecimal } from '../kernel/decimal.ts';
import type { TaskId, UnitId } from '../kernel/ids.ts';
import { minDate, type PlainDate } from '../kernel/plain-date.ts';
import { type ConversionRule, type ConvertedKind, ruleOn } from './conversion.ts';
import { doneOn, officialState } from './official-state.ts';
import { stateOn } from './state-on.ts';
import type { FailureCause, TaskAct } from './task-act.ts';
import type { TaskStanding } from './task-standing.ts';
import type { TaskHead } from './task.ts';

/** `done` of `of` converted products, in percent with two decimals. */
export const ScoreRate = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rate'),
    done: DecimalText,
    of: DecimalText,
    percent: DecimalText,
  }),
  z.object({ kind: z.literal('not-yet-applicable') }),
]);
export type ScoreRate = z.infer<typeof ScoreRate>;

/** Figures of one person or unit for a month or a quarter, by Decree 335/2025/NĐ-CP: they feed the rating, and are none. */
export const WorkScore = z.object({
  /** Products due in the period, and those of later periods that were done in it. */
  assigned: z.int(),
  done: z.int(),
  doneOnTime: z.int(),
  /** Failed checks of quality, without those whose objective cause is confirmed. */
  failedChecks: z.int(),
  /** Failed checks with a confirmed objective cause: they take nothing off. */
  excusedChecks: z.int(),
  /** Done ÷ assigned, each product converted by its coefficient. */
  quantity: ScoreRate,
  /** Mean of the converted products done, in percent: 100 less 25 a failed check, not below 0; null when none is done. */
  quality: DecimalText.nullable(),
  /** Done on time ÷ assigned, converted. */
  timeliness: ScoreRate,
});
export type WorkScore = z.infer<typeof WorkScore>;

const ONE = decimal('1');

/** Points that one failed check takes off the quality of a product (Decree 335/2025/NĐ-CP). */
const POINTS_OF_A_FAILURE = 25;

/** One product as it is scored: a task for its lead unit and head, or a part for a coordinating unit. */
export interface ScoredProduct {
  taskId: TaskId;
  kind: 'led' | 'part';
  unitId: UnitId;
  /** Head on the day it counts; null for parts. */
  head: TaskHead | null;
  /** The day by which it falls into a period: the first deadline it missed, else its deadline, or the day it was closed where that is earlier. */
  countedOn: PlainDate;
  isDone: boolean;
  isOnTime: boolean;
  failedChecks: number;
  excusedChecks: number;
  /** How many standard products it counts for: by the rule of whoever ordered it, else 1. */
  coefficient: DecimalText;
}

/** A task with what spot checks found of it. */
export interface ScoredTask {
  id: TaskId;
  acts: readonly TaskAct[];
  failedSpotChecks: readonly { on: PlainDate; cause: FailureCause }[];
}

/**
 * What one task gives to score, as known on a day: one product for its lead unit, one part for each coordinating unit.
 * Each falls into one period only, and stays there: an extension that came when a deadline had passed moves nothing, and
 * what was reported counts from the day on which it was closed. A unit that led it has no part besides. Nothing of tasks
 * that count in no rate.
 */
export function scoredProducts(
  task: ScoredTask,
  day: PlainDate,
  rules: readonly ConversionRule[] = [],
): ScoredProduct[] {
  const standing = stateOn(task.acts, day);
  if (standing === null || standing.dueOn === null) return [];
  const state = officialState(standing, day);
  if (state === null) return [];
  const dueOn = standing.missedDueOn ?? standing.dueOn;
  const finishedOn = doneOn(standing);
  const { closedOn } = standing;
  const countedOn = finishedOn === null || closedOn === null ? dueOn : minDate(closedOn, dueOn);
  const tenure =
    standing.heads.findLast(({ from }) => from <= countedOn) ?? standing.heads[0] ?? null;
  if (tenure === null) return [];
  const failures = [...standing.failures, ...task.failedSpotChecks.filter(({ on }) => on <= day)];
  const excusedChecks = failures.filter(({ cause }) => cause.kind === 'objective').length;
  const coefficientOf = (kind: ConvertedKind, on: PlainDate): DecimalText =>
    ruleOn(rules, { unitId: standing.terms.orderingUnitId, day: on })?.coefficients[kind] ?? ONE;
  const parts = partsOf(task.id, standing, dueOn)
    .filter(({ unitId }) => unitId !== tenure.leadUnitId)
    .map((part) => ({ ...part, coefficient: coefficientOf('part', part.countedOn) }));
  return [
    {
      taskId: task.id,
      kind: 'led',
      unitId: tenure.leadUnitId,
      head: tenure.head,
      countedOn,
      isDone: finishedOn !== null,
      isOnTime: finishedOn !== null && finishedOn <= dueOn,
      failedChecks: failures.length - excusedChecks,
      excusedChecks,
      coefficient: coefficientOf(standing.terms.product?.kind ?? 'other', countedOn),
    },
    ...parts,
  ];
}

/** A part is done when its unit has answered; the check of quality is of the whole, and its lead unit's. */
function partsOf(
  taskId: TaskId,
  standing: TaskStanding,
  dueOn: PlainDate,
): Omit<ScoredProduct, 'coefficient'>[] {
  return standing.terms.coUnits.map(({ unitId }) => {
    const answeredOn = standing.answers.get(unitId) ?? null;
    return {
      taskId,
      kind: 'part',
      unitId,
      head: null,
      countedOn: answeredOn === null ? dueOn : minDate(answeredOn, dueOn),
      isDone: answeredOn !== null,
      isOnTime: answeredOn !== null && answeredOn <= dueOn,
      failedChecks: 0,
      excusedChecks: 0,
    };
  });
}

/** Quantity, quality and timeliness of products that were told apart by period, and by unit or person. */
export function workScoreOf(products: readonly ScoredProduct[]): WorkScore {
  const done = products.filter(({ isDone }) => isDone);
  const onTime = done.filter(({ isOnTime }) => isOnTime);
  return {
    assigned: products.length,
    done: done.length,
    doneOnTime: onTime.length,
    failedChecks: sumOf(products, ({ failedChecks }) => failedChecks),
    excusedChecks: sumOf(products, ({ excusedChecks }) => excusedChecks),
    quantity: scoreRate(done, products),
    quality: qualityOf(done),
    timeliness: scoreRate(onTime, products),
  };
}

function qualityOf(done: readonly ScoredProduct[]): DecimalText | null {
  if (done.length === 0) return null;
  const points = done.reduce(
    (sum, { failedChecks, coefficient }) =>
      sum.plus(big(coefficient).times(Math.max(0, 100 - POINTS_OF_A_FAILURE * failedChecks))),
    big(0),
  );
  return roundDecimal(toDecimal(points.div(big(converted(done)))), 2);
}

function scoreRate(done: readonly ScoredProduct[], of: readonly ScoredProduct[]): ScoreRate {
  if (of.length === 0) return { kind: 'not-yet-applicable' };
  const [part, whole] = [converted(done), converted(of)];
  const percent = roundDecimal(toDecimal(big(part).times(100).div(big(whole))), 2);
  return { kind: 'rate', done: part, of: whole, percent };
}

/** Standard products that these count for. */
function converted(products: readonly ScoredProduct[]): DecimalText {
  return toDecimal(products.reduce((sum, { coefficient }) => sum.plus(big(coefficient)), big(0)));
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
