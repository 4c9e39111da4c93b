import {
  absolute,
  big,
  compareDecimals,
  type DecimalText,
  subtract,
} from '../../kernel/decimal.ts';
import type { Grade } from '../../kernel/grade.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { type Missing, missing, type Outcome, value } from '../../kernel/missing.ts';
import { formatDate, monthOf, type PlainDate, yearOf } from '../../kernel/plain-date.ts';
import type { ForecastNumber } from './forecast-record.ts';
import { isShareUnit } from '../kind-arithmetic.ts';
import { levelSeriesOf } from '../series/level-series.ts';
import { pacesSeen } from '../series/paces-seen.ts';
import { isYearOver, type PartContext } from '../part-context.ts';
import { settled } from '../settled.ts';
import { standingOf } from '../standing.ts';
import { figureOfYear, gapOfYear } from '../series/year-series.ts';

/** What came of a number foretold: the best figure known, or why there is none. */
export interface ForecastResult {
  outcome: Outcome;
  /** Null where there is none, and where it was put together from several figures. */
  grade: Grade | null;
}

/** How wrong a forecast was, once the year has closed. */
export interface ForecastError {
  result: ForecastResult;
  /** Forecast − result: above 0, too much was foretold. In the unit of the forecast; points for rates. */
  error: Outcome;
  /** |error| ÷ |result| × 100; not applicable to rates, whose error is told in points. */
  percent: Outcome;
  /** Whether the result lay within low and high, both included; null while there is no result. */
  isInside: boolean | null;
  /** Whole months from the day of the forecast to the end of the year foretold; below 0 when that was over. */
  leadMonths: number;
}

const MONTHS = 12;

/** @param made day of the forecast and the number foretold on it */
export function forecastError(
  number: ForecastNumber,
  madeOn: PlainDate,
  result: ForecastResult,
): ForecastError {
  const leadMonths = leadMonthsOf(madeOn, number.year);
  const { outcome } = result;
  if (outcome.kind === 'missing') {
    return { result, error: outcome, percent: outcome, isInside: null, leadMonths };
  }
  const error = subtract(number.central, outcome.value);
  const isInside =
    compareDecimals(number.low, outcome.value) <= 0 &&
    compareDecimals(outcome.value, number.high) <= 0;
  return {
    result,
    error: value(error),
    percent: percentOf(error, outcome.value, number.measureUnit),
    isInside,
    leadMonths,
  };
}

/** Whole months from a day to the 1st of January after a year: 3 from 28 September 2019 to the end of 2019. */
export function leadMonthsOf(madeOn: PlainDate, year: number): number {
  const isWithinMonth = !madeOn.endsWith('-01');
  const months = (year + 1 - yearOf(madeOn)) * MONTHS + 1 - monthOf(madeOn);
  return months - (isWithinMonth ? 1 : 0);
}

function percentOf(error: DecimalText, result: DecimalText, unit: MeasureUnit): Outcome {
  if (isShareUnit(unit) || unit === 'percentage-point-per-year') {
    return missing('not-applicable', inPoints);
  }
  if (compareDecimals(result, subtract(result, result)) === 0) return missing('divided-by-zero');
  return value(settled(big(absolute(error)).times(100).div(absolute(result))));
}

/**
 * What came of a number foretold, by the best figure known on the day of the context. A year has closed when it is over,
 * or with the term when the term ended earlier; before that there is no result, even if an estimate is there.
 */
export function resultOf(context: PartContext, { of, year }: ForecastNumber): ForecastResult {
  const isLast = year === context.years.last;
  const isClosed = isYearOver(context, year) || (isLast && context.termEnd <= context.asOf);
  if (!isClosed) return none(missing('not-yet-due', notClosed(year)));
  if (of === 'end') return resultOfTerm(context);
  if (of === 'growth') return growthOf(context, year);
  const series = levelSeriesOf(context);
  const figure = figureOfYear(series, year);
  if (figure !== null) return { outcome: value(figure.value), grade: figure.grade };
  return none(gapOfYear(series, year) ?? notReported(context, year));
}

function resultOfTerm(context: PartContext): ForecastResult {
  const { last } = context.years;
  const standing = standingOf(context);
  const { measured } = standing;
  if (standing.lastYear < last || standing.missingYears.length > 0) {
    return none(measured.kind === 'missing' ? measured : notReported(context, last));
  }
  const grade = standing.isEstimate ? 'estimate' : null;
  return measured.kind === 'missing' ? none(measured) : { outcome: measured, grade };
}

function growthOf(context: PartContext, year: number): ForecastResult {
  const pace = pacesSeen(context, 'growth').find(
    ({ firstYear, lastYear }) => firstYear === year && lastYear === year,
  );
  if (pace === undefined) return none(notReported(context, year));
  return { outcome: value(pace.amount), grade: pace.isEstimate ? 'estimate' : null };
}

function none(why: Missing): ForecastResult {
  return { outcome: why, grade: null };
}

/** A unit that is gone reports no more: the forecast stays without a result. */
function notReported({ closedOn }: PartContext, year: number): Missing {
  if (closedOn !== null && yearOf(closedOn) <= year) {
    const [vi, en] = [formatDate(closedOn, 'vi'), formatDate(closedOn, 'en')];
    return missing('not-applicable', {
      vi: `Đơn vị đã kết thúc hoạt động ngày ${vi}: không có số liệu cả năm ${year}.`,
      en: `The unit ended on ${en}: there is no figure of the whole of ${year}.`,
    });
  }
  return missing('not-reported', {
    vi: `Năm ${year} đã hết, chưa có số liệu cả năm so được với dự báo.`,
    en: `${year} is over; no figure of the whole year is known that may stand beside the forecast.`,
  });
}

function notClosed(year: number): Missing['detail'] {
  return { vi: `Năm ${year} chưa khép lại.`, en: `${year} has not closed yet.` };
}

const inPoints = {
  vi: 'Dự báo là tỷ lệ: sai số tính bằng điểm phần trăm.',
  en: 'The forecast is a rate: its error is told in points.',
};
