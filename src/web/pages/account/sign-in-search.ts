import * as z from 'zod';

/** What the sign-in page adds to the address. */
export const SignInSearch = z.object({
  /** Where one was: a path of this product, never another site. */
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
export type SignInSearch = z.infer<typeof SignInSearch>;
