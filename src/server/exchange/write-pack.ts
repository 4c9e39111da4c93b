import { rowOfClaim } from './sheet/claim-sheet.ts';
import type { Column } from './sheet/column.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { rowsOfDifficulty, rowsOfRecommendations } from './sheet/difficulty-sheets.ts';
import { rowOfIndicator } from './sheet/indicator-sheet.ts';
import {
  rowOfHeadship,
  rowOfPlacement,
  rowOfUnit,
  rowsOfSuccession,
} from './sheet/organisation-sheets.ts';
import { rowOfMeeting, rowsOfConclusions, rowsOfParticipations } from './sheet/meeting-sheets.ts';
import type { Pack } from './pack.ts';
import {
  rowOfRecord,
  rowOfRegister,
  rowsOfRecordActs,
  rowsOfRecordValues,
  rowsOfRegisterChoices,
  rowsOfRegisterFields,
} from './sheet/register-sheets.ts';
import { rowOfDisbursement, rowsOfCall, rowsOfProgramme } from './sheet/programme-sheets.ts';
import { rowOfDocument, rowOfProgramme, rowOfResolution } from './sheet/resolution-sheets.ts';
import { type RowOf, type Sheet, writeSheet } from './sheet/sheet.ts';
import { packSheets } from './sheet/sheet-rows.ts';
import { rowsOfTargetParts } from './sheet/target-part-rows.ts';
import { rowOfEvidence, rowOfTarget, rowsOfPlanLine } from './sheet/target-sheets.ts';

/** The files that `readPack` reads back into the same pack. Files without rows are left out. */
export function writePack(pack: Pack): PackFile[] {
  const { name, title } = pack;
  const hasName = name !== null && title !== null;
  return [
    ...fileOf(packSheets.pack, hasName ? [{ name, title, language: 'vi' as const }] : []),
    ...fileOf(packSheets.units, pack.units.map(rowOfUnit)),
    ...fileOf(packSheets.placements, pack.placements.map(rowOfPlacement)),
    ...fileOf(
      packSheets.successions,
      pack.successions.flatMap((one, index) => rowsOfSuccession(one, String(index + 1))),
    ),
    ...fileOf(packSheets.headships, pack.headships.map(rowOfHeadship)),
    ...fileOf(packSheets.indicators, pack.indicators.map(rowOfIndicator)),
    ...fileOf(packSheets.documents, pack.documents.map(rowOfDocument)),
    ...fileOf(packSheets.resolutions, pack.resolutions.map(rowOfResolution)),
    ...fileOf(packSheets.programmes, pack.programmes.map(rowOfProgramme)),
    ...fileOf(packSheets.targets, pack.targets.map(rowOfTarget)),
    ...fileOf(packSheets.targetParts, pack.targets.flatMap(rowsOfTargetParts)),
    ...fileOf(packSheets.evidence, pack.evidence.map(rowOfEvidence)),
    ...fileOf(packSheets.planLines, pack.planLines.flatMap(rowsOfPlanLine)),
    ...fileOf(packSheets.claims, pack.claims.map(rowOfClaim)),
    ...filesOfRegisters(pack),
    ...fileOf(packSheets.difficulties, pack.difficulties.flatMap(rowsOfDifficulty)),
    ...fileOf(packSheets.recommendations, pack.difficulties.flatMap(rowsOfRecommendations)),
    ...fileOf(packSheets.programmeParts, pack.programmeContents.flatMap(rowsOfProgramme)),
    ...fileOf(packSheets.disbursements, pack.disbursements.map(rowOfDisbursement)),
    ...fileOf(
      packSheets.actionProgrammes,
      pack.calls.flatMap((call, index) => rowsOfCall(call, String(index + 1))),
    ),
    ...meetingFiles(pack),
  ];
}

function meetingFiles({ meetings }: Pack): PackFile[] {
  const wordOf = new Map(meetings.map(({ id }, index) => [id, String(index + 1)]));
  return [
    ...fileOf(
      packSheets.meetings,
      meetings.map((meeting) => rowOfMeeting(meeting, wordOf)),
    ),
    ...fileOf(
      packSheets.participations,
      meetings.flatMap((meeting) => rowsOfParticipations(meeting, wordOf)),
    ),
    ...fileOf(
      packSheets.conclusions,
      meetings.flatMap((meeting) => rowsOfConclusions(meeting, wordOf)),
    ),
  ];
}

function filesOfRegisters({ registers, records }: Pack): PackFile[] {
  return [
    ...fileOf(packSheets.registers, registers.map(rowOfRegister)),
    ...fileOf(packSheets.registerFields, registers.flatMap(rowsOfRegisterFields)),
    ...fileOf(packSheets.registerChoices, registers.flatMap(rowsOfRegisterChoices)),
    ...fileOf(packSheets.records, records.map(rowOfRecord)),
    ...fileOf(packSheets.recordActs, records.flatMap(rowsOfRecordActs)),
    ...fileOf(packSheets.recordValues, records.flatMap(rowsOfRecordValues)),
  ];
}

function fileOf<C extends Readonly<Record<string, Column<unknown>>>>(
  sheet: Sheet<C>,
  rows: readonly RowOf<Sheet<C>>[],
): PackFile[] {
  return rows.length === 0 ? [] : [{ fileName: sheet.fileName, text: writeSheet(sheet, rows) }];
}
