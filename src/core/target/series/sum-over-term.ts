import { big, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { yearOf } from '../../kernel/plain-date.ts';
import { notComputed } from '../not-computed.ts';
import { coverFrom } from './chain-of-years.ts';
import { readerOf } from './level-series.ts';
import type { PartContext } from '../part-context.ts';
import { yearSeries } from './year-series.ts';
import { observedPeriod } from './observed-period.ts';

/** S_k: what the years of the term brought so far. */
export interface TermSum {
  sum: DecimalText;
  /** Last year counted. */
  lastYear: number;
  /** Years whose figure is an estimate. */
  estimatedYears: number[];
  /** Years without a figure though a later one is known: the sum is then only a part. */
  missingYears: number[];
  /** No year took anything away, so that a sum once reached stays reached. */
  onlyGrows: boolean;
}

/**
 * Sum of the yearly actuals from the first year of the part. A figure of several years is their total.
 * A stock, rate or score is refused: its yearly values do not add.
 */
export function sumOverTerm(context: PartContext, upTo: number): TermSum | Missing {
  const { facts, years } = context;
  if (facts.indicatorKind !== null && facts.indicatorKind !== 'flow') {
    return missing('not-applicable', {
      vi: 'Chỉ tiêu thời điểm, tỷ lệ hoặc điểm số không cộng dồn qua các năm được.',
      en: 'A stock, rate or score cannot be added up over years.',
    });
  }
  const spans = totalsOf(context).filter(({ lastYear }) => lastYear <= upTo);
  const counted = coverFrom(spans, years.first - 1);
  const last = counted.at(-1)?.lastYear;
  if (last === undefined) return brokenOr(context, upTo);
  return {
    sum: toDecimal(counted.reduce((sum, { total }) => sum.plus(total), big(0))),
    lastYear: last,
    estimatedYears: counted.filter((span) => span.isEstimate).map(({ lastYear }) => lastYear),
    missingYears: yearsBetween(years.first, last).filter(
      (year) => !counted.some((span) => span.firstYear <= year && year <= span.lastYear),
    ),
    onlyGrows: counted.every(({ total }) => big(total).gte(0)),
  };
}

interface Total {
  firstYear: number;
  lastYear: number;
  total: DecimalText;
  isEstimate: boolean;
}

/** Amounts of whole years, single ones in their best grade. */
export function totalsOf(context: PartContext): Total[] {
  const read = readerOf(context);
  const single = yearSeries(context.facts.actuals, read).figures.map((figure) => ({
    firstYear: figure.year,
    lastYear: figure.year,
    total: figure.value,
    isEstimate: figure.grade === 'estimate',
  }));
  const several = context.facts.actuals.flatMap((observation) => {
    const period = observedPeriod(observation);
    if (period.kind !== 'multi-year' && period.kind !== 'term') return [];
    const outcome = read(observation);
    if (outcome.kind === 'missing') return [];
    const isEstimate = observation.grade === 'estimate';
    const [firstYear, lastYear] = [yearOf(period.start), yearOf(period.end) - 1];
    return [{ firstYear, lastYear, total: outcome.value, isEstimate }];
  });
  return [...single, ...several];
}

function brokenOr(context: PartContext, upTo: number): Missing {
  const { gaps } = yearSeries(context.facts.actuals, readerOf(context));
  const broken = gaps.find(({ year }) => year >= context.years.first && year <= upTo);
  return broken?.missing ?? missing('not-reported', notComputed.noFigureInTerm);
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
