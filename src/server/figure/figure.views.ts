import { type RawBuilder, sql } from 'kysely';
import { Vintage } from '../../core/figure/figure.ts';
import type { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { PeriodId } from '../../core/period/period.ts';
import { anyOf } from '../database/any-of.ts';
import { noteViews } from '../database/sight.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { isStillSaid } from './still-said.ts';

interface FigureFilter {
  unitIds?: readonly UnitId[] | undefined;
  indicatorCodes?: readonly IndicatorCode[];
  periodIds?: readonly PeriodId[];
  /** Only what was known on this day; absent: all that is known now. */
  asOf?: PlainDate | undefined;
}

/** Every vintage of the figures asked for, as known on a day, oldest knowledge first. */
export async function listVintages(tx: ReadTransaction, filter: FigureFilter): Promise<Vintage[]> {
  let query = vintagesStillSaid(tx);
  if (filter.unitIds !== undefined) {
    query = query.where('unit.unit_id', '=', anyOf(filter.unitIds));
  }
  if (filter.indicatorCodes !== undefined) {
    query = query.where('indicator.indicator_code', '=', anyOf(filter.indicatorCodes));
  }
  if (filter.periodIds !== undefined) {
    query = query.where('period.period_id', '=', anyOf(filter.periodIds));
  }
  if (filter.asOf !== undefined) {
    query = query.where('figure_vintage.known_since', '<=', filter.asOf);
  }
  return noteViews(await query.execute()).map(vintageOf);
}

/** Every vintage of the figures that these claims tell or once told. */
export function listVintagesBesideClaims(
  tx: ReadTransaction,
  claimIds: readonly string[],
): Promise<Vintage[]> {
  return listVintagesBeside(tx, sql`told.claim_id = ANY(${claimIds}::text[])`);
}

/**
 * Every vintage of the figures that some vintages tell.
 *
 * @param isTold which ones, under the name `told`
 */
export async function listVintagesBeside(
  tx: ReadTransaction,
  isTold: RawBuilder<unknown>,
): Promise<Vintage[]> {
  const rows = await vintagesStillSaid(tx)
    .where(
      sql<boolean>`(figure_vintage.unit_no, figure_vintage.indicator_no, figure_vintage.period_no) IN (
        SELECT told.unit_no, told.indicator_no, told.period_no
        FROM figure_vintage told
        WHERE ${isTold})`,
    )
    .execute();
  return noteViews(rows).map(vintageOf);
}

type VintageRow = Awaited<ReturnType<ReturnType<typeof vintagesStillSaid>['execute']>>[number];

// The type follows from the query; written out it would say every column twice.
function vintagesStillSaid(tx: ReadTransaction) {
  return tx
    .selectFrom('figure_vintage')
    .innerJoin('unit', 'unit.unit_no', 'figure_vintage.unit_no')
    .innerJoin('indicator', 'indicator.indicator_no', 'figure_vintage.indicator_no')
    .innerJoin('period', 'period.period_no', 'figure_vintage.period_no')
    .select([
      'figure_vintage.vintage_id',
      'indicator.indicator_code',
      'figure_vintage.indicator_version',
      'unit.unit_id',
      'period.period_id',
      'figure_vintage.scope',
      'figure_vintage.price_basis',
      'figure_vintage.value',
      'figure_vintage.missing_reason',
      'figure_vintage.qualifier',
      'figure_vintage.grade',
      'figure_vintage.source_detail',
      'figure_vintage.field_group',
      'figure_vintage.data_through',
      'figure_vintage.known_since',
      'figure_vintage.recorded_at',
      'figure_vintage.recorded_by',
    ])
    .where(isStillSaid('figure_vintage'))
    .orderBy('figure_vintage.known_since')
    .orderBy('figure_vintage.vintage_id');
}

function vintageOf(row: VintageRow): Vintage {
  return Vintage.parse({
    id: row.vintage_id,
    key: {
      indicatorCode: row.indicator_code,
      indicatorVersion: row.indicator_version,
      unitId: row.unit_id,
      periodId: row.period_id,
      scope: row.scope,
      priceBasis: row.price_basis,
    },
    content:
      row.value === null
        ? { kind: 'missing', reason: row.missing_reason }
        : { kind: 'value', value: row.value, qualifier: row.qualifier },
    grade: row.grade,
    source: row.source_detail,
    dataThrough: row.data_through,
    knownSince: row.known_since,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
  });
}
