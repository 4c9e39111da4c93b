import { describe, expect, it } from 'vitest';
import { DifficultyRow } from '../../../contract/difficulty.ts';
import { filterDifficulties, waitingByLevel } from './difficulty-rows.ts';

const row = (id: number, level: string, days: number, state: object = {}, clock = 'in-time') =>
  DifficultyRow.parse({
    id,
    text: 'Thiếu mặt bằng',
    kind: 'obstacle',
    cause: null,
    causeConfirmedBy: null,
    about: { kind: 'unit', name: 'Phường Mỏ Chè' },
    unitId: '05512@2020-01-01',
    unitName: 'Phường Mỏ Chè',
    state: {
      step: 'open',
      raisedOn: '2024-01-01',
      owner: { level, unitId: null, office: null },
      withOwnerSince: '2024-01-01',
      dueOn: null,
      answeredOn: null,
      closedOn: null,
      isRecommendation: false,
      ...state,
    },
    ownerName: 'UBND',
    clock: { state: clock, daysWithOwner: days, workingDaysLate: 0 },
    daysBlocked: days,
  });

const rows = [
  row(1, 'city', 7),
  row(2, 'city', 8, {}, 'overdue'),
  row(3, 'province', 400, { answeredOn: '2024-03-01' }, 'answered'),
  row(4, 'city', 2, { closedOn: '2024-01-03' }, 'closed'),
];
const shown = (search: Parameters<typeof filterDifficulties>[1]) =>
  filterDifficulties(rows, search).map(({ id }) => id);

describe('the list of difficulties', () => {
  it('shows the open ones, unless all are asked for', () => {
    expect(shown({})).toEqual([1, 2, 3]);
    expect(shown({ show: 'all' })).toEqual([1, 2, 3, 4]);
  });

  it('is narrowed by answer, level and clock', () => {
    expect(shown({ show: 'unanswered' })).toEqual([1, 2]);
    expect(shown({ level: 'province' })).toEqual([3]);
    expect(shown({ clock: 'overdue' })).toEqual([2]);
    expect(shown({ by: 'x' })).toEqual([]);
  });
});

it('the picture puts the seventh day in the first column and the eighth in the second', () => {
  const ids = waitingByLevel(rows, 'city').map((column) => column.map(({ id }) => id));
  expect(ids).toEqual([[1], [2], [], [], []]);
  expect(waitingByLevel(rows, 'province')[4]).toHaveLength(1);
});
