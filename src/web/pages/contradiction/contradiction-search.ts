import * as z from 'zod';
import { ReconciliationRule } from '../../../core/reconciliation/contradiction.ts';

/** What the contradictions page adds to the address. Lists are joined by commas. */
export const ContradictionSearch = z.object({
  /** Only these contradictions, as other pages link to them. */
  finding: z.string().optional().catch(undefined),
  /** Only those about these indicators. */
  indicator: z.string().optional().catch(undefined),
  rule: ReconciliationRule.optional().catch(undefined),
  state: z.enum(['open', 'settled']).optional().catch(undefined),
});
export type ContradictionSearch = z.infer<typeof ContradictionSearch>;
