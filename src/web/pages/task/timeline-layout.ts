import {
  addMonths,
  daysBetween,
  monthOf,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../../../core/kernel/plain-date.ts';

export interface Span {
  from: PlainDate;
  to: PlainDate;
}

/** Most names of months that stand beside one another over a timeline. */
const MOST_TICKS = 12;
/** Months between two names: every month, quarter, half, year, then more years. */
const STEPS = [1, 3, 6, 12, 24, 60, 120];

/** How far a day lies between the first and the last day of a span, in percent; what lies outside is put at the edge. */
export function placeOf(day: PlainDate, { from, to }: Span): number {
  const length = daysBetween(from, to) + 1;
  const share = (daysBetween(from, day) / length) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** Percent of the span that a bar takes, its last day included; never so little that it cannot be seen. */
export function widthOf(bar: Span, span: Span): number {
  const length = daysBetween(span.from, span.to) + 1;
  const share = ((daysBetween(bar.from, bar.to) + 1) / length) * 100;
  return Math.round(Math.max(0.5, Math.min(100 - placeOf(bar.from, span), share)) * 100) / 100;
}

/** First days of months in a span, so few that their names have room. */
export function ticksOf(span: Span): PlainDate[] {
  const months = (yearOf(span.to) - yearOf(span.from)) * 12 + monthOf(span.to) - monthOf(span.from);
  const step = STEPS.find((one) => months / one <= MOST_TICKS) ?? 240;
  const first = plainDateOf(yearOf(span.from), 1, 1);
  const ticks: PlainDate[] = [];
  for (let tick = first; tick <= span.to; tick = addMonths(tick, step)) {
    if (tick >= span.from) ticks.push(tick);
  }
  return ticks;
}
