import type { Big } from 'big.js';
import { type DecimalText, roundDecimal, toDecimal } from '../kernel/decimal.ts';

const SETTLED_DECIMALS = 12;

/**
 * A quotient or root kept to 12 decimals. The guard digits beyond them would decide an equality by the noise
 * of division: 1.17 to the fifth, taken back by the fifth root, must be 1.17 again.
 */
export function settled(amount: Big): DecimalText {
  return roundDecimal(toDecimal(amount), SETTLED_DECIMALS);
}
