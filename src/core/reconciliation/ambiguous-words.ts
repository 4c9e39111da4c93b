import { decimalPlaces } from '../kernel/decimal.ts';
import { formatNumber } from '../kernel/number-text.ts';
import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';
import type { Claim } from '../figure/claim.ts';

/** Words that leave open whether a multiple is the ratio or what is added to it (`gấp`, `bằng` do not). */
const COMPARATIVE = '(?:cao|lon|nhieu|tang|vuot) ?(?:hon|them|len)?';
const HEDGE = '(?:gan|tren|hon|khoang|xap xi|toi)?';

/**
 * `cao hơn 2,2 lần`, `tăng 1,8 lần`: 2.2 times the base, or 3.2? Read from the words of the claim, by its
 * own number; a claim without a quotation is not ambiguous, since nobody knows its words.
 */
export function isAmbiguousMultiple(claim: Claim): boolean {
  const { kind, quotation, value, precision } = claim;
  if (kind !== 'ratio' || quotation === null || value === null) return false;
  const minDecimals = Math.max(decimalPlaces(value), precision ?? 0);
  const printed = formatNumber(value, { language: 'vi', minDecimals }).replaceAll('.', '\\.');
  const words = new RegExp(`\\b${COMPARATIVE} ${HEDGE} ?${printed} lan\\b`);
  return words.test(foldAccents(normaliseText(quotation)));
}
