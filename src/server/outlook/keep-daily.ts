import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { Database } from '../database/connection.ts';
import { seeEverything } from '../database/sight.ts';
import { inWrite } from '../database/transaction.ts';
import { keepForecasts } from './keep-forecasts.ts';

/** Who keeps the forecasts of a day when no figure brought them about. */
const calendar: Actor = {
  id: 'calendar',
  office: 'Lịch của hệ thống',
  accountId: null,
  grants: [],
};

/**
 * Keeps the forecasts of a day that have changed without a figure behind them: by the settings, by a new release of the
 * product, by a figure that was entered when this product did not run.
 *
 * @returns how many were kept
 */
export function keepForecastsOfDay(db: Database, day: PlainDate): Promise<number> {
  return seeEverything(() =>
    inWrite(db, (tx) =>
      keepForecasts(tx, {
        day,
        changeNo: () =>
          recordChange(tx, {
            actor: calendar,
            act: 'keep-forecasts',
            subject: 'forecasts',
            detail: { day },
          }),
      }),
    ),
  );
}
