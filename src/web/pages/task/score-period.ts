import * as z from 'zod';
import {
  addMonths,
  monthOf,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../../../core/kernel/plain-date.ts';

const WRITTEN = /^(\d{4})-(?:Q([1-4])|M(0[1-9]|1[0-2]))$/;

/** The month or quarter of which the work score is shown. */
export const ScoreSearch = z.object({
  period: z.string().regex(WRITTEN).optional().catch(undefined),
});
export type ScoreSearch = z.infer<typeof ScoreSearch>;

export type ScoreKind = 'month' | 'quarter';

/** `2026-Q4` or `2026-M11` of a day in it. */
export function scorePeriodOf(day: PlainDate, kind: ScoreKind): string {
  const [year, month] = [yearOf(day), monthOf(day)];
  return kind === 'quarter'
    ? `${year}-Q${Math.ceil(month / 3)}`
    : `${year}-M${String(month).padStart(2, '0')}`;
}

/** What a period is, and its first day. */
export function readScorePeriod(text: string): { kind: ScoreKind; start: PlainDate } | null {
  const parts = WRITTEN.exec(text);
  if (parts === null) return null;
  const [, year, quarter, month] = parts;
  return quarter === undefined
    ? { kind: 'month', start: plainDateOf(Number(year), Number(month), 1) }
    : { kind: 'quarter', start: plainDateOf(Number(year), Number(quarter) * 3 - 2, 1) };
}

/** The period so many on, or back; the same for a text that is none. */
export function otherScorePeriod(text: string, steps: number): string {
  const read = readScorePeriod(text);
  if (read === null) return text;
  const months = steps * (read.kind === 'quarter' ? 3 : 1);
  return scorePeriodOf(addMonths(read.start, months), read.kind);
}
