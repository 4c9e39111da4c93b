import { periodOf } from '../../finding/period/years.ts';
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

/** From January to the end of a month or quarter: of `2024-M06` `2024-H1`, of `2024-M05` `2024-5M`; others stay. */
export function cumulated(period: string): string {
  const [, year = '', sort = '', digits = ''] = /^(\d{4})-([MQ])(\d{1,2})$/.exec(period) ?? [];
  const months = Number(digits) * (sort === 'Q' ? 3 : 1);
  if (months < 2) return period;
  if (months === 12) return year;
  if (months === 3) return `${year}-Q1`;
  return months === 6 ? `${year}-H1` : `${year}-${months}M`;
}

/** The month or quarter before; null for other periods, and none is guessed. */
export function before(period: string): string | null {
  const [, year = '', sort = '', digits = ''] = /^(\d{4})-([MQ])(\d{1,2})$/.exec(period) ?? [];
  if (sort === '') return null;
  const last = sort === 'M' ? 12 : 4;
  const number = Number(digits) === 1 ? last : Number(digits) - 1;
  const of = Number(digits) === 1 ? Number(year) - 1 : year;
  return `${of}-${sort}${sort === 'M' ? String(number).padStart(2, '0') : number}`;
}
