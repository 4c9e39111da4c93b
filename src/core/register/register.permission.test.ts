import { describe, expect, it } from 'vitest';
import type { Actor, FieldGroup, Role } from '../permission/actor.ts';
import { clearance, city, ward } from './register.fixture.ts';
import {
  shutForDefining,
  shutForEnteringRecords,
  groupsOf,
  visibleKeys,
} from './register.permission.ts';

const actor = (role: Role, unitId = ward, fields: FieldGroup[] = ['figures']): Actor => ({
  id: role,
  office: role,
  accountId: 1,
  grants: [{ role, unitId, covers: unitId === city ? [city, ward] : [unitId], fields }],
});

describe('who may do what with a register', () => {
  it.each<[Role, typeof ward, boolean, boolean]>([
    ['planner', city, true, false],
    ['planner', ward, false, false],
    ['reporter', city, false, true],
    ['reporter', ward, false, true],
    ['approver', city, false, false],
    ['leader', city, false, false],
    ['inspector', city, false, false],
    ['administrator', city, false, false],
    ['public', city, false, false],
  ])('%s of %s: defines %s, enters for the ward %s', (role, unit, defines, enters) => {
    expect(shutForDefining(actor(role, unit), clearance) === null).toBe(defines);
    expect(shutForEnteringRecords(actor(role, unit), ward) === null).toBe(enters);
  });

  it('lets nobody enter for another unit', () => {
    expect(shutForEnteringRecords(actor('reporter'), city)).not.toBeNull();
  });

  it('holds data about persons apart, in reading and in writing', () => {
    const touched = groupsOf(clearance, { member: 'Một người' });
    expect(touched).toEqual(['figures', 'party-members']);
    expect(shutForEnteringRecords(actor('reporter'), ward, touched)).not.toBeNull();
    const both = actor('reporter', ward, ['figures', 'party-members']);
    expect(shutForEnteringRecords(both, ward, touched)).toBeNull();
    expect(visibleKeys(actor('reporter'), clearance, [ward]).has('member')).toBe(false);
    expect(visibleKeys(both, clearance, [city, ward]).has('member')).toBe(true);
  });
});
