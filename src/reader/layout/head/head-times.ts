import { findTimes } from '../../finding/time/find-times.ts';
import type { When } from '../../finding/time/when.ts';
import { tokenise } from '../../finding/text/tokenise.ts';
import type { Span } from '../../finding/reading.ts';

export interface TimeInHead extends Span {
  readonly when: Exclude<When, { kind: 'duration' } | { kind: 'clock' }>;
}

const YEAR = /(?<![\d.,/])(?:19[5-9]|20[0-6])\d(?![\d]|[.,]\d)/g;

/** Times in the text of a head, in order; a bare year counts where nothing else is said. */
export function timesIn(text: string): TimeInHead[] {
  if (!/\d|năm|quý|tháng|kỳ/iu.test(text)) return [];
  const tokens = tokenise({ text });
  const found = findTimes(tokens).flatMap(({ first, last, when }): TimeInHead[] => {
    if (when.kind === 'duration' || when.kind === 'clock') return [];
    return [{ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, when }];
  });
  if (found.length > 0) return found;
  const [day] = daysIn(text);
  if (day !== undefined) return [day];
  return [...text.matchAll(YEAR)].map(({ index, 0: digits }): TimeInHead => ({
    start: index,
    end: index + digits.length,
    when: { kind: 'year', year: Number(digits), shift: 0 },
  }));
}

const DAY = /(?<=(?:đến|hết|ngày|tại)\s)(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])(?![\d/])/giu;

/** "Đến 31/12": a day whose year is left out. */
function daysIn(text: string): TimeInHead[] {
  return [...text.matchAll(DAY)].map(({ index, 0: digits, 1: day, 2: month }): TimeInHead => ({
    start: index,
    end: index + digits.length,
    when: { kind: 'day', day: Number(day), month: Number(month), year: null },
  }));
}

/** The last year written in a text: what a part of a year without one is of. */
export function yearIn(text: string): number | null {
  const year = [...text.matchAll(YEAR)].at(-1)?.[0];
  return year === undefined ? null : Number(year);
}

/** Four digits that are a year where nothing is counted. */
export function isYearDigits(plain: string): boolean {
  return /^(?:19[5-9]|20[0-6])\d$/.test(plain);
}
