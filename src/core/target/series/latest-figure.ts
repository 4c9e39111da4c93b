import { compareGrades } from '../../kernel/grade.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { comparePlainDates, plainDateOf } from '../../kernel/plain-date.ts';
import { mismatch } from '../comparability.ts';
import { notComputed } from '../not-computed.ts';
import { observedPeriod } from './observed-period.ts';
import { dayAfter, type PartContext, yardstickOf } from '../part-context.ts';
import type { Observation } from '../target-facts.ts';
import { wholeYearOf } from './year-series.ts';

export interface LatestFigure {
  observation: Observation | null;
  /** Why there is none, or why it may not be compared with the target; null when all is well. */
  why: Missing | null;
}

/**
 * The newest figure of any period: one that may be compared with the target where there is one, else the
 * newest other, with the reason. Stated growth rates stand in where no level is known. Figures of before the
 * base year and of after the last year belong to other terms and say nothing of this one.
 */
export function latestFigureOf(context: PartContext): LatestFigure {
  const { facts } = context;
  const yardstick = yardstickOf(context);
  const actuals = ofTerm(context, facts.actuals);
  const pool = hasValue(actuals) ? actuals : [...actuals, ...ofTerm(context, facts.growthRates)];
  const withValue = pool.filter(({ outcome }) => outcome.kind === 'value');
  const usable = newest(
    withValue.filter((observation) => mismatch(yardstick, observation) === null),
  );
  if (usable !== null) return { observation: usable, why: null };
  const other = newest(withValue);
  if (other !== null) return { observation: other, why: mismatch(yardstick, other) };
  const silent = newest(pool)?.outcome;
  const reason = silent?.kind === 'missing' ? silent : null;
  return { observation: null, why: reason ?? missing('not-reported', notComputed.noFigureAtAll) };
}

/** The newest usable whole-year figure, when the newest figure is of a later part of a year; else null. */
export function latestWholeYearBefore(
  context: PartContext,
  latest: Observation,
): Observation | null {
  const yardstick = yardstickOf(context);
  if (wholeYearOf(latest) !== null) return null;
  return newest(
    ofTerm(context, context.facts.actuals).filter(
      (observation) =>
        wholeYearOf(observation) !== null &&
        observation.outcome.kind === 'value' &&
        mismatch(yardstick, observation) === null,
    ),
  );
}

function ofTerm(context: PartContext, observations: readonly Observation[]): Observation[] {
  const from = plainDateOf(context.years.base, 1, 1);
  const to = dayAfter(context.years.last);
  return observations.filter((observation) => {
    const { start, end } = observedPeriod(observation);
    return start >= from && end <= to;
  });
}

function hasValue(observations: readonly Observation[]): boolean {
  return observations.some(({ outcome }) => outcome.kind === 'value');
}

/** By last day; then the shorter period; then the better grade. */
function newest(observations: readonly Observation[]): Observation | null {
  const ordered = [...observations].sort((a, b) => {
    const [periodA, periodB] = [observedPeriod(a), observedPeriod(b)];
    return (
      comparePlainDates(periodB.end, periodA.end) ||
      comparePlainDates(periodB.start, periodA.start) ||
      compareGrades(b.grade, a.grade)
    );
  });
  return ordered[0] ?? null;
}
