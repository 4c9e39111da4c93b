import { addDays, type PlainDate } from '../../../core/kernel/plain-date.ts';
import type { SpecialDay } from '../../../contract/round/special-days.ts';
import { readTypedDay } from '../../ui/frame/typed-day.ts';

/** What somebody writes to put days on the list. */
export interface TypedRange {
  from: string;
  /** Empty: the first day alone. */
  to: string;
  isWorked: boolean;
  name: string;
}

const MOST_DAYS = 60;

/** The days written, or what is wrong with them: nothing is said of what is still empty. */
export function readRange({
  from,
  to,
  isWorked,
  name,
}: TypedRange): { days: SpecialDay[] } | { lacks: 'unfinished' | 'backwards' } {
  const first = readTypedDay(from);
  const last = to.trim() === '' ? first : readTypedDay(to);
  if (first === null || last === null || name.trim() === '') return { lacks: 'unfinished' };
  const days = daysFrom(first, last);
  if (days.length === 0 || days.length > MOST_DAYS) return { lacks: 'backwards' };
  return { days: days.map((day) => ({ day, isWorked, name: name.trim() })) };
}

/** Every day of a range, both ends in it; no more than one too many. */
function daysFrom(first: PlainDate, last: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last && days.length <= MOST_DAYS; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}
