import * as z from 'zod';
import { PlainDate } from '../kernel/plain-date.ts';

export const PeriodKind = z.enum([
  'month',
  'quarter',
  'first-six-months',
  'last-six-months',
  'first-nine-months',
  'year',
  'year-to-date',
  'multi-year',
  'term',
]);
export type PeriodKind = z.infer<typeof PeriodKind>;

const MONTH = '(?:0[1-9]|1[0-2])';
const YEAR_OR_PART = String.raw`\d{4}(?:-H[12]|-Q[1-4]|-9M|-M${MONTH}|-to-\d{4}-${MONTH})?`;
const SEVERAL_YEARS = String.raw`(?:term:)?\d{4}/\d{4}`;

/**
 * Stable id of a period: `2021`, `2021-H1`, `2021-H2`, `2021-Q1`, `2021-M03`, `2021-9M` (first nine months),
 * `2021-to-2021-05` (year to date, last month included), `2016/2020` (years, both included), `term:2020/2025`.
 * The shape only; `parsePeriodId` also refuses years out of order or out of range.
 */
export const PeriodId = z
  .string()
  .regex(new RegExp(`^(?:${YEAR_OR_PART}|${SEVERAL_YEARS})$`), {
    error: 'Kỳ viết như 2021, 2021-H1, 2021-Q1, 2021-M03, 2021-9M, 2016/2020 hoặc term:2020/2025',
  })
  .brand<'PeriodId'>();
export type PeriodId = z.infer<typeof PeriodId>;

/** A half-open span `[start, end)` of whole calendar days with a stable id. */
export const Period = z.object({
  id: PeriodId,
  kind: PeriodKind,
  start: PlainDate,
  end: PlainDate,
});
export type Period = z.infer<typeof Period>;

/**
 * Which days an administrative report counts: `administrative` runs from the 15th to the 14th
 * (Decree 09/2019/NĐ-CP), `calendar` by calendar months (statistics).
 */
export const ReportingCalendar = z.enum(['administrative', 'calendar']);
export type ReportingCalendar = z.infer<typeof ReportingCalendar>;
