import type { Fault } from '../../../core/kernel/refusal.ts';
import { claimSheet } from './claim-sheet.ts';
import type { Column } from './column.ts';
import { type PackFile, readTable, type Table } from './csv-table.ts';
import { indicatorSheet } from './indicator-sheet.ts';
import {
  headshipSheet,
  packSheet,
  placementSheet,
  successionSheet,
  unitSheet,
} from './organisation-sheets.ts';
import {
  recordActSheet,
  recordSheet,
  recordValueSheet,
  registerChoiceSheet,
  registerFieldSheet,
  registerSheet,
} from './register-sheets.ts';
import { difficultySheet, recommendationSheet } from './difficulty-sheets.ts';
import { conclusionSheet, meetingSheet, participationSheet } from './meeting-sheets.ts';
import { actionProgrammeSheet, disbursementSheet, programmePartSheet } from './programme-sheets.ts';
import { documentSheet, programmeSheet, resolutionSheet } from './resolution-sheets.ts';
import { type CellReference, type Placed, readSheet, type RowOf, type Sheet } from './sheet.ts';
import { evidenceSheet, planLineSheet, targetPartSheet, targetSheet } from './target-sheets.ts';

/** Every file a pack may hold, in the order in which a person would fill them in. */
export const packSheets = {
  pack: packSheet,
  units: unitSheet,
  placements: placementSheet,
  successions: successionSheet,
  headships: headshipSheet,
  indicators: indicatorSheet,
  documents: documentSheet,
  resolutions: resolutionSheet,
  programmes: programmeSheet,
  targets: targetSheet,
  targetParts: targetPartSheet,
  evidence: evidenceSheet,
  planLines: planLineSheet,
  claims: claimSheet,
  registers: registerSheet,
  registerFields: registerFieldSheet,
  registerChoices: registerChoiceSheet,
  records: recordSheet,
  recordActs: recordActSheet,
  recordValues: recordValueSheet,
  difficulties: difficultySheet,
  recommendations: recommendationSheet,
  programmeParts: programmePartSheet,
  disbursements: disbursementSheet,
  actionProgrammes: actionProgrammeSheet,
  meetings: meetingSheet,
  participations: participationSheet,
  conclusions: conclusionSheet,
} as const;

export type SheetRows = {
  [K in keyof typeof packSheets]: Placed<RowOf<(typeof packSheets)[K]>>[];
};

/** Rows that exist but could not be read: what refers to them is not said to be unknown as well. */
export interface BrokenRows {
  /** @param id the first cell of the row */
  has: (fileName: string, id: string) => boolean;
}

/** Reads the cells of all files; the sound rows, and every fault of the others. */
export function readSheets(files: readonly PackFile[]): {
  rows: SheetRows;
  broken: BrokenRows;
  references: CellReference[];
  faults: Fault[];
} {
  const references: CellReference[] = [];
  const { tables, unreadable, faults } = readTables(files);
  const brokenIds = new Map<string, Set<string>>();
  const read = <C extends Readonly<Record<string, Column<unknown>>>>(
    sheet: Sheet<C>,
  ): Placed<RowOf<Sheet<C>>>[] => {
    const table = tables.get(sheet.fileName);
    if (table === undefined) return [];
    const reading = readSheet(sheet, table);
    // One by one: as arguments of one call, the cells of a large file would not fit on the stack.
    for (const fault of reading.faults) faults.push(fault);
    for (const reference of reading.references) references.push(reference);
    brokenIds.set(sheet.fileName, firstCellsBeside(table, reading.rows));
    return reading.rows;
  };
  const rows: SheetRows = {
    pack: read(packSheet),
    units: read(unitSheet),
    placements: read(placementSheet),
    successions: read(successionSheet),
    headships: read(headshipSheet),
    indicators: read(indicatorSheet),
    documents: read(documentSheet),
    resolutions: read(resolutionSheet),
    programmes: read(programmeSheet),
    targets: read(targetSheet),
    targetParts: read(targetPartSheet),
    evidence: read(evidenceSheet),
    planLines: read(planLineSheet),
    claims: read(claimSheet),
    registers: read(registerSheet),
    registerFields: read(registerFieldSheet),
    registerChoices: read(registerChoiceSheet),
    records: read(recordSheet),
    recordActs: read(recordActSheet),
    recordValues: read(recordValueSheet),
    difficulties: read(difficultySheet),
    recommendations: read(recommendationSheet),
    programmeParts: read(programmePartSheet),
    disbursements: read(disbursementSheet),
    actionProgrammes: read(actionProgrammeSheet),
    meetings: read(meetingSheet),
    participations: read(participationSheet),
    conclusions: read(conclusionSheet),
  };
  const has = (fileName: string, id: string): boolean =>
    unreadable.has(fileName) || (brokenIds.get(fileName)?.has(id) ?? false);
  return { rows, broken: { has }, references, faults };
}

function readTables(files: readonly PackFile[]): {
  tables: Map<string, Table>;
  unreadable: Set<string>;
  faults: Fault[];
} {
  const known = new Set<string>(Object.values(packSheets).map((sheet) => sheet.fileName));
  const tables = new Map<string, Table>();
  const unreadable = new Set<string>();
  const faults: Fault[] = [];
  for (const file of files) {
    if (!known.has(file.fileName)) faults.push(unknownFile(file.fileName, known));
    else if (tables.has(file.fileName)) faults.push(fileTwice(file.fileName));
    else {
      const reading = readTable(file);
      faults.push(...reading.faults);
      if (reading.table === null || reading.faults.length > 0) unreadable.add(file.fileName);
      if (reading.table !== null) tables.set(file.fileName, reading.table);
    }
  }
  return { tables, unreadable, faults };
}

/** A unit that could not be read may be meant by its bare code as well. */
function firstCellsBeside(table: Table, sound: readonly Placed<unknown>[]): Set<string> {
  const lines = new Set(sound.map(({ line }) => line));
  const [first = ''] = table.header;
  const ids = table.rows
    .filter(({ line }) => !lines.has(line))
    .map(({ cells }) => cells.get(first) ?? '');
  return new Set(ids.flatMap((id) => [id, id.replace(/@.*/, '')]));
}

function unknownFile(fileName: string, known: Set<string>): Fault {
  const names = [...known].join(', ');
  return {
    place: [fileName],
    message: {
      vi: `Gói không có tệp tên này; các tệp của một gói: ${names}`,
      en: `A pack has no file of this name; the files of a pack: ${names}`,
    },
  };
}

function fileTwice(fileName: string): Fault {
  return {
    place: [fileName],
    message: { vi: 'Tệp này có hai lần', en: 'This file is there twice' },
  };
}
