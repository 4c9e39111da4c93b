import * as z from 'zod';

/** Columns a reader may hide; outlook and target always stand. */
export const HideableColumn = z.enum([
  'latest',
  'trajectory',
  'growth',
  'plan',
  'required',
  'owner',
]);
export type HideableColumn = z.infer<typeof HideableColumn>;

export const SortColumn = z.enum(['outlook', 'target', 'latest', 'growth', 'required', 'owner']);
export type SortColumn = z.infer<typeof SortColumn>;

/** What the scorecard adds to the address: filters, order, hidden columns. Lists are joined by commas. */
export const ScorecardSearch = z.object({
  colour: z.string().optional().catch(undefined),
  judgement: z.string().optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
  /** A column, with a minus in front for the other direction; absent: red first. */
  sort: z
    .string()
    .regex(/^-?[a-z]+$/)
    .optional()
    .catch(undefined),
  hide: z.string().optional().catch(undefined),
});
export type ScorecardSearch = z.infer<typeof ScorecardSearch>;

/** The known values of a list written with commas; unknown ones are passed over. */
export function listOf<T extends string>(text: string | undefined, known: readonly T[]): T[] {
  const written = text?.split(',') ?? [];
  return known.filter((value) => written.includes(value));
}

/** Adds a value to such a list, or takes it out; undefined when nothing is left. */
export function toggled<T extends string>(
  text: string | undefined,
  value: T,
  known: readonly T[],
): string | undefined {
  const before = listOf(text, known);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return after.length === 0 ? undefined : after.join(',');
}
