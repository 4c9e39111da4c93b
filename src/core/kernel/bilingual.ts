import * as z from 'zod';

/** The two languages of the product; Vietnamese comes first everywhere. */
export const Language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof Language>;

/** A sentence or name in both languages. */
export const Bilingual = z.object({ vi: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;
