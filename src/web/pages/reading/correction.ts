import type * as z from 'zod';
import { IndicatorCode, type ResolutionId, type UnitId } from '../../../core/kernel/ids.ts';
import type { Assigner } from '../../../core/figure/claim.ts';
import type { ToldAs } from '../../../core/figure/tying/tying.ts';
import { Scope } from '../../../core/indicator/indicator.ts';
import type { DocumentReading, correctFigureRoute } from '../../../contract/reading/reading.ts';
import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import { PeriodId } from '../../../core/period/period.ts';
import { formOf, periodOf, type PeriodForm } from './period-form.ts';

/** What a person fills in to say what a figure is. */
export interface CorrectionFields {
  indicatorCode: IndicatorCode | null;
  unitId: UnitId;
  period: PeriodForm;
  scope: Scope;
  assigner: Assigner | null;
  /** A result, a plan line or a target. */
  told: ToldAs;
  /** Of a target; null: by its unit and years. */
  resolutionId: ResolutionId | null;
  learn: boolean;
}

/** The form as it opens: filled with what the figure is taken to be. */
export function startOf(
  { proposal, finding, aim }: ReadFigure,
  { unit, summary }: Pick<DocumentReading, 'unit' | 'summary'>,
  firstChoice: string | null,
): CorrectionFields {
  const claim = proposal.claim ?? proposal.aim ?? null;
  const asked = aim?.aim ?? null;
  const year = (summary.documentDate ?? summary.readOn).slice(0, 4);
  const period = claim?.periodId ?? PeriodId.safeParse(finding.period).data ?? null;
  return {
    indicatorCode:
      firstChoice === null ? (claim?.indicatorCode ?? null) : IndicatorCode.parse(firstChoice),
    unitId: claim?.unitId ?? unit.id,
    period: formOf(period, year),
    scope: claim?.scope ?? Scope.parse('unstated'),
    assigner: assignerOf(asked, claim?.base ?? null),
    told: asked?.kind ?? (finding.kind === 'target' ? 'plan-line' : 'result'),
    resolutionId: asked?.kind === 'target' ? asked.target.resolutionId : null,
    learn: false,
  };
}

function assignerOf(
  asked: NonNullable<ReadFigure['aim']>['aim'],
  base: NonNullable<ReadFigure['proposal']['claim']>['base'],
): Assigner | null {
  if (asked?.kind === 'plan-line') return asked.planLine.assigner;
  return base?.kind === 'plan' ? base.assigner : null;
}

/** Only a plan, and what is said of one, has somebody who assigned it. */
export function needsAssigner(
  { proposal, finding }: ReadFigure,
  { told }: Pick<CorrectionFields, 'told'>,
): boolean {
  if (told !== 'result') return told === 'plan-line';
  return proposal.claim?.base?.kind === 'plan' || finding.kind === 'plan_percent';
}

/** What is sent; null while the indicator or the period is missing. */
export function correctionOf(
  findingNo: number,
  { period, indicatorCode, resolutionId, ...rest }: CorrectionFields,
): z.input<typeof correctFigureRoute.body> | null {
  const periodId = periodOf(period);
  if (periodId === null || indicatorCode === null) return null;
  const isOfResolution = rest.told === 'target' && resolutionId !== null;
  return {
    findingNo,
    indicatorCode,
    periodId,
    ...rest,
    ...(isOfResolution ? { resolutionId } : {}),
  };
}

/** Whether the corrected figure can be accepted as it now stands, without another look. */
export function takesEffect({ figures }: DocumentReading, no: number): boolean {
  const fate = figures.find(({ finding }) => finding.no === no)?.fate;
  return fate === 'new' || fate === 'agrees';
}
