import type { MeasureUnit } from '../kernel/measure-unit.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { type PlainDate, plainDateOf, yearOf } from '../kernel/plain-date.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import { notComputed } from './not-computed.ts';
import { amountIn, mismatch, type Yardstick } from './comparability.ts';
import type { JudgementSettings } from './judgement/judgement-settings.ts';
import { arithmeticOf } from './kind-arithmetic.ts';
import { settleScopes } from './settle-scope.ts';
import type { PartFacts, TargetFacts } from './target-facts.ts';
import type { TargetPart } from './target.ts';
import { figureOfYear, wholeYearOf, yearSeries } from './series/year-series.ts';

/** Years of a part: the base year is the one before the first unless the base says otherwise. */
export interface PartYears {
  base: number;
  first: number;
  last: number;
  /** Years from the base to the last: n of the formulas. */
  count: number;
}

/** One part with everything its rules need. */
export interface PartContext {
  part: TargetPart;
  facts: PartFacts;
  years: PartYears;
  termStart: PlainDate;
  termEnd: PlainDate;
  asOf: PlainDate;
  /** Day on which its unit was dissolved: then it is judged at the last date with figures. */
  closedOn: PlainDate | null;
  settings: JudgementSettings;
}

export function partContext(facts: TargetFacts, part: TargetPart, ofPart: PartFacts): PartContext {
  const { term, target, asOf } = facts;
  const since = facts.stateSince ?? term.end;
  const isClosed = target.state === 'closed-unit-dissolved' && since <= asOf;
  return {
    part,
    facts: settleScopes(part, ofPart),
    years: yearsOf(part, term),
    termStart: term.start,
    termEnd: term.end,
    asOf,
    closedOn: isClosed ? since : null,
    settings: facts.settings,
  };
}

/** First day after the last year of the part. */
export function dayAfter(year: number): PlainDate {
  return plainDateOf(year + 1, 1, 1);
}

export function isYearOver(context: PartContext, year: number): boolean {
  return dayAfter(year) <= context.asOf;
}

/** Unit of the figures behind the part: of a growth or a multiple it is not the unit of the target. */
export function figureUnitOf({ part, facts }: PartContext): MeasureUnit {
  const arithmetic = arithmeticOf(part);
  const seen = facts.base?.measureUnit ?? facts.actuals[0]?.measureUnit ?? part.measureUnit;
  if (arithmetic === 'ratio' || arithmetic === 'density' || arithmetic === 'all-of') {
    return part.denominatorCode === null ? part.measureUnit : seen;
  }
  const isOfChange =
    part.measureUnit === 'percent-per-year' ||
    part.measureUnit === 'percentage-point-per-year' ||
    part.measureUnit === 'percentage-point' ||
    arithmetic === 'multiple' ||
    arithmetic === 'growth' ||
    arithmetic === 'decline';
  return isOfChange ? seen : part.measureUnit;
}

export function yardstickOf({ part, facts, years }: PartContext): Yardstick {
  const atBase =
    facts.base ??
    facts.actuals.find(
      (actual) => actual.scope === part.scope && wholeYearOf(actual) === years.base,
    );
  return {
    scope: part.scope,
    priceBasis: part.priceBasis,
    indicatorVersion: part.indicatorVersion ?? atBase?.indicatorVersion ?? null,
  };
}

/**
 * The base in the unit of the figures: the vintage that the decision saw, else the value written in the
 * target, else the figure of the base year.
 */
export function baseOf(context: PartContext): Outcome {
  const { part, facts, years } = context;
  const unit = figureUnitOf(context);
  const yardstick = yardstickOf(context);
  if (facts.base !== null) return mismatch(yardstick, facts.base) ?? amountIn(unit, facts.base);
  const written = part.base?.value ?? null;
  if (written !== null) return value(written);
  const series = yearSeries(facts.actuals, (o) => mismatch(yardstick, o) ?? amountIn(unit, o));
  const figure = figureOfYear(series, years.base);
  if (figure !== null) return value(figure.value);
  const gap = series.gaps.find((entry) => entry.year === years.base);
  return gap?.missing ?? missing('not-reported', notComputed.baseMissing);
}

function yearsOf(part: TargetPart, term: TargetFacts['term']): PartYears {
  const first = part.firstYear ?? term.firstYear;
  const last = part.lastYear ?? term.lastYear;
  const base = baseYearOf(part) ?? first - 1;
  return { base, first, last, count: last - base };
}

function baseYearOf(part: TargetPart): number | null {
  if (part.base === null) return null;
  const period = parsePeriodId(part.base.periodId);
  return period.kind === 'year' ? yearOf(period.start) : null;
}
