import type { CellContent } from '../../../core/figure/round/cell.ts';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { foldAccents, normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import type { EntryRow } from '../../../contract/submission.ts';
import { readTyped, standingOf } from './typed-cell.ts';

/** What a pasted block comes to: contents by field, and every piece that found no place, with the reason. */
export interface PlacedBlock {
  changes: { fieldNo: number; content: CellContent | null }[];
  left: { text: string; message: Bilingual }[];
}

const beyond: Bilingual = {
  vi: 'thừa, biểu không còn hàng nào nữa',
  en: 'too many: the form has no further row',
};
const twice: Bilingual = {
  vi: 'chỉ tiêu này đã có một số ở hàng trên của khối dán',
  en: 'a row above in the block already gives this indicator',
};

/**
 * Lays a block copied from a sheet into the form. A row that names an indicator of the form goes there, whatever its
 * order; rows without names go down from where it is pasted. Of a named row the first cell after the name that can be
 * read counts. Blank cells empty nothing.
 *
 * @param from place of the row, from 0, on which it is pasted
 */
export function placeBlock(
  rows: readonly EntryRow[],
  block: readonly (readonly string[])[],
  from: number,
): PlacedBlock {
  const places = new Map(rows.map((row, at) => [key(row.name.vi), at]));
  const named = block.map((cells) => findName(cells, places));
  const isNamed = named.some((one) => one !== null);
  const placed: PlacedBlock = { changes: [], left: [] };
  const taken = new Set<number>();
  for (const [index, cells] of block.entries()) {
    const name = named[index] ?? null;
    if (isNamed && name === null) {
      // Heads and totals of the sheet: told only if they hold a number that would be lost.
      const text = cells.filter((cell) => /\d/.test(cell)).join(' | ');
      if (text !== '') placed.left.push({ text: cells.join(' | '), message: unknownName });
      continue;
    }
    const at = name?.at ?? from + index;
    const row = rows[at];
    const values = name === null ? cells.slice(0, 1) : cells.slice(name.column + 1);
    const text = pick(values, row);
    if (text === undefined) continue;
    if (row === undefined) placed.left.push({ text, message: beyond });
    else if (taken.has(at)) placed.left.push({ text: `${row.name.vi}: ${text}`, message: twice });
    else if (put(placed, row, text)) taken.add(at);
  }
  return placed;
}

const unknownName: Bilingual = {
  vi: 'không có chỉ tiêu nào của biểu mang tên này',
  en: 'no indicator of the form has this name',
};

function put(placed: PlacedBlock, row: EntryRow, text: string): boolean {
  const standing = standingOf(row.cell.content, row.facts.isPeriodOver);
  const typed = readTyped(text, row.field, standing);
  if (typed.kind === 'unreadable') {
    placed.left.push({ text: `${row.name.vi}: ${text}`, message: typed.message });
    return false;
  }
  placed.changes.push({ fieldNo: row.field.fieldNo, content: typed.content });
  return true;
}

/** The first cell that is no blank; where a number is asked, rather the first that can be read. */
function pick(values: readonly string[], row: EntryRow | undefined): string | undefined {
  const filled = values.filter((value) => normaliseText(value) !== '');
  if (row === undefined) return filled[0];
  const standing = standingOf(row.cell.content, row.facts.isPeriodOver);
  return (
    filled.find((value) => readTyped(value, row.field, standing).kind === 'content') ?? filled[0]
  );
}

function findName(
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
): { at: number; column: number } | null {
  for (const [column, cell] of cells.entries()) {
    const at = places.get(key(cell));
    if (at !== undefined) return { at, column };
  }
  return null;
}

/** "1. Thu ngân sách (tỷ đồng)" and "thu ngân sách" are one name. */
function key(name: string): string {
  return foldAccents(normaliseText(name))
    .replace(/^[\d.)\-–+* ]+/, '')
    .replace(/ ?\([^()]*\)$/, '')
    .trim();
}
