import { describe, expect, it } from 'vitest';
import { UnitId } from '../../../core/kernel/ids.ts';
import {
  type Actor,
  everywhere,
  localActor,
  type Role,
  visitor,
} from '../../../core/permission/actor.ts';
import { homeOf } from './home.ts';

const ward = UnitId.parse('05512@2020-01-01');
const overWard = (role: Role): Actor => ({
  id: 'account-1',
  office: 'Văn phòng',
  accountId: 1,
  grants: [{ role, unitId: ward, covers: [ward], fields: ['figures'] }],
});

describe('where somebody comes in', () => {
  it.each([
    ['a reporter of a ward', overWard('reporter'), '/rounds'],
    ['the head of a ward', overWard('approver'), '/rounds'],
    ['an inspector of a ward', overWard('inspector'), '/scorecard'],
    [
      'a reporter of everything',
      { ...overWard('reporter'), grants: everywhere(['reporter']) },
      '/scorecard',
    ],
    ['the person at this machine', localActor, '/scorecard'],
    ['whoever looks in over the network', visitor, '/scorecard'],
  ])('%s', (_, actor, home) => {
    expect(homeOf(actor)).toBe(home);
  });
});
