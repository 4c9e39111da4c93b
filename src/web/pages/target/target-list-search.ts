import * as z from 'zod';

/** What the list of targets and indicators adds to the address. */
export const TargetListSearch = z.object({ q: z.string().optional().catch(undefined) });
export type TargetListSearch = z.infer<typeof TargetListSearch>;
