import { big, decimal, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import { asksFall, isRateOfChange } from '../kind-arithmetic.ts';
import type { TargetPart } from '../target.ts';

interface AskedYear {
  year: number;
  firstYear: number;
  lastYear: number;
  /** Level of the year before the first; needed where the target asks for a fall from it. */
  base: Outcome;
}

/**
 * What a target asks of one year, to be drawn beside the figures: a growth its rate in every year, a fall the
 * level B − T × k after k years (never below 0), a bound itself, a level only in the last year.
 */
export function askedInYear(part: TargetPart, asked: AskedYear): Outcome {
  const mark = part.value ?? part.low ?? part.high;
  if (mark === null || asked.year < asked.firstYear) return missing('not-applicable');
  if (asksFall(part)) return levelAfterFall(mark, asked);
  const isAskedEveryYear =
    isRateOfChange(part) || part.kind === 'every-year' || part.kind === 'bound';
  return isAskedEveryYear || asked.year >= asked.lastYear ? value(mark) : missing('not-yet-due');
}

function levelAfterFall(mark: DecimalText, { year, firstYear, base }: AskedYear): Outcome {
  if (base.kind === 'missing') return base;
  const level = big(base.value).minus(big(mark).times(year - firstYear + 1));
  return value(level.lt(0) ? decimal('0') : toDecimal(level));
}
