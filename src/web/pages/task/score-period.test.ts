import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { otherScorePeriod, readScorePeriod, scorePeriodOf } from './score-period.ts';

describe('the period of a work score', () => {
  it.each([
    ['2026-11-25', 'quarter', '2026-Q4'],
    ['2026-01-01', 'quarter', '2026-Q1'],
    ['2026-03-31', 'month', '2026-M03'],
  ] as const)('of %s by %s is %s', (day, kind, period) => {
    expect(scorePeriodOf(plainDate(day), kind)).toBe(period);
  });
  it.each([
    ['2026-Q4', 1, '2027-Q1'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-M12', 1, '2027-M01'],
    ['2026-M01', -1, '2025-M12'],
  ])('%s and %s steps on is %s', (period, steps, other) => {
    expect(otherScorePeriod(period, steps)).toBe(other);
  });
  it('is no year', () => {
    expect(readScorePeriod('2026')).toBeNull();
  });
});
