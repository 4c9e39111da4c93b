import {
  big,
  compareDecimals,
  decimal,
  type DecimalText,
  toDecimal,
} from '../../kernel/decimal.ts';
import { nthRoot } from '../../kernel/decimal-root.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { notComputed } from '../not-computed.ts';
import { chainFrom } from './chain-of-years.ts';
import { notComparable } from '../comparability.ts';
import { levelSeriesOf } from './level-series.ts';
import { baseOf, type PartContext } from '../part-context.ts';
import { settled } from '../settled.ts';
import { latestFigure } from './year-series.ts';
import { measuresRates, type Pace, pacesBetween, statedGrowth } from './yearly-paces.ts';

/** I_k = v_k ÷ v_0: how many times the base has become, up to the end of `lastYear`. */
export interface GrowthIndex {
  lastYear: number;
  index: DecimalText;
  /** Chained from yearly rates, because the levels are not both known. */
  fromRates: boolean;
  isEstimate: boolean;
}

/** Guard digits beyond those of a settled result, so that a chain of products stays short. */
const INDEX_DECIMALS = 25;

/**
 * The index from the two levels, or `not-comparable` when the base is not positive. Missing with the reason
 * when the base, or every figure of the term up to `upTo`, is missing.
 */
export function indexFromLevels(context: PartContext, upTo: number): GrowthIndex | Missing {
  if (measuresRates(context)) return missing('not-reported');
  const latest = latestFigure(levelSeriesOf(context), context.years.base, upTo);
  if ('reason' in latest && latest.reason === 'not-comparable') return latest;
  const base = baseOf(context);
  if (base.kind === 'value' && compareDecimals(base.value, decimal('0')) <= 0) {
    return baseNotPositive();
  }
  if ('reason' in latest) return latest;
  if (base.kind === 'missing') return base;
  return {
    lastYear: latest.year,
    index: toDecimal(big(latest.value).div(base.value)),
    fromRates: false,
    isEstimate: latest.grade === 'estimate',
  };
}

/**
 * The index as the product of the yearly factors, Π(1 + g_i), as far as the years follow one another without
 * a gap from the base. An average over several years counts as that many equal years.
 */
export function indexFromRates(context: PartContext, upTo: number): GrowthIndex | Missing {
  const between = measuresRates(context) ? [] : pacesBetween(levelSeriesOf(context), 'growth');
  const links = [...statedGrowth(context), ...between].filter(({ lastYear }) => lastYear <= upTo);
  const chain = chainFrom(links, context.years.base);
  const last = chain.at(-1);
  if (last === undefined) return missing('not-reported', notComputed.noFigureInTerm);
  const index = chain.reduce((product, link) => product.times(factorOf(link)), big(1));
  return {
    lastYear: last.lastYear,
    index: toDecimal(index.round(INDEX_DECIMALS, 1)),
    fromRates: true,
    isEstimate: chain.some((link) => link.isEstimate),
  };
}

/** Whether neither a level nor a rate of the term is known yet: k = 0. */
export function awaitsFirstFigure(context: PartContext, upTo: number): boolean {
  const inTerm = (year: number): boolean => year > context.years.base && year <= upTo;
  const levels = measuresRates(context) ? [] : levelSeriesOf(context).figures;
  return (
    !levels.some(({ year }) => inTerm(year)) &&
    !statedGrowth(context).some(({ lastYear }) => inTerm(lastYear))
  );
}

/** The index that reaches furthest; from levels where both reach as far. Rates from before a break do not count. */
export function growthIndexOf(context: PartContext, upTo: number): GrowthIndex | Missing {
  const levels = indexFromLevels(context, upTo);
  const rates = indexFromRates(context, upTo);
  const brokenIn =
    levelSeriesOf(context).gaps.findLast((gap) => gap.isBreak && gap.year <= upTo)?.year ?? 0;
  if ('reason' in levels && !('reason' in rates) && rates.lastYear < brokenIn) return levels;
  if ('reason' in levels) return 'reason' in rates ? levels : rates;
  if ('reason' in rates) return levels;
  return rates.lastYear > levels.lastYear ? rates : levels;
}

/** g = I^(1/k) − 1, in %: the average growth per year behind an index over k years. */
export function averageGrowth(index: DecimalText, years: number): DecimalText | Missing {
  const root = nthRoot(index, years);
  return root.kind === 'missing' ? root : settled(big(root.value).minus(1).times(100));
}

/** (1 + T)^n for a growth of T % a year. */
export function growthFactor(percent: DecimalText, years: number): ReturnType<typeof big> {
  return big(percent).div(100).plus(1).pow(years);
}

function factorOf(link: Pace): ReturnType<typeof big> {
  return growthFactor(link.amount, link.lastYear - link.firstYear + 1);
}

function baseNotPositive(): Missing {
  return notComparable(
    'Giá trị năm gốc bằng 0 hoặc âm nên không tính được tốc độ tăng.',
    'The base is 0 or negative, so there is no growth rate.',
  );
}
