import { ReadingStopped } from '../refusals.ts';
import { type Matrix, matrixFrom, multiply } from './matrix.ts';
import type { Glyph, PageMarks } from './page-marks.ts';

/** The text of a page as the library hands it over, some items at a time. */
export interface TextItems {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: unknown }>;
  readonly cancel: (reason?: unknown) => Promise<void>;
}

interface ItemPage {
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
  /** Items read at most. */
  readonly pieces: number;
}

/**
 * Reads a page by its text items. An item is placed as one wide letter; lines of tables are not known.
 * Ends the reading where there are more items than a page can have.
 */
export async function readTextItems(
  items: TextItems,
  { view, width, height, pieces }: ItemPage,
): Promise<PageMarks> {
  const glyphs: [Glyph[], Glyph[], Glyph[], Glyph[]] = [[], [], [], []];
  let count = 0;
  for (;;) {
    const { done, value } = await items.read();
    if (done) break;
    for (const item of itemsIn(value)) {
      count += 1;
      placeItem(item, view, glyphs);
    }
    if (count > pieces) {
      // Waiting for the library to notice would wait for what never ends.
      void items.cancel(new Error('too many pieces')).catch(() => undefined);
      throw new ReadingStopped('too-many-parts', String(pieces));
    }
  }
  return { width, height, glyphs, rules: [], fonts: [''], unreadable: 0 };
}

interface Item {
  readonly str: string;
  readonly transform: unknown;
  readonly width: number;
}

function itemsIn(value: unknown): Item[] {
  if (value === null || typeof value !== 'object' || !('items' in value)) return [];
  const items: unknown = value.items;
  if (!Array.isArray(items)) return [];
  return items.filter((item: unknown): item is Item => {
    return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
  });
}

function placeItem(
  { str, transform, width }: Item,
  view: Matrix,
  glyphs: readonly [Glyph[], Glyph[], Glyph[], Glyph[]],
): void {
  if (str === '') return;
  const [a, b, c, d, x, y] = multiply(view, matrixFrom(transform));
  const size = Math.hypot(c, d);
  if (size === 0) return;
  const isAcross = Math.abs(a) >= Math.abs(b);
  const direction = isAcross ? (a >= 0 ? 0 : 2) : b > 0 ? 1 : 3;
  glyphs[direction].push({ text: str, x, y, width, size, font: 0 });
}
