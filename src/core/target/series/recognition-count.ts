import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { dayAfter, type PartContext } from '../part-context.ts';

/** Units up to a standard on a day, with the list they were counted from. */
export interface RecognitionCount {
  /** Members with a recognition in force; `newly-in-term`: decided since the term began. */
  recognised: string[];
  /** Members of the list on the day that are not recognised: candidates. */
  candidates: string[];
  /** Members of the list on the day, and at the start of the term: they differ after a merger. */
  membersNow: number;
  membersAtStart: number;
}

/** Counts recognitions decided and not lost by `day`; a lost one no longer counts. */
export function countRecognised(context: PartContext, day: PlainDate): RecognitionCount {
  const { part, facts, years } = context;
  const since = part.countForm === 'newly-in-term' ? firstDayCounted(context) : null;
  const inForce = facts.recognitions.filter(
    ({ decidedOn, lostOn }) =>
      decidedOn <= day &&
      (lostOn === null || lostOn > day) &&
      (since === null || decidedOn >= since),
  );
  const recognised = [...new Set(inForce.map(({ member }) => member))];
  const members = membersOn(context, day);
  return {
    recognised,
    candidates: members.filter((member) => !recognised.includes(member)),
    membersNow: members.length,
    membersAtStart: membersOn(context, dayAfter(years.base)).length,
  };
}

/** Recognitions count from the congress or from the first year of the term, whichever is earlier. */
function firstDayCounted({ termStart, years }: PartContext): PlainDate {
  const firstYear = dayAfter(years.first - 1);
  return termStart < firstYear ? termStart : firstYear;
}

/** The last day of a year, or the day of the evaluation when the year is not over. */
export function countingDayOf(context: PartContext, year: number): PlainDate {
  const lastDay = addDays(dayAfter(year), -1);
  return lastDay < context.asOf ? lastDay : context.asOf;
}

function membersOn({ facts }: PartContext, day: PlainDate): string[] {
  return facts.members
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .map(({ member }) => member);
}
