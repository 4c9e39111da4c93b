import { big, compareDecimals, decimal, type DecimalText, negate } from '../../kernel/decimal.ts';
import { aimOf, markOf } from '../judgement/acceptance.ts';
import { arithmeticOf, isShareUnit } from '../kind-arithmetic.ts';
import { levelSeriesOf } from './level-series.ts';
import { figureUnitOf, type PartContext } from '../part-context.ts';
import type { Standing } from '../standing.ts';
import { totalsOf } from './sum-over-term.ts';
import {
  isSingleYear,
  type Pace,
  type PaceKind,
  pacesBetween,
  statedGrowth,
} from './yearly-paces.ts';

const ZERO = decimal('0');

/**
 * How the part moves from year to year. Growth for what grows from a positive amount; steps for rates and
 * shares, for what may be 0 or less and for what is to fall; amounts for sums.
 */
export function paceKindOf(context: PartContext, standing: Standing): PaceKind {
  const { part } = context;
  const arithmetic = arithmeticOf(part);
  if (arithmetic === 'growth' || arithmetic === 'multiple') return 'growth';
  if (arithmetic === 'sum') return 'amount';
  if (['decline', 'count', 'all-of', 'share'].includes(arithmetic)) return 'step';
  const mark = markOf(part);
  const grows =
    aimOf(part) === 'up' &&
    !isShareUnit(figureUnitOf(context)) &&
    mark !== null &&
    compareDecimals(mark, ZERO) > 0 &&
    standing.level.kind === 'value' &&
    compareDecimals(standing.level.value, ZERO) > 0;
  return grows ? 'growth' : 'step';
}

/** Every yearly pace known, of this and all earlier terms; for a decline, how much it fell. */
export function pacesSeen(context: PartContext, kind: PaceKind): Pace[] {
  if (kind === 'amount') return totalsOf(context).filter(isSingleYear).map(asPace);
  const between = pacesBetween(levelSeriesOf(context), kind);
  if (kind === 'growth') return [...statedGrowth(context), ...between];
  if (arithmeticOf(context.part) !== 'decline') return between;
  return between.map((pace) => ({ ...pace, amount: negate(pace.amount) }));
}

/** The paces of this and the last term, a last term being as long as this one. */
export function pacesOfTwoTerms(context: PartContext, paces: readonly Pace[]): Pace[] {
  const earliest = context.years.base - context.years.count;
  return paces.filter(({ firstYear }) => firstYear > earliest);
}

/** Lowest and highest pace; null when there is none. */
export function extremesOf(paces: readonly Pace[]): { low: DecimalText; high: DecimalText } | null {
  const [first, ...others] = paces.map(({ amount }) => amount);
  if (first === undefined) return null;
  return others.reduce(
    ({ low, high }, amount) => ({
      low: big(amount).lt(low) ? amount : low,
      high: big(amount).gt(high) ? amount : high,
    }),
    { low: first, high: first },
  );
}

function asPace(total: ReturnType<typeof totalsOf>[number]): Pace {
  return {
    firstYear: total.firstYear,
    lastYear: total.lastYear,
    amount: total.total,
    origin: 'levels',
    isEstimate: total.isEstimate,
  };
}
