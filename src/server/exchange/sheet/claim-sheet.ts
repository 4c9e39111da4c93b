import * as z from 'zod';
import { Grade } from '../../../core/kernel/grade.ts';
import { Assigner, type Claim, ClaimKind } from '../../../core/figure/claim.ts';
import { day, decimalNumber, oneOf, optional, wholeNumber, words } from './column.ts';
import {
  claimId,
  measureUnit,
  ofDocument,
  ofIndicator,
  ofResolution,
  period,
  priceBasis,
  qualifier,
  scope,
  unitText,
} from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

const BaseKind = z.enum(['same-period-last-year', 'period', 'plan', 'indicator', 'named']);
const UpOrDown = z.enum(['up', 'down']);

/** Blank scope, price basis and unit are those of the indicator; blank precision that of the number as written. */
export const claimSheet = sheet('claims.csv', {
  id: claimId,
  document_id: ofDocument,
  place: words,
  quotation: optional(words),
  kind: oneOf(ClaimKind),
  indicator_code: optional(ofIndicator),
  unit_id: unitText,
  period_id: period,
  scope: optional(scope),
  price_basis: optional(priceBasis),
  value: optional(decimalNumber),
  measure_unit: optional(measureUnit),
  precision: optional(wholeNumber),
  qualifier,
  direction: optional(oneOf(UpOrDown)),
  base_kind: optional(oneOf(BaseKind)),
  base_period_id: optional(period),
  base_assigner: optional(oneOf(Assigner)),
  base_indicator_code: optional(ofIndicator),
  base_text: optional(words),
  grade: oneOf(Grade),
  data_through: optional(day),
  known_since: optional(day),
  resolution_id: optional(ofResolution),
  note: optional(words),
});
export type ClaimRow = RowOf<typeof claimSheet>;

export function rowOfClaim(claim: Claim): ClaimRow {
  const { base } = claim;
  return {
    id: claim.id,
    document_id: claim.documentId,
    place: claim.place,
    quotation: claim.quotation,
    kind: claim.kind,
    indicator_code: claim.indicatorCode,
    unit_id: claim.unitId,
    period_id: claim.periodId,
    scope: claim.scope,
    price_basis: claim.priceBasis,
    value: claim.value,
    measure_unit: claim.measureUnit,
    precision: claim.precision,
    qualifier: claim.qualifier,
    direction: claim.direction,
    base_kind: base?.kind ?? null,
    base_period_id: basePeriodOf(base),
    base_assigner: base?.kind === 'plan' ? base.assigner : null,
    base_indicator_code: base?.kind === 'indicator' ? base.indicatorCode : null,
    base_text: base?.kind === 'named' ? base.text : null,
    grade: claim.grade,
    data_through: claim.dataThrough,
    known_since: claim.knownSince,
    resolution_id: claim.resolutionId,
    note: claim.note,
  };
}

function basePeriodOf(base: Claim['base']): ClaimRow['base_period_id'] {
  if (base?.kind === 'period') return base.periodId;
  return base?.kind === 'plan' ? base.planPeriodId : null;
}
