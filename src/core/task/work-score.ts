import * as z from 'zod';
import { DecimalText } from '../kernel/decimal.ts';
import { Rate } from './rates.ts';

/** Figures of one person or unit for a month or a quarter, by Decree 335/2025/NĐ-CP: they feed the rating, and are none. */
export const WorkScore = z.object({
  /** Products due in the period, and those of later periods that were done in it. */
  assigned: z.int(),
  done: z.int(),
  doneOnTime: z.int(),
  /** Failed checks of quality, without those whose objective cause is confirmed. */
  failedChecks: z.int(),
  /** Failed checks with a confirmed objective cause: they take nothing off. */
  excusedChecks: z.int(),
  /** Done ÷ assigned. */
  quantity: Rate,
  /** Mean of the products done, in percent: 100 less 25 for each failed check, not below 0; null when none is done. */
  quality: DecimalText.nullable(),
  /** Done on time ÷ assigned. */
  timeliness: Rate,
});
export type WorkScore = z.infer<typeof WorkScore>;
