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
import { rowOfClaim } from './sheet/claim-sheet.ts';
import { rowOfIndicator } from './sheet/indicator-sheet.ts';
import { rowOfHeadship, rowOfPlacement, rowOfUnit } from './sheet/organisation-sheets.ts';
import type { Evidence, PackContents } from './pack.ts';
import { rowOfDocument, rowOfProgramme, rowOfResolution } from './sheet/resolution-sheets.ts';
import {
  cellsOfPlanLine,
  cellsOfVersion,
  rowOfEvidence,
  rowOfTarget,
} from './sheet/target-sheets.ts';

/**
 * Items of a pack as rows of their tables (row-shapes.ts): those of their sheets, where a table calls a column otherwise
 * under its name. Columns that only the sheet has are not saved.
 */
export const databaseRows = {
  unit: (unit: Unit): PlainRow => {
    const { id, ...row } = rowOfUnit(unit);
    return { ...row, unit_id: id, code: unit.code, valid_from: unit.validFrom };
  },
  placement: (placement: UnitPlacement): PlainRow => {
    const { from, to, ...row } = rowOfPlacement(placement);
    return { ...row, valid_from: from, valid_to: to };
  },
  headship: (headship: Headship): PlainRow => {
    const { from, to, ...row } = rowOfHeadship(headship);
    return { ...row, valid_from: from, valid_to: to };
  },
  indicatorVersion: (version: IndicatorVersion): PlainRow => {
    const { code, ...row } = rowOfIndicator(version);
    return { ...row, indicator_code: code };
  },
  document: (document: SourceDocument): PlainRow => {
    const { id, ...row } = rowOfDocument(document);
    return { ...row, document_id: id };
  },
  resolution: (resolution: Resolution): PlainRow => {
    const { id, start, end, ...row } = rowOfResolution(resolution);
    return { ...row, resolution_id: id, term_start: start, term_end: end };
  },
  programme: (programme: Programme): PlainRow => {
    const { id, ...row } = rowOfProgramme(programme);
    return { ...row, programme_id: id };
  },
  target: (target: Target, position: number): PlainRow => {
    const { id, source_claim_note: note, ...row } = rowOfTarget(target);
    return { ...row, target_id: id, position, source_note: note };
  },
  targetParts: (target: Target): PlainRow[] =>
    target.parts.map((part, index) => ({
      target_id: target.id,
      part_no: index + 1,
      indicator_code: part.indicatorCode,
      unit_id: part.unitId,
      definition: part,
    })),
  evidence: (evidence: Evidence): PlainRow => {
    const { part, ...row } = rowOfEvidence(evidence);
    return { ...row, part_no: part };
  },
  planLine: (line: PlanLine): PlainRow => {
    const { id, ...row } = cellsOfPlanLine(line);
    return { ...row, plan_line_id: id };
  },
  planLineVersions: (line: PlanLine): PlainRow[] =>
    line.versions.map((version, index) => ({
      ...cellsOfVersion(version),
      plan_line_id: line.id,
      version_no: index + 1,
      kind: version.kind,
    })),
  claim: (claim: Claim): PlainRow => {
    const { id, precision, ...row } = rowOfClaim(claim);
    return { ...row, claim_id: id, print_precision: precision, base: claim.base };
  },
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
      to_unit_id: act.toUnitId,
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
