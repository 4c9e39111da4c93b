import { compareGrades, Grade } from '../../kernel/grade.ts';
import type { DecimalText } from '../../kernel/decimal.ts';
import { type Missing, missing, type Outcome } from '../../kernel/missing.ts';
import { yearOf } from '../../kernel/plain-date.ts';
import type { Qualifier } from '../../kernel/quantity.ts';
import { notComputed } from '../not-computed.ts';
import type { Observation } from '../target-facts.ts';
import { observedPeriod } from './observed-period.ts';

/** A usable figure of one whole year. */
export interface YearFigure {
  year: number;
  value: DecimalText;
  grade: Grade;
  qualifier: Qualifier;
  indicatorVersion: number;
}

/** A year without a usable figure. */
export interface YearGap {
  year: number;
  missing: Missing;
  /** The series changed here: no figure before may be continued past it. */
  isBreak: boolean;
}

/** Usable figures and the reasons for the others, one entry per year, oldest first. */
export interface YearSeries {
  figures: YearFigure[];
  gaps: YearGap[];
}

/** The whole year an observation is of; null for parts of a year and several years. */
export function wholeYearOf(observation: Observation): number | null {
  const period = observedPeriod(observation);
  return period.kind === 'year' ? yearOf(period.start) : null;
}

/**
 * Whole-year observations as a series. `read` gives the usable amount or says why there is none.
 * Of several for one year the usable one of the best grade counts; where none is usable, a reason
 * "not comparable" is told rather than "not reported".
 */
export function yearSeries(
  observations: readonly Observation[],
  read: (observation: Observation) => Outcome,
  breaks: (observation: Observation) => boolean = () => false,
): YearSeries {
  const byYear = new Map<number, Observation[]>();
  for (const observation of observations) {
    const year = wholeYearOf(observation);
    if (year !== null) byYear.set(year, [...(byYear.get(year) ?? []), observation]);
  }
  const series: YearSeries = { figures: [], gaps: [] };
  for (const [year, ofYear] of [...byYear].sort(([a], [b]) => a - b)) {
    const best = bestUsable(ofYear, read);
    if ('missing' in best) {
      series.gaps.push({ year, missing: best.missing, isBreak: ofYear.some(breaks) });
    } else series.figures.push({ year, ...best });
  }
  return series;
}

/**
 * Last usable figure of the years after `base` up to `upTo`. A break after it ends the series there: then the
 * reason. Without any figure, the reason of the last gap.
 */
export function latestFigure(series: YearSeries, base: number, upTo: number): YearFigure | Missing {
  const inTerm = ({ year }: { year: number }): boolean => year > base && year <= upTo;
  const figure = series.figures.findLast(inTerm);
  const broken = series.gaps.findLast((gap) => inTerm(gap) && gap.isBreak);
  if (broken !== undefined && broken.year > (figure?.year ?? 0)) return broken.missing;
  if (figure !== undefined) return figure;
  return (
    series.gaps.findLast(inTerm)?.missing ?? missing('not-reported', notComputed.noFigureInTerm)
  );
}

/** The figure of a year, or why there is none. */
export function figureOfYear(series: YearSeries, year: number): YearFigure | null {
  return series.figures.find((figure) => figure.year === year) ?? null;
}

export function gapOfYear(series: YearSeries, year: number): Missing | null {
  return series.gaps.find((gap) => gap.year === year)?.missing ?? null;
}

function bestUsable(
  observations: Observation[],
  read: (observation: Observation) => Outcome,
): Omit<YearFigure, 'year'> | { missing: Missing } {
  const reasons: Missing[] = [];
  const byGrade = [...observations].sort((a, b) => compareGrades(b.grade, a.grade));
  for (const observation of byGrade) {
    const outcome = read(observation);
    if (outcome.kind === 'value') {
      const { grade, qualifier, indicatorVersion } = observation;
      return { value: outcome.value, grade, qualifier, indicatorVersion };
    }
    reasons.push(outcome);
  }
  const worst = reasons.find((reason) => reason.reason === 'not-comparable') ?? reasons[0];
  return { missing: worst ?? { kind: 'missing', reason: 'not-reported' } };
}
