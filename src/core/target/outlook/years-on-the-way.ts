import {
  big,
  compareDecimals,
  decimal,
  type DecimalText,
  roundDecimal,
  toDecimal,
} from '../../kernel/decimal.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import type { PartContext } from '../part-context.ts';
import type { Standing } from '../standing.ts';
import type { Band } from './within-year-forecast.ts';

/** What one year ahead may bring: its level, its growth in % of a growth target, its amount of a sum. */
export interface YearAhead extends Band {
  year: number;
}

/** Levels are kept to 12 decimals; a rate taken back from them is sure to fewer. */
const RATE_DECIMALS = 9;
const ALL_LOST = decimal('-100');

/** Where the paths begin: the index of a growth, else the last level. */
export function startOf({ index, level }: Standing): DecimalText | null {
  return index ?? (level.kind === 'value' ? level.value : null);
}

/**
 * From levels to what is told of single years: the growth of each, what each adds to a sum, else the level.
 *
 * @param levels after each year ahead, oldest first; indices of a growth
 * @param steadyPaces the yearly paces where nothing but them moves the levels: then each year grows by the pace itself
 */
export function yearsOnTheWay(
  context: PartContext,
  standing: Standing,
  { levels, steadyPaces }: { levels: readonly Band[]; steadyPaces: Band | null },
): YearAhead[] {
  const arithmetic = arithmeticOf(context.part);
  return levels.map((band, at) => {
    const year = standing.lastYear + 1 + at;
    if (arithmetic === 'growth' && steadyPaces !== null) return { year, ...possible(steadyPaces) };
    const before = levels[at - 1] ?? null;
    const told = (of: (one: Band) => DecimalText): DecimalText => {
      const from = before === null ? startOf(standing) : of(before);
      if (from === null || (arithmetic !== 'growth' && arithmetic !== 'sum')) return of(band);
      return arithmetic === 'sum' ? toDecimal(big(of(band)).minus(from)) : growth(from, of(band));
    };
    return {
      year,
      ...inOrder([({ low }) => low, ({ central }) => central, ({ high }) => high], told),
    };
  });
}

/** Nothing can lose more than all of itself. */
function possible({ low, central, high }: Band): Band {
  const atLeast = (pace: DecimalText): DecimalText =>
    compareDecimals(pace, ALL_LOST) < 0 ? ALL_LOST : pace;
  return { low: atLeast(low), central: atLeast(central), high: atLeast(high) };
}

/** What has fallen to nothing stays there. */
function growth(from: DecimalText, to: DecimalText): DecimalText {
  if (big(from).eq(0)) return ALL_LOST;
  return roundDecimal(toDecimal(big(to).div(from).minus(1).times(100)), RATE_DECIMALS);
}

type End = (band: Band) => DecimalText;

function inOrder(ends: readonly [End, End, End], told: (of: End) => DecimalText): Band {
  const [low, central, high] = [told(ends[0]), told(ends[1]), told(ends[2])];
  return compareDecimals(low, high) <= 0
    ? { low, central, high }
    : { low: high, central, high: low };
}
