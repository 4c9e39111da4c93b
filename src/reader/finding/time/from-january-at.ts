import type { Token } from '../text/token.ts';
import { dateAt } from './date-at.ts';
import { monthAt } from './month-at.ts';
import { quarterAt, whenOfMonths } from './quarter-at.ts';
import { textAt, wholeBetween, wordsAt, yearAt, yearPart, type YearPart } from './time-parts.ts';
import type { TimeSpan, When } from './when.ts';

/** `từ đầu năm 2020 đến hết tháng 9`, `từ đầu năm đến 15/11`, `từ ngày 01/01 đến 30/9/2020`, `từ đầu năm 2020 đến nay`. */
export function fromJanuaryAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const start = startAt(tokens, at);
  if (start === undefined || !['đến', 'tới'].includes(textAt(tokens, start.next))) return undefined;
  const end = endAt(tokens, start.next, start.value.year);
  if (end === undefined) return undefined;
  return { first: at, last: end.last, when: dayAsMonths(end.when) };
}

interface Start {
  readonly value: YearPart;
  readonly next: number;
}

/** "từ đầu năm", "từ 01/01", "cộng dồn". */
function startAt(tokens: readonly Token[], at: number): Start | undefined {
  if (wordsAt(tokens, at, 'cộng', 'dồn')) return { value: { year: null, shift: 0 }, next: at + 2 };
  return textAt(tokens, at) === 'từ' ? januaryAt(tokens, at + 1) : undefined;
}

function januaryAt(tokens: readonly Token[], at: number): Start | undefined {
  if (wordsAt(tokens, at, 'đầu', 'năm')) {
    const { value, next } = yearPart(tokens, at + 1);
    return { value, next: Math.max(next, at + 2) };
  }
  const day = textAt(tokens, at) === 'ngày' ? at + 1 : at;
  const mark = textAt(tokens, day + 1);
  const isFirst =
    wholeBetween(tokens, day, 1, 1) !== undefined &&
    ['/', '-'].includes(mark) &&
    wholeBetween(tokens, day + 2, 1, 1) !== undefined;
  if (!isFirst) return undefined;
  const year = textAt(tokens, day + 3) === mark ? yearAt(tokens, day + 4) : undefined;
  const next = year === undefined ? day + 3 : day + 5;
  return { value: { year: year ?? null, shift: 0 }, next };
}

/** What stands after "đến", with the year of the start where it has none of its own. */
function endAt(
  tokens: readonly Token[],
  at: number,
  startYear: number | null,
): { when: When; last: number } | undefined {
  if (textAt(tokens, at + 1) === 'nay' && startYear !== null) {
    return { when: { kind: 'year', year: startYear, shift: 0 }, last: at + 1 };
  }
  const month = monthEnd(tokens, at + 1, startYear);
  if (month !== undefined) return month;
  let first = at + 1;
  while (['hết', 'cuối', 'ngày'].includes(textAt(tokens, first))) first += 1;
  const quarter = quarterAt(tokens, first);
  if (quarter?.when.kind === 'quarter' && quarter.when.quarter !== null) {
    const when = whenOfMonths(quarter.when.quarter * 3, withYear(quarter.when, startYear));
    return { when, last: quarter.last };
  }
  const day = dateAt(tokens, first) ?? shortDayAt(tokens, first);
  if (day?.when.kind !== 'day') return undefined;
  return { when: { ...day.when, year: day.when.year ?? startYear }, last: day.last };
}

/** "hết tháng 9", "cuối tháng 8/2021". */
function monthEnd(
  tokens: readonly Token[],
  at: number,
  startYear: number | null,
): { when: When; last: number } | undefined {
  const month = ['hết', 'cuối'].includes(textAt(tokens, at)) ? at + 1 : at;
  const { when, last } = monthAt(tokens, month) ?? { when: undefined, last: month };
  if (when?.kind !== 'month' || when.month === null) return undefined;
  return { when: whenOfMonths(when.month, withYear(when, startYear)), last };
}

function withYear(part: YearPart, year: number | null): YearPart {
  return { year: part.year ?? year, shift: part.shift };
}

/** "15/11" needs no "ngày" after "từ đầu năm đến". */
function shortDayAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const day = wholeBetween(tokens, at, 1, 31);
  const month = wholeBetween(tokens, at + 2, 1, 12);
  if (day === undefined || month === undefined) return undefined;
  if (!['/', '-'].includes(textAt(tokens, at + 1))) return undefined;
  return { first: at, last: at + 2, when: { kind: 'day', day, month, year: null } };
}

/** From January to the last day of a month: so many whole months; to any other day: the year so far. */
function dayAsMonths(when: When): When {
  if (when.kind !== 'day' || when.month === null) return when;
  const year = { year: when.year, shift: 0 };
  return when.day < 28 ? { kind: 'year', ...year } : whenOfMonths(when.month, year);
}
