import * as z from 'zod';
import { RoundState } from '../../core/figure/round/reporting-round.ts';
import { RoundAddress, RoundDraft, RoundRow } from './round.ts';
import { route } from '../route.ts';
import { none } from '../door-fields.ts';

export const showRoundDraftRoute = route({
  method: 'get',
  path: '/api/rounds/:round/draft',
  permission: 'manage-rounds',
  summary: 'A round as it was written, to be written anew while it is a draft',
  params: RoundAddress,
  query: none,
  body: z.undefined(),
  output: z.object({
    id: z.int(),
    state: RoundState,
    /** Grows with every rewriting; who writes names the one that was read. */
    version: z.int(),
    draft: RoundDraft,
  }),
});

export const rewriteRoundRoute = route({
  method: 'post',
  path: '/api/rounds/:round/draft',
  permission: 'manage-rounds',
  summary:
    'Rewrite a draft of a round, and open it if asked; one that was opened, or rewritten since, is refused',
  params: RoundAddress,
  query: none,
  body: z.strictObject({ version: z.int(), draft: RoundDraft, opensNow: z.boolean() }),
  output: RoundRow,
});

export const discardRoundRoute = route({
  method: 'post',
  path: '/api/rounds/:round/discard',
  permission: 'manage-rounds',
  summary: 'Throw away a draft of a round that was never opened; what it asked stays in the audit',
  params: RoundAddress,
  query: none,
  body: z.undefined(),
  output: z.object({ id: z.int(), state: z.literal('discarded') }),
});
