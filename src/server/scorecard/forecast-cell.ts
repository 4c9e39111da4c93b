import type { PartEvaluation } from '../../core/target/evaluate-part.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { TargetPart } from '../../core/target/target.ts';
import type { ForecastCell } from '../../contract/outlook.ts';

/** What the years ahead may bring and have to bring, as pages show it. */
export function forecastCellOf(
  part: TargetPart,
  evaluation: PartEvaluation,
  planLines: readonly PlanLine[],
): ForecastCell {
  const { forecast, requiredInYear, requiredPath } = evaluation;
  const { end, years } = forecast;
  return {
    end:
      'reason' in end
        ? null
        : {
            low: end.low,
            central: end.central,
            high: end.high,
            year: end.byYear.at(-1)?.year ?? evaluation.standing.lastYear,
            measureUnit: part.measureUnit,
            isWeak: end.isWeak,
            endsOnEstimate: end.endsOnEstimate,
          },
    endMissing: 'reason' in end ? end : null,
    years,
    withinYear: withinYearCellOf(evaluation),
    requiredInYear: requiredInYear.map(({ planLineId, ...required }) => ({
      ...required,
      by: planLineId === null ? 'target' : 'plan',
      assigner: planLines.find(({ id }) => id === planLineId)?.assigner ?? null,
    })),
    requiredPath,
  };
}

function withinYearCellOf({
  withinYear,
  measureUnitOfFigures,
}: PartEvaluation): ForecastCell['withinYear'] {
  if (withinYear === null) return null;
  const { year, months, periodId, forecast, reasoned } = withinYear;
  const isMissing = 'reason' in forecast;
  return {
    year,
    months,
    periodId,
    measureUnit: measureUnitOfFigures,
    forecast: isMissing ? null : forecast,
    missing: isMissing ? forecast : null,
    reasoned,
  };
}
