import type { PlanLineId } from '../../kernel/ids.ts';
import { acceptanceOf } from '../judgement/acceptance.ts';
import { colourOfOutlook } from '../judgement/colour-of.ts';
import { convert } from '../comparability.ts';
import { outlookOfBand } from './outlook.ts';
import { figureUnitOf, type PartContext, yardstickOf } from '../part-context.ts';
import { type PlanLine, planVersionAt } from '../plan-line.ts';
import type { Colour, Outlook } from '../target.ts';
import type { WithinYearForecast } from './within-year-forecast.ts';

/** Whether the year in progress is expected to meet one of its plan lines. */
export interface PlanOutlook {
  planLineId: PlanLineId;
  value: Outlook;
  colour: Colour;
}

/** One outlook per plan line of the year in progress. Without a forecast, or on another scope or basis: cannot-say. */
export function planOutlooks(
  context: PartContext,
  withinYear: WithinYearForecast,
  planLines: readonly PlanLine[],
): PlanOutlook[] {
  return planLines
    .filter(({ periodId }) => periodId === String(withinYear.year))
    .map((planLine) => {
      const value = outlookOf(context, withinYear, planLine);
      return { planLineId: planLine.id, value, colour: colourOfOutlook[value] };
    });
}

function outlookOf(
  context: PartContext,
  { forecast }: WithinYearForecast,
  planLine: PlanLine,
): Outlook {
  const version = planVersionAt(planLine, context.asOf);
  const { scope, priceBasis } = yardstickOf(context);
  if ('reason' in forecast || version === null) return 'cannot-say';
  if (planLine.scope !== scope || planLine.priceBasis !== priceBasis) return 'cannot-say';
  const unit = figureUnitOf(context);
  const planned = convert(version.value, planLine.measureUnit, unit);
  if (planned.kind === 'missing') return 'cannot-say';
  const acceptance = acceptanceOf(
    {
      kind: 'bound',
      judgedAs: null,
      measureUnit: unit,
      bound: planLine.bound,
      direction: context.part.direction,
      value: planned.value,
      low: null,
      high: null,
      tolerance: null,
      multipleForm: null,
    },
    context.settings,
  );
  return acceptance === null ? 'cannot-say' : outlookOfBand(acceptance, forecast);
}
