import * as z from 'zod';
import { UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';

/** No parameters, no query, or an empty body. */
export const none = z.object({});

/** The day as of which a page is shown; left out: today. */
export const AsOf = z.object({ asOf: PlainDate.optional() });

/** What a person writes: a reason, an answer, a remark. */
export const Words = z.string().trim().min(1).max(2_000);

export const NamedUnit = z.object({ unitId: UnitId, unitName: z.string() });
