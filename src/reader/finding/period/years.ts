import type { When } from '../time/when.ts';

/** A period as figures name it: `2021`, `2021-H1`, `2016/2020`; null without a year. */
export function periodOf(when: When, yearSaid: number | null): string | null {
  if (when.kind === 'years') return `${when.from}/${when.to}`;
  if (when.kind === 'duration' || when.kind === 'clock') return null;
  const shift = when.kind === 'day' ? 0 : when.shift;
  const year = when.year ?? (yearSaid === null ? null : yearSaid + shift);
  if (year === null) return null;
  switch (when.kind) {
    case 'year':
      return String(year);
    case 'half':
      return `${year}-H${when.half}`;
    case 'quarter':
      return `${year}-Q${when.quarter}`;
    case 'month':
      return when.month === null ? null : `${year}-M${two(when.month)}`;
    case 'first-months':
      return `${year}-${when.months}M`;
    case 'day':
      if (when.month === null) return null;
      return `${year}-${two(when.month)}-${two(when.day)}`;
  }
}

/** A time as what a figure is compared with: `year:2015`, `month:2024-12`, `date:2024-12-31`; a part of another year is the same period. */
export function baseOf(when: When, yearSaid: number | null): string | null {
  const period = periodOf(when, yearSaid);
  if (period === null) return null;
  switch (when.kind) {
    case 'year':
      return `year:${period}`;
    case 'month':
      return `month:${period.replace('M', '')}`;
    case 'day':
      return `date:${period}`;
    case 'half':
    case 'first-months':
      return 'same_period_last_year';
    case 'quarter':
      return when.year === null || when.year === yearSaid
        ? 'previous_quarter'
        : 'same_period_last_year';
    default:
      return null;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
