import * as z from 'zod';
import { route } from '../route.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { none } from '../door-fields.ts';
import { Password, SignInName } from './sign-in.ts';

export const LinkPurpose = z.enum(['first-administrator', 'invitation', 'password-reset']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

const Token = z.object({ token: z.string().regex(/^[\w-]{43}$/) });

export const showLinkRoute = route({
  method: 'get',
  path: '/api/links/:token',
  permission: 'public',
  summary: 'What a link lets one do, and until when',
  params: Token,
  query: none,
  body: z.undefined(),
  output: z.object({
    purpose: LinkPurpose,
    endsAt: Instant,
    signInName: z.string().nullable(),
    office: z.string().nullable(),
  }),
});

export const useLinkRoute = route({
  method: 'post',
  path: '/api/links/:token',
  permission: 'public',
  summary: 'Set the password that a link is for; signs in where no second factor is asked',
  params: Token,
  query: none,
  body: z.strictObject({
    password: Password,
    /** For the first administrator only. */
    signInName: SignInName.optional(),
    office: z.string().trim().min(1).max(200).optional(),
  }),
  /** code-needed: the password is set, and one signs in with it and a code of the second factor. */
  output: z.object({ state: z.enum(['signed-in', 'code-needed']) }),
});

export const askForResetRoute = route({
  method: 'post',
  path: '/api/password-reset',
  permission: 'public',
  summary:
    'Have a reset link sent, if the name is known and has an e-mail address; the answer does not tell',
  params: none,
  query: none,
  body: z.strictObject({ signInName: SignInName }),
  output: z.object({ state: z.literal('asked') }),
});
