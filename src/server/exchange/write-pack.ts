import { rowOfClaim } from './claim-sheet.ts';
import type { PackFile } from './csv-table.ts';
import { rowOfIndicator } from './indicator-sheet.ts';
import {
  rowOfHeadship,
  rowOfPlacement,
  rowOfUnit,
  rowsOfSuccession,
} from './organisation-sheets.ts';
import type { Evidence, Pack } from './pack.ts';
import { rowOfDocument, rowOfProgramme, rowOfResolution } from './resolution-sheets.ts';
import { writeSheet } from './sheet.ts';
import { packSheets } from './sheet-rows.ts';
import { rowsOfTargetParts } from './target-part-rows.ts';
import { type EvidenceRow, rowOfTarget, rowsOfPlanLine } from './target-sheets.ts';

/** The files that `readPack` reads back into the same pack. Files without rows are left out. */
export function writePack(pack: Pack): PackFile[] {
  const { name, title } = pack;
  const texts = {
    pack: writeSheet(
      packSheets.pack,
      name === null || title === null ? [] : [{ name, title, language: 'vi' }],
    ),
    units: writeSheet(packSheets.units, pack.units.map(rowOfUnit)),
    placements: writeSheet(packSheets.placements, pack.placements.map(rowOfPlacement)),
    successions: writeSheet(
      packSheets.successions,
      pack.successions.flatMap((one, index) => rowsOfSuccession(one, String(index + 1))),
    ),
    headships: writeSheet(packSheets.headships, pack.headships.map(rowOfHeadship)),
    indicators: writeSheet(packSheets.indicators, pack.indicators.map(rowOfIndicator)),
    documents: writeSheet(packSheets.documents, pack.documents.map(rowOfDocument)),
    resolutions: writeSheet(packSheets.resolutions, pack.resolutions.map(rowOfResolution)),
    programmes: writeSheet(packSheets.programmes, pack.programmes.map(rowOfProgramme)),
    targets: writeSheet(packSheets.targets, pack.targets.map(rowOfTarget)),
    targetParts: writeSheet(packSheets.targetParts, pack.targets.flatMap(rowsOfTargetParts)),
    evidence: writeSheet(packSheets.evidence, pack.evidence.map(rowOfEvidence)),
    planLines: writeSheet(packSheets.planLines, pack.planLines.flatMap(rowsOfPlanLine)),
    claims: writeSheet(packSheets.claims, pack.claims.map(rowOfClaim)),
  } satisfies Record<keyof typeof packSheets, string>;
  return Object.entries(texts).flatMap(([key, text]) => {
    const { fileName } = packSheets[key as keyof typeof packSheets];
    const isEmpty = text.indexOf('\n') === text.length - 1;
    return isEmpty ? [] : [{ fileName, text }];
  });
}

function rowOfEvidence(evidence: Evidence): EvidenceRow {
  return {
    target_id: evidence.targetId,
    part: evidence.part,
    completed_on: evidence.completedOn,
    known_since: evidence.knownSince,
    document_id: evidence.documentId,
    statement: evidence.statement,
  };
}
