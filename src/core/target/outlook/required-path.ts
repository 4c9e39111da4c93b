import { big, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import type { PartContext } from '../part-context.ts';
import type { RequiredRate } from './required-rate.ts';
import { settled } from '../settled.ts';
import type { Standing } from '../standing.ts';

/** What one year left has to bring: a growth in %, an amount of a sum, else the level at its end. */
export interface RequiredYear {
  year: number;
  of: 'level' | 'growth';
  value: DecimalText;
}

/**
 * The way to the target if every year left brings the required rate. Empty where there is no rate, where the target is
 * reached already, and where the level to start from is missing.
 */
export function requiredPath(
  context: PartContext,
  standing: Standing,
  required: RequiredRate | null,
): RequiredYear[] {
  if (required === null || required.outcome.kind === 'missing' || required.toHold) return [];
  const rate = required.outcome.value;
  const years = Array.from(
    { length: required.yearsLeft },
    (_, index) => standing.lastYear + 1 + index,
  );
  const arithmetic = arithmeticOf(context.part);
  if (arithmetic === 'growth') return years.map((year) => ({ year, of: 'growth', value: rate }));
  if (required.paceKind === 'amount') {
    return years.map((year) => ({ year, of: 'level', value: rate }));
  }
  if (standing.level.kind === 'missing') return [];
  let level = big(standing.level.value);
  return years.map((year) => {
    level =
      required.paceKind === 'growth'
        ? level.times(big(rate).div(100).plus(1)).round(25, 1)
        : level.plus(arithmetic === 'decline' ? big(rate).neg() : rate);
    return { year, of: 'level', value: settled(level) };
  });
}

/** The level of one year that the required rate leads to; null where it cannot be told. */
export function levelWantedIn(
  year: number,
  standing: Standing,
  path: readonly RequiredYear[],
): DecimalText | null {
  const wanted = path.find((one) => one.year === year);
  if (wanted === undefined) return null;
  if (wanted.of === 'level') return wanted.value;
  const isNext = year === standing.lastYear + 1 && standing.level.kind === 'value';
  if (!isNext || standing.level.kind === 'missing') return null;
  const factor = big(wanted.value).div(100).plus(1);
  return settled(big(toDecimal(factor)).times(standing.level.value));
}
