import { big, type DecimalText, decimal, toDecimal } from './decimal.ts';
import { missing, type Outcome, value } from './missing.ts';

const ROOT_DECIMALS = 30;

/**
 * The n-th root, to 30 decimals, halves away from zero; n is a whole number from 1 (other n are a
 * mistake in code). A negative radicand is `not-comparable`, for odd n too: a growth factor below 0
 * has no meaning in the field.
 */
export function nthRoot(amount: DecimalText, n: number): Outcome {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`root ${n} is not a whole number from 1`);
  const radicand = big(amount);
  if (radicand.lt(0)) return missing('not-comparable');
  // The root of the radicand × 10^(31·n) is the root × 10^31: whole numbers, with one decimal to round by.
  const scaled = radicand.times(big(10).pow((ROOT_DECIMALS + 1) * n)).toFixed(0, 0);
  const root = big(decimal(wholeRoot(BigInt(scaled), n).toString()));
  const shifted = root.times(big(decimal(`0.${'0'.repeat(ROOT_DECIMALS)}1`)));
  return value(toDecimal(shifted.round(ROOT_DECIMALS, 1)));
}

/**
 * The largest whole number whose n-th power is not above `radicand`, by Newton's method:
 * x ← ((n − 1)·x + radicand ÷ x^(n−1)) ÷ n. From a power of two above the root every step goes down,
 * until the first that does not.
 */
function wholeRoot(radicand: bigint, n: number): bigint {
  if (radicand === 0n) return 0n;
  const [degree, bits] = [BigInt(n), radicand.toString(16).length * 4];
  let root = 1n << BigInt(Math.ceil(bits / n));
  for (;;) {
    const next = ((degree - 1n) * root + radicand / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}
