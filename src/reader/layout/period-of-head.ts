import { periodOf } from '../finding/period/years.ts';
import { headText } from './head-text.ts';
import { type TimeInHead, timesIn, yearIn } from './head-times.ts';

/** Times of the words above and beside a figure. */
export interface PeriodSaid {
  readonly period: string;
  /** Index of the text that says it. */
  readonly from: number;
}

/**
 * The period that the nearest words say, innermost first. A part of a year takes its year from the words themselves,
 * else from those farther out, else `year`; a bare year takes the part of a year that stands above it.
 */
export function periodSaid(texts: readonly string[], year: number | null): PeriodSaid | null {
  const said = texts.map((text) => ({ text: headText(text), times: timesIn(headText(text)) }));
  const from = said.findIndex(({ times }) => times.length > 0);
  const own = said[from];
  const [time] = own?.times ?? [];
  if (own === undefined || time === undefined) return null;
  const outer = said.slice(from + 1);
  const years = [own, ...outer].map(({ text }) => yearIn(text)).filter((one) => one !== null);
  const nearest = years[0] ?? year;
  const part = isYear(time) ? partAbove(outer.map(({ times }) => times)) : undefined;
  const when = part === undefined ? time.when : { ...part.when, year: nearest };
  const period = periodOf(when, nearest);
  return period === null ? null : { period, from };
}

function isYear({ when }: TimeInHead): boolean {
  return when.kind === 'year';
}

/** "6 tháng đầu năm" over "2020 | 2021". */
function partAbove(outer: readonly (readonly TimeInHead[])[]): TimeInHead | undefined {
  const [time] = outer.find((times) => times.length > 0) ?? [];
  const isPart =
    time !== undefined && ['half', 'quarter', 'first-months', 'month'].includes(time.when.kind);
  return isPart && 'year' in time.when && time.when.year === null ? time : undefined;
}

/** The same period a year before: of `2021-H1` `2020-H1`. */
export function yearBefore(period: string): string {
  return period.replace(/^\d{4}/, (digits) => String(Number(digits) - 1));
}

export function yearOfPeriod(period: string): number {
  return Number(period.slice(period.includes('/') ? -4 : 0).slice(0, 4));
}
