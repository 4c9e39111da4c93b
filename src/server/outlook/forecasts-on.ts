import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { ResolutionId } from '../../core/kernel/ids.ts';
import {
  forecastsOfTarget,
  type PartForecast,
} from '../../core/target/outlook/forecasts-of-target.ts';
import type { Target } from '../../core/target/target.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadScorecardSources } from '../scorecard/load-scorecard.ts';
import { targetFactsOf } from '../scorecard/target-facts.ts';

/** A part of a target, and what is foretold of it. */
export interface ForecastOnDay extends PartForecast {
  target: Target;
}

/** What is foretold of every part of a resolution, from what was known on a day and nothing later. */
export async function forecastsOn(
  tx: ReadTransaction,
  resolution: ResolutionId,
  day: PlainDate,
): Promise<ForecastOnDay[]> {
  const sources = await loadScorecardSources(tx, { resolution, asOf: day });
  return sources.targets.flatMap((target) =>
    forecastsOfTarget(targetFactsOf(target, sources)).map((forecast) => ({ ...forecast, target })),
  );
}
