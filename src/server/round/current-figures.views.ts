import { sql } from 'kysely';
import * as z from 'zod';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { Grade } from '../../core/kernel/grade.ts';
import { DocumentId, IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import { PriceBasis } from '../../core/kernel/quantity.ts';
import { Scope } from '../../core/indicator/indicator.ts';
import { PeriodId } from '../../core/period/period.ts';
import { FieldGroup } from '../../core/permission/actor.ts';
import { anyOf } from '../database/any-of.ts';
import { noteViews } from '../database/sight.ts';
import type { ReadTransaction } from '../database/transaction.ts';

const CurrentFigure = z.object({
  unitId: UnitId,
  indicatorCode: IndicatorCode,
  indicatorVersion: z.int(),
  periodId: PeriodId,
  scope: Scope,
  priceBasis: PriceBasis,
  value: DecimalText,
  grade: Grade,
  documentId: DocumentId.nullable(),
  fieldGroup: FieldGroup,
  vintageId: z.int(),
  /** The submission that published it; null where it came otherwise: by a document, from above. */
  sentBySubmission: z.int().nullable(),
});
/** The value that counts now for a figure. */
export type CurrentFigure = z.infer<typeof CurrentFigure>;

/** Which values count now for these indicators of these units, of one period or of any? The earliest period first. */
export async function listCurrentFigures(
  tx: ReadTransaction,
  unitIds: readonly string[],
  indicatorCodes: readonly string[],
  periodId?: PeriodId,
): Promise<CurrentFigure[]> {
  let query = tx
    .selectFrom('figure_current')
    .innerJoin('unit', 'unit.unit_no', 'figure_current.unit_no')
    .innerJoin('indicator', 'indicator.indicator_no', 'figure_current.indicator_no')
    .innerJoin('period', 'period.period_no', 'figure_current.period_no')
    .innerJoin('figure_vintage', 'figure_vintage.vintage_id', 'figure_current.vintage_id')
    .leftJoin('submission_vintage', 'submission_vintage.vintage_id', 'figure_current.vintage_id')
    .select([
      'unit.unit_id as unitId',
      'unit.unit_id',
      'figure_current.field_group',
      'indicator.indicator_code as indicatorCode',
      'figure_current.indicator_version as indicatorVersion',
      'period.period_id as periodId',
      'figure_current.scope',
      'figure_current.price_basis as priceBasis',
      'figure_current.value',
      'figure_current.grade',
      'figure_vintage.document_id as documentId',
      'figure_current.field_group as fieldGroup',
      'figure_current.vintage_id as vintageId',
      'submission_vintage.submission_id as sentBySubmission',
    ])
    .where('unit.unit_id', '=', anyOf(unitIds))
    .where('indicator.indicator_code', '=', anyOf(indicatorCodes))
    .where('figure_current.value', 'is not', null)
    .orderBy('period.ends_before');
  if (periodId !== undefined) query = query.where('period.period_id', '=', periodId);
  return z.array(CurrentFigure).parse(noteViews(await query.execute()));
}

const FigureSeries = CurrentFigure.pick({
  unitId: true,
  indicatorCode: true,
  indicatorVersion: true,
  scope: true,
  priceBasis: true,
}).extend({
  periodIds: z.array(PeriodId),
  values: z.array(DecimalText),
  grades: z.array(Grade),
});
/** The values of one figure that count now, period by period. */
export type FigureSeries = z.infer<typeof FigureSeries>;

/** Which values count now for these indicators of these units, as one series for each? The earliest period first. */
export async function listFigureSeries(
  tx: ReadTransaction,
  unitIds: readonly string[],
  indicatorCodes: readonly string[],
): Promise<FigureSeries[]> {
  const { rows } = await sql<FigureSeries & { unit_id: string; field_group: string }>`
    SELECT unit.unit_id, unit.unit_id AS "unitId", figure.field_group, indicator.indicator_code AS "indicatorCode",
      figure.indicator_version AS "indicatorVersion", figure.scope, figure.price_basis AS "priceBasis",
      array_agg(period.period_id ORDER BY period.ends_before) AS "periodIds",
      array_agg(figure.value ORDER BY period.ends_before) AS "values",
      array_agg(figure.grade ORDER BY period.ends_before) AS grades
    FROM figure_current figure
    JOIN unit ON unit.unit_no = figure.unit_no
    JOIN indicator ON indicator.indicator_no = figure.indicator_no
    JOIN period ON period.period_no = figure.period_no
    WHERE unit.unit_id = ${anyOf(unitIds)} AND indicator.indicator_code = ${anyOf(indicatorCodes)}
      AND figure.value IS NOT NULL
    GROUP BY unit.unit_id, figure.field_group, indicator.indicator_code, figure.indicator_version, figure.scope,
      figure.price_basis`.execute(tx);
  return z.array(FigureSeries).parse(noteViews(rows));
}
