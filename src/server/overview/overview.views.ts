import type { ReadTransaction } from '../database/transaction.ts';

/** How many figures are known of each unit? */
export async function countFiguresByUnit(tx: ReadTransaction): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('figure_current')
    .innerJoin('unit', 'unit.unit_no', 'figure_current.unit_no')
    .select(['unit.unit_id', (count) => count.fn.countAll<number>().as('figures')])
    .groupBy('unit.unit_id')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, Number(row.figures)]));
}
