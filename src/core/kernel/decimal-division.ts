import { big, type DecimalText, toDecimal } from './decimal.ts';
import { missing, type Outcome, value } from './missing.ts';

/** a ÷ b, to 30 decimals, halves away from zero; `divided-by-zero` when b is 0, whatever a is. */
export function divide(a: DecimalText, b: DecimalText): Outcome {
  if (big(b).eq(0)) return missing('divided-by-zero');
  return value(toDecimal(big(a).div(b)));
}

/** part ÷ whole × 100, in percent, to 30 decimals; `divided-by-zero` when the whole is 0. */
export function percentOf(part: DecimalText, whole: DecimalText): Outcome {
  if (big(whole).eq(0)) return missing('divided-by-zero');
  return value(toDecimal(big(part).times(100).div(whole)));
}
