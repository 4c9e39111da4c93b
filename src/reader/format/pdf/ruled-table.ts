import type { DraftCell, DraftRow } from '../draft.ts';
import { listMarkOf } from '../text/list-mark.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { gridsOf, type RuledGrid } from './ruled-grid.ts';
import { linesOf, type LineTally } from './text-lines.ts';

/** A table on a page, drawn with lines or only aligned. */
export interface PageTable {
  readonly kind: 'table';
  readonly top: number;
  readonly bottom: number;
  /** Ends of its columns where they are drawn: a table that goes on overleaf has the same. */
  readonly xs: readonly number[];
  readonly rows: readonly DraftRow[];
}

/** Takes the tables that are drawn out of a page: the tables, and the letters outside them. */
export function takeRuledTables(
  marks: PageMarks,
  page: number,
  tally: LineTally,
): { tables: PageTable[]; rest: Glyph[] } {
  let rest = marks.glyphs[0];
  const tables: PageTable[] = [];
  // A table inside a frame is smaller: it takes its letters first.
  const grids = gridsOf(marks.rules).toSorted((a, b) => areaOf(a) - areaOf(b));
  for (const grid of grids) {
    const inside = rest.filter((glyph) => isInside(grid, glyph));
    const table = tableOf(grid, inside, marks.fonts, page, tally);
    if (table === null) continue;
    tables.push(table);
    rest = rest.filter((glyph) => !isInside(grid, glyph));
  }
  return { tables: tables.toSorted((a, b) => a.top - b.top), rest };
}

function edgesOf({ xs, ys }: RuledGrid) {
  return {
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
  };
}

function areaOf(grid: RuledGrid): number {
  const { left, right, top, bottom } = edgesOf(grid);
  return (right - left) * (bottom - top);
}

function isInside(grid: RuledGrid, glyph: Glyph): boolean {
  const { left, right, top, bottom } = edgesOf(grid);
  const [x, y] = middleOf(glyph);
  return x > left && x < right && y > top && y < bottom;
}

/** The middle of a letter without parts above and below. */
function middleOf({ x, y, width, size }: Glyph): readonly [number, number] {
  return [x + width / 2, y - size * 0.3];
}

function tableOf(
  grid: RuledGrid,
  glyphs: readonly Glyph[],
  fonts: readonly string[],
  page: number,
  tally: LineTally,
): PageTable | null {
  const { xs, ys, cells } = grid;
  const columns = xs.length - 1;
  const owner = new Map<number, number>();
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let at = row; at < row + rowSpan; at += 1) {
      for (let beside = column; beside < column + columnSpan; beside += 1) {
        owner.set(at * columns + beside, index);
      }
    }
  });
  const inCell: Glyph[][] = cells.map(() => []);
  for (const glyph of glyphs) {
    const [x, y] = middleOf(glyph);
    const cell = owner.get(stretchOf(ys, y) * columns + stretchOf(xs, x));
    if (cell !== undefined) inCell[cell]?.push(glyph);
  }
  const texts = inCell.map((letters) => cellText(letters, fonts, tally));
  if (texts.filter((text) => text !== '').length < 2) return null;
  const rows: DraftCell[][] = Array.from({ length: ys.length - 1 }, () => []);
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    rows[row]?.push({ column: column + 1, rowSpan, columnSpan, text: texts[index] ?? '', page });
  });
  const { top, bottom } = edgesOf(grid);
  return { kind: 'table', top, bottom, xs, rows: rows.map((row) => ({ cells: row })) };
}

/** Index of the stretch that a value lies in. */
function stretchOf(places: readonly number[], value: number): number {
  const after = places.findIndex((place) => place > value);
  return after === -1 ? places.length - 2 : after - 1;
}

/** Lines of a narrow cell break anywhere: they are joined, but for those that begin an item. */
function cellText(glyphs: readonly Glyph[], fonts: readonly string[], tally: LineTally): string {
  let text = '';
  for (const line of linesOf(glyphs, fonts, tally)) {
    const words = line.segments.map((segment) => segment.text).join(' ');
    const isItem = listMarkOf(words) !== null;
    text += text === '' ? words : `${isItem ? '\n' : ' '}${words}`;
  }
  return text;
}
