import type { TargetId } from '../../core/kernel/ids.ts';
import type { ForecastMade } from '../../core/target/outlook/forecast-record.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { ForecastOrigin } from './kept-forecast.ts';

/** A forecast to be added to the record. */
export interface ForecastToKeep {
  targetId: TargetId;
  partNo: number;
  made: ForecastMade;
}

/** Adds forecasts to the record; none is ever changed. */
export async function addKeptForecasts(
  tx: WriteTransaction,
  forecasts: readonly ForecastToKeep[],
  { origin, changeNo }: { origin: ForecastOrigin; changeNo: number },
): Promise<void> {
  if (forecasts.length === 0) return;
  await tx
    .insertInto('kept_forecast')
    .values(
      forecasts.map(({ targetId, partNo, made }) => ({
        target_id: targetId,
        part_no: partNo,
        made_on: made.madeOn,
        origin,
        made: JSON.stringify(made),
        vintage_ids: made.figures.flatMap(({ vintageId }) => vintageId ?? []),
        change_no: changeNo,
      })),
    )
    .execute();
}
