import * as z from 'zod';
import { RecordId, RegisterCode, RegisterKey } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';

/** Only records whose choice, or answer yes or no, is one of these. */
export const RegisterCondition = z.strictObject({
  kind: z.literal('is'),
  field: RegisterKey,
  oneOf: z.array(z.string().min(1)).min(1),
});
export type RegisterCondition = z.infer<typeof RegisterCondition>;

/** A side of a share: a number field to be summed, or, where it is null, the records themselves to be counted. */
const ShareSide = RegisterKey.nullable();

export const RegisterMeasure = z.discriminatedUnion('aggregate', [
  z.strictObject({ aggregate: z.literal('count') }),
  z.strictObject({ aggregate: z.literal('sum'), field: RegisterKey }),
  z.strictObject({ aggregate: z.literal('mean'), field: RegisterKey }),
  /** 100 × (sum of `part` over records that also fulfil `partIs`) ÷ (sum of `whole` over all that are counted). */
  z.strictObject({
    aggregate: z.literal('share'),
    part: ShareSide,
    partIs: z.array(RegisterCondition).max(10).default([]),
    whole: ShareSide,
  }),
]);
export type RegisterMeasure = z.infer<typeof RegisterMeasure>;

/** How the records of one unit in a register come to one figure. What computes it is core/register. */
export const RegisterFigure = z.strictObject({
  registerCode: RegisterCode,
  measure: RegisterMeasure,
  standing: z.enum(['open', 'closed', 'any']).default('any'),
  /** All of them must hold. */
  where: z.array(RegisterCondition).max(10).default([]),
  /**
   * Only records of the days that the round counts: those whose day in this field lies among them, or, where it is null,
   * that are kept from a day among them. Left out: of whatever day.
   */
  dated: z.strictObject({ by: RegisterKey.nullable() }).nullable().default(null),
});
export type RegisterFigure = z.infer<typeof RegisterFigure>;

/** Records that a figure was made of when it was sent: what was approved can be looked up, whatever became of them. */
export const CountedRecords = z.object({ day: PlainDate, records: z.array(RecordId) });
export type CountedRecords = z.infer<typeof CountedRecords>;
