import { PlainDate } from '../../../core/kernel/plain-date.ts';

const TYPED = /^\s*(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})\s*$/;

/** Reads a day as people here type it, `1/8/2021` or `01-08-2021`; null for what is no real day. */
export function readTypedDay(text: string): PlainDate | null {
  const parts = TYPED.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  const read = PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.success ? read.data : null;
}
