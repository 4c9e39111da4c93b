import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRoundsRoute, showRoundRoute, type RoundBoard } from '../../contract/round/round.ts';
import type { Installation } from '../account/test-people.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let board: RoundBoard;
beforeAll(async () => {
  installation = await openWithRounds();
  const planner = await installation.signedIn('ke-hoach');
  const { rounds } = await ask(planner, listRoundsRoute, '/api/rounds');
  expect(rounds.map(({ periodId, state }) => [periodId, state])).toEqual([
    ['2024', 'open'],
    ['2023', 'closed'],
  ]);
  board = await ask(planner, showRoundRoute, `/api/rounds/${rounds[0]?.id}`);
});
afterAll(() => installation.database.close());

describe('the round of the demonstration', () => {
  it('is marked as made up, and stands at every stage', () => {
    expect(board.round.title).toContain('số minh họa');
    expect(board.rows.map(({ unitName, state, awaits }) => [unitName, state, awaits])).toEqual([
      ['Phường Lương Sơn', 'sent', 'head'],
      ['Phường Châu Sơn', 'approved', null],
      ['Phường Mỏ Chè', 'approved', null],
      ['Phường Cải Đan', 'approved', null],
      ['Phường Thắng Lợi', 'approved', null],
      ['Phường Phố Cò', 'department-approved', 'city'],
      ['Xã Tân Quang', 'head-approved', 'department'],
      ['Phường Bách Quang', 'draft', null],
      ['Xã Bình Sơn', 'returned', null],
      ['Xã Bá Xuyên', 'draft', null],
    ]);
  });

  it('names who answers for each unit: where no head was recorded, who last approved there as its head', () => {
    const heads = new Map(board.rows.map(({ unitName, headOffice }) => [unitName, headOffice]));
    expect(heads.get('Phường Mỏ Chè')).toBe('Chủ tịch UBND Phường Mỏ Chè');
    expect(heads.get('Xã Bình Sơn')).toBe('Chủ tịch UBND Xã Bình Sơn');
    expect([...heads.values()]).not.toContain(null);
  });

  it('has one unit late, and one returned for square metres in place of hectares', () => {
    expect(
      board.rows.filter(({ daysLate }) => daysLate > 0).map(({ unitName }) => unitName),
    ).toEqual(['Xã Bá Xuyên']);
    expect(board.rows[8]?.returnedBecause).toContain('héc-ta');
    expect(board.rows[8]?.squares[5]).toBe('doubt');
  });

  it('counts how far it has come, level by level', () => {
    expect(board.round.completeness).toEqual({
      fields: { done: 59, of: 70 },
      sent: { done: 7, of: 10 },
      levels: [
        { level: 'head', share: { done: 6, of: 10 } },
        { level: 'department', share: { done: 5, of: 10 } },
        { level: 'city', share: { done: 4, of: 10 } },
      ],
    });
  });
});
