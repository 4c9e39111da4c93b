import { describe, expect, it } from 'vitest';
import type { UnitId } from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import type { Actor, Role } from '../permission/actor.ts';
import { stateOn } from './state-on.ts';
import {
  actingUnits,
  type OpenableAct,
  shutForGivingTo,
  shutForTaskAct,
} from './task.permission.ts';
import type { TaskStanding } from './task-standing.ts';
import { accept, acts, city, draft, issue, otherWard, reportDone, ward } from './task.builder.ts';

const person = (
  accountId: number,
  role: Role,
  unitId: UnitId | null,
  ...below: UnitId[]
): Actor => ({
  id: `account-${accountId}`,
  office: `Cán bộ ${accountId}`,
  accountId,
  grants: [
    { role, unitId, covers: unitId === null ? [] : [unitId, ...below], fields: ['figures'] },
  ],
});

const planner = person(1, 'planner', city, ward, otherWard);
const leader = person(2, 'leader', city, ward, otherWard);
const cityApprover = person(3, 'approver', city, ward, otherWard);
const reporter = person(7, 'reporter', ward);
const head = person(8, 'approver', ward);
const coReporter = person(9, 'reporter', otherWard);
const inspector = person(10, 'inspector', city, ward, otherWard);
const everybody = { planner, leader, cityApprover, reporter, head, coReporter, inspector };

function at(...contents: Parameters<typeof acts>[number][1][]): TaskStanding {
  const list = acts(
    ...contents.map((content): [string, typeof content] => ['2024-01-02', content]),
  );
  const standing = stateOn(list, plainDate('2024-01-02'));
  if (standing === null) throw new Error('no task');
  return standing;
}

const drafted = at(draft());
const fresh = at(draft(), issue);
const underWay = at(draft(), issue, accept);
/** Reported by account 7. */
const waiting = at(draft(), issue, accept, reportDone('2024-01-02'));

describe('who may do what, when', () => {
  it.each<[OpenableAct, TaskStanding, (keyof typeof everybody)[]]>([
    ['issue', drafted, ['planner', 'leader', 'cityApprover']],
    ['edit', drafted, ['planner', 'leader', 'cityApprover']],
    ['accept', fresh, ['reporter', 'head']],
    ['return', fresh, ['reporter', 'head']],
    ['answer-part', fresh, ['coReporter']],
    ['report-done', underWay, ['reporter', 'head']],
    ['report-interim', underWay, ['reporter', 'head']],
    ['ask-extension', underWay, ['reporter', 'head']],
    ['extend', underWay, ['planner', 'leader', 'cityApprover']],
    ['close', waiting, ['planner', 'leader', 'cityApprover']],
    ['refuse-done', waiting, ['planner', 'leader', 'cityApprover']],
    ['withdraw', underWay, ['planner', 'leader', 'cityApprover']],
    ['correct-back', waiting, ['reporter', 'head']],
    ['issue', underWay, []],
    ['close', underWay, []],
    ['refuse-extension', underWay, []],
  ])('%s', (kind, standing, may) => {
    const open = Object.entries(everybody).flatMap(([name, actor]) =>
      shutForTaskAct(actor, kind, standing) === null ? [name] : [],
    );
    expect(open).toEqual(may);
  });

  it('a right over the ward is no right to act in its place', () => {
    expect(shutForTaskAct(cityApprover, 'accept', fresh)?.kind).toBe('not-allowed');
  });

  it('whoever reported it done does not close it, whatever other right is held', () => {
    const both = { ...reporter, grants: [...reporter.grants, ...planner.grants] };
    expect(shutForTaskAct(both, 'close', waiting)?.kind).toBe('not-allowed');
    expect(shutForTaskAct({ ...both, accountId: 77 }, 'close', waiting)).toBeNull();
  });

  it('without accounts the office tells who it was', () => {
    const local = {
      ...reporter,
      ...person(1, 'planner', null),
      accountId: null,
      office: 'Máy này',
    };
    const { reported } = waiting;
    if (reported === null) throw new Error('nothing reported');
    const own = { ...waiting, reported: { ...reported, accountId: null, office: 'Máy này' } };
    expect(shutForTaskAct(local, 'close', own)?.kind).toBe('not-allowed');
    expect(shutForTaskAct({ ...local, office: 'Máy khác' }, 'close', own)).toBeNull();
  });

  it('acts in the name of the unit whose office is held', () => {
    expect(actingUnits(head, 'accept', fresh)).toEqual([ward]);
    expect(actingUnits(planner, 'close', waiting)).toEqual([city]);
    expect(actingUnits(coReporter, 'answer-part', fresh)).toEqual([otherWard]);
  });

  it('work is given only to units that the right reaches', () => {
    expect(shutForGivingTo(planner, ward)).toBeNull();
    expect(shutForGivingTo(head, city)?.kind).toBe('not-allowed');
    expect(shutForGivingTo(head, null)).toBeNull();
  });
});
