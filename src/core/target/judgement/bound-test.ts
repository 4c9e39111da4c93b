import { type DecimalText, roundDecimal } from '../../kernel/decimal.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { acceptanceOf, accepts, type BoundedPart, exceeds, sideOf } from './acceptance.ts';
import type { JudgementSettings } from './judgement-settings.ts';
import type { TargetPart } from '../target.ts';

/** How a result stands against the bound of a target. */
export interface BoundResult {
  met: boolean;
  /** Met, and beyond the target by more than the margin; never for "100 %". */
  exceeded: boolean;
  /** Where a result that does not meet the bound lies; null when it meets it. */
  side: 'below' | 'above' | null;
  /** Only rounding makes the difference: a person decides. */
  equalAtPrecision: boolean;
}

export const equalAtPrecisionNote = {
  vi: 'Bằng nhau ở độ chính xác của chỉ tiêu: chỉ khác do làm tròn, cần người quyết định.',
  en: 'Equal at the precision of the target: only rounding makes the difference, a person decides.',
} satisfies Bilingual;

/**
 * Tests the stored value `v`, in the unit of the target, not the rounded one.
 * null when the target does not hold the values that its bound needs.
 */
export function testBound(
  part: BoundedPart & Pick<TargetPart, 'precision'>,
  v: DecimalText,
  settings: JudgementSettings,
): BoundResult | null {
  const acceptance = acceptanceOf(part, settings);
  if (acceptance === null) return null;
  const met = accepts(acceptance, v);
  return {
    met,
    exceeded: met && exceeds(acceptance, v),
    side: sideOf(acceptance, v),
    equalAtPrecision: accepts(acceptance, roundDecimal(v, part.precision)) !== met,
  };
}
