import type { Fault } from '../../../core/kernel/refusal.ts';
import type { PlacedInParts } from '../build/placed-contents.ts';
import type { Placed } from './sheet.ts';

/** Fields that are written in a column of another name. */
const otherNames: Record<string, string> = {
  from_unit: 'from_unit_id',
  to_unit: 'to_unit_id',
  owner_unit: 'owner_unit_id',
  name: 'name_vi',
  definition: 'definition_vi',
};

/** The column in which a field of the core is written: `validTo` in `valid_to`. */
export function columnOf(field: string): string {
  const snake = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return otherNames[snake] ?? snake;
}

/**
 * Faults of a list of the core (`['units', 3, 'validTo']`) at the lines their items stand in. What is wrong with
 * an item that was known before is placed in the file as a whole: some row of it clashes.
 */
export function locateRows(
  fileName: string,
  placed: readonly Placed<unknown>[],
  faults: readonly Fault[],
): Fault[] {
  return faults.map(({ place: [, index, field], message }) => {
    const line = placed[Number(index)]?.line;
    // The first day of a unit is written in its id.
    const column = columnOf(fileName === 'units.csv' && field === 'validFrom' ? 'id' : `${field}`);
    return { place: line === undefined ? [fileName] : [fileName, line, column], message };
  });
}

/** The same for items of several rows: `['successions', 0, 'parts', 2, 'share']`. */
export function locateInParts(
  fileName: string,
  placed: readonly PlacedInParts<unknown>[],
  faults: readonly Fault[],
): Fault[] {
  return faults.map(({ place: [, index, field, partIndex, partField], message }) => {
    const item = placed[Number(index)];
    if (item === undefined) return { place: [fileName], message };
    if (field !== 'parts') return { place: [fileName, item.line, columnOf(`${field}`)], message };
    const line = item.partLines[Number(partIndex)] ?? item.line;
    return { place: [fileName, line, columnOf(`${partField ?? 'share'}`)], message };
  });
}
