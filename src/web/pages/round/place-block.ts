import type { CellContent } from '../../../core/figure/round/cell.ts';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { rowKey, shortRowKey } from '../../../core/figure/table/row-key.ts';
import { normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import type { EntryRow } from '../../../contract/round/submission.ts';
import { readTyped, standingOf, type Typed } from './typed-cell.ts';

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

const onlyFirst: Bilingual = {
  vi: 'khối dán không có tên chỉ tiêu nên chỉ cột đầu được lấy',
  en: 'the block names no indicators, so only its first column was taken',
};
const secondNumber: Bilingual = {
  vi: 'hàng có nhiều số, số đầu tiên sau tên đã được lấy',
  en: 'the row holds several numbers, the first one after the name was taken',
};
const isComputed: Bilingual = {
  vi: 'ô này tính từ sổ nên không dán vào được',
  en: 'this is computed of records and takes no paste',
};
const unknownName: Bilingual = {
  vi: 'không có chỉ tiêu nào của biểu mang tên này',
  en: 'no indicator of the form has this name',
};
const severalNames: Bilingual = {
  vi: 'tên này hợp với nhiều chỉ tiêu của biểu, hãy ghi đủ tên',
  en: 'several indicators of the form go by this name, write it in full',
};

/** Where each name of the form stands; null where several rows share it. */
type Places = ReadonlyMap<string, number | null>;

/** What stands in the cells now, drafts included. */
type Contents = ReadonlyMap<number, CellContent | null>;

/**
 * Lays a block copied from a sheet into the form. A row that names an indicator of the form goes there, whatever its
 * order; rows without names go down from where it is pasted. Of a named row the first cell after the name that can be
 * read counts. Blank cells empty nothing. Whatever was in the block and went nowhere is named.
 *
 * @param from place of the row, from 0, on which it is pasted
 */
export function placeBlock(
  rows: readonly EntryRow[],
  block: readonly (readonly string[])[],
  { from, contents }: { from: number; contents: Contents },
): PlacedBlock {
  const places = placesOf(rows);
  const named = block.map((cells) => findName(cells, places));
  const isNamed = named.some((one) => one !== null);
  const placed: PlacedBlock = { changes: [], left: [] };
  const taken = new Set<number>();
  for (const [index, cells] of block.entries()) {
    const name = named[index] ?? null;
    if (isNamed && (name === null || name.at === null)) {
      // Heads and totals of the sheet: told only if they hold a number that would be lost.
      const message = name === null ? unknownName : severalNames;
      if (cells.some((cell) => /\d/.test(cell))) placed.left.push({ text: joined(cells), message });
      continue;
    }
    const at = name?.at ?? from + index;
    const row = rows[at];
    const { text, rest } =
      name === null ? firstColumn(cells) : pick(cells.slice(name.column + 1), row, contents);
    if (text !== undefined) {
      if (row === undefined) placed.left.push({ text, message: beyond });
      else if (taken.has(at)) placed.left.push({ text: `${row.name.vi}: ${text}`, message: twice });
      else if (put(placed, row, { text, contents })) taken.add(at);
    }
    if (rest.length > 0) {
      const message = name === null ? onlyFirst : secondNumber;
      const place = row === undefined ? '' : `${row.name.vi}: `;
      placed.left.push({ text: `${place}${joined(rest)}`, message });
    }
  }
  return placed;
}

interface Picked {
  text: string | undefined;
  /** What of the row would be lost. */
  rest: readonly string[];
}

function put(
  placed: PlacedBlock,
  row: EntryRow,
  { text, contents }: { text: string; contents: Contents },
): boolean {
  if (row.register !== null) {
    placed.left.push({ text: `${row.name.vi}: ${text}`, message: isComputed });
    return false;
  }
  const typed = read(text, row, contents);
  if (typed.kind === 'unreadable') {
    placed.left.push({ text: `${row.name.vi}: ${text}`, message: typed.message });
    return false;
  }
  placed.changes.push({ fieldNo: row.field.fieldNo, content: typed.content });
  return true;
}

function firstColumn([first = '', ...others]: readonly string[]): Picked {
  return { text: isBlank(first) ? undefined : first, rest: others.filter((one) => !isBlank(one)) };
}

/** The first cell that is no blank; where a number is asked, rather the first that can be read. */
function pick(values: readonly string[], row: EntryRow | undefined, contents: Contents): Picked {
  const filled = values.filter((value) => !isBlank(value));
  if (row === undefined) return { text: filled[0], rest: [] };
  const readable = filled.filter((value) => read(value, row, contents).kind === 'content');
  const rest = row.field.kind === 'question' ? [] : readable.slice(1);
  return { text: readable[0] ?? filled[0], rest };
}

function read(text: string, row: EntryRow, contents: Contents): Typed {
  const now = contents.get(row.field.fieldNo) ?? null;
  return readTyped(text, row.field, standingOf(now, row.facts.isPeriodOver));
}

/** Full names first; a shortened one serves only where no other row is shortened to the same. */
function placesOf(rows: readonly EntryRow[]): Places {
  const full = new Map<string, number | null>();
  const short = new Map<string, number | null>();
  for (const [at, { name }] of rows.entries()) {
    for (const words of new Set([name.vi, name.en])) {
      add(full, rowKey(words), at);
      add(short, shortRowKey(words), at);
    }
  }
  return new Map([...short, ...full]);
}

function add(places: Map<string, number | null>, name: string, at: number): void {
  const before = places.get(name);
  places.set(name, before === undefined || before === at ? at : null);
}

function findName(
  cells: readonly string[],
  places: Places,
): { at: number | null; column: number } | null {
  for (const [column, cell] of cells.entries()) {
    if (shortRowKey(cell) === '') continue;
    const at = places.get(rowKey(cell)) ?? places.get(shortRowKey(cell));
    if (at !== undefined) return { at, column };
  }
  return null;
}

function isBlank(text: string): boolean {
  return normaliseText(text) === '';
}

function joined(cells: readonly string[]): string {
  return cells.filter((cell) => !isBlank(cell)).join(' | ');
}
