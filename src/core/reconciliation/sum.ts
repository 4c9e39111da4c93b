import { type Amount, inUnit } from './amount.ts';
import { addBands, type Band } from '../kernel/band.ts';
import { impliedAmount } from './claim-amount.ts';
import { commonTerms } from './comparable.ts';
import { inBoth } from './wording.ts';

/** Sum of amounts on common terms, in the unit of the first; null where they cannot be added. */
export function sumOf(amounts: readonly Amount[]): Amount | null {
  const [first] = amounts;
  const terms = commonTerms(amounts);
  if (first === undefined || terms === null) return null;
  const converted = amounts.map((amount) => inUnit(amount, first.measureUnit));
  let sum: Band | null = null;
  for (const amount of converted) {
    if (amount === null) return null;
    sum = sum === null ? amount : addBands(sum, amount);
  }
  if (sum === null) return null;
  const working = inBoth((language) => amounts.map(({ text }) => text[language]).join(' + '));
  return impliedAmount(sum, first.measureUnit, { terms, inputs: amounts, working });
}
