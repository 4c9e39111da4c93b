import type { Hono } from 'hono';
import type { ResolutionId, TargetId, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import {
  exportForecastsRoute,
  type ForecastRecord,
  showForecastsRoute,
  showTargetForecastsRoute,
} from '../../contract/outlook.ts';
import type { Database } from '../database/connection.ts';
import { inRead, type ReadTransaction } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { defaultUnitId, loadCatalogue, unitOf } from '../known-facts/known-facts.ts';
import { listTargets } from '../target/target.views.ts';
import { exportForecasts } from './export-forecasts.ts';
import { forecastRecord } from './forecast-record.ts';

interface Question {
  unit?: UnitId | undefined;
  resolution?: ResolutionId | undefined;
  asOf?: PlainDate | undefined;
}

export function bindOutlookRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showTargetForecastsRoute, ({ params, query }) =>
    inRead(db, (tx) => recordOfTarget(tx, params.id, query.asOf)),
  );
  bind(app, decideActor, showForecastsRoute, ({ query }) =>
    inRead(db, (tx) => recordAsked(tx, query)),
  );
  bindFile(app, decideActor, exportForecastsRoute, ({ query }) => {
    const { format, language, ...question } = query;
    return inRead(db, async (tx) =>
      exportForecasts(await recordAsked(tx, question), { format, language }),
    );
  });
}

/** @throws Refusal `not-found` for a unit or a resolution that nobody entered */
async function recordAsked(tx: ReadTransaction, question: Question): Promise<ForecastRecord> {
  const { resolution, asOf } = question;
  const catalogue = await loadCatalogue(tx);
  if (resolution !== undefined) {
    const asked = catalogue.resolutions.filter(({ id }) => id === resolution);
    if (asked.length === 0) throw noResolution(resolution);
    return forecastRecord(tx, { resolutions: asked, asOf });
  }
  const { id } = unitOf(catalogue, question.unit ?? (await defaultUnitId(tx)));
  const resolutions = catalogue.resolutions.filter((one: Resolution) => one.unitId === id);
  return forecastRecord(tx, { resolutions, asOf });
}

async function recordOfTarget(
  tx: ReadTransaction,
  id: TargetId,
  asOf: PlainDate | undefined,
): Promise<ForecastRecord> {
  const target = (await listTargets(tx)).find((one) => one.id === id);
  const catalogue = await loadCatalogue(tx);
  const resolutions = catalogue.resolutions.filter((one) => one.id === target?.resolutionId);
  if (target === undefined || resolutions.length === 0) throw noTarget(id);
  return forecastRecord(tx, { resolutions, targetIds: [id], asOf });
}

function noTarget(id: TargetId): Refusal {
  return new Refusal('not-found', {
    vi: `Không có chỉ tiêu "${id}".`,
    en: `There is no target "${id}".`,
  });
}

function noResolution(id: ResolutionId): Refusal {
  return new Refusal('not-found', {
    vi: `Không có nghị quyết "${id}".`,
    en: `There is no resolution "${id}".`,
  });
}
