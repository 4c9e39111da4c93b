import { publicHolidays } from '../../core/period/public-holidays.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import { today } from '../today.ts';

/** Working days around now: Mondays to Fridays without the public holidays whose day is fixed. */
export function workingDays(): WorkingDays {
  const year = Number(today().slice(0, 4));
  const years = Array.from({ length: 9 }, (_, at) => year - 6 + at);
  return { holidays: years.flatMap(publicHolidays), madeUpDays: [] };
}
