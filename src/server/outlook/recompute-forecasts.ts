import { sql } from 'kysely';
import * as z from 'zod';
import type { ResolutionId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { type ForecastMade, isWorthKeeping } from '../../core/target/outlook/forecast-record.ts';
import { recordChange } from '../database/change-log.ts';
import type { Database } from '../database/connection.ts';
import { seeEverything } from '../database/sight.ts';
import {
  inRead,
  inWrite,
  type ReadTransaction,
  type WriteTransaction,
} from '../database/transaction.ts';
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
export async function recomputeForecasts(
  db: Database,
  actor: Actor,
  today: PlainDate,
): Promise<number> {
  // Read apart from the act: what is read of one day for one resolution serves all others.
  const found = await seeEverything(() => inRead(db, (tx) => forecastsOfAllPast(tx, today)));
  if (found.length === 0) return 0;
  return seeEverything(() => inWrite(db, (tx) => addToRecord(tx, actor, found)));
}

async function addToRecord(
  tx: WriteTransaction,
  actor: Actor,
  found: readonly ForecastToKeep[],
): Promise<number> {
  await waitForOthersKeeping(tx);
  const ids = [...new Set(found.map(({ targetId }) => targetId))];
  const days = found.map(({ made }) => made.madeOn).sort();
  const lastDay = days.at(-1);
  const there = lastDay === undefined ? [] : await listKeptForecasts(tx, ids, lastDay);
  const placeOf = ({ targetId, partNo, made }: ForecastToKeep): string =>
    `${targetId}|${partNo}|${made.madeOn}`;
  const taken = new Set(there.map(placeOf));
  const news = found.filter((forecast) => !taken.has(placeOf(forecast)));
  if (news.length === 0) return 0;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'recompute-forecasts',
    subject: 'forecasts',
    detail: { 'forecasts added': news.length, from: days[0] ?? null, to: lastDay ?? null },
  });
  await addKeptForecasts(tx, news, { origin: 'recomputed', changeNo });
  return news.length;
}

async function forecastsOfAllPast(
  tx: ReadTransaction,
  today: PlainDate,
): Promise<ForecastToKeep[]> {
  const found: ForecastToKeep[] = [];
  for (const { id, start } of await listResolutions(tx)) {
    const days = await daysOfKnowing(tx, id, { from: start, before: today });
    found.push(...(await forecastsOfPast(tx, id, days)));
  }
  return found;
}

async function forecastsOfPast(
  tx: ReadTransaction,
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
  tx: ReadTransaction,
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
