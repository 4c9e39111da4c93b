import * as z from 'zod';
import { TargetId } from '../../../core/kernel/ids.ts';
import { OwnerLevel } from '../../../core/meeting/difficulty/difficulty.ts';
import { DifficultyClock } from '../../../core/meeting/difficulty/difficulty-state.ts';

/** What the list of difficulties adds to the address. */
export const DifficultySearch = z.object({
  level: OwnerLevel.optional().catch(undefined),
  by: z.string().optional().catch(undefined),
  clock: DifficultyClock.shape.state.optional().catch(undefined),
  /** Left out: those that are open. */
  show: z.enum(['unanswered', 'all']).optional().catch(undefined),
});
export type DifficultySearch = z.infer<typeof DifficultySearch>;

/** What raising one takes from the page it is raised on. */
export const RaiseSearch = z.object({
  target: TargetId.optional().catch(undefined),
  /** Addresses hold texts: the number of a task, in digits. */
  task: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .optional()
    .catch(undefined),
});
export type RaiseSearch = z.infer<typeof RaiseSearch>;
