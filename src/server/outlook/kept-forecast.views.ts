import type { TargetId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { anyOf } from '../database/any-of.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { KeptForecast } from './kept-forecast.ts';

/** The kept forecasts of these targets that speak from a day up to the one asked for, oldest first. */
export async function listKeptForecasts(
  tx: ReadTransaction,
  targetIds: readonly TargetId[],
  asOf: PlainDate,
): Promise<KeptForecast[]> {
  if (targetIds.length === 0) return [];
  const rows = await tx
    .selectFrom('kept_forecast')
    .select(['forecast_no', 'target_id', 'part_no', 'origin', 'recorded_at', 'made'])
    .where('kept_forecast.target_id', '=', anyOf(targetIds))
    .where('kept_forecast.made_on', '<=', asOf)
    .orderBy('kept_forecast.made_on')
    .orderBy('kept_forecast.forecast_no')
    .execute();
  return rows.map((row) =>
    KeptForecast.parse({
      no: row.forecast_no,
      targetId: row.target_id,
      partNo: row.part_no,
      origin: row.origin,
      recordedAt: row.recorded_at.toISOString(),
      made: row.made,
    }),
  );
}
