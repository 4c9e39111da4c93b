import { bareDigits } from './cell/cell-content.ts';
import type { BlockToRead, CellToRead, DocumentToRead, RowToRead } from './document-to-read.ts';
import { alignCells, type LineCell } from './flat-columns.ts';
import { absenceOf } from './cell/absence-marks.ts';
import { timesIn } from './head/head-times.ts';
import { type HeadedLine, headedLines } from './head/headed-lines.ts';

/** A line of the text that may be a row. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** Index of its block. */
  readonly block: number;
  readonly cells: readonly LineCell[];
}

/** How the cells of a line are parted. */
const partings = [/\t/g, /\s*\|\s*/g, /(?:\s{3,}|\u00A0{2,})/g] as const;
/** 3: by single blanks, under a head of known words. */
type Parting = 0 | 1 | 2 | 3;

type Headed = ReadonlyMap<number, HeadedLine>;

const ROWS_AT_LEAST = 2;
const CELLS_AT_MOST = 64;

/**
 * The blocks of a document, with runs of lines that are rows of a flattened table put together as tables: cells parted
 * by tabs, by `|` or by several blanks, under heads of known words by one or two, one row a line. A run needs two rows
 * of figures; everything else stays as it is.
 */
export function withFlatTables({ text, bodyEnd, blocks }: DocumentToRead): readonly BlockToRead[] {
  const found: BlockToRead[] = [];
  const headed = headedLines(text, blocks);
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    const run =
      block.kind === 'table' || block.range.start >= bodyEnd
        ? undefined
        : runFrom(text, blocks, at, headed);
    if (run === undefined) {
      found.push(block);
      at += 1;
      continue;
    }
    found.push(...run.blocks);
    at = run.next;
  }
  return found;
}

/** Lines of text blocks from here to the next table, as far as they have rows in them. */
function runFrom(
  text: string,
  blocks: readonly BlockToRead[],
  from: number,
  headed: Headed,
): { blocks: BlockToRead[]; next: number } | undefined {
  const first = lineCells(text, blocks, from, headed);
  if (first.every(({ parting }) => parting === null)) return undefined;
  const lines = [...first];
  let next = from + 1;
  for (; next < blocks.length && blocks[next]?.kind !== 'table'; next += 1) {
    const more = lineCells(text, blocks, next, headed);
    if (more.every(({ parting }) => parting === null)) break;
    lines.push(...more);
  }
  const tables = tablesIn(text, lines);
  if (tables.length === 0) return { blocks: blocks.slice(from, next), next };
  return { blocks: withTables(text, blocks.slice(from, next), tables), next };
}

interface PartedLine extends Line {
  readonly parting: Parting | null;
}

function lineCells(
  text: string,
  blocks: readonly BlockToRead[],
  index: number,
  headed: Headed,
): PartedLine[] {
  const block = blocks[index];
  if (block === undefined) return [];
  const lines: PartedLine[] = [];
  let start = block.range.start;
  for (const raw of text.slice(block.range.start, block.range.end).split('\n')) {
    const end = start + raw.length;
    const known = headed.get(start);
    if (known !== undefined) {
      const { cells } = known;
      lines.push({ start, end, block: index, cells, parting: known.isTight ? 3 : 2 });
    } else {
      const parting = partingOf(raw);
      const cells = parting === null ? [] : cellsOf(raw, start, partings[parting]);
      lines.push({ start, end, block: index, cells, parting });
    }
    start = end + 1;
  }
  return lines;
}

function partingOf(line: string): 0 | 1 | 2 | null {
  const trimmed = line.trim();
  if (trimmed.includes('\t')) return 0;
  if (/\s\||\|\s|^\|.*\|$/.test(trimmed)) return 1;
  return /\S\s{3,}\S|\S\u00A0{2,}\S/.test(trimmed) ? 2 : null;
}

function cellsOf(line: string, offset: number, parting: RegExp): LineCell[] {
  const cells: LineCell[] = [];
  const put = (from: number, to: number): void => {
    const raw = line.slice(from, to);
    const inner = raw.trim();
    const start = from + (inner === '' ? 0 : raw.indexOf(inner));
    cells.push({ text: inner, from: start, to: start + inner.length, start: offset + start });
  };
  const edge = /^\s*\|?\s*/.exec(line)?.[0].length ?? 0;
  const isBarred = /^\s*\|/.test(line);
  let from = isBarred ? edge : line.length - line.trimStart().length;
  if (parting === partings[0]) from = 0;
  const last = parting === partings[0] ? line.length : line.trimEnd().replace(/\|$/, '').length;
  for (const { index, 0: gap } of line.slice(0, last).matchAll(parting)) {
    if (index < from) continue;
    put(from, index);
    from = index + gap.length;
    if (cells.length >= CELLS_AT_MOST) break;
  }
  put(from, last);
  return cells;
}

interface FlatTable {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly RowToRead[];
  readonly lines: readonly Line[];
}

/** Stretches of lines with one parting that hold rows of figures. */
function tablesIn(text: string, lines: readonly PartedLine[]): FlatTable[] {
  const tables: FlatTable[] = [];
  let from = 0;
  while (from < lines.length) {
    const parting = lines[from]?.parting ?? null;
    let to = from + 1;
    if (parting === null) {
      from = to;
      continue;
    }
    while (lines[to]?.parting === parting) to += 1;
    const stretch = lines.slice(from, to).filter(({ cells }) => !isRule(cells));
    if (isTable(stretch)) {
      const rows = alignCells(
        stretch.map(({ cells }) => cells),
        parting === 2,
      ).map(rowOf);
      tables.push({ first: from, last: to - 1, rows, lines: lines.slice(from, to) });
    }
    from = to;
  }
  return tables;
}

/** `|---|---|` */
function isRule(cells: readonly LineCell[]): boolean {
  return cells.every(({ text }) => /^:?-{2,}:?$/.test(text));
}

function isTable(lines: readonly Line[]): boolean {
  const rows = lines.filter(({ cells }) => isRowOfFigures(cells)).length;
  return rows >= ROWS_AT_LEAST && rows * 2 >= lines.length - 2;
}

/** Words first, then figures or their marks: `Giá trị xuất khẩu | triệu USD | 155 | 170`. */
function isRowOfFigures(cells: readonly LineCell[]): boolean {
  if (cells.length < 2) return false;
  const words = cells.findIndex(({ text }) => /\p{L}{2}/u.test(text));
  if (words === -1 || words > 1 || COUNTER.test(cells[words]?.text ?? '')) return false;
  const rest = cells.slice(words + 1);
  const isWhole = rest.every(({ text }) => text.length < 60);
  return (
    isWhole &&
    rest.some(({ text }) => bareDigits(text) !== undefined) &&
    rest.every(({ text }) => isCell(text))
  );
}

/** Counters of a portal and numbers to call stand beside their words as well, and measure nothing. */
const COUNTER =
  /truy cập|lượt (?:xem|đọc|truy)|trực tuyến|online|hôm (?:nay|qua)|tuần (?:này|trước)|điện thoại|đường dây|hotline|fax|mã (?:số )?thuế/iu;

function isCell(text: string): boolean {
  return text.split(/\s+/).length <= 8 || absenceOf(text) !== undefined || timesIn(text).length > 0;
}

function rowOf(cells: readonly (LineCell & { readonly column: number })[]): RowToRead {
  return {
    cells: cells.map(({ start, text, column }): CellToRead => ({
      range: { start, end: start + text.length },
      rowSpan: 1,
      columnSpan: 1,
      column,
    })),
  };
}

/** The blocks with tables in the place of their lines; lines before and after stay blocks of their own. */
function withTables(
  text: string,
  blocks: readonly BlockToRead[],
  tables: readonly FlatTable[],
): BlockToRead[] {
  const found: BlockToRead[] = tables.map(({ rows, lines }) => ({
    kind: 'table',
    range: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
    rows,
  }));
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    let { start } = block.range;
    for (const { range } of found.slice(0, tables.length)) {
      if (range.end <= start || range.start >= block.range.end) continue;
      addText(found, block.kind, text, start, range.start);
      start = Math.max(start, range.end);
    }
    addText(found, block.kind, text, start, block.range.end);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function addText(
  found: BlockToRead[],
  kind: Exclude<BlockToRead['kind'], 'table'>,
  text: string,
  start: number,
  end: number,
): void {
  const piece = text.slice(start, Math.max(start, end));
  const inner = piece.trim();
  if (inner === '') return;
  const from = start + piece.indexOf(inner);
  found.push({ kind, range: { start: from, end: from + inner.length } });
}
