import { sql } from 'kysely';
import { ResolutionId, type UnitId } from '../../core/kernel/ids.ts';
import { plainDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type ForecastMade, isWorthKeeping } from '../../core/target/outlook/forecast-record.ts';
import { seeingAllRows, type WriteTransaction } from '../database/transaction.ts';
import { forecastsOn } from './forecasts-on.ts';
import { addKeptForecasts, type ForecastToKeep } from './kept-forecast.store.ts';
import { listKeptForecasts } from './kept-forecast.views.ts';

export interface KeepingOrder {
  day: PlainDate;
  /** Only of targets that measure these units, or units above them. Left out: of all. */
  unitIds?: readonly UnitId[];
  /** The act by which a figure or a plan line changed; made only when something is kept, where none stands behind it. */
  changeNo: number | (() => Promise<number>);
}

/**
 * Keeps the forecasts that say something else than those kept before. Part of every act by which a figure or a plan line
 * becomes known, so that no forecast is shown that is not kept. Whoever acts, the forecast is that of all that is known.
 *
 * @returns how many were kept
 */
export function keepForecasts(tx: WriteTransaction, order: KeepingOrder): Promise<number> {
  return seeingAllRows(tx, async () => {
    await waitForOthersKeeping(tx);
    const found: ForecastToKeep[] = [];
    for (const resolutionId of await resolutionsOver(tx, order.unitIds)) {
      found.push(...(await newForecasts(tx, resolutionId, order.day)));
    }
    if (found.length === 0) return 0;
    const { changeNo } = order;
    const act = typeof changeNo === 'number' ? changeNo : await changeNo();
    await addKeptForecasts(tx, found, { origin: 'kept', changeNo: act });
    return found.length;
  });
}

/** Two acts at once would both find the same forecast new. Held to the end of the act. */
export async function waitForOthersKeeping(tx: WriteTransaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('keep-forecasts'))`.execute(tx);
}

/** After every day on which a forecast may speak. */
const lastDay = plainDate('2200-12-31');

async function newForecasts(
  tx: WriteTransaction,
  resolutionId: ResolutionId,
  day: PlainDate,
): Promise<ForecastToKeep[]> {
  const today = await forecastsOn(tx, resolutionId, day);
  const ids = [...new Set(today.map(({ target }) => target.id))];
  const last = new Map<string, ForecastMade>();
  const isAhead = new Set<string>();
  for (const { targetId, partNo, origin, made } of await listKeptForecasts(tx, ids, lastDay)) {
    const key = `${targetId}|${partNo}`;
    if (made.madeOn <= day) last.set(key, made);
    else if (origin === 'kept') isAhead.add(key);
  }
  return today.flatMap(({ target, partNo, made }) => {
    const key = `${target.id}|${partNo}`;
    // The clock was set back: what was said on a later day stands, and nothing is slipped in before it.
    const isNew = !isAhead.has(key) && isWorthKeeping(made, last.get(key) ?? null);
    return isNew ? [{ targetId: target.id, partNo, made }] : [];
  });
}

/** Resolutions with a target that measures one of these units or a unit above it. */
async function resolutionsOver(
  tx: WriteTransaction,
  unitIds: readonly UnitId[] | undefined,
): Promise<ResolutionId[]> {
  if (unitIds?.length === 0) return [];
  let query = tx
    .selectFrom('target')
    .innerJoin('target_part', 'target_part.target_id', 'target.target_id')
    .select('target.resolution_id')
    .distinct()
    .orderBy('target.resolution_id');
  if (unitIds !== undefined) {
    query = query.where(
      sql<boolean>`target_part.unit_id IN (
        WITH RECURSIVE above AS (
          SELECT given.unit_id FROM unnest(${[...new Set(unitIds)]}::text[]) AS given (unit_id)
          UNION
          SELECT unit_placement.parent_id FROM unit_placement JOIN above ON above.unit_id = unit_placement.unit_id
          WHERE unit_placement.parent_id IS NOT NULL)
        SELECT above.unit_id FROM above)`,
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ResolutionId.parse(row.resolution_id));
}
