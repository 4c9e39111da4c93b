import { cellsOf } from '../../core/kernel/delimited-text.ts';

const MARKS = ['\t', ';', ',', '|'] as const;
type Mark = (typeof MARKS)[number];

/**
 * Cells of a text whose cells are parted by tabs, semicolons, commas or bars, with quoted cells as RFC 4180 has them. Which
 * mark it is: the one that most rows have equally often. A comma between digits is taken as part of a number.
 */
export function readDelimited(text: string): string[][] {
  return cellsOf(text.replace(/^\uFEFF/, ''), markOf(text));
}

function markOf(text: string): Mark {
  const lines = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const [first, ...others] = MARKS.map((mark) => ({ mark, score: scoreOf(lines, mark) }));
  if (first === undefined) return '\t';
  return others.reduce((best, one) => (one.score > best.score ? one : best), first).mark;
}

/** Rows that agree in their number of cells, if there is more than one cell. */
function scoreOf(lines: readonly string[], mark: Mark): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
    const shown = mark === ',' ? bare.replaceAll(/(?<=\d),(?=\d)/g, '') : bare;
    const found = shown.split(mark).length - 1;
    if (found > 0) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
