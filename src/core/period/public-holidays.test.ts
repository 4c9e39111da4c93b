import { expect, it } from 'vitest';
import { addWorkingDays } from './working-days.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { publicHolidays } from './public-holidays.ts';

it('the working day after 29 April 2026, a Wednesday, is 4 May', () => {
  const days = { holidays: publicHolidays(2026), madeUpDays: [] };
  expect(addWorkingDays(plainDate('2026-04-29'), 1, days)).toBe('2026-05-04');
});
