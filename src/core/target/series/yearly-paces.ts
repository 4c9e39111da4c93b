import {
  big,
  compareDecimals,
  type DecimalText,
  decimal,
  subtract,
  toDecimal,
} from '../../kernel/decimal.ts';
import { nthRoot } from '../../kernel/decimal-root.ts';
import { yearOf } from '../../kernel/plain-date.ts';
import type { YearSpan } from './chain-of-years.ts';
import { mismatch } from '../comparability.ts';
import { arithmeticOf, isShareUnit } from '../kind-arithmetic.ts';
import { type PartContext, yardstickOf } from '../part-context.ts';
import { settled } from '../settled.ts';
import type { Observation } from '../target-facts.ts';
import type { YearFigure, YearSeries } from './year-series.ts';
import { observedPeriod } from './observed-period.ts';

/**
 * How fast a figure moves in a year. growth: % a year · step: units (or points) a year ·
 * amount: what a flow brings in a year.
 */
export type PaceKind = 'growth' | 'step' | 'amount';

/** One pace seen: of a single year, or an average over `firstYear` to `lastYear`, both included. */
export interface Pace extends YearSpan {
  amount: DecimalText;
  origin: 'levels' | 'stated';
  isEstimate: boolean;
}

const ZERO = decimal('0');

/** % a year that leads from one positive amount to another; null when either is not positive. */
export function growthPerYear(
  from: DecimalText,
  to: DecimalText,
  years: number,
): DecimalText | null {
  if (compareDecimals(from, ZERO) <= 0 || compareDecimals(to, ZERO) <= 0 || years < 1) return null;
  const root = nthRoot(toDecimal(big(to).div(from)), years);
  return root.kind === 'value' ? settled(big(root.value).minus(1).times(100)) : null;
}

/** Paces between each figure and the next one known, oldest first; never across a change of definition. */
export function pacesBetween(series: YearSeries, kind: 'growth' | 'step'): Pace[] {
  return series.figures.flatMap((later, index) => {
    const earlier = series.figures[index - 1];
    if (earlier === undefined || earlier.indicatorVersion !== later.indicatorVersion) return [];
    const amount = paceBetween(earlier, later, kind);
    if (amount === null) return [];
    const isEstimate = later.grade === 'estimate' || earlier.grade === 'estimate';
    return [
      {
        firstYear: earlier.year + 1,
        lastYear: later.year,
        amount,
        origin: 'levels' as const,
        isEstimate,
      },
    ];
  });
}

/** Growth rates that documents state for whole years, of the scope, basis and version of the part. */
export function statedGrowth(context: PartContext): Pace[] {
  const yardstick = yardstickOf(context);
  return observedRates(context).flatMap((observation) => {
    const period = observedPeriod(observation);
    const isWholeYears = ['year', 'multi-year', 'term'].includes(period.kind);
    if (!isWholeYears || observation.outcome.kind === 'missing') return [];
    if (mismatch(yardstick, observation) !== null) return [];
    return [
      {
        firstYear: yearOf(period.start),
        lastYear: yearOf(period.end) - 1,
        amount: observation.outcome.value,
        origin: 'stated' as const,
        isEstimate: observation.grade === 'estimate',
      },
    ];
  });
}

/** Whether the indicator is itself a growth rate, so that its figures are rates and not levels. */
export function measuresRates({ part, facts }: PartContext): boolean {
  const isOfGrowth = arithmeticOf(part) === 'growth' || part.measureUnit === 'percent-per-year';
  const [first] = facts.actuals;
  return isOfGrowth && first !== undefined && isShareUnit(first.measureUnit);
}

/** Single years among the paces, each counted once. */
export function yearsSeen(paces: readonly Pace[]): number {
  return new Set(paces.filter(isSingleYear).map(({ lastYear }) => lastYear)).size;
}

export function isSingleYear(pace: YearSpan): boolean {
  return pace.firstYear === pace.lastYear;
}

function observedRates(context: PartContext): Observation[] {
  const { facts } = context;
  return measuresRates(context) ? [...facts.actuals, ...facts.growthRates] : facts.growthRates;
}

function paceBetween(
  earlier: YearFigure,
  later: YearFigure,
  kind: 'growth' | 'step',
): DecimalText | null {
  const years = later.year - earlier.year;
  if (kind === 'growth') return growthPerYear(earlier.value, later.value, years);
  return settled(big(subtract(later.value, earlier.value)).div(years));
}
