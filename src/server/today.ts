import { PlainDate } from '../core/kernel/plain-date.ts';

/** Today in Việt Nam; the one place where the server asks the clock for a day. */
export function today(): PlainDate {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  return PlainDate.parse(day);
}
