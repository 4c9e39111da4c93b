import * as z from 'zod';
import { DecimalText, decimal } from '../../kernel/decimal.ts';

/** What each authority sets for itself; product defaults, not law. */
export const JudgementSettings = z.object({
  /** "khoảng": tolerance in % of the target, where the target sets none of its own. */
  aboutTolerancePercent: DecimalText,
  /** "khoảng", for rates and shares: tolerance in points. */
  aboutTolerancePoints: DecimalText,
  /** How far beyond the target a result must lie to count as exceeded, in units of the target; 0: any excess. */
  exceededMargin: DecimalText,
  /** Percent of target or distance covered from which a missed bound is "cơ bản đạt"; null: never. */
  basicallyMetFrom: DecimalText.nullable(),
  /** Percent of parts met from which a compound item is "cơ bản đạt"; null: the authority has no such rule. */
  basicallyMetPartsFrom: DecimalText.nullable(),
});
export type JudgementSettings = z.infer<typeof JudgementSettings>;

export const defaultSettings: JudgementSettings = {
  aboutTolerancePercent: decimal('5'),
  aboutTolerancePoints: decimal('0.5'),
  exceededMargin: decimal('0'),
  basicallyMetFrom: decimal('95'),
  basicallyMetPartsFrom: null,
};
