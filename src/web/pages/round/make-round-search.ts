import * as z from 'zod';

/** What the page of a new round adds to the address: the round whose form, units and levels it takes over. */
export const MakeRoundSearch = z.object({
  like: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional()
    .catch(undefined),
});
export type MakeRoundSearch = z.infer<typeof MakeRoundSearch>;
