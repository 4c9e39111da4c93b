import * as z from 'zod';
import { DecimalText } from './decimal.ts';
import { MeasureUnit } from './measure-unit.ts';

/** Prices a money figure is counted in. No growth, ratio or sum across two bases. */
export const PriceBasis = z.enum([
  'current',
  'constant-1994',
  'constant-2010',
  'constant-2020',
  'unstated',
  'not-monetary',
]);
export type PriceBasis = z.infer<typeof PriceBasis>;

/** The hedge word of the source, kept with its number: gần, trên/hơn, khoảng, ước, chỉ, tới. */
export const Qualifier = z.enum(['nearly', 'over', 'about', 'estimated', 'only', 'up-to', 'none']);
export type Qualifier = z.infer<typeof Qualifier>;

/** An amount that never travels without its unit and price basis. */
export const Quantity = z.object({
  amount: DecimalText,
  measureUnit: MeasureUnit,
  priceBasis: PriceBasis,
});
export type Quantity = z.infer<typeof Quantity>;
