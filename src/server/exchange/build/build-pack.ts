import type { Fault } from '../../../core/kernel/refusal.ts';
import { parsePeriodId } from '../../../core/period/period-kinds.ts';
import {
  buildHeadships,
  buildIndicators,
  buildPlacements,
  buildSuccessions,
  placeIn,
} from './build-organisation.ts';
import { buildRecords, buildRegisters } from './build-registers.ts';
import { buildCalls } from './build-action-programmes.ts';
import { buildDifficulties } from './build-difficulties.ts';
import { buildMeetings } from './build-meetings.ts';
import { buildDisbursements, buildProgrammeParts } from './build-programmes.ts';
import { buildPlanLines, buildResolutions, buildTargets } from './build-targets.ts';
import { baseFaults, claimOfRow } from '../sheet/claim-of-row.ts';
import { claimSheet } from '../sheet/claim-sheet.ts';
import { type KnownIds, type Linking, linkTo, referenceFaults } from './linking.ts';
import { unitOfRow } from '../sheet/organisation-sheets.ts';
import { type PackContents, together } from '../pack.ts';
import { itemsOf, type PlacedContents } from './placed-contents.ts';
import { documentOfRow, programmeOfRow } from '../sheet/resolution-sheets.ts';
import type { readSheets, SheetRows } from '../sheet/sheet-rows.ts';
import type { EvidenceRow } from '../sheet/target-sheets.ts';

/** Makes units, targets, claims … of rows, and a fault of every cell that points at nothing. */
export function buildPack(
  { rows, references, broken }: Omit<ReturnType<typeof readSheets>, 'faults'>,
  known: PackContents,
): { contents: PlacedContents; faults: Fault[] } {
  const units = rows.units.map(({ line, item }) => ({ line, item: unitOfRow(item) }));
  const allUnits = together(itemsOf(units), known.units, (unit) => unit.id);
  const linking = linkTo(allUnits, broken);
  const documents = rows.documents.map(({ line, item }) => ({ line, item: documentOfRow(item) }));
  const indicators = buildIndicators(rows, linking);
  const resolutions = buildResolutions(rows, linking);
  const allResolutions = together(itemsOf(resolutions), known.resolutions, ({ id }) => id);
  const targets = buildTargets(rows, linking, allResolutions);
  const registers = buildRegisters(rows, linking);
  const registerCodes = new Set<string>([
    ...rows.registers.map(({ item }) => item.code),
    ...known.registers.map(({ code }) => code),
  ]);
  const programmes = rows.programmes.map(({ line, item }) => ({
    line,
    item: programmeOfRow(item),
  }));
  const contents: PlacedContents = {
    units,
    placements: buildPlacements(rows, linking),
    successions: buildSuccessions(rows, linking),
    headships: buildHeadships(rows, linking),
    indicators,
    documents,
    resolutions,
    programmes,
    targets,
    evidence: buildEvidence(rows, linking, [...itemsOf(targets), ...known.targets]),
    planLines: buildPlanLines(rows, linking),
    claims: buildClaims(rows, linking, {
      documents: [...itemsOf(documents), ...known.documents],
      indicators: [...itemsOf(indicators), ...known.indicators],
    }),
    registers,
    records: buildRecords(rows, linking, registerCodes),
    difficulties: buildDifficulties(rows, linking, {
      targets: new Set([...itemsOf(targets), ...known.targets].map(({ id }) => id)),
      difficulties: known.difficulties,
    }),
    programmeContents: buildProgrammeParts(rows, linking, [
      ...itemsOf(programmes),
      ...known.programmes,
    ]),
    disbursements: buildDisbursements(rows, linking),
    calls: buildCalls(rows, linking),
    meetings: buildMeetings(rows, linking, known.meetings),
  };
  const unknown = referenceFaults(references, idsOf(rows, known), broken);
  return { contents, faults: [...linking.faults, ...unknown] };
}

function idsOf(rows: SheetRows, known: PackContents): KnownIds {
  const ids = (inPack: { item: { id: string } }[], before: readonly { id: string }[]) =>
    new Set<string>([...inPack.map(({ item }) => item.id), ...before.map(({ id }) => id)]);
  return {
    document: ids(rows.documents, known.documents),
    indicator: new Set<string>([
      ...rows.indicators.map(({ item }) => item.code),
      ...known.indicators.map(({ indicatorCode }) => indicatorCode),
    ]),
    resolution: ids(rows.resolutions, known.resolutions),
    programme: ids(rows.programmes, known.programmes),
    target: ids(rows.targets, known.targets),
    planLine: ids(rows.planLines, known.planLines),
  };
}

function buildEvidence(
  rows: SheetRows,
  linking: Linking,
  targets: readonly { id: string; parts: readonly unknown[] }[],
): PlacedContents['evidence'] {
  return rows.evidence.map(({ line, item: row }) => {
    const at = placeIn('evidence.csv', line);
    const parts = targets.find(({ id }) => id === row.target_id)?.parts.length;
    if (parts !== undefined && (row.part < 1 || row.part > parts)) {
      linking.deny(at('part'), {
        vi: `Chỉ tiêu “${row.target_id}” chỉ có ${parts} phần`,
        en: `The target “${row.target_id}” has ${parts} part(s) only`,
      });
    }
    return { line, item: evidenceOfRow(row) };
  });
}

function evidenceOfRow(row: EvidenceRow): PackContents['evidence'][number] {
  return {
    targetId: row.target_id,
    part: row.part,
    completedOn: row.completed_on,
    knownSince: row.known_since,
    documentId: row.document_id,
    statement: row.statement,
  };
}

function buildClaims(
  rows: SheetRows,
  linking: Linking,
  all: Pick<PackContents, 'documents' | 'indicators'>,
): PlacedContents['claims'] {
  const documents = new Map<string, PackContents['documents'][number]>(
    all.documents.toReversed().map((document) => [document.id, document]),
  );
  const definitions = new Map<string, PackContents['indicators'][number]>(
    all.indicators.toReversed().map((version) => [version.indicatorCode, version]),
  );
  return rows.claims.flatMap(({ line, item: row }) => {
    const at = placeIn(claimSheet.fileName, line);
    for (const { column, message } of baseFaults(row)) linking.deny(at(column), message);
    const unitId = linking.unit(row.unit_id, parsePeriodId(row.period_id), at('unit_id'));
    const document = documents.get(row.document_id);
    if (unitId === null || document === undefined) return [];
    const definition =
      row.indicator_code === null ? undefined : definitions.get(row.indicator_code);
    const links = { unitId, definition, documentDatedTo: document.datedTo };
    return [{ line, item: claimOfRow(row, links) }];
  });
}
