import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';

/** Whether an act is open to whoever asks, now; if not, why, to be shown beside the shut button. */
export const OpenAct = z.object({ isOpen: z.boolean(), why: Bilingual.nullable() });
export type OpenAct = z.infer<typeof OpenAct>;
