import { comparePlainDates, type PlainDate } from './plain-date.ts';

/** Where a kind of act says from which day it holds, and its number in the order of recording. */
export interface ActKeys<Act> {
  dayOf: (act: Act) => PlainDate;
  numberOf: (act: Act) => number;
}

/** Acts in the order in which they hold: by the day from which each does; of one day, as they were recorded. */
export function inOrderOfDays<Act>(acts: readonly Act[], { dayOf, numberOf }: ActKeys<Act>): Act[] {
  return acts.toSorted(
    (a, b) => comparePlainDates(dayOf(a), dayOf(b)) || numberOf(a) - numberOf(b),
  );
}

/** Acts that hold on a day, in that order. One dated later never changes what held before it. */
export function heldOn<Act>(acts: readonly Act[], day: PlainDate, keys: ActKeys<Act>): Act[] {
  return inOrderOfDays(
    acts.filter((act) => keys.dayOf(act) <= day),
    keys,
  );
}
