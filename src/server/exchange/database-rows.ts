import type { Claim } from '../../core/figure/claim.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import type { Headship, Unit, UnitPlacement } from '../../core/organisation/unit.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { RegisterRecord } from '../../core/register/record.ts';
import type { Register } from '../../core/register/register.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { Programme, Resolution } from '../../core/resolution/resolution.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { Target } from '../../core/target/target.ts';
import type { PlainRow } from '../database/upsert-rows.ts';
import type { Evidence, PackContents } from './pack.ts';

/** Items of a pack as rows of their tables (row-shapes.ts). */
export const databaseRows = {
  unit: (unit: Unit): PlainRow => ({
    unit_id: unit.id,
    code: unit.code,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    name: unit.name,
    unit_type: unit.unitType,
    area_km2: unit.areaKm2,
    population: unit.population,
  }),
  placement: (placement: UnitPlacement): PlainRow => ({
    tree: placement.tree,
    unit_id: placement.unitId,
    parent_id: placement.parentId,
    valid_from: placement.from,
    valid_to: placement.to,
  }),
  headship: (headship: Headship): PlainRow => ({
    unit_id: headship.unitId,
    office: headship.office,
    holder: headship.holder,
    valid_from: headship.from,
    valid_to: headship.to,
  }),
  indicatorVersion: (version: IndicatorVersion): PlainRow => ({
    indicator_code: version.indicatorCode,
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
  }),
  document: (document: SourceDocument): PlainRow => ({
    document_id: document.id,
    kind: document.kind,
    title: document.title,
    issuer: document.issuer,
    document_number: document.documentNumber,
    dated_from: document.datedFrom,
    dated_to: document.datedTo,
    date_note: document.dateNote,
    address: document.address,
    address_note: document.addressNote,
    handling_mark: document.handlingMark,
  }),
  resolution: (resolution: Resolution): PlainRow => ({
    resolution_id: resolution.id,
    title: resolution.title,
    decided_by: resolution.decidedBy,
    unit_id: resolution.unitId,
    term_start: resolution.start,
    term_end: resolution.end,
    first_year: resolution.firstYear,
    last_year: resolution.lastYear,
    stated_target_count: resolution.statedTargetCount,
    state: resolution.state,
    state_note: resolution.stateNote,
    document_id: resolution.documentId,
  }),
  programme: (programme: Programme): PlainRow => ({
    programme_id: programme.id,
    resolution_id: programme.resolutionId,
    kind: programme.kind,
    name: programme.name,
    first_year: programme.firstYear,
    last_year: programme.lastYear,
    field: programme.field,
    document_id: programme.documentId,
    place: programme.place,
  }),
  target: (target: Target, position: number): PlainRow => ({
    target_id: target.id,
    resolution_id: target.resolutionId,
    position,
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
    source_note: target.sourceClaimNote,
  }),
  targetParts: (target: Target): PlainRow[] =>
    target.parts.map((part, index) => ({
      target_id: target.id,
      part_no: index + 1,
      indicator_code: part.indicatorCode,
      unit_id: part.unitId,
      definition: part,
    })),
  evidence: (evidence: Evidence): PlainRow => ({
    target_id: evidence.targetId,
    part_no: evidence.part,
    completed_on: evidence.completedOn,
    known_since: evidence.knownSince,
    document_id: evidence.documentId,
    statement: evidence.statement,
  }),
  planLine: (line: PlanLine): PlainRow => ({
    plan_line_id: line.id,
    indicator_code: line.indicatorCode,
    unit_id: line.unitId,
    period_id: line.periodId,
    scope: line.scope,
    price_basis: line.priceBasis,
    measure_unit: line.measureUnit,
    assigner: line.assigner,
    bound: line.bound,
    qualifier: line.qualifier,
  }),
  planLineVersions: (line: PlanLine): PlainRow[] =>
    line.versions.map((version, index) => ({
      plan_line_id: line.id,
      version_no: index + 1,
      kind: version.kind,
      value: version.value,
      decided_on: version.decidedOn,
      document_id: version.documentId,
      place: version.place,
    })),
  claim: (claim: Claim): PlainRow => ({
    claim_id: claim.id,
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
    print_precision: claim.precision,
    qualifier: claim.qualifier,
    direction: claim.direction,
    base: claim.base,
    grade: claim.grade,
    data_through: claim.dataThrough,
    known_since: claim.knownSince,
    resolution_id: claim.resolutionId,
    note: claim.note,
  }),
  register: (register: Register): PlainRow => ({
    register_code: register.code,
    unit_id: register.unitId,
    content: register,
  }),
  record: (record: RegisterRecord): PlainRow => ({
    record_id: record.id,
    register_code: record.registerCode,
    unit_id: record.unitId,
  }),
  recordActs: ({ id, acts }: RegisterRecord): PlainRow[] =>
    acts.map((act) => ({
      record_id: id,
      act_no: act.actNo,
      kind: act.kind,
      holds_from: act.from,
      values: act.values,
      reason: act.reason,
      undoes: act.undoes,
      document_id: act.documentId,
      known_since: act.knownSince,
      office: act.office,
    })),
};

/** The periods that claims and plan lines speak of, each once. */
export function periodRows(contents: Pick<PackContents, 'claims' | 'planLines'>): PlainRow[] {
  const ids = new Set([
    ...contents.claims.map(({ periodId }) => periodId),
    ...contents.planLines.map(({ periodId }) => periodId),
  ]);
  return [...ids].map((id) => {
    const period = parsePeriodId(id);
    return {
      period_id: period.id,
      kind: period.kind,
      starts_on: period.start,
      ends_before: period.end,
    };
  });
}
