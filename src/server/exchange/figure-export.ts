import * as z from 'zod';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { Grade } from '../../core/kernel/grade.ts';
import { MissingReason } from '../../core/kernel/missing.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { statusOfGrade, statusOfMissing } from '../../core/figure/observation-status.ts';
import { noteViews } from '../database/sight.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { type PackFile, writeTable } from './sheet/csv-table.ts';

const CurrentFigure = z.object({
  indicator_code: z.string(),
  indicator_version: z.int(),
  name_vi: z.string(),
  name_en: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  period_id: z.string(),
  starts_on: PlainDate,
  ends_before: PlainDate,
  scope: z.string(),
  price_basis: z.string(),
  value: DecimalText.nullable(),
  missing_reason: MissingReason.nullable(),
  measure_unit: z.string(),
  qualifier: z.string(),
  grade: Grade,
  data_through: PlainDate.nullable(),
  known_since: PlainDate,
  document_id: z.string().nullable(),
  claim_id: z.string().nullable(),
});
export type CurrentFigure = z.infer<typeof CurrentFigure>;

/** The best vintage of every figure as known now, by indicator, unit and period. */
export async function listCurrentFigures(tx: ReadTransaction): Promise<CurrentFigure[]> {
  const rows = await tx
    .selectFrom('figure_current')
    .innerJoin('figure_vintage', 'figure_vintage.vintage_id', 'figure_current.vintage_id')
    .innerJoin('unit', 'unit.unit_no', 'figure_current.unit_no')
    .innerJoin('period', 'period.period_no', 'figure_current.period_no')
    .innerJoin('indicator', 'indicator.indicator_no', 'figure_current.indicator_no')
    .innerJoin('indicator_version', (join) =>
      join
        .onRef('indicator_version.indicator_code', '=', 'indicator.indicator_code')
        .onRef('indicator_version.version', '=', 'figure_current.indicator_version'),
    )
    .select([
      'indicator.indicator_code',
      'figure_current.indicator_version',
      'indicator_version.name_vi',
      'indicator_version.name_en',
      'unit.unit_id',
      'unit.name as unit_name',
      'period.period_id',
      'period.starts_on',
      'period.ends_before',
      'figure_current.scope',
      'figure_current.price_basis',
      'figure_current.value',
      'figure_current.field_group',
      'figure_current.missing_reason',
      'indicator_version.measure_unit',
      'figure_current.qualifier',
      'figure_current.grade',
      'figure_current.data_through',
      'figure_current.known_since',
      'figure_vintage.document_id',
      'figure_vintage.claim_id',
    ])
    .orderBy('indicator.indicator_code')
    .orderBy('unit.unit_no')
    .orderBy('period.starts_on')
    .orderBy('period.period_id')
    .orderBy('figure_current.scope')
    .orderBy('figure_current.price_basis')
    .orderBy('figure_current.indicator_version')
    .execute();
  return z.array(CurrentFigure).parse(noteViews(rows));
}

const columns = [...Object.keys(CurrentFigure.shape), 'obs_status'];

/** A flat table for other programs; `obs_status` is the letter of the SDMX list CL_OBS_STATUS. */
export function writeFigures(figures: readonly CurrentFigure[]): PackFile {
  const rows = figures.map((figure) => [
    ...Object.values(figure).map((value) => (value === null ? '' : String(value))),
    figure.missing_reason === null
      ? statusOfGrade[figure.grade]
      : statusOfMissing[figure.missing_reason],
  ]);
  return { fileName: 'figures.csv', text: writeTable(columns, rows) };
}
