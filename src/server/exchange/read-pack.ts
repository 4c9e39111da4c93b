import type { Fault } from '../../core/kernel/refusal.ts';
import { buildPack } from './build/build-pack.ts';
import { checkPack } from './build/check-pack.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { duplicateFaults } from './build/duplicates.ts';
import { nothingKnown, type Pack, type PackContents } from './pack.ts';
import { itemsOf, type PlacedContents } from './build/placed-contents.ts';
import { readSheets, type SheetRows } from './sheet/sheet-rows.ts';
import { faultAt } from './sheet/sheet.ts';
import { targetWarnings } from './build/target-warnings.ts';

export interface PackReading {
  /** What the sound rows say; whole only when there are no faults. */
  pack: Pack;
  /** What must be put right before anything is saved; places are `[file, line, column]`. */
  faults: Fault[];
  /** What a person should look at; nothing stands in the way of saving. */
  warnings: Fault[];
}

/**
 * Reads the CSV files of a pack (docs/domain/exchange.md) and checks them, alone or together with what an
 * installation knows already. Pure: nothing is looked up or saved.
 */
export function readPack(
  files: readonly PackFile[],
  known: PackContents = nothingKnown,
): PackReading {
  const { faults, ...sheets } = readSheets(files);
  const { rows } = sheets;
  const built = buildPack(sheets, known);
  const first = [
    ...faults,
    ...severalNames(rows),
    ...built.faults,
    ...duplicateFaults(built.contents, known),
  ];
  const unsound = new Set(first.map(({ place }) => place[0]));
  const isSound = (...fileNames: string[]): boolean =>
    !fileNames.some((fileName) => unsound.has(fileName));
  const all = [...first, ...checkPack(built.contents, known, isSound)];
  return {
    pack: { ...namesOf(rows), ...contentsOf(built.contents) },
    faults: inOrderOfFiles(withoutRepeats(all), files),
    warnings: inOrderOfFiles(targetWarnings(built.contents, known), files),
  };
}

function namesOf(rows: SheetRows): Pick<Pack, 'name' | 'title'> {
  const [first] = itemsOf(rows.pack);
  return { name: first?.name ?? null, title: first?.title ?? null };
}

function severalNames(rows: SheetRows): Fault[] {
  return rows.pack.slice(1).map(({ line }) =>
    faultAt('pack.csv', line, 'name', {
      vi: 'Tệp này chỉ có một dòng: tên của gói',
      en: 'This file has one row only: the name of the pack',
    }),
  );
}

function contentsOf(placed: PlacedContents): PackContents {
  return {
    units: itemsOf(placed.units),
    placements: itemsOf(placed.placements),
    successions: itemsOf(placed.successions),
    headships: itemsOf(placed.headships),
    indicators: itemsOf(placed.indicators),
    documents: itemsOf(placed.documents),
    resolutions: itemsOf(placed.resolutions),
    programmes: itemsOf(placed.programmes),
    targets: itemsOf(placed.targets),
    evidence: itemsOf(placed.evidence),
    planLines: itemsOf(placed.planLines),
    claims: itemsOf(placed.claims),
    registers: itemsOf(placed.registers),
    records: itemsOf(placed.records),
    difficulties: itemsOf(placed.difficulties),
    programmeContents: itemsOf(placed.programmeContents),
    disbursements: itemsOf(placed.disbursements),
    calls: itemsOf(placed.calls),
    meetings: itemsOf(placed.meetings),
  };
}

function withoutRepeats(faults: readonly Fault[]): Fault[] {
  const distinct = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...distinct.values()];
}

function inOrderOfFiles(faults: readonly Fault[], files: readonly PackFile[]): Fault[] {
  const order = new Map<unknown, number>(files.map(({ fileName }, at) => [fileName, at]));
  return faults.toSorted(
    (a, b) =>
      (order.get(a.place[0]) ?? -1) - (order.get(b.place[0]) ?? -1) ||
      (Number(a.place[1]) || 0) - (Number(b.place[1]) || 0),
  );
}
