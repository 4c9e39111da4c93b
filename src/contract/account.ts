import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { Actor, FieldGroup, Role } from '../core/permission/actor.ts';
import { route } from './route.ts';
import { Instant } from '../core/kernel/instant.ts';
import { none } from './door-fields.ts';

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
const Password = z.string().min(1).max(1_000);

/** A role to be given; `unitId` null stands for the whole installation. */
export const GivenRight = z.object({
  role: Role.exclude(['public']),
  unitId: UnitId.nullable(),
  fields: z.array(FieldGroup).min(1),
});
export type GivenRight = z.infer<typeof GivenRight>;

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

export const AccountState = z.enum(['invited', 'active', 'suspended']);
export type AccountState = z.infer<typeof AccountState>;

export const AccountRow = z.object({
  id: z.int(),
  signInName: z.string(),
  office: z.string(),
  email: z.string().nullable(),
  state: AccountState,
  isDemonstration: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Tied to somebody at the identity provider. */
  hasSingleSignOn: z.boolean(),
  lockedUntil: Instant.nullable(),
  lastSeenAt: Instant.nullable(),
  rights: z.array(GivenRight.extend({ unitName: z.string().nullable() })),
});
export type AccountRow = z.infer<typeof AccountRow>;

/** A link is shown once, to whoever had it made; the database keeps only its hash. */
const AccountAnswer = z.object({ account: AccountRow, link: z.string().nullable() });

export const listAccountsRoute = route({
  method: 'get',
  path: '/api/accounts',
  permission: 'manage-accounts',
  summary: 'All accounts with their rights',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({
    accounts: z.array(AccountRow),
    units: z.array(z.object({ id: UnitId, name: z.string(), isCurrent: z.boolean() })),
  }),
});

export const inviteRoute = route({
  method: 'post',
  path: '/api/accounts',
  permission: 'manage-accounts',
  summary: 'Make an account and the link by which its owner sets a password',
  params: none,
  query: none,
  body: z.strictObject({
    signInName: SignInName,
    office: z.string().trim().min(1).max(200),
    email: z.email().nullable(),
    rights: z.array(GivenRight).min(1).max(50),
  }),
  output: AccountAnswer,
});

const AccountId = z.object({ id: z.coerce.number().int().positive() });

export const setRightsRoute = route({
  method: 'post',
  path: '/api/accounts/:id/rights',
  permission: 'manage-accounts',
  summary: 'Give an account exactly these rights',
  params: AccountId,
  query: none,
  body: z.strictObject({ rights: z.array(GivenRight).max(50), reason: z.string().trim().min(1) }),
  output: AccountAnswer,
});

export const manageAccountRoute = route({
  method: 'post',
  path: '/api/accounts/:id',
  permission: 'manage-accounts',
  summary:
    'Suspend, restore, unlock; make a new link; take off a lost second factor or a single sign-on',
  params: AccountId,
  query: none,
  body: z.strictObject({
    act: z.enum([
      'suspend',
      'restore',
      'unlock',
      'make-link',
      'remove-second-factor',
      'untie-single-sign-on',
    ]),
    reason: z.string().trim().min(1),
  }),
  output: AccountAnswer,
});

export const MailRow = z.object({
  id: z.int(),
  writtenAt: Instant,
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(['waiting', 'sent', 'kept', 'failed']),
  fault: z.string().nullable(),
});
export type MailRow = z.infer<typeof MailRow>;

export const listMailsRoute = route({
  method: 'get',
  path: '/api/mails',
  permission: 'manage-accounts',
  summary:
    'The last two hundred e-mails, sent and kept; links in them are blotted out, but for the demonstration',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ mails: z.array(MailRow), isSending: z.boolean() }),
});
