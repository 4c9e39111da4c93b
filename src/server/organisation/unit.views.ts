import { Succession } from '../../core/organisation/succession.ts';
import { Unit, UnitPlacement } from '../../core/organisation/unit.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** All units in tree order, former ones included. */
export async function listUnits(tx: ReadTransaction): Promise<Unit[]> {
  const rows = await tx.selectFrom('unit').selectAll('unit').orderBy('unit.unit_no').execute();
  return rows.map((row) =>
    Unit.parse({
      id: row.unit_id,
      code: row.code,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      name: row.name,
      unitType: row.unit_type,
      areaKm2: row.area_km2,
      population: row.population,
    }),
  );
}

/** Places of all units in all trees. */
export async function listPlacements(tx: ReadTransaction): Promise<UnitPlacement[]> {
  const rows = await tx.selectFrom('unit_placement').selectAll('unit_placement').execute();
  return rows.map((row) =>
    UnitPlacement.parse({
      tree: row.tree,
      unitId: row.unit_id,
      parentId: row.parent_id,
      from: row.valid_from,
      to: row.valid_to,
    }),
  );
}

/** Who came from whom. */
export async function listSuccessions(tx: ReadTransaction): Promise<Succession[]> {
  const rows = await tx
    .selectFrom('succession')
    .innerJoin('succession_part', 'succession_part.succession_id', 'succession.succession_id')
    .select([
      'succession.succession_id',
      'succession.happened_on',
      'succession.kind',
      'succession.document',
      'succession_part.from_unit_id',
      'succession_part.to_unit_id',
      'succession_part.share',
      'succession_part.allocation',
    ])
    .orderBy('succession.succession_id')
    .execute();
  const byId = Map.groupBy(rows, (row) => row.succession_id);
  return [...byId.values()].map((parts) =>
    Succession.parse({
      date: parts[0]?.happened_on,
      kind: parts[0]?.kind,
      document: parts[0]?.document,
      parts: parts.map((part) => ({
        fromUnit: part.from_unit_id,
        toUnit: part.to_unit_id,
        share: part.share,
        allocation: part.allocation,
      })),
    }),
  );
}

/** Which unit has the most figures? Of equals the first of the tree. */
export async function findBusiestUnitId(tx: ReadTransaction): Promise<UnitId | undefined> {
  const row = await tx
    .selectFrom('figure_current')
    .innerJoin('unit', 'unit.unit_no', 'figure_current.unit_no')
    .select(['unit.unit_id', 'unit.unit_no'])
    .groupBy(['unit.unit_id', 'unit.unit_no'])
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy('unit.unit_no')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : UnitId.parse(row.unit_id);
}
