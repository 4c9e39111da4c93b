import { IndicatorVersion } from '../../core/indicator/indicator.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** All versions of all definitions, by code and version. */
export async function listIndicatorVersions(tx: ReadTransaction): Promise<IndicatorVersion[]> {
  const rows = await tx
    .selectFrom('indicator_version')
    .selectAll('indicator_version')
    .orderBy('indicator_version.indicator_code')
    .orderBy('indicator_version.version')
    .execute();
  return rows.map((row) =>
    IndicatorVersion.parse({
      indicatorCode: row.indicator_code,
      version: row.version,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      name: { vi: row.name_vi, en: row.name_en },
      definition: { vi: row.definition_vi, en: row.definition_en },
      kind: row.kind,
      direction: row.direction,
      measureUnit: row.measure_unit,
      priceBasis: row.price_basis,
      scope: row.scope,
      periodicity: row.periodicity,
      ownerUnit: row.owner_unit_id,
      formula: row.formula,
      parts: row.parts,
      additive: row.additive,
      synonyms: row.synonyms,
    }),
  );
}
