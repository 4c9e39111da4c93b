import { TableMapping } from '../../core/figure/table/table-mapping.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import type { RememberedMapping } from '../../contract/table-import.ts';
import { anyOf } from '../database/any-of.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export interface StoredMapping extends RememberedMapping {
  unitId: UnitId;
  fingerprint: string;
  mapping: TableMapping;
}

/** Mappings remembered for these units, as far as they are in sight; the latest first. */
export async function listTableMappings(
  tx: ReadTransaction,
  where: { unitIds: readonly UnitId[] } | { id: number },
): Promise<StoredMapping[]> {
  const all = tx
    .selectFrom('table_mapping')
    .innerJoin('unit', 'unit.unit_id', 'table_mapping.unit_id')
    .select([
      'table_mapping.table_mapping_id',
      'table_mapping.unit_id',
      'unit.name',
      'table_mapping.fingerprint',
      'table_mapping.head',
      'table_mapping.mapping',
      'table_mapping.office',
      'table_mapping.remembered_at',
    ])
    .orderBy('table_mapping.remembered_at', 'desc');
  const rows = await (
    'id' in where
      ? all.where('table_mapping.table_mapping_id', '=', where.id)
      : all.where('table_mapping.unit_id', '=', anyOf(where.unitIds))
  ).execute();
  return rows.map((row) => ({
    id: row.table_mapping_id,
    unitId: UnitId.parse(row.unit_id),
    unitName: row.name,
    fingerprint: row.fingerprint,
    head: row.head,
    mapping: TableMapping.parse(row.mapping),
    office: row.office,
    rememberedAt: row.remembered_at.toISOString(),
  }));
}

export function asRemembered(stored: StoredMapping): RememberedMapping {
  const { id, unitName, head, office, rememberedAt } = stored;
  return { id, unitName, head, office, rememberedAt };
}
