import { type RawBuilder, sql } from 'kysely';
import { bestVintage } from '../../core/figure/best-vintage.ts';
import { figureKeyText } from '../../core/figure/figure-key.ts';
import { acrossFieldGroups } from '../database/across-field-groups.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { listVintagesBeside } from './figure.views.ts';

/**
 * Makes the narrow table of current values again for the figures that these claims tell or once told. Which
 * telling counts is the core's rule; the table only keeps its answer.
 */
export function refreshCurrentFigures(
  tx: WriteTransaction,
  claimIds: readonly string[],
): Promise<void> {
  return acrossFieldGroups(tx, () => refresh(tx, sql`told.claim_id = ANY(${claimIds}::text[])`));
}

/** The same for the figures that these vintages tell. */
export function refreshFiguresOfVintages(
  tx: WriteTransaction,
  vintageIds: readonly number[],
): Promise<void> {
  return acrossFieldGroups(tx, () =>
    refresh(tx, sql`told.vintage_id = ANY(${vintageIds}::bigint[])`),
  );
}

/** @param isTold which vintages, named `told`, are of the figures to be made again */
async function refresh(tx: WriteTransaction, isTold: RawBuilder<unknown>): Promise<void> {
  const touched = sql`
    SELECT DISTINCT told.unit_no, told.indicator_no, told.period_no
    FROM figure_vintage told
    WHERE ${isTold}`;
  await sql`
    DELETE FROM figure_current c USING (${touched}) t
    WHERE c.unit_no = t.unit_no AND c.indicator_no = t.indicator_no AND c.period_no = t.period_no`.execute(
    tx,
  );
  const tellings = Map.groupBy(await listVintagesBeside(tx, isTold), ({ key }) =>
    figureKeyText(key),
  );
  const best = [...tellings.values()].flatMap((told) => bestVintage(told, null)?.id ?? []);
  await sql`
    INSERT INTO figure_current (unit_no, scope, price_basis, period_no, indicator_no, indicator_version, value,
      missing_reason, qualifier, grade, field_group, data_through, known_since, vintage_id)
    SELECT v.unit_no, v.scope, v.price_basis, v.period_no, v.indicator_no, v.indicator_version, v.value,
      v.missing_reason, v.qualifier, v.grade, v.field_group, v.data_through, v.known_since, v.vintage_id
    FROM figure_vintage v
    WHERE v.vintage_id = ANY(${best}::bigint[])`.execute(tx);
}
