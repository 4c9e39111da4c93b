import { minDate, PlainDate } from '../core/kernel/plain-date.ts';

/** Today in Việt Nam; the one place where the server asks the clock for a day. */
export function today(): PlainDate {
  return dayOf(new Date());
}

/** The day asked for, else today; nothing is known of days to come. */
export function dayAsked(asOf: PlainDate | undefined): PlainDate {
  return asOf === undefined ? today() : minDate(asOf, today());
}

/** The day in Việt Nam on which an instant falls. */
export function dayOfInstant(instant: string): PlainDate {
  return dayOf(new Date(instant));
}

function dayOf(instant: Date): PlainDate {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(instant);
  return PlainDate.parse(day);
}
