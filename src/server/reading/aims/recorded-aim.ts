import * as z from 'zod';
import { PlanLineId, TargetId } from '../../../core/kernel/ids.ts';
import { Aim } from '../../../core/target/aim/aim.ts';

/** A plan line or a target that a reading recorded, or found recorded already. */
export const RecordedAim = z.object({
  findingNo: z.int().positive(),
  /** As it was understood. */
  aim: Aim,
  /** Its sentence, or the heads and the cell of a table. */
  quotation: z.string(),
  effect: z.discriminatedUnion('kind', [
    /** A new plan line, or another value of one that was known: the version that it added. */
    z.object({
      kind: z.enum(['plan-opened', 'plan-adjusted']),
      planLineId: PlanLineId,
      versionNo: z.int().positive(),
    }),
    /** The plan line told this already. */
    z.object({ kind: z.literal('plan-confirmed'), planLineId: PlanLineId }),
    z.object({ kind: z.literal('target-added'), targetId: TargetId }),
    z.object({ kind: z.literal('target-confirmed'), targetId: TargetId }),
  ]),
});
export type RecordedAim = z.infer<typeof RecordedAim>;
