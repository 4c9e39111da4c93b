import { sql } from 'kysely';
import * as z from 'zod';
import type { ResolutionId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { type ForecastMade, isWorthKeeping } from '../../core/target/forecast-record.ts';
import { recordChange } from '../database/change-log.ts';
import { seeingAllRows, type WriteTransaction } from '../database/transaction.ts';
import { listResolutions } from '../resolution/resolution.views.ts';
import { forecastsOn } from './forecasts-on.ts';
import { waitForOthersKeeping } from './keep-forecasts.ts';
import { addKeptForecasts, type ForecastToKeep } from './kept-forecast.store.ts';
import { listKeptForecasts } from './kept-forecast.views.ts';

/**
 * Works out what would have been foretold on every earlier day on which a figure or plan line became known, from what
 * was known on that day, and adds it to the record, marked as recomputed. Only for days before the first forecast that was
 * kept when it was shown: from there on the record is what was said. Doing it again adds nothing.
 *
 * @returns how many forecasts were added
 */
export function recomputeForecasts(
  tx: WriteTransaction,
  actor: Actor,
  today: PlainDate,
): Promise<number> {
  return seeingAllRows(tx, async () => {
    await waitForOthersKeeping(tx);
    const found: ForecastToKeep[] = [];
    for (const { id, start } of await listResolutions(tx)) {
      const days = await daysOfKnowing(tx, id, { from: start, before: today });
      found.push(...(await forecastsOfPast(tx, id, days)));
    }
    if (found.length === 0) return 0;
    const days = found.map(({ made }) => made.madeOn).sort();
    const changeNo = await recordChange(tx, {
      actor,
      act: 'recompute-forecasts',
      subject: 'forecasts',
      detail: {
        'forecasts added': found.length,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
      },
    });
    await addKeptForecasts(tx, found, { origin: 'recomputed', changeNo });
    return found.length;
  });
}

async function forecastsOfPast(
  tx: WriteTransaction,
  resolutionId: ResolutionId,
  days: readonly PlainDate[],
): Promise<ForecastToKeep[]> {
  const found: ForecastToKeep[] = [];
  const last = new Map<string, ForecastMade>();
  for (const day of days) {
    const forecasts = await forecastsOn(tx, resolutionId, day);
    const kept = await listKeptForecasts(
      tx,
      [...new Set(forecasts.map((one) => one.target.id))],
      day,
    );
    for (const { target, partNo, made } of forecasts) {
      const isOfPart = (one: { targetId: string; partNo: number }): boolean =>
        one.targetId === target.id && one.partNo === partNo;
      const ofPart = kept.filter(isOfPart);
      const key = `${target.id}|${partNo}`;
      if (ofPart.some(({ origin }) => origin === 'kept')) continue;
      const before = ofPart.at(-1)?.made ?? null;
      const latest = last.get(key);
      const newer =
        latest !== undefined && latest.madeOn > (before?.madeOn ?? '') ? latest : before;
      if (!isWorthKeeping(made, newer)) continue;
      last.set(key, made);
      found.push({ targetId: target.id, partNo, made });
    }
  }
  return found;
}

const Day = z.object({ day: PlainDate });

/** Days on which a figure or a plan line of the units of a resolution became known. */
async function daysOfKnowing(
  tx: WriteTransaction,
  resolutionId: ResolutionId,
  { from, before }: { from: PlainDate; before: PlainDate },
): Promise<PlainDate[]> {
  const { rows } = await sql`
    WITH measured AS (
      SELECT DISTINCT target_part.unit_id
      FROM target JOIN target_part ON target_part.target_id = target.target_id
      WHERE target.resolution_id = ${resolutionId})
    SELECT figure_vintage.known_since AS day
    FROM figure_vintage
    JOIN unit ON unit.unit_no = figure_vintage.unit_no
    JOIN measured ON measured.unit_id = unit.unit_id
    WHERE figure_vintage.known_since >= ${from} AND figure_vintage.known_since < ${before}
    UNION
    SELECT plan_line_version.decided_on
    FROM plan_line_version
    JOIN plan_line ON plan_line.plan_line_id = plan_line_version.plan_line_id
    JOIN measured ON measured.unit_id = plan_line.unit_id
    WHERE plan_line_version.decided_on >= ${from} AND plan_line_version.decided_on < ${before}
    ORDER BY day`.execute(tx);
  return z
    .array(Day)
    .parse(rows)
    .map(({ day }) => day);
}
