import { evaluatePart } from '../evaluate-part.ts';
import { forecastMade, type ForecastMade } from './forecast-record.ts';
import { type PartContext, partContext } from '../part-context.ts';
import type { TargetFacts } from '../target-facts.ts';

/** The forecast of one part, with what is needed to say later what came of it. */
export interface PartForecast {
  partNo: number;
  context: PartContext;
  made: ForecastMade;
}

/** What is foretold of each part of a target that has an indicator, on the day of the facts. */
export function forecastsOfTarget(facts: TargetFacts): PartForecast[] {
  return facts.target.parts.flatMap((part, index) => {
    const ofPart = facts.parts[index];
    if (ofPart === undefined || part.indicatorCode === null) return [];
    const context = partContext(facts, part, ofPart);
    const made = forecastMade(context, evaluatePart(context, facts.planLines));
    return [{ partNo: index + 1, context, made }];
  });
}
