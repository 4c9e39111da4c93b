import * as z from 'zod';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { PlanLineVersion, type PlanLine } from '../../../core/target/plan-line.ts';
import {
  Bound,
  type PartsRule,
  type Target,
  TargetKind,
  TargetPart,
  TargetState,
} from '../../../core/target/target.ts';
import { Assigner } from '../../../core/figure/claim.ts';
import {
  blankMeans,
  day,
  decimalNumber,
  listOf,
  oneOf,
  optional,
  wholeNumber,
  words,
  yesOrNo,
} from './column.ts';
import {
  direction,
  measureUnit,
  ofDocument,
  ofIndicator,
  ofPlanLine,
  ofResolution,
  ofTarget,
  period,
  planLineId,
  priceBasis,
  qualifier,
  scope,
  targetId,
  unitText,
} from './field-columns.ts';
import type { Evidence } from '../pack.ts';
import { type RowOf, sheet } from './sheet.ts';

const RuleKind = z.enum(['all', 'any', 'at-least']);
const MultipleForm = TargetPart.shape.multipleForm.unwrap();
const CountForm = TargetPart.shape.countForm.unwrap().unwrap();

/** The order of the rows is the order of the targets in their resolution. */
export const targetSheet = sheet('targets.csv', {
  id: targetId,
  resolution_id: ofResolution,
  number: optional(words),
  wording: words,
  name_vi: words,
  name_en: words,
  clause: optional(words),
  is_main: blankMeans(yesOrNo, false),
  rule: blankMeans(oneOf(RuleKind), 'all'),
  rule_count: optional(wholeNumber),
  state: blankMeans(oneOf(TargetState), 'in-force'),
  state_note: optional(words),
  source_claim_note: optional(words),
});

/** The order of the rows is the order of the parts in their target. */
export const targetPartSheet = sheet('target-parts.csv', {
  target_id: ofTarget,
  kind: oneOf(TargetKind),
  wording: optional(words),
  indicator_code: optional(ofIndicator),
  unit_id: unitText,
  scope,
  rider: optional(words),
  price_basis: priceBasis,
  measure_unit: measureUnit,
  bound: oneOf(Bound),
  direction,
  value: optional(decimalNumber),
  low: optional(decimalNumber),
  high: optional(decimalNumber),
  base_period_id: optional(period),
  base_value: optional(decimalNumber),
  deadline: optional(day),
  strive: blankMeans(yesOrNo, false),
  qualifier,
  precision: optional(wholeNumber),
  tolerance: optional(decimalNumber),
  multiple_form: optional(oneOf(MultipleForm)),
  multiple_settled_by: optional(words),
  multiple_settled_on: optional(day),
  multiple_settled_reason: optional(words),
  denominator_code: optional(ofIndicator),
  denominator_scope: optional(scope),
  judged_as: optional(oneOf(TargetKind)),
  indicator_version: optional(wholeNumber),
  first_year: optional(wholeNumber),
  last_year: optional(wholeNumber),
  group: optional(words),
  count_form: optional(oneOf(CountForm)),
  arithmetic_mean: blankMeans(yesOrNo, false),
  proof: optional(words),
  criteria: listOf(words),
  supporting_indicators: listOf(ofIndicator),
  judged_by: optional(words),
  roadmap: listOf(ofPlanLine),
});
export type TargetPartRow = RowOf<typeof targetPartSheet>;

export function rowOfTarget(target: Target): RowOf<typeof targetSheet> {
  return {
    id: target.id,
    resolution_id: target.resolutionId,
    number: target.number,
    wording: target.wording,
    name_vi: target.name.vi,
    name_en: target.name.en,
    clause: target.clause,
    is_main: target.isMain,
    rule: target.rule.kind,
    rule_count: target.rule.kind === 'at-least' ? target.rule.count : null,
    state: target.state,
    state_note: target.stateNote,
    source_claim_note: target.sourceClaimNote,
  };
}

export function targetOfRow(
  row: RowOf<typeof targetSheet>,
  rule: PartsRule,
  parts: TargetPart[],
): Target {
  return {
    id: row.id,
    resolutionId: row.resolution_id,
    number: row.number,
    wording: row.wording,
    name: { vi: row.name_vi, en: row.name_en },
    clause: row.clause,
    isMain: row.is_main,
    rule,
    parts,
    state: row.state,
    stateNote: row.state_note,
    sourceClaimNote: row.source_claim_note,
  };
}

/** What a dated work or recognition is proved by. */
export const evidenceSheet = sheet('evidence.csv', {
  target_id: ofTarget,
  part: blankMeans(wholeNumber, 1),
  completed_on: day,
  known_since: day,
  document_id: ofDocument,
  statement: words,
});
export type EvidenceRow = RowOf<typeof evidenceSheet>;

export function rowOfEvidence(evidence: Evidence): EvidenceRow {
  return {
    target_id: evidence.targetId,
    part: evidence.part,
    completed_on: evidence.completedOn,
    known_since: evidence.knownSince,
    document_id: evidence.documentId,
    statement: evidence.statement,
  };
}

/** One row for each version of a plan line; the rows of one line agree in all but the version. */
export const planLineSheet = sheet('plan-lines.csv', {
  id: planLineId,
  indicator_code: ofIndicator,
  unit_id: unitText,
  period_id: period,
  scope,
  price_basis: priceBasis,
  measure_unit: measureUnit,
  assigner: oneOf(Assigner),
  bound: blankMeans(oneOf(Bound), 'exactly'),
  qualifier,
  version_kind: blankMeans(oneOf(PlanLineVersion.shape.kind), 'opening'),
  value: decimalNumber,
  decided_on: day,
  document_id: ofDocument,
  place: words,
});
export type PlanLineRow = RowOf<typeof planLineSheet>;

export function planLineOfRows(rows: [PlanLineRow, ...PlanLineRow[]], unitId: UnitId): PlanLine {
  const [first] = rows;
  return {
    id: first.id,
    indicatorCode: first.indicator_code,
    unitId,
    periodId: first.period_id,
    scope: first.scope,
    priceBasis: first.price_basis,
    measureUnit: first.measure_unit,
    assigner: first.assigner,
    bound: first.bound,
    qualifier: first.qualifier,
    versions: rows.map((row) => ({
      kind: row.version_kind,
      value: row.value,
      decidedOn: row.decided_on,
      documentId: row.document_id,
      place: row.place,
    })),
  };
}

/** The cells in which the rows of one line agree. */
export function cellsOfPlanLine(line: PlanLine) {
  return {
    id: line.id,
    indicator_code: line.indicatorCode,
    unit_id: line.unitId,
    period_id: line.periodId,
    scope: line.scope,
    price_basis: line.priceBasis,
    measure_unit: line.measureUnit,
    assigner: line.assigner,
    bound: line.bound,
    qualifier: line.qualifier,
  };
}

export function cellsOfVersion(version: PlanLineVersion) {
  return {
    value: version.value,
    decided_on: version.decidedOn,
    document_id: version.documentId,
    place: version.place,
  };
}

export function rowsOfPlanLine(line: PlanLine): PlanLineRow[] {
  return line.versions.map((version) => ({
    ...cellsOfPlanLine(line),
    version_kind: version.kind,
    ...cellsOfVersion(version),
  }));
}
