import { add } from '../../kernel/decimal.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import type { RegisterMeasure } from './register-figure.ts';

/**
 * What the register figures of several units come to: counts and sums are added; a mean or a share is of the records of
 * one unit, and is not to be had of the means or shares of many.
 *
 * @param parts one for each unit; those without a value are left out of the sum
 */
export function sumRegisterFigures(
  { aggregate }: Pick<RegisterMeasure, 'aggregate'>,
  parts: readonly Outcome[],
): Outcome {
  if (aggregate !== 'count' && aggregate !== 'sum') return missing('not-comparable', notAdded);
  const amounts = parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
  const [first, ...others] = amounts;
  if (first === undefined) return missing('not-reported');
  return value(others.reduce((sum, amount) => add(sum, amount), first));
}

const notAdded = {
  vi: 'Bình quân và tỷ lệ của từng đơn vị không cộng được',
  en: 'Means and shares of single units are not added up',
};
