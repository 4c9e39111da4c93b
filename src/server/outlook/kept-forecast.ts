import * as z from 'zod';
import { TargetId } from '../../core/kernel/ids.ts';
import { ForecastMade } from '../../core/target/outlook/forecast-record.ts';

/** kept: recorded when it was shown · recomputed: worked out later, from what was known on its day. */
export const ForecastOrigin = z.enum(['kept', 'recomputed']);
export type ForecastOrigin = z.infer<typeof ForecastOrigin>;

/** A forecast as it stands in the record. */
export const KeptForecast = z.object({
  no: z.int().positive(),
  targetId: TargetId,
  partNo: z.int(),
  origin: ForecastOrigin,
  recordedAt: z.iso.datetime(),
  made: ForecastMade,
});
export type KeptForecast = z.infer<typeof KeptForecast>;
