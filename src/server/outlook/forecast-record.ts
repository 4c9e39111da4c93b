import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { TargetId } from '../../core/kernel/ids.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { forecastError, resultOf } from '../../core/target/forecast-error.ts';
import { leadSpans, summaryByLead, summaryOf } from '../../core/target/forecast-summary.ts';
import type { ForecastOfDay, ForecastRecord, PartRecord } from '../../contract/outlook.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { definitionOf, loadCatalogue } from '../known-facts/known-facts.ts';
import { today } from '../today.ts';
import { type ForecastOnDay, forecastsOn } from './forecasts-on.ts';
import type { KeptForecast } from './kept-forecast.ts';
import { listKeptForecasts } from './kept-forecast.views.ts';

interface RecordQuestion {
  resolutions: readonly Resolution[];
  /** Only these targets; absent: all. */
  targetIds?: readonly TargetId[];
  asOf: PlainDate | undefined;
}

/** The forecasts of these resolutions and what came of them: both as known on a day. */
export async function forecastRecord(
  tx: ReadTransaction,
  { resolutions, targetIds, asOf }: RecordQuestion,
): Promise<ForecastRecord> {
  const day = asOf ?? today();
  const catalogue = await loadCatalogue(tx);
  const parts: PartRecord[] = [];
  for (const resolution of resolutions) {
    const known = (await forecastsOn(tx, resolution.id, day)).filter(
      ({ target }) => targetIds === undefined || targetIds.includes(target.id),
    );
    const kept = await listKeptForecasts(tx, [...new Set(known.map((one) => one.target.id))], day);
    for (const part of known) {
      const ofPart = kept.filter(
        ({ targetId, partNo }) => targetId === part.target.id && partNo === part.partNo,
      );
      if (ofPart.length === 0) continue;
      const code = part.context.part.indicatorCode;
      const name = code === null ? null : (definitionOf(catalogue, code)?.name ?? null);
      parts.push({ ...partRecord(part, ofPart, resolution), indicatorName: name });
    }
  }
  const errors = parts.flatMap(errorsOf);
  return {
    asOf: asOf ?? null,
    parts,
    byIndicator: byIndicator(parts),
    byLead: summaryByLead(errors).map(({ span, summary }) => ({
      span: leadSpans.find(({ key }) => key === span)?.name ?? { vi: span, en: span },
      summary,
    })),
    summary: summaryOf(errors),
  };
}

function partRecord(
  { target, partNo, context }: ForecastOnDay,
  kept: readonly KeptForecast[],
  resolution: Resolution,
): Omit<PartRecord, 'indicatorName'> {
  const forecasts = kept
    .toReversed()
    .map(({ no, targetId, origin, recordedAt, made }): ForecastOfDay => ({
      no,
      targetId,
      partNo,
      madeOn: made.madeOn,
      origin,
      recordedAt,
      outlook: made.outlook,
      isWeak: made.isWeak,
      endsOnEstimate: made.endsOnEstimate,
      whyNone: made.whyNone,
      reasoned: made.reasoned,
      figures: made.figures,
      lines: made.numbers.map((number) => ({
        number,
        error: forecastError(number, made.madeOn, resultOf(context, number)),
      })),
    }));
  return {
    targetId: target.id,
    targetName: target.name,
    partNo,
    partCount: target.parts.length,
    resolutionId: resolution.id,
    resolutionTitle: resolution.title,
    indicatorCode: context.part.indicatorCode,
    forecasts,
    summary: summaryOf(errorsOf({ forecasts })),
  };
}

function byIndicator(parts: readonly PartRecord[]): ForecastRecord['byIndicator'] {
  const groups = Map.groupBy(parts, ({ indicatorCode }) => indicatorCode);
  return [...groups].flatMap(([indicatorCode, group]) => {
    const name = group[0]?.indicatorName ?? null;
    if (indicatorCode === null || name === null) return [];
    return [{ indicatorCode, name, summary: summaryOf(group.flatMap(errorsOf)) }];
  });
}

function errorsOf({
  forecasts,
}: Pick<PartRecord, 'forecasts'>): ForecastOfDay['lines'][number]['error'][] {
  return forecasts.flatMap(({ lines }) => lines.map(({ error }) => error));
}
