import * as z from 'zod';
import { Fate } from '../../../contract/reading/read-figure.ts';

/** What of the document is looked at: one fate, or what waits for a decision. */
export const Shown = z.enum([...Fate.options, 'waiting']);
export type Shown = z.infer<typeof Shown>;

/** What the reading page adds to the address. */
export const ReadingSearch = z.object({
  /** The marked place that is looked at: `12`, `a3`. */
  figure: z.string().optional().catch(undefined),
  show: Shown.optional().catch(undefined),
});
export type ReadingSearch = z.infer<typeof ReadingSearch>;
