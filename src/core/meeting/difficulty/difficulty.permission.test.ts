import { describe, expect, it } from 'vitest';
import { UnitId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { type Actor, everywhere, type Role } from '../../permission/actor.ts';
import type { DifficultyActKind } from './difficulty.ts';
import { needsDocument, shutForAct, shutForRaising } from './difficulty.permission.ts';
import { city, escalate, history, province, raise, resolve, ward } from './difficulty.fixture.ts';
import { stateOn, unitsInvolved } from './difficulty-state.ts';

const holding = (role: Role, ...covers: UnitId[]): Actor => ({
  id: 'account-1',
  office: 'Văn phòng',
  accountId: 1,
  grants:
    covers.length === 0
      ? everywhere([role])
      : [{ role, unitId: covers[0] ?? null, covers, fields: ['figures'] }],
});
const factsAfter = (acts: ReturnType<typeof history>) => {
  const state = stateOn(acts, plainDate('2024-12-31'));
  if (state === null) throw new Error('not raised');
  return { unitId: ward, involved: unitsInvolved(ward, acts), state };
};
const atCity = factsAfter(history(['2024-03-01', raise]));
const atProvince = factsAfter(history(['2024-03-01', raise], ['2024-03-20', escalate]));
const closed = factsAfter(history(['2024-03-01', raise], ['2024-03-20', resolve]));

const reporter = holding('reporter', ward);
const wardHead = holding('approver', ward);
const cityPlanner = holding('planner', city, ward);
const otherWard = holding('approver', UnitId.parse('05518@2020-01-01'));

describe('who may do what with a difficulty of a ward', () => {
  it.each<[string, Actor, DifficultyActKind, typeof atCity, string | null]>([
    ['the reporter withdraws it', reporter, 'withdraw', atCity, null],
    ['the reporter resolves it', reporter, 'resolve', atCity, null],
    ['the reporter does not send it up', reporter, 'escalate', atCity, 'not-allowed'],
    ['the head of the ward sends it up', wardHead, 'escalate', atCity, null],
    [
      'the head of the ward does not take it on for the city',
      wardHead,
      'take-on',
      atCity,
      'not-allowed',
    ],
    ['the city takes it on', cityPlanner, 'take-on', atCity, null],
    [
      'the city takes nothing on that lies with the province',
      cityPlanner,
      'take-on',
      atProvince,
      'not-allowed',
    ],
    ['the city writes the answer of the province down', cityPlanner, 'answer', atProvince, null],
    [
      'the city does not withdraw what is not its own',
      holding('approver', city),
      'withdraw',
      atCity,
      'not-allowed',
    ],
    ['another ward has no part in it', otherWard, 'answer', atCity, 'not-allowed'],
    ['an inspector changes nothing', holding('inspector'), 'resolve', atCity, 'not-allowed'],
    ['what is resolved is not answered', cityPlanner, 'answer', closed, 'not-possible-now'],
    ['what is resolved is reopened', reporter, 'reopen', closed, null],
  ])('%s', (_, actor, kind, facts, expected) => {
    expect(shutForAct(actor, facts, kind)?.kind ?? null).toBe(expected);
  });

  it('only whoever reports, approves or plans for a unit raises for it', () => {
    expect(shutForRaising(reporter, ward)).toBeNull();
    expect(shutForRaising(reporter, city)?.kind).toBe('not-allowed');
    expect(shutForRaising(holding('leader'), ward)?.kind).toBe('not-allowed');
  });
});

describe('the document that proves what a higher level said', () => {
  it.each([
    ['the city answers for itself', cityPlanner, atCity, false],
    ['the city writes down what the province said', cityPlanner, atProvince, true],
    ['the province answers for itself', holding('planner', province), atProvince, false],
    ['a ward writes down what the city said', wardHead, atCity, true],
    ['whoever plans for the installation speaks for the city', holding('planner'), atCity, false],
    ['… and not for the province', holding('planner'), atProvince, true],
  ])('%s', (_, actor, facts, expected) => {
    expect(needsDocument(actor, facts)).toBe(expected);
  });
});
