import { Big } from 'big.js';
import * as z from 'zod';

/** An exact decimal in plain notation with a point: `13090`, `16.5`, `-0.66`. */
export const DecimalText = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { error: 'Số phải viết dạng thập phân, ví dụ 16.5' })
  .brand<'DecimalText'>();
export type DecimalText = z.infer<typeof DecimalText>;

/** Decimals kept in a quotient or root: more than any figure of the field needs. */
const QUOTIENT_DECIMALS = 30;

const Exact = Big();
Exact.DP = QUOTIENT_DECIMALS;
Exact.RM = 1;

/** Big with our precision; use it for chains of arithmetic, then `toDecimal`. */
export function big(amount: DecimalText | number | Big): Big {
  return new Exact(amount);
}

/** Plain notation without trailing zeros; the value is exact. */
export function toDecimal(amount: Big): DecimalText {
  return amount.toFixed().replace(/^-0$/, '0') as DecimalText;
}

export function decimal(text: string | number): DecimalText {
  return DecimalText.parse(String(text));
}
