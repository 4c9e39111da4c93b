import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../../core/kernel/plain-date.ts';
import { daysOfMonth, monthName, otherMonth, weeksOf } from './calendar-month.ts';

describe('a month of the calendar', () => {
  it('of a leap year has its last day', () => {
    expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
  ])('%s and %s months on is %s', (month, months, other) => {
    expect(otherMonth(month, months)).toBe(other);
  });
  it('is named as each language does', () => {
    expect(monthName('2026-03', 'vi')).toBe('3/2026');
    expect(monthName('2026-03', 'en')).toBe('March 2026');
  });
  it('is laid out in weeks that begin on Monday', () => {
    // 1 November 2026 is a Sunday.
    const days = Array.from({ length: 30 }, (_, at) => ({
      day: addDays(plainDate('2026-11-01'), at),
    }));
    const weeks = weeksOf(days);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map((day) => day?.day ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      '2026-11-01',
    ]);
    expect(weeks[5]?.[0]?.day).toBe('2026-11-30');
    expect(weeks[5]?.[1]).toBeNull();
  });
});
