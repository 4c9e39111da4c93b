import { describe, expect, it } from 'vitest';
import { UnitId } from '../kernel/ids.ts';
import {
  type Actor,
  everywhere,
  type Grant,
  localActor,
  may,
  Permission,
  Role,
  mayEverywhere,
  sightOf,
  stranger,
  visitor,
} from './actor.ts';

const city = UnitId.parse('165@2010-01-01');
const ward = UnitId.parse('05518@2020-01-01');
const otherWard = UnitId.parse('05512@2020-01-01');

const holding = (...grants: Grant[]): Actor => ({
  id: 'account-1',
  office: 'Văn phòng',
  accountId: 1,
  grants,
});
const over = (role: Role, ...covers: UnitId[]): Grant => ({
  role,
  unitId: covers[0] ?? null,
  covers,
  fields: ['figures'],
});

const everyRole = Role.options.filter((role) => role !== 'public');

/** One row a permission: exactly the roles that hold it. */
const holders = {
  public: Role.options,
  look: Role.options,
  'follow-work': everyRole,
  export: everyRole,
  import: ['administrator', 'planner'],
  'set-target': ['planner'],
  'settle-contradiction': ['planner', 'approver', 'leader'],
  'override-judgement': ['planner', 'leader'],
  // Whatever the role: it goes with having an account.
  'own-account': Role.options,
  'manage-accounts': ['administrator'],
  'read-audit': ['administrator', 'leader', 'inspector'],
  'manage-rounds': ['planner'],
  'enter-figures': ['reporter'],
  'import-table': ['planner', 'reporter'],
  'approve-figures': ['approver'],
  'discuss-figures': ['planner', 'reporter', 'approver', 'leader'],
  'view-burden': ['planner', 'approver', 'leader', 'inspector'],
  'manage-registers': ['planner'],
  'enter-records': ['reporter'],
  'manage-tasks': ['planner', 'approver', 'leader'],
  'carry-out-tasks': ['reporter', 'approver'],
  'close-tasks': ['planner', 'approver', 'leader'],
  'manage-meetings': ['planner', 'leader'],
  'manage-programmes': ['planner'],
  'raise-difficulties': ['planner', 'reporter', 'approver'],
  'answer-difficulties': ['planner', 'approver', 'leader'],
  'request-explanation': ['planner', 'leader'],
  'answer-explanation': ['reporter', 'approver'],
} satisfies Record<Permission, readonly Role[]>;

describe('who may do what', () => {
  for (const permission of Permission.options) {
    it(`${permission}: ${holders[permission].join(', ')}`, () => {
      const allowed = Role.options.filter((role) =>
        may(holding(...everywhere([role])), permission),
      );
      expect(allowed).toEqual(holders[permission]);
    });
  }

  it('a person with two roles may do what either may', () => {
    const actor = holding(...everywhere(['reporter', 'leader']));
    expect(may(actor, 'override-judgement')).toBe(true);
    expect(may(actor, 'import')).toBe(false);
  });

  it('a person without any right may do only what is public', () => {
    expect(Permission.options.filter((permission) => may(stranger, permission))).toEqual([
      'public',
    ]);
  });

  it('the person at this machine may do everything but keep an account, having none', () => {
    const not = Permission.options.filter((permission) => !may(localActor, permission));
    expect(not).toEqual(['own-account']);
  });

  it('whoever looks in over the network reads figures, neither the audit nor who owes what, and changes nothing', () => {
    const allowed = Permission.options.filter((permission) => may(visitor, permission));
    expect(allowed).toEqual(['public', 'look']);
    expect(sightOf(visitor)).toBe('everything');
  });
});

describe('where', () => {
  it('a right reaches the unit it was given over and those below, and no other', () => {
    const reporter = holding(over('reporter', ward));
    expect(may(reporter, 'enter-figures', { unitId: ward })).toBe(true);
    expect(may(reporter, 'enter-figures', { unitId: otherWard })).toBe(false);
    expect(may(reporter, 'enter-figures', { unitId: city })).toBe(false);
    const approver = holding(over('approver', city, ward, otherWard));
    expect(may(approver, 'approve-figures', { unitId: otherWard })).toBe(true);
  });

  it('two rights over two units do not add up to a third', () => {
    const actor = holding(over('reporter', ward), over('inspector', city, ward, otherWard));
    expect(may(actor, 'enter-figures', { unitId: otherWard })).toBe(false);
    expect(may(actor, 'look', { unitId: otherWard })).toBe(true);
  });

  it('a right over the whole installation reaches every unit', () => {
    expect(may(localActor, 'enter-figures', { unitId: ward })).toBe(true);
  });
});

describe('on which fields', () => {
  it('data about Party members need a right that says so', () => {
    const plain = holding(over('inspector', ward));
    const trusted = holding({ ...over('inspector', ward), fields: ['figures', 'party-members'] });
    expect(may(plain, 'look', { unitId: ward, field: 'party-members' })).toBe(false);
    expect(may(trusted, 'look', { unitId: ward, field: 'party-members' })).toBe(true);
    expect(may(visitor, 'look', { field: 'party-members' })).toBe(false);
  });
});

describe('what is in sight', () => {
  it('the units of all rights, each once', () => {
    const actor = holding(over('reporter', ward), over('leader', ward, otherWard));
    expect(sightOf(actor)).toEqual([ward, otherWard]);
  });

  it('everything for a right over the whole installation', () => {
    expect(sightOf(holding(over('reporter', ward), ...everywhere(['leader'])))).toBe('everything');
  });

  it('of one kind of field, the units of the rights for it', () => {
    const actor = holding(
      { ...over('reporter', ward), fields: ['figures', 'party-members'] },
      over('inspector', otherWard),
    );
    expect(sightOf(actor, 'look', 'party-members')).toEqual([ward]);
    expect(sightOf(actor)).toEqual([ward, otherWard]);
    expect(sightOf(visitor, 'look', 'party-members')).toEqual([]);
  });

  it('a right over some units, however many, is none over the whole installation', () => {
    expect(mayEverywhere(holding(over('planner', ward, otherWard)), 'manage-rounds')).toBe(false);
    expect(mayEverywhere(holding(...everywhere(['planner'])), 'manage-rounds')).toBe(true);
    expect(mayEverywhere(holding(...everywhere(['inspector'])), 'manage-rounds')).toBe(false);
  });

  it('nothing for a stranger', () => {
    expect(sightOf(stranger)).toEqual([]);
  });
});
