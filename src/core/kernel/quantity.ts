import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import { add, DecimalText, multiply } from './decimal.ts';
import { divide } from './decimal-division.ts';
import { MeasureUnit, measureUnits, scaleOf } from './measure-unit.ts';
import { missing, type Outcome, value } from './missing.ts';
import { Refusal } from './refusal.ts';

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

/**
 * The amount in another unit of the same dimension: amount × scale of `from` ÷ scale of `to`, exact for every
 * unit of the table. `not-comparable` across dimensions (VND and USD, % and points) and between different
 * things counted: households are not persons.
 */
export function convert(amount: DecimalText, from: MeasureUnit, to: MeasureUnit): Outcome {
  if (from === to) return value(amount);
  if (!convertsInto(from, to)) {
    const [a, b] = [measureUnits[from].symbol, measureUnits[to].symbol];
    return missing('not-comparable', {
      vi: `không đổi được “${a.vi}” ra “${b.vi}”`,
      en: `“${a.en}” does not convert into “${b.en}”`,
    });
  }
  return divide(multiply(amount, scaleOf(from)), scaleOf(to));
}

/** The sum in the unit of `a`; refuses (`not-valid`) two price bases or units that do not convert. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  if (a.priceBasis !== b.priceBasis) {
    throw new Refusal('not-valid', {
      vi: `Không cộng được hai số ở hai loại giá: ${priceBasisNames[a.priceBasis].vi} và ${priceBasisNames[b.priceBasis].vi}.`,
      en: `Figures of two price bases do not add up: ${priceBasisNames[a.priceBasis].en} and ${priceBasisNames[b.priceBasis].en}.`,
    });
  }
  const converted = convert(b.amount, b.measureUnit, a.measureUnit);
  if (converted.kind === 'missing') {
    const [first, second] = [
      measureUnits[a.measureUnit].symbol,
      measureUnits[b.measureUnit].symbol,
    ];
    throw new Refusal('not-valid', {
      vi: `Không cộng được “${first.vi}” với “${second.vi}”.`,
      en: `“${first.en}” and “${second.en}” do not add up.`,
    });
  }
  return { ...a, amount: add(a.amount, converted.value) };
}

function convertsInto(from: MeasureUnit, to: MeasureUnit): boolean {
  const dimension = measureUnits[from].dimension;
  return dimension === measureUnits[to].dimension && dimension !== 'count';
}

export const priceBasisNames = {
  current: { vi: 'giá hiện hành', en: 'current prices' },
  'constant-1994': { vi: 'giá so sánh 1994', en: 'constant 1994 prices' },
  'constant-2010': { vi: 'giá so sánh 2010', en: 'constant 2010 prices' },
  'constant-2020': { vi: 'giá so sánh 2020', en: 'constant 2020 prices' },
  unstated: { vi: 'không ghi loại giá', en: 'price basis not stated' },
  'not-monetary': { vi: 'không phải tiền', en: 'not money' },
} satisfies Record<PriceBasis, Bilingual>;
