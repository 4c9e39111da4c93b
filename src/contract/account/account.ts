import * as z from 'zod';
import { UnitId } from '../../core/kernel/ids.ts';
import { FieldGroup, Role } from '../../core/permission/actor.ts';
import { route } from '../route.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { none } from '../door-fields.ts';
import { SignInName } from './sign-in.ts';

/** A role to be given; `unitId` null stands for the whole installation. */
export const GivenRight = z.object({
  role: Role.exclude(['public']),
  unitId: UnitId.nullable(),
  fields: z.array(FieldGroup).min(1),
});
export type GivenRight = z.infer<typeof GivenRight>;

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
