import { Big } from 'big.js';
import { type DecimalText, toDecimal } from './decimal.ts';
import { missing, type Outcome, value } from './missing.ts';

const ROOT_DECIMALS = 30;

/** Ten guard digits, so that the thirtieth decimal is rounded from a settled value. */
const Guarded = Big();
Guarded.DP = ROOT_DECIMALS + 10;
Guarded.RM = 1;

/**
 * The n-th root, to 30 decimals, halves away from zero; n is a whole number from 1 (other n are a
 * mistake in code). A negative radicand is `not-comparable`, for odd n too: a growth factor below 0
 * has no meaning in the field.
 */
export function nthRoot(amount: DecimalText, n: number): Outcome {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`root ${n} is not a whole number from 1`);
  const radicand = new Guarded(amount);
  if (radicand.lt(0)) return missing('not-comparable');
  if (radicand.eq(0)) return value(toDecimal(radicand));
  return value(toDecimal(newtonRoot(radicand, n).round(ROOT_DECIMALS, 1)));
}

/**
 * Newton's method for x^n = radicand: x ← ((n − 1)·x + radicand ÷ x^(n−1)) ÷ n.
 * It starts at a power of ten above the root, from where every step goes down towards it.
 */
function newtonRoot(radicand: Big, n: number): Big {
  const settled = new Guarded(`1e-${ROOT_DECIMALS + 5}`);
  let root = new Guarded(`1e${Math.ceil((radicand.e + 1) / n)}`);
  for (;;) {
    const next = root
      .times(n - 1)
      .plus(radicand.div(root.pow(n - 1)))
      .div(n);
    if (next.eq(0) || root.minus(next).abs().lt(settled)) return next;
    root = next;
  }
}
