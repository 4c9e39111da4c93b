import { describe, expect, it } from 'vitest';
import { UnitId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Actor, Role } from '../../permission/actor.ts';
import { shutBeforeHeld, shutForChanging, shutForEnding } from './meeting.permission.ts';
import type { MeetingState } from './meeting.ts';

const city = UnitId.parse('165@2010-01-01');
const ward = UnitId.parse('05528@2020-01-01');
const holding = (role: Role, unitId: UnitId): Actor => ({
  id: 'account-1',
  office: 'Văn phòng',
  accountId: 1,
  grants: [{ role, unitId, covers: unitId === city ? [city, ward] : [ward], fields: ['figures'] }],
});

describe('who changes a meeting', () => {
  it.each<[string, Actor, UnitId, MeetingState, string | null]>([
    ['a planner of its unit', holding('planner', ward), ward, 'arranged', null],
    ['a leader above it', holding('leader', city), ward, 'prepared', null],
    [
      'a planner below it, who takes part',
      holding('planner', ward),
      city,
      'arranged',
      'not-allowed',
    ],
    ['an approver of its unit', holding('approver', ward), ward, 'arranged', 'not-allowed'],
    ['nobody once it is over', holding('planner', city), city, 'over', 'not-possible-now'],
  ])('%s', (_, actor, unitId, state, expected) => {
    expect(shutForChanging(actor, { unitId, state })?.kind ?? null).toBe(expected);
  });

  it.each<[MeetingState, 'over' | 'open', string | null]>([
    ['arranged', 'over', 'not-possible-now'],
    ['prepared', 'over', null],
    ['over', 'over', 'not-possible-now'],
    ['over', 'open', null],
    ['prepared', 'open', 'not-possible-now'],
  ])('one that is %s is brought to %s: %s', (state, to, expected) => {
    const facts = { unitId: city, state };
    expect(shutForEnding(holding('planner', city), facts, to)?.kind ?? null).toBe(expected);
  });
});

describe('concluding and ending', () => {
  it.each([
    ['on its day', '2026-03-02', null, null],
    ['after it', '2026-03-01', null, null],
    ['before it', '2026-03-03', null, 'not-possible-now'],
    ['within the span in which it can have been held', '2026-03-05', '2026-03-01', null],
    ['before that span', '2026-03-05', '2026-03-03', 'not-possible-now'],
  ])('%s', (_, heldOn, heldFrom, expected) => {
    const terms = {
      heldOn: plainDate(heldOn),
      heldFrom: heldFrom === null ? null : plainDate(heldFrom),
    };
    expect(shutBeforeHeld(terms, plainDate('2026-03-02'))?.kind ?? null).toBe(expected);
  });
});
