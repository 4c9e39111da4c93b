import * as z from 'zod';
import { PlainDate } from '../kernel/plain-date.ts';

/** One quarter in which a long task has to be reported on. */
export const InterimReport = z.object({
  /** First day of the quarter of the task, and the last day for its report. */
  from: PlainDate,
  dueOn: PlainDate,
  /** given: in time; missing: its last day is past without one; awaited: the last day is still to come. */
  state: z.enum(['given', 'missing', 'awaited']),
  /** Day of the first report in it; null where there is none. */
  givenOn: PlainDate.nullable(),
});
export type InterimReport = z.infer<typeof InterimReport>;
