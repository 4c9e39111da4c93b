import type * as z from 'zod';
import { IndicatorCode } from '../../../core/kernel/ids.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { Assigner } from '../../../core/figure/claim.ts';
import { Scope } from '../../../core/indicator/indicator.ts';
import type { DocumentReading, ReadFigure, correctFigureRoute } from '../../../contract/reading.ts';
import { PeriodId } from '../../../core/period/period.ts';
import { formOf, periodOf } from './period-form.ts';
import type { PeriodForm } from './period-form.ts';

/** What a person fills in to say what a figure is. */
export interface CorrectionFields {
  indicatorCode: IndicatorCode | null;
  unitId: UnitId;
  period: PeriodForm;
  scope: Scope;
  assigner: Assigner | null;
  learn: boolean;
}

/** The form as it opens: filled with what the figure is taken to be. */
export function startOf(
  { proposal, finding }: ReadFigure,
  { unit, summary }: DocumentReading,
  firstChoice: string | null,
): CorrectionFields {
  const { claim } = proposal;
  const year = (summary.documentDate ?? summary.readOn).slice(0, 4);
  const period = claim?.periodId ?? PeriodId.safeParse(finding.period).data ?? null;
  return {
    indicatorCode:
      firstChoice === null ? (claim?.indicatorCode ?? null) : IndicatorCode.parse(firstChoice),
    unitId: claim?.unitId ?? unit.id,
    period: formOf(period, year),
    scope: claim?.scope ?? Scope.parse('unstated'),
    assigner: claim?.base?.kind === 'plan' ? claim.base.assigner : null,
    learn: false,
  };
}

/** Only what is said of a plan has somebody who assigned it. */
export function needsAssigner({ proposal, finding }: ReadFigure): boolean {
  return (
    proposal.claim?.base?.kind === 'plan' ||
    finding.kind === 'plan_percent' ||
    finding.kind === 'target'
  );
}

/** What is sent; null while the indicator or the period is missing. */
export function correctionOf(
  findingNo: number,
  { period, indicatorCode, ...rest }: CorrectionFields,
): z.input<typeof correctFigureRoute.body> | null {
  const periodId = periodOf(period);
  if (periodId === null || indicatorCode === null) return null;
  return { findingNo, indicatorCode, periodId, ...rest };
}

/** Whether the corrected figure can be accepted as it now stands, without another look. */
export function takesEffect({ figures }: DocumentReading, no: number): boolean {
  const fate = figures.find(({ finding }) => finding.no === no)?.fate;
  return fate === 'new' || fate === 'agrees';
}
