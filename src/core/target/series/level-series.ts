import { big, type DecimalText, decimal, toDecimal } from '../../kernel/decimal.ts';
import { missing, type Missing, type Outcome, value } from '../../kernel/missing.ts';
import { yearOf } from '../../kernel/plain-date.ts';
import { amountIn, breaksSeries, mismatch } from '../comparability.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import { figureUnitOf, type PartContext, yardstickOf } from '../part-context.ts';
import { rebuiltRate } from './rebuilt-rate.ts';
import { countingDayOf, countRecognised } from './recognition-count.ts';
import type { Observation } from '../target-facts.ts';
import { type YearFigure, type YearSeries, yearSeries } from './year-series.ts';
import { observedPeriod } from './observed-period.ts';

/** Whole-year figures behind the part, in one unit: as reported, rebuilt from two figures, or counted from a list. */
export function levelSeriesOf(context: PartContext): YearSeries {
  const known = seriesOfContext.get(context);
  if (known !== undefined) return known;
  const series = readSeries(context);
  seriesOfContext.set(context, series);
  return series;
}

/** Every measure of a part starts from its series; it is put together once for each context. */
const seriesOfContext = new WeakMap<PartContext, YearSeries>();

function readSeries(context: PartContext): YearSeries {
  if (arithmeticOf(context.part) === 'count' && context.facts.recognitions.length > 0) {
    return countedSeries(context);
  }
  const yardstick = yardstickOf(context);
  return yearSeries(context.facts.actuals, readerOf(context), (o) => breaksSeries(yardstick, o));
}

/** The one figure that covers all years of the part (an average over them); null when none was reported. */
export function termFigureOf(context: PartContext): YearFigure | Missing | null {
  const { first, last } = context.years;
  const read = readerOf(context);
  const ofTerm = context.facts.actuals.filter((observation) => {
    const period = observedPeriod(observation);
    const isSeveral = period.kind === 'multi-year' || period.kind === 'term';
    return isSeveral && yearOf(period.start) === first && yearOf(period.end) === last + 1;
  });
  const outcomes = ofTerm.map((observation) => ({ observation, outcome: read(observation) }));
  for (const { observation, outcome } of outcomes) {
    if (outcome.kind === 'value') {
      const { grade, qualifier, indicatorVersion } = observation;
      return { year: last, value: outcome.value, grade, qualifier, indicatorVersion };
    }
  }
  const [refused] = outcomes;
  return refused?.outcome.kind === 'missing' ? refused.outcome : null;
}

/** How one observation of the part is read: in the unit of the figures, or why it may not be used. */
export function readerOf(context: PartContext): (observation: Observation) => Outcome {
  const yardstick = yardstickOf(context);
  const unit = figureUnitOf(context);
  const isRebuilt =
    context.part.denominatorCode !== null &&
    ['ratio', 'density', 'all-of'].includes(arithmeticOf(context.part));
  return (observation) => {
    const why = mismatch(yardstick, observation);
    if (why !== null) return why;
    return isRebuilt ? rebuiltRate(context, observation) : amountIn(unit, observation);
  };
}

/** Units recognised at the end of each year begun; in % of the list where the target is a percentage. */
function countedSeries(context: PartContext): YearSeries {
  const { years, asOf, part } = context;
  const series: YearSeries = { figures: [], gaps: [] };
  for (let year = years.base; year <= Math.min(years.last, yearOf(asOf)); year += 1) {
    const count = countRecognised(context, countingDayOf(context, year));
    const amount = countedAmount(
      part.measureUnit === 'percent',
      count.recognised.length,
      count.membersNow,
    );
    if (amount.kind === 'missing') series.gaps.push({ year, missing: amount, isBreak: false });
    else {
      series.figures.push({
        year,
        value: amount.value,
        grade: 'official',
        qualifier: 'none',
        indicatorVersion: 1,
      });
    }
  }
  return series;
}

function countedAmount(isPercent: boolean, recognised: number, members: number): Outcome {
  const count: DecimalText = decimal(recognised);
  if (!isPercent) return value(count);
  if (members === 0) return missing('divided-by-zero');
  return value(toDecimal(big(count).times(100).div(members)));
}
