import * as z from 'zod';

/** What a route or act asks for. Every route names one; `public` must be written, never left out. */
export const Permission = z.enum([
  'public',
  'look',
  'export',
  'import',
  'set-target',
  'settle-contradiction',
  'override-judgement',
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

/** Who acts, known by office and never by name. */
export const Actor = z.object({
  id: z.string().min(1),
  office: z.string().min(1),
  roles: z.array(Role).readonly(),
});
export type Actor = z.infer<typeof Actor>;

/**
 * Who may do what. Planners keep targets and settle what contradicts what; leaders answer for
 * judgements; inspectors read everything and change nothing.
 */
const permissionsOf = {
  administrator: ['public', 'look', 'export', 'import'],
  planner: [
    'public',
    'look',
    'export',
    'import',
    'set-target',
    'settle-contradiction',
    'override-judgement',
  ],
  reporter: ['public', 'look', 'export'],
  approver: ['public', 'look', 'export', 'settle-contradiction'],
  leader: ['public', 'look', 'export', 'settle-contradiction', 'override-judgement'],
  inspector: ['public', 'look', 'export'],
  public: ['public'],
} satisfies Record<Role, readonly Permission[]>;

/** Whether the actor holds the permission by any of their roles; everybody holds `public`. */
export function may(actor: Actor, permission: Permission): boolean {
  if (permission === 'public') return true;
  return actor.roles.some((role) => holds(permissionsOf[role], permission));
}

/** The person at this machine while it has no accounts: may do everything, and is named by office. */
export const localActor: Actor = {
  id: 'local',
  office: 'Người dùng tại máy này',
  roles: ['administrator', 'planner', 'leader'],
};

/** Whoever looks in over the network while there are no accounts: reads everything, changes nothing. */
export const visitor: Actor = {
  id: 'visitor',
  office: 'Người xem qua mạng',
  roles: ['inspector'],
};

function holds(permissions: readonly Permission[], permission: Permission): boolean {
  return permissions.includes(permission);
}
