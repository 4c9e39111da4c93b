import type { DecimalText } from '../core/kernel/decimal.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';

/** What stands in a cell; numbers and days are real ones, so that a reader can go on calculating. */
export type SheetCell =
  | { kind: 'text'; text: string; fill?: string }
  /** Why there is no number: text in the place of the number, never 0. */
  | { kind: 'missing'; text: string }
  /** Shown with so many decimals; kept with all that a workbook can hold (15 digits). */
  | { kind: 'number'; amount: DecimalText; decimals: number }
  | { kind: 'day'; day: PlainDate }
  | { kind: 'empty' };
