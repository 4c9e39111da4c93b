import * as z from 'zod';
import { Bilingual } from './bilingual.ts';
import { DecimalText } from './decimal.ts';

/** Why there is no figure. A missing figure is never 0, null or NaN. */
export const MissingReason = z.enum([
  'not-reported',
  'not-applicable',
  'not-yet-due',
  'divided-by-zero',
  'unreadable',
  'not-comparable',
  'withheld',
]);
export type MissingReason = z.infer<typeof MissingReason>;

export const Missing = z.object({
  kind: z.literal('missing'),
  reason: MissingReason,
  /** What exactly is absent, for a person: names the indicator, unit or period. */
  detail: Bilingual.optional(),
});
export type Missing = z.infer<typeof Missing>;

/** What a formula, measure or look-up returns: a figure, or the named reason there is none. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: DecimalText }),
  Missing,
]);
export type Outcome = z.infer<typeof Outcome>;

export function value(amount: DecimalText): Outcome {
  return { kind: 'value', value: amount };
}

export function missing(reason: MissingReason, detail?: Bilingual): Missing {
  return detail === undefined ? { kind: 'missing', reason } : { kind: 'missing', reason, detail };
}

export const missingReasonNames = {
  'not-reported': { vi: 'chưa báo cáo', en: 'not reported' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  'not-yet-due': { vi: 'chưa đến kỳ', en: 'not yet due' },
  'divided-by-zero': { vi: 'mẫu số bằng 0', en: 'divided by zero' },
  unreadable: { vi: 'không đọc được', en: 'unreadable' },
  'not-comparable': { vi: 'không so sánh được', en: 'not comparable' },
  withheld: { vi: 'không công bố', en: 'withheld' },
} satisfies Record<MissingReason, Bilingual>;
