import * as z from 'zod';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { route } from '../route.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { none } from '../door-fields.ts';
import { Password } from './sign-in.ts';

export const SessionRow = z.object({
  id: z.int(),
  begunAt: Instant,
  seenAt: Instant,
  endsAt: Instant,
  address: z.string().nullable(),
  agent: z.string().nullable(),
  isThisOne: z.boolean(),
});
export type SessionRow = z.infer<typeof SessionRow>;

const SessionList = z.object({ sessions: z.array(SessionRow) });

export const listSessionsRoute = route({
  method: 'get',
  path: '/api/sessions',
  permission: 'own-account',
  summary: 'The devices on which one is signed in',
  params: none,
  query: none,
  body: z.undefined(),
  output: SessionList,
});

export const endSessionsRoute = route({
  method: 'post',
  path: '/api/sessions/end',
  permission: 'own-account',
  summary: 'End sessions of one’s own: one, or all but this one',
  params: none,
  query: none,
  body: z.strictObject({ id: z.union([z.int(), z.literal('others')]) }),
  output: SessionList,
});

export const ratePasswordRoute = route({
  method: 'post',
  path: '/api/password/rate',
  permission: 'public',
  summary: 'Whether a password could be taken, said while it is typed; nothing is kept',
  params: none,
  query: none,
  body: z.strictObject({
    password: z.string().max(1_000),
    /** Words that others would try: sign-in name, office. */
    known: z.array(z.string().max(200)).max(4),
  }),
  output: z.object({
    /** Null: it could be taken. */
    fault: Bilingual.nullable(),
    /** Guesses needed, as a power of ten. */
    guesses: z.number(),
  }),
});

export const changePasswordRoute = route({
  method: 'post',
  path: '/api/password',
  permission: 'own-account',
  summary: 'Change one’s own password; other sessions end',
  params: none,
  query: none,
  body: z.strictObject({ current: Password, next: Password }),
  output: z.object({ state: z.literal('changed') }),
});

export const startSecondFactorRoute = route({
  method: 'post',
  path: '/api/second-factor/start',
  permission: 'own-account',
  summary: 'A secret for a code app; it counts once a code confirms it',
  params: none,
  query: none,
  body: z.strictObject({ password: Password }),
  output: z.object({ secret: z.string(), address: z.string() }),
});

export const confirmSecondFactorRoute = route({
  method: 'post',
  path: '/api/second-factor/confirm',
  permission: 'own-account',
  summary: 'Turn the second factor on; gives the recovery codes, once',
  params: none,
  query: none,
  body: z.strictObject({ code: z.string().max(40) }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const removeSecondFactorRoute = route({
  method: 'post',
  path: '/api/second-factor/remove',
  permission: 'own-account',
  summary: 'Turn one’s own second factor off',
  params: none,
  query: none,
  body: z.strictObject({ password: Password }),
  output: z.object({ state: z.literal('removed') }),
});
