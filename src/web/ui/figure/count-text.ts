import type { Language } from '../../../core/kernel/bilingual.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';

/** A count as the language groups its digits: 1.024 in Vietnamese, 1,024 in English. */
export function countText(count: number, language: Language): string {
  return formatNumber(decimal(String(count)), { language });
}
