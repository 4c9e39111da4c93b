import type { UnitId } from '../../../core/kernel/ids.ts';
import { decimalPlaces } from '../../../core/kernel/decimal.ts';
import type { Target, TargetPart } from '../../../core/target/target.ts';
import type { TargetPartRow } from './target-sheets.ts';

/** A blank precision is the one in which the value is written. */
export function targetPartOfRow(row: TargetPartRow, unitId: UnitId): TargetPart {
  const written = row.value ?? row.low ?? row.high;
  return {
    kind: row.kind,
    wording: row.wording ?? '',
    indicatorCode: row.indicator_code,
    unitId,
    scope: row.scope,
    rider: row.rider,
    priceBasis: row.price_basis,
    measureUnit: row.measure_unit,
    bound: row.bound,
    direction: row.direction,
    value: row.value,
    low: row.low,
    high: row.high,
    base:
      row.base_period_id === null
        ? null
        : { periodId: row.base_period_id, value: row.base_value, vintageId: null },
    deadline: row.deadline,
    strive: row.strive,
    qualifier: row.qualifier,
    precision: row.precision ?? (written === null ? 0 : decimalPlaces(written)),
    tolerance: row.tolerance,
    multipleForm: row.multiple_form,
    multipleSettlement: settlementOf(row),
    denominatorCode: row.denominator_code,
    denominatorScope: row.denominator_scope,
    judgedAs: row.judged_as,
    indicatorVersion: row.indicator_version,
    firstYear: row.first_year,
    lastYear: row.last_year,
    group: row.group,
    countForm: row.count_form,
    arithmeticMean: row.arithmetic_mean,
    proof: row.proof,
    criteria: row.criteria,
    supportingIndicators: row.supporting_indicators,
    judgedBy: row.judged_by,
    roadmap: row.roadmap,
  };
}

function settlementOf(row: TargetPartRow): TargetPart['multipleSettlement'] {
  const { multiple_settled_by: office, multiple_settled_on: settledOn } = row;
  const reason = row.multiple_settled_reason;
  return office === null || settledOn === null || reason === null
    ? null
    : { office, settledOn, reason };
}

/** The vintage of a base is a number of one installation, so it does not travel; its period and value do. */
export function rowsOfTargetParts(target: Target): TargetPartRow[] {
  return target.parts.map((part) => ({
    target_id: target.id,
    kind: part.kind,
    wording: part.wording === '' ? null : part.wording,
    indicator_code: part.indicatorCode,
    unit_id: part.unitId,
    scope: part.scope,
    rider: part.rider,
    price_basis: part.priceBasis,
    measure_unit: part.measureUnit,
    bound: part.bound,
    direction: part.direction,
    value: part.value,
    low: part.low,
    high: part.high,
    base_period_id: part.base?.periodId ?? null,
    base_value: part.base?.value ?? null,
    deadline: part.deadline,
    strive: part.strive,
    qualifier: part.qualifier,
    precision: part.precision,
    tolerance: part.tolerance,
    multiple_form: part.multipleForm,
    multiple_settled_by: part.multipleSettlement?.office ?? null,
    multiple_settled_on: part.multipleSettlement?.settledOn ?? null,
    multiple_settled_reason: part.multipleSettlement?.reason ?? null,
    denominator_code: part.denominatorCode,
    denominator_scope: part.denominatorScope,
    judged_as: part.judgedAs,
    indicator_version: part.indicatorVersion,
    first_year: part.firstYear,
    last_year: part.lastYear,
    group: part.group,
    count_form: part.countForm,
    arithmetic_mean: part.arithmeticMean,
    proof: part.proof,
    criteria: part.criteria,
    supporting_indicators: part.supportingIndicators,
    judged_by: part.judgedBy,
    roadmap: part.roadmap,
  }));
}
