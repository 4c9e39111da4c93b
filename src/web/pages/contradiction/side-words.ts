import type { Language } from '../../../core/kernel/bilingual.ts';
import { compareDecimals } from '../../../core/kernel/decimal.ts';
import type { Side } from '../../../core/reconciliation/contradiction.ts';
import type { Words } from '../../language/vi.ts';
import { COMPUTED_DECIMALS, amountText } from '../../ui/figure/number-words.ts';

/** The value of a side; empty where it has none. */
export function valueText(side: Side, language: Language): string {
  if (side.value === null || side.measureUnit === null) return '';
  const decimals = side.kind === 'implied' ? COMPUTED_DECIMALS : undefined;
  return amountText(side.value, side.measureUnit, { language, decimals });
}

/** What rounding and hedge words leave open: `từ 4.550 đến 4.600`; empty for an exact number. */
export function bandText(side: Side, words: Words, language: Language): string {
  const { low, high, measureUnit } = side;
  if (measureUnit === null) return '';
  const write = (amount: NonNullable<Side['value']>) =>
    amountText(amount, measureUnit, { language, decimals: COMPUTED_DECIMALS, withUnit: false });
  if (low !== null && high !== null) {
    return compareDecimals(low, high) === 0
      ? ''
      : words.contradiction.band(write(low), write(high));
  }
  if (low !== null) return words.contradiction.atLeast(write(low));
  return high === null ? '' : words.contradiction.atMost(write(high));
}

/** A side in one line, for those who do not see the picture. */
export function sideText(side: Side, words: Words, language: Language): string {
  return [valueText(side, language), bandText(side, words, language)].filter(Boolean).join(', ');
}
