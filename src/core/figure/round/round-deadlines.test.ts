import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { movedDays, pastDeadlines, reminderOn, roundDeadlines } from './round-deadlines.ts';

/** The National Day of 2021 was a Thursday, with the Friday after it off as well. */
const days = { holidays: [plainDate('2021-09-02'), plainDate('2021-09-03')], madeUpDays: [] };

describe('deadlines of a round', () => {
  it('climb level by level in working days: the cut-off of 14 December 2024 is a Saturday', () => {
    expect(
      roundDeadlines(plainDate('2024-12-14'), ['head', 'department', 'city'], [2, 1, 1, 2], days),
    ).toEqual({
      unitDueOn: '2024-12-17',
      deadlines: [
        { level: 'head', dueOn: '2024-12-18' },
        { level: 'department', dueOn: '2024-12-19' },
        { level: 'city', dueOn: '2024-12-23' },
      ],
    });
  });

  it('leave at least one working day to every level', () => {
    expect(() => roundDeadlines(plainDate('2024-12-14'), ['city'], [1, 0], days)).toThrow(
      'Thời hạn gửi báo cáo quá sát ngày chốt số liệu.',
    );
  });
});

describe('opening a round late', () => {
  it.each([
    ['all to come', ['2021-09-06', '2021-09-07'], 0, 0],
    ['one falls on the day itself', ['2021-09-01'], 0, 0],
    ['due the day before', ['2021-08-31'], 1, 1],
    [
      'the longest past is told, of those that are past',
      ['2021-08-25', '2021-08-31', '2021-12-01'],
      2,
      5,
    ],
    ['no unit at all', [], 0, 0],
  ])('%s', (_, dueOns, count, workingDays) => {
    const past = pastDeadlines(dueOns.map(plainDate), plainDate('2021-09-01'), days);
    expect(past).toEqual({ count, workingDays });
  });
});

describe('days of a round after the list of working days changed', () => {
  const at = (unit: string, head: string) => ({
    unitDueOn: plainDate(unit),
    deadlines: [{ level: 'head' as const, dueOn: plainDate(head) }],
  });
  const current = at('2021-09-06', '2021-09-08');

  it.each([
    ['later, of a draft', '2021-09-07', '2021-09-09', false, '2021-09-07', '2021-09-09'],
    ['earlier, of a draft', '2021-09-03', '2021-09-06', false, '2021-09-03', '2021-09-06'],
    ['later, of an open one', '2021-09-07', '2021-09-09', true, '2021-09-07', '2021-09-09'],
    ['earlier, of an open one', '2021-09-03', '2021-09-06', true, '2021-09-06', '2021-09-08'],
    ['both ways, of an open one', '2021-09-03', '2021-09-09', true, '2021-09-06', '2021-09-09'],
  ])('%s', (_, unit, head, isOpened, unitThen, headThen) => {
    expect(movedDays(current, at(unit, head), isOpened)).toEqual(at(unitThen, headThen));
  });
});

describe('the reminder that holds', () => {
  it.each([
    ['four working days before', '2021-08-26', null],
    ['three before', '2021-08-27', 'due-soon-3'],
    ['two before, the last one standing', '2021-08-30', 'due-soon-3'],
    ['the day before', '2021-08-31', 'due-soon-1'],
    ['on the day', '2021-09-01', 'due-soon-1'],
    ['on the holiday after', '2021-09-02', null],
    ['a working day after', '2021-09-06', 'overdue-1'],
    ['three working days after', '2021-09-08', 'overdue-3'],
    ['weeks after, while nobody looked', '2021-10-01', 'overdue-3'],
  ])('%s', (_, on, expected) => {
    const reminder = reminderOn(plainDate('2021-09-01'), plainDate(on), days);
    expect(reminder?.key ?? null).toBe(expected === null ? null : `${expected}-2021-09-01`);
  });
});
