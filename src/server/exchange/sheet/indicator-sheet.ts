import {
  Direction,
  IndicatorKind,
  type IndicatorVersion,
} from '../../../core/indicator/indicator.ts';
import { PeriodKind } from '../../../core/period/period.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { blankMeans, day, listOf, oneOf, optional, wholeNumber, words, yesOrNo } from './column.ts';
import { indicatorCode, measureUnit, priceBasis, scope, unitText } from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

/** One row for each version of a definition. */
export const indicatorSheet = sheet('indicators.csv', {
  code: indicatorCode,
  version: blankMeans(wholeNumber, 1),
  valid_from: day,
  valid_to: optional(day),
  name_vi: words,
  name_en: words,
  definition_vi: words,
  definition_en: words,
  kind: oneOf(IndicatorKind),
  direction: oneOf(Direction),
  measure_unit: measureUnit,
  price_basis: priceBasis,
  scope,
  periodicity: listOf(oneOf(PeriodKind)),
  owner_unit_id: optional(unitText),
  formula: optional(words),
  parts: listOf(indicatorCode),
  additive: yesOrNo,
  synonyms: listOf(words),
});

export function indicatorOfRow(
  row: RowOf<typeof indicatorSheet>,
  ownerUnit: UnitId | null,
): IndicatorVersion {
  return {
    indicatorCode: row.code,
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
    ownerUnit,
    formula: row.formula,
    parts: row.parts,
    additive: row.additive,
    synonyms: row.synonyms,
  };
}

export function rowOfIndicator(version: IndicatorVersion): RowOf<typeof indicatorSheet> {
  return {
    code: version.indicatorCode,
    version: version.version,
    valid_from: version.validFrom,
    valid_to: version.validTo,
    name_vi: version.name.vi,
    name_en: version.name.en,
    definition_vi: version.definition.vi,
    definition_en: version.definition.en,
    kind: version.kind,
    direction: version.direction,
    measure_unit: version.measureUnit,
    price_basis: version.priceBasis,
    scope: version.scope,
    periodicity: version.periodicity,
    owner_unit_id: version.ownerUnit,
    formula: version.formula,
    parts: version.parts,
    additive: version.additive,
    synonyms: version.synonyms,
  };
}
