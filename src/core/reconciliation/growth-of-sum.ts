import type { Big } from 'big.js';
import { big } from '../kernel/decimal.ts';
import { type Band, highestOf, lowestOf } from '../kernel/band.ts';

/** A part's level now, and its level now divided by its level before. */
export interface GrowingPart {
  level: Band;
  factor: Band;
}

/** More than all the quotients of a sum can be off together. */
const SLACK = big(10).pow(-20);

/**
 * Growth of a sum in percent: Σ level ÷ Σ (level ÷ factor) − 1. Null for a factor that may be 0 or less,
 * or a level that may be below 0.
 *
 * The band is exact, not the wider one of interval arithmetic, in which a level would take two values at
 * once. The quotient rises with every factor, and with a level when its factor is above the quotient; so the
 * highest comes from the highest factors and a cut in their order: high levels above it, low ones below.
 */
export function growthOfSum(parts: readonly GrowingPart[]): Band | null {
  const isPositive = parts.every(({ level, factor }) => level.low.gte(0) && factor.low.gt(0));
  if (parts.length === 0 || !isPositive) return null;
  if (parts.every(({ level }) => level.low.eq(0))) return null;
  const high = highestOf(extremes(parts, 'high'));
  const low = lowestOf(extremes(parts, 'low'));
  const value = quotient(parts, ({ level, factor }) => ({
    level: level.value,
    factor: factor.value,
  }));
  return {
    value: inPercent(value),
    low: inPercent(low.minus(SLACK)),
    high: inPercent(high.plus(SLACK)),
  };
}

/** Quotients of every cut: the parts furthest towards the end asked for at high levels, the others at low. */
function extremes(parts: readonly GrowingPart[], end: 'low' | 'high'): Big[] {
  const towardsEnd = parts.toSorted((a, b) =>
    end === 'high' ? b.factor.high.cmp(a.factor.high) : a.factor.low.cmp(b.factor.low),
  );
  return Array.from({ length: parts.length + 1 }, (_, cut) => {
    const furthest = new Set(towardsEnd.slice(0, cut));
    return quotient(parts, (part) => ({
      level: furthest.has(part) ? part.level.high : part.level.low,
      factor: part.factor[end],
    }));
  });
}

function quotient(
  parts: readonly GrowingPart[],
  choose: (part: GrowingPart) => { level: Big; factor: Big },
): Big {
  const chosen = parts.map(choose);
  const now = chosen.reduce((sum, { level }) => sum.plus(level), big(0));
  const before = chosen.reduce((sum, { level, factor }) => sum.plus(level.div(factor)), big(0));
  return now.div(before);
}

function inPercent(factor: Big): Big {
  return factor.minus(1).times(100);
}
