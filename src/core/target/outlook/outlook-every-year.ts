import { big, decimal, type DecimalText } from '../../kernel/decimal.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { notComputed } from '../not-computed.ts';
import { pacesOfTwoTerms } from '../series/paces-seen.ts';
import type { PartContext } from '../part-context.ts';
import { type EndPath, spreadOf } from './path-to-end.ts';
import type { Pace } from '../series/yearly-paces.ts';
import { meanOf, yearlyQuantitiesOf } from '../series/yearly-quantities.ts';
import type { YearFigure } from '../series/year-series.ts';

/**
 * every-year: what any of the years left may bring. Central: the mean of the years of the term known so far;
 * low and high: the lowest and highest year of this and the last term.
 */
export function everyYearPath(context: PartContext): EndPath | Missing {
  const { first, last } = context.years;
  const series = yearlyQuantitiesOf(context);
  const ofTerm = series.figures.filter(({ year }) => year >= first && year <= last);
  const central = meanOf(ofTerm);
  const latest = ofTerm.at(-1);
  if (central === null || latest === undefined) {
    const broken = series.gaps.find(({ year }) => year >= first)?.missing;
    return broken ?? missing('not-reported', notComputed.noFigureInTerm);
  }
  const spread = spreadOf(central, pacesOfTwoTerms(context, series.figures.map(asPace)));
  if (spread === null) return missing('not-reported', notComputed.tooFewYears);
  const { band } = spread;
  const ofAnyYear = { central, low: neverNegative(series.figures, band.low), high: band.high };
  return {
    ...ofAnyYear,
    byYear: Array.from({ length: Math.max(0, last - latest.year) }, (_, at) => ({
      ...ofAnyYear,
      year: latest.year + 1 + at,
    })),
    paceKind: 'amount',
    paces: band,
    isWeak: spread.isWeak,
    endsOnEstimate: latest.grade === 'estimate',
    yearsSeen: spread.yearsSeen,
    events: [],
    eventsNotApplied: context.facts.events,
  };
}

function neverNegative(figures: readonly YearFigure[], low: DecimalText): DecimalText {
  const isNeverNegative = figures.every(({ value }) => big(value).gte(0));
  return isNeverNegative && big(low).lt(0) ? decimal('0') : low;
}

function asPace(figure: YearFigure): Pace {
  return {
    firstYear: figure.year,
    lastYear: figure.year,
    amount: figure.value,
    origin: 'levels',
    isEstimate: figure.grade === 'estimate',
  };
}
