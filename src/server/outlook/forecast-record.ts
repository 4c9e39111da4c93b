import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { TargetId } from '../../core/kernel/ids.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { forecastError } from '../../core/target/outlook/forecast-error.ts';
import { resultAsForetold } from '../../core/target/outlook/forecast-result.ts';
import { leadSpans, summaryByLead, summaryOf } from '../../core/target/outlook/forecast-summary.ts';
import type { ForecastOfDay, ForecastRecord, PartRecord } from '../../contract/outlook.ts';
import type { PartContext } from '../../core/target/part-context.ts';
import type { Target } from '../../core/target/target.ts';
import { listTargets } from '../target/target.views.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { definitionOf, loadCatalogue } from '../known-facts/known-facts.ts';
import { today } from '../today.ts';
import { forecastsOn } from './forecasts-on.ts';
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
    const targets = (await listTargets(tx, resolution.id)).filter(
      ({ id }) => targetIds === undefined || targetIds.includes(id),
    );
    const known = await forecastsOn(tx, resolution.id, day);
    const ids = targets.map(({ id }) => id);
    const kept = await listKeptForecasts(tx, ids, day);
    for (const { target, partNo, ofPart } of targets.flatMap((one) =>
      partsEverForetold(one, kept),
    )) {
      const context = known.find(
        (part) => part.target.id === target.id && part.partNo === partNo,
      )?.context;
      const part = { target, context: context ?? null, partNo };
      const code = context?.part.indicatorCode ?? ofPart.at(-1)?.made.terms?.indicatorCode ?? null;
      const name = code === null ? null : (definitionOf(catalogue, code)?.name ?? null);
      parts.push({
        ...partRecord(part, ofPart, resolution),
        indicatorCode: code,
        indicatorName: name,
      });
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

/** Parts of a target with their forecasts, oldest first; those that it no longer has included. */
function partsEverForetold(target: Target, kept: readonly KeptForecast[]) {
  const ofTarget = kept.filter(({ targetId }) => targetId === target.id);
  return [...Map.groupBy(ofTarget, ({ partNo }) => partNo)]
    .toSorted(([a], [b]) => a - b)
    .map(([partNo, ofPart]) => ({ target, partNo, ofPart }));
}

interface RecordedPart {
  target: Target;
  partNo: number;
  /** Null where the target has no such part any more. */
  context: PartContext | null;
}

function partRecord(
  { target, partNo, context }: RecordedPart,
  kept: readonly KeptForecast[],
  resolution: Resolution,
): Omit<PartRecord, 'indicatorCode' | 'indicatorName'> {
  const lastOfDay = new Map(kept.map(({ made, no }) => [made.madeOn, no]));
  const forecasts = kept
    .toReversed()
    .map(({ no, targetId, origin, recordedAt, made }): ForecastOfDay => ({
      isReplaced: lastOfDay.get(made.madeOn) !== no,
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
        error: forecastError(number, made.madeOn, resultAsForetold(context, made, number)),
      })),
    }));
  return {
    targetId: target.id,
    targetName: target.name,
    partNo,
    partCount: target.parts.length,
    resolutionId: resolution.id,
    resolutionTitle: resolution.title,
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

/** Each number counts once a day: as it was foretold last on that day. */
function errorsOf({
  forecasts,
}: Pick<PartRecord, 'forecasts'>): ForecastOfDay['lines'][number]['error'][] {
  return forecasts.flatMap(({ isReplaced, lines }) =>
    isReplaced ? [] : lines.map(({ error }) => error),
  );
}
