import type { Bilingual } from '../../kernel/bilingual.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { outlookAfter } from '../judgement/colour-of.ts';
import { arithmeticOf, yearlyArithmeticOf } from '../kind-arithmetic.ts';
import { notComputed } from '../not-computed.ts';
import { everyYearPath } from './outlook-every-year.ts';
import { figureUnitOf, type PartContext } from '../part-context.ts';
import type { PartJudgement } from '../judgement/part-judgement.ts';
import { type EndPath, pathToEnd } from './path-to-end.ts';
import type { YearAhead } from './years-on-the-way.ts';
import type { Standing } from '../standing.ts';
import type { Band, WithinYearForecast } from './within-year-forecast.ts';

/**
 * What is foretold of a year. level: its figure (of a sum, what it adds) · growth: its growth on the year before, % ·
 * rebuilt-rate: a rate put together from two figures.
 */
export type ForecastOf = 'level' | 'growth' | 'rebuilt-rate';

/** By which rule: the same months of earlier years, the paces of earlier years, the mean of the years known. */
export type ForecastMethod = 'same-months' | 'paces' | 'mean-of-years';

/** What one year may bring. */
export interface YearForecast extends Band {
  of: ForecastOf;
  year: number;
  measureUnit: MeasureUnit;
  method: ForecastMethod;
  /** Months of the year that were known; null where the year had not begun to be known. */
  months: number | null;
}

/** Forecast of a part: its end, and every year on the way there. */
export interface Forecast {
  /** In the terms of the target, or why there is none. */
  end: EndPath | Missing;
  /** By which rule the end was reached. */
  endMethod: ForecastMethod;
  /** Oldest first; a year may be foretold twice, as growth by the paces and as level by its months. */
  years: YearForecast[];
}

/** Where the part may stand at the end of its term; words and dates have no path. */
export function endPathOf(
  context: PartContext,
  standing: Standing,
  withinYear: WithinYearForecast | null,
): EndPath | Missing {
  const arithmetic = arithmeticOf(context.part);
  if (arithmetic === 'qualitative' || arithmetic === 'dated') {
    return missing('not-applicable', notComputed.inWords);
  }
  return arithmetic === 'every-year'
    ? everyYearPath(context)
    : pathToEnd(context, standing, withinYear);
}

/** The forecast of a part, from its path and from its year in progress. A result that is final is not foretold. */
export function forecastOf(
  context: PartContext,
  {
    path,
    standing,
    judgement,
    withinYear,
  }: {
    path: EndPath | Missing;
    standing: Standing;
    judgement: PartJudgement;
    withinYear: WithinYearForecast | null;
  },
): Forecast {
  const isKnown = standing.lastYear >= context.years.last;
  const isFinal = isKnown || outlookAfter(judgement.label) !== null;
  const end = isFinal && !('reason' in path) ? missing('not-applicable', isSettled) : path;
  const byMonths = ofYearInProgress(context, withinYear);
  const byPaces =
    'reason' in end
      ? []
      : end.byYear.flatMap((ahead) => ofYearAhead(context, ahead, methodOf(context, end)));
  const years = [
    ...byMonths,
    ...byPaces.filter(
      ({ year, of }) => !byMonths.some((known) => known.year === year && known.of === of),
    ),
  ].sort((a, b) => a.year - b.year);
  return {
    end,
    endMethod: 'reason' in end ? methodOf(context, null) : methodOf(context, end),
    years,
  };
}

function methodOf(context: PartContext, end: EndPath | null): ForecastMethod {
  if (arithmeticOf(context.part) === 'every-year') return 'mean-of-years';
  return end !== null && end.paces === null ? 'same-months' : 'paces';
}

function ofYearInProgress(
  context: PartContext,
  withinYear: WithinYearForecast | null,
): YearForecast[] {
  if (withinYear === null || 'reason' in withinYear.forecast) return [];
  const { central, low, high } = withinYear.forecast;
  return [
    {
      of: isRebuilt(context) ? 'rebuilt-rate' : 'level',
      year: withinYear.year,
      central,
      low,
      high,
      measureUnit: figureUnitOf(context),
      method: 'same-months',
      months: withinYear.months,
    },
  ];
}

function ofYearAhead(
  context: PartContext,
  { year, central, low, high }: YearAhead,
  method: ForecastMethod,
): YearForecast[] {
  const of = whatIsForetold(context);
  if (of === null || method === 'same-months') return [];
  const measureUnit = of === 'growth' ? 'percent' : figureUnitOf(context);
  return [{ of, year, central, low, high, measureUnit, method, months: null }];
}

/** Of a fall asked of every year only the fall itself is known, which is no figure of a year. */
function whatIsForetold(context: PartContext): ForecastOf | null {
  const { part } = context;
  const arithmetic = arithmeticOf(part);
  if (isRebuilt(context)) return 'rebuilt-rate';
  if (arithmetic === 'growth') return 'growth';
  if (arithmetic !== 'every-year') return 'level';
  const yearly = yearlyArithmeticOf(part);
  return yearly === 'decline' ? null : yearly;
}

function isRebuilt({ part }: PartContext): boolean {
  return (
    part.denominatorCode !== null && ['ratio', 'density', 'all-of'].includes(arithmeticOf(part))
  );
}

const isSettled: Bilingual = {
  vi: 'Đã có số liệu cuối nhiệm kỳ nên không còn gì để dự báo.',
  en: 'The figure of the end of the term is known: nothing is left to foretell.',
};
