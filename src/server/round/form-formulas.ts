import { type FormFormulas, formulasOfForm } from '../../core/figure/round/live-formulas.ts';
import { indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import { versionsInForce } from '../../core/indicator/indicator-in-force.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { Lists } from '../known-facts/lists.ts';
import { versionOf } from './cell-surroundings.ts';
import type { LoadedRound } from './round.views.ts';

/** Formulas that the fields of a form are enough for, by the definitions of its period. */
export function formulasOf({ round }: LoadedRound, catalogue: Lists): FormFormulas {
  const asked = round.fields.flatMap((field): IndicatorVersion[] => {
    const told = indicatorOfField(field);
    const version = told === null ? undefined : versionOf(told, catalogue);
    if (told === null || version === undefined) return [];
    return [{ ...version, scope: told.scope, priceBasis: told.priceBasis }];
  });
  const lastDay = addDays(parsePeriodId(round.periodId).end, -1);
  return formulasOfForm(asked, versionsInForce(catalogue.indicators, lastDay));
}
