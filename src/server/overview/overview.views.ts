import type { ReadTransaction } from '../database/transaction.ts';

/** How many figures are known of each unit? */
export async function countFiguresByUnit(tx: ReadTransaction): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('figure_current')
    .innerJoin('unit', 'unit.unit_no', 'figure_current.unit_no')
    .select(['unit.unit_id', (count) => count.fn.countAll<number>().as('figures')])
    .groupBy('unit.unit_id')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.figures]));
}

/** The name of the pack that ships with the product. */
const demonstrationName = 'song-cong';

/** Was the demonstration loaded into this installation? */
export async function isDemonstrationLoaded(tx: ReadTransaction): Promise<boolean> {
  const row = await tx
    .selectFrom('change_log')
    .select('change_log.change_no')
    .where('change_log.act', '=', 'import-pack')
    .where('change_log.subject', '=', demonstrationName)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
