import * as z from 'zod';
import { none } from './door-fields.ts';
import { route } from './route.ts';

/** How far a new installation has come, as far as the asker may see it. */
export const FirstSteps = z.object({
  targets: z.int(),
  /** People who have come in, beside the asker; null for whoever may not know. */
  people: z.int().nullable(),
  /** Rounds that were opened. */
  rounds: z.int(),
  /** Figures that came out of a round. */
  figures: z.int(),
});
export type FirstSteps = z.infer<typeof FirstSteps>;

export const showFirstStepsRoute = route({
  method: 'get',
  path: '/api/first-steps',
  permission: 'follow-work',
  summary: 'How far a new installation has come: targets, people, rounds, figures approved',
  params: none,
  query: none,
  body: z.undefined(),
  output: FirstSteps,
});
