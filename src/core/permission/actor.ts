import * as z from 'zod';
import { UnitId } from '../kernel/ids.ts';

/** What a route or act asks for. Every route names one; `public` must be written, never left out. */
export const Permission = z.enum([
  'public',
  'look',
  'follow-work',
  'export',
  'import',
  'set-target',
  'settle-contradiction',
  'override-judgement',
  'own-account',
  'manage-accounts',
  'read-audit',
  'manage-rounds',
  'enter-figures',
  'import-table',
  'approve-figures',
  'discuss-figures',
  'view-burden',
  'manage-registers',
  'enter-records',
  'manage-tasks',
  'carry-out-tasks',
  'close-tasks',
  'manage-meetings',
  'manage-programmes',
  'raise-difficulties',
  'answer-difficulties',
  'request-explanation',
  'answer-explanation',
]);
export type Permission = z.infer<typeof Permission>;

/** The part a person plays in following a resolution; one person may play several. */
export const Role = z.enum([
  'administrator',
  'planner',
  'reporter',
  'approver',
  'leader',
  'inspector',
  'public',
]);
export type Role = z.infer<typeof Role>;

/**
 * Kinds of field that are held apart: figures of the work of a unit, and data about persons, which for Party members
 * are sensitive (political opinion: Law on Personal Data Protection 91/2025/QH15, Decree 356/2025/NĐ-CP).
 */
export const FieldGroup = z.enum(['figures', 'party-members']);
export type FieldGroup = z.infer<typeof FieldGroup>;

/** A right as it was given: a role over one unit and all below it, for some kinds of field. */
export const Grant = z.object({
  role: Role,
  /** Null: the whole installation. */
  unitId: UnitId.nullable(),
  /** The unit and every unit that is or was below it; empty for the whole installation. */
  covers: z.array(UnitId).readonly(),
  fields: z.array(FieldGroup).readonly(),
});
export type Grant = z.infer<typeof Grant>;

/** Who acts, known by office and never by name. */
export const Actor = z.object({
  id: z.string().min(1),
  office: z.string().min(1),
  /** Null: no account stands behind it (the person at this machine, a command, a passer-by). */
  accountId: z.int().nullable(),
  grants: z.array(Grant).readonly(),
});
export type Actor = z.infer<typeof Actor>;

/**
 * Who may do what. Planners keep targets and settle what contradicts what; leaders answer for judgements; both order
 * tasks, which reporters and approvers carry out and a second body closes; inspectors read everything of their units and
 * change nothing; administrators keep accounts, not figures. The public reads figures, neither the audit nor how they
 * come about: who owes what, drafts, reasons, threads (`follow-work`).
 */
export const permissionsOf = {
  administrator: [
    'public',
    'look',
    'follow-work',
    'export',
    'import',
    'manage-accounts',
    'read-audit',
  ],
  planner: [
    'public',
    'look',
    'follow-work',
    'export',
    'import',
    'set-target',
    'settle-contradiction',
    'override-judgement',
    'manage-rounds',
    'import-table',
    'discuss-figures',
    'view-burden',
    'manage-registers',
    'manage-tasks',
    'close-tasks',
    'manage-meetings',
    'manage-programmes',
    'raise-difficulties',
    'answer-difficulties',
    'request-explanation',
  ],
  reporter: [
    'public',
    'look',
    'follow-work',
    'export',
    'enter-figures',
    'import-table',
    'discuss-figures',
    'enter-records',
    'carry-out-tasks',
    'raise-difficulties',
    'answer-explanation',
  ],
  approver: [
    'public',
    'look',
    'follow-work',
    'export',
    'settle-contradiction',
    'approve-figures',
    'discuss-figures',
    'view-burden',
    'manage-tasks',
    'carry-out-tasks',
    'close-tasks',
    'raise-difficulties',
    'answer-difficulties',
    'answer-explanation',
  ],
  leader: [
    'public',
    'look',
    'follow-work',
    'export',
    'settle-contradiction',
    'override-judgement',
    'read-audit',
    'discuss-figures',
    'view-burden',
    'manage-tasks',
    'close-tasks',
    'manage-meetings',
    'answer-difficulties',
    'request-explanation',
  ],
  inspector: ['public', 'look', 'follow-work', 'export', 'read-audit', 'view-burden'],
  public: ['public', 'look'],
} satisfies Record<Role, readonly Permission[]>;

/** Where and on what a permission is asked; what is left out is asked of no unit in particular, and of figures. */
export interface PermissionPlace {
  unitId?: UnitId;
  field?: FieldGroup;
}

/**
 * Whether one of the actor's grants gives the permission there: its role holds it, it covers the unit, and it is for
 * that kind of field. Everybody holds `public`, and whoever has an account may keep it.
 */
export function may(actor: Actor, permission: Permission, place: PermissionPlace = {}): boolean {
  if (permission === 'public') return true;
  if (permission === 'own-account') return actor.accountId !== null;
  return actor.grants.some((grant) => gives(grant, permission, place));
}

/** Units whose rows the actor may see at all: `everything`, or exactly these. */
export type Sight = 'everything' | readonly UnitId[];

/**
 * The units in which the actor may look, or do something else. The database is told, and shows no rows of others.
 *
 * @param field only by rights for this kind of field; left out: by rights for any
 */
export function sightOf(
  { grants }: Actor,
  permission: Permission = 'look',
  field?: FieldGroup,
): Sight {
  const looking = grants.filter(
    ({ role, fields }) =>
      holds(role, permission) && (field === undefined || fields.includes(field)),
  );
  if (looking.some(({ unitId }) => unitId === null)) return 'everything';
  return [...new Set(looking.flatMap(({ covers }) => covers))];
}

/**
 * Whether the actor holds the permission over the whole installation: what is kept once for all units (days off, learned
 * words) is changed by nobody else.
 */
export function mayEverywhere(actor: Actor, permission: Permission): boolean {
  return sightOf(actor, permission) === 'everything';
}

/** Roles over the whole installation, for every kind of field. */
export function everywhere(roles: readonly Role[]): Grant[] {
  return roles.map((role) => ({ role, unitId: null, covers: [], fields: FieldGroup.options }));
}

/** The person at this machine while it has no accounts: may do everything, and is named by office. */
export const localActor: Actor = {
  id: 'local',
  office: 'Người dùng tại máy này',
  accountId: null,
  grants: everywhere(['administrator', 'planner', 'reporter', 'approver', 'leader']),
};

/** Whoever looks in over the network while there are no accounts: reads the figures, changes nothing. */
export const visitor: Actor = {
  id: 'visitor',
  office: 'Người xem qua mạng',
  accountId: null,
  grants: everywhere(['public']).map((grant) => ({ ...grant, fields: ['figures'] })),
};

/** Whoever has not signed in where accounts are kept. */
export const stranger: Actor = {
  id: 'stranger',
  office: 'Người chưa đăng nhập',
  accountId: null,
  grants: [],
};

function gives(
  grant: Grant,
  permission: Permission,
  { unitId, field = 'figures' }: PermissionPlace,
): boolean {
  return (
    holds(grant.role, permission) &&
    grant.fields.includes(field) &&
    (unitId === undefined || grant.unitId === null || grant.covers.includes(unitId))
  );
}

/** Whether a role holds the permission at all, over whatever units it is given. */
export function holds(role: Role, permission: Permission): boolean {
  const held: readonly Permission[] = permissionsOf[role];
  return held.includes(permission);
}
