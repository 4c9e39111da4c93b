import type { TextToRead } from '../reading.ts';
import { surfaceOf } from '../text/surface.ts';
import { tokenise } from '../text/tokenise.ts';
import { findTimes } from '../time/find-times.ts';
import type { TimeSpan, When } from '../time/when.ts';

/** The times of a title, in order: what the text below it reports on. */
export function titleTimes({ title }: Pick<TextToRead, 'title'>): When[] {
  const tokens = tokenise(surfaceOf(title ?? ''));
  return findTimes(tokens)
    .map(({ when }) => when)
    .filter(({ kind }) => kind !== 'day' && kind !== 'duration' && kind !== 'clock');
}

/** Months from January on: a half, the first quarter, so many months; undefined for any other time. */
function monthsFromJanuary(when: When): number | undefined {
  if (when.kind === 'first-months') return when.months;
  if (when.kind === 'half') return when.half === 1 ? 6 : undefined;
  return when.kind === 'quarter' && when.quarter === 1 ? 3 : undefined;
}

/** What "từ đầu năm đến nay" means in a text: the months that its title, else its body, reports on. */
export function yearToDate(title: readonly When[], times: readonly TimeSpan[]): When | undefined {
  const isToDate = (when: When): boolean => monthsFromJanuary(when) !== undefined;
  return title.find(isToDate) ?? times.map(({ when }) => when).find(isToDate);
}

/** The last month of a time: "9 tháng" ends with September; undefined for none of a year. */
function lastMonth(when: When): number | undefined {
  if (when.kind === 'month') return when.month ?? undefined;
  if (when.kind === 'quarter') return when.quarter === null ? undefined : when.quarter * 3;
  return monthsFromJanuary(when) ?? (when.kind === 'half' ? 12 : undefined);
}

/** The month that a time ends with; undefined where it names none. */
export function monthOf(when: When): When | undefined {
  const month = lastMonth(when);
  if (month === undefined || !('year' in when)) return undefined;
  return { kind: 'month', month, year: when.year, shift: 0 };
}

/** The quarter that a time ends with; undefined where it names none. */
export function quarterOf(when: When): When | undefined {
  const month = lastMonth(when);
  if (month === undefined || !('year' in when)) return undefined;
  return { kind: 'quarter', quarter: Math.ceil(month / 3), year: when.year, shift: 0 };
}

/** Gives "trong tháng" and "quý này" the number that the text is on: of the last such time, else of the title. */
export function numbered(title: readonly When[]): (time: TimeSpan) => When | undefined {
  let known = title.find((when) => lastMonth(when) !== undefined);
  return ({ when }) => {
    if (when.kind === 'month' && when.month === null) return known && monthOf(known);
    if (when.kind === 'quarter' && when.quarter === null) return known && quarterOf(known);
    if (lastMonth(when) !== undefined) known = when;
    return when;
  };
}
