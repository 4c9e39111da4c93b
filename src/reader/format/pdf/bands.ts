import { lineOf, type Segment, type TextLine } from './text-lines.ts';

/** Lines that are read one after the other; each has one text. */
export interface TextBand {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
}

/** Lines that a blank strip from top to bottom divides; one list of lines for each column. */
export interface DividedBand {
  readonly kind: 'columns' | 'aligned';
  readonly lines: readonly TextLine[];
  readonly columns: readonly (readonly TextLine[])[];
}

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** In sizes of the letters. */
const NARROWEST_STRIP = 0.9;
const FARTHEST_LINE = 3.5;

/**
 * Divides lines, top to bottom, into those that run over the whole width and those with a blank strip
 * between them: columns of text, or rows of a table without drawn lines.
 */
export function bandsOf(lines: readonly TextLine[]): (TextBand | DividedBand)[] {
  const bands: (TextBand | DividedBand)[] = [];
  let plain: TextLine[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) bands.push({ kind: 'text', lines: plain });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const divided = dividedFrom(lines, at, plain);
    const line = lines[at];
    if (divided === null) {
      if (line !== undefined) plain.push(line);
      at += 1;
      continue;
    }
    plain.splice(plain.length - divided.above);
    endPlain();
    bands.push(divided.band);
    at = divided.end;
  }
  endPlain();
  return bands;
}

/** The divided band around a line that has a gap; `above` lines before it belong to it, too. */
function dividedFrom(
  lines: readonly TextLine[],
  at: number,
  plain: readonly TextLine[],
): { band: DividedBand; above: number; end: number } | null {
  const start = lines[at];
  if (start === undefined || start.segments.length < 2) return null;
  let strips = gapsOf(start.segments);
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || isFar(lines[end - 1], line)) break;
    const left = stripsBeside(strips, line);
    if (left.length === 0) break;
    strips = left;
  }
  let above = 0;
  for (; above < plain.length; above += 1) {
    const line = plain[plain.length - 1 - above];
    if (line === undefined || isFar(line, plain[plain.length - above] ?? start)) break;
    const left = stripsBeside(strips, line);
    if (left.length === 0) break;
    strips = left;
  }
  const all = [...plain.slice(plain.length - above), ...lines.slice(at, end)];
  const columns = columnsOf(all, strips);
  if (isText(columns)) return { band: { kind: 'columns', lines: all, columns }, above, end };
  return alignedBand(lines.slice(at, end), strips, at);
}

/** A table needs two rows; lines after the last row that stand in its first column go on without it. */
function alignedBand(
  lines: readonly TextLine[],
  strips: readonly Strip[],
  at: number,
): { band: DividedBand; above: number; end: number } | null {
  const isSplit = (line: TextLine): boolean => partsOf(line, strips).filter(Boolean).length > 1;
  const last = lines.findLastIndex((line) => isSplit(line));
  const rows = lines.slice(0, last + 1);
  if (rows.filter(isSplit).length < 2) return null;
  const columns = columnsOf(rows, strips);
  return { band: { kind: 'aligned', lines: rows, columns }, above: 0, end: at + last + 1 };
}

function isFar(a: TextLine | undefined, b: TextLine): boolean {
  return a === undefined || b.y - a.y > FARTHEST_LINE * Math.max(a.size, b.size);
}

function gapsOf(segments: readonly Segment[]): Strip[] {
  return segments.slice(1).map(({ left }, index) => ({
    from: segments[index]?.right ?? left,
    to: left,
  }));
}

/** What a line leaves of strips; nothing where a line of one piece runs across one of them. */
function stripsBeside(strips: readonly Strip[], line: TextLine): Strip[] {
  const left = freeStrips(strips, line);
  return line.segments.length === 1 && left.length < strips.length ? [] : left;
}

/** What is left of strips where a line is laid over them. */
function freeStrips(strips: readonly Strip[], line: TextLine): Strip[] {
  const open = [
    { from: -Infinity, to: line.left },
    ...gapsOf(line.segments),
    { from: line.right, to: Infinity },
  ];
  return strips.flatMap((strip) =>
    open
      .map(({ from, to }) => ({ from: Math.max(from, strip.from), to: Math.min(to, strip.to) }))
      .filter(({ from, to }) => to - from >= NARROWEST_STRIP * line.size),
  );
}

/** The segments of a line in each column; undefined for a column with none. */
export function partsOf(line: TextLine, strips: readonly Strip[]): (TextLine | undefined)[] {
  const ends = strips.map(({ from, to }) => (from + to) / 2);
  return [...ends, Infinity].map((end, index) => {
    const begin = ends[index - 1] ?? -Infinity;
    const segments = line.segments.filter(({ left }) => left >= begin && left < end);
    return lineOf(segments, line.y);
  });
}

function columnsOf(lines: readonly TextLine[], strips: readonly Strip[]): TextLine[][] {
  const sorted = strips.toSorted((a, b) => a.from - b.from);
  const columns: TextLine[][] = [...sorted, null].map(() => []);
  for (const line of lines) {
    partsOf(line, sorted).forEach((part, index) => {
      if (part !== undefined) columns[index]?.push(part);
    });
  }
  return columns;
}

const FEWEST_LINES = 4;
const SHORTEST_LINE = 18;
const FILLED = 0.7;

/** Columns of text have several lines, and most of them fill the column. */
function isText(columns: readonly (readonly TextLine[])[]): boolean {
  return columns.length > 1 && columns.every((lines) => isColumnOfText(lines));
}

function isColumnOfText(lines: readonly TextLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => {
    const letters = line.segments.reduce((sum, { text }) => sum + text.length, 0);
    return line.right - line.left >= (right - left) * FILLED && letters >= SHORTEST_LINE;
  });
  return full.length >= lines.length / 2;
}
