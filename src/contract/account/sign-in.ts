import * as z from 'zod';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { Actor } from '../../core/permission/actor.ts';
import { route } from '../route.ts';
import { none } from '../door-fields.ts';

/** Typed to sign in; letter case and blanks around it do not count. */
export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{2,119}$/, {
    error:
      'Tên đăng nhập gồm 3 đến 120 chữ không dấu, chữ số, dấu chấm, gạch hoặc địa chỉ thư điện tử',
  });
export type SignInName = z.infer<typeof SignInName>;

/** Long passphrases are welcome; what is refused further is said by the server. */
export const Password = z.string().min(1).max(1_000);

/** An account that a visitor to the demonstration may take. */
export const DemonstrationAccount = z.object({
  signInName: z.string(),
  office: z.string(),
  part: Bilingual,
});
export type DemonstrationAccount = z.infer<typeof DemonstrationAccount>;

export const WhoAmI = z.object({
  actor: Actor,
  /** Null: nobody is signed in. */
  signInName: z.string().nullable(),
  hasSecondFactor: z.boolean(),
  /** Whether one must sign in to see anything. */
  isClosed: z.boolean(),
  /** Name of the single sign-on, for its button; null where none is set up. */
  singleSignOn: z.string().nullable(),
  /** Whether e-mails are sent; else a forgotten password is a matter for an administrator. */
  sendsMail: z.boolean(),
  /** Given only to whoever sits at the machine of a demonstration. */
  demonstration: z
    .object({ password: z.string(), accounts: z.array(DemonstrationAccount) })
    .nullable(),
});
export type WhoAmI = z.infer<typeof WhoAmI>;

export const whoAmIRoute = route({
  method: 'get',
  path: '/api/me',
  permission: 'public',
  summary: 'Who is asking, and whether accounts are kept',
  params: none,
  query: none,
  body: z.undefined(),
  output: WhoAmI,
});

export const signInRoute = route({
  method: 'post',
  path: '/api/sign-in',
  permission: 'public',
  summary: 'Sign in with name, password and, where it is on, the code of the second factor',
  params: none,
  query: none,
  body: z.strictObject({
    signInName: z.string().max(200),
    password: Password,
    code: z.string().max(40).optional(),
  }),
  output: z.object({ state: z.enum(['signed-in', 'code-needed']) }),
});

export const startSingleSignOnRoute = route({
  method: 'post',
  path: '/api/single-sign-on/start',
  permission: 'public',
  summary: 'Begin to sign in at the identity provider of the authority',
  params: none,
  query: none,
  body: z.strictObject({}),
  /** Where the browser is to go. */
  output: z.object({ address: z.url() }),
});

export const finishSingleSignOnRoute = route({
  method: 'post',
  path: '/api/single-sign-on/finish',
  permission: 'public',
  summary: 'Sign in with what the identity provider sent back',
  params: none,
  query: none,
  /** What stood after the question mark of the address that the provider sent the browser to. */
  body: z.strictObject({ answer: z.string().max(8_000) }),
  output: z.object({ state: z.literal('signed-in') }),
});

export const signOutRoute = route({
  method: 'post',
  path: '/api/sign-out',
  permission: 'own-account',
  summary: 'End this session',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ state: z.literal('signed-out') }),
});
