import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';

/** Problem details of RFC 9457, with every fault and its place. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** In Vietnamese; `text` has both languages. */
  detail: z.string(),
  text: Bilingual,
  faults: z.array(z.object({ place: z.array(z.union([z.string(), z.int()])), message: Bilingual })),
});
export type Problem = z.infer<typeof Problem>;
