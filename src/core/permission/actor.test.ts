import { describe, expect, it } from 'vitest';
import { type Actor, localActor, may, Permission, Role, visitor } from './actor.ts';

const inTheRole = (role: Role): Actor => ({ id: role, office: 'Văn phòng', roles: [role] });

/** One row a permission: exactly the roles that hold it. */
const holders = {
  public: Role.options,
  look: ['administrator', 'planner', 'reporter', 'approver', 'leader', 'inspector'],
  export: ['administrator', 'planner', 'reporter', 'approver', 'leader', 'inspector'],
  import: ['administrator', 'planner'],
  'set-target': ['planner'],
  'settle-contradiction': ['planner', 'approver', 'leader'],
  'override-judgement': ['planner', 'leader'],
} satisfies Record<Permission, readonly Role[]>;

describe('who may do what', () => {
  for (const permission of Permission.options) {
    it(`${permission}: ${holders[permission].join(', ')}`, () => {
      const allowed = Role.options.filter((role) => may(inTheRole(role), permission));
      expect(allowed).toEqual(holders[permission]);
    });
  }

  it('a person with two roles may do what either may', () => {
    const actor: Actor = { id: 'a', office: 'Văn phòng', roles: ['reporter', 'leader'] };
    expect(may(actor, 'override-judgement')).toBe(true);
    expect(may(actor, 'import')).toBe(false);
  });

  it('a person without any role may do only what is public', () => {
    const actor: Actor = { id: 'a', office: 'Văn phòng', roles: [] };
    expect(Permission.options.filter((permission) => may(actor, permission))).toEqual(['public']);
  });

  it('the person at this machine may do everything', () => {
    expect(Permission.options.filter((permission) => !may(localActor, permission))).toEqual([]);
  });

  it('whoever looks in over the network reads and changes nothing', () => {
    expect(Permission.options.filter((permission) => may(visitor, permission))).toEqual([
      'public',
      'look',
      'export',
    ]);
  });
});
