import * as z from 'zod';

/** The page of a presentation, counted from 1. */
export const PresentSearch = z.object({
  slide: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional()
    .catch(undefined),
});
export type PresentSearch = z.infer<typeof PresentSearch>;
