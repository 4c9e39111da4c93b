/** A letter on a page; all measures in points, y grows downward. */
export interface Glyph {
  /** One letter, or those of a ligature; with the combining marks drawn onto it. */
  text: string;
  /** Left end of the letter on its base line. */
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Index in the fonts of the page. */
  readonly font: number;
}

/** A straight line of a table or a frame. */
export interface Rule {
  readonly direction: 'across' | 'down';
  /** y of a line across, x of a line down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on a page and can mean text or table. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  /** Letters by the direction they run in: 0 as usual, 1 downward, 2 upside down, 3 upward. */
  readonly glyphs: readonly [Glyph[], Glyph[], Glyph[], Glyph[]];
  readonly rules: readonly Rule[];
  readonly fonts: readonly string[];
  /** Letters whose font does not say what they are. */
  readonly unreadable: number;
}

/** Turns marks by quarter turns, so that letters of this direction run as usual. */
export function turnMarks(marks: PageMarks, direction: 0 | 1 | 2 | 3): PageMarks {
  let turned = marks;
  for (let turn = 0; turn < direction; turn += 1) turned = turnOnce(turned);
  return turned;
}

/** A quarter turn against the clock: what ran downward runs to the right. */
function turnOnce({ width, height, glyphs, rules, ...rest }: PageMarks): PageMarks {
  const turnGlyph = (glyph: Glyph): Glyph => ({ ...glyph, x: glyph.y, y: width - glyph.x });
  const [right, down, left, up] = glyphs;
  return {
    ...rest,
    width: height,
    height: width,
    glyphs: [down.map(turnGlyph), left.map(turnGlyph), up.map(turnGlyph), right.map(turnGlyph)],
    rules: rules.map(({ direction, at, from, to }) =>
      direction === 'across'
        ? { direction: 'down', at, from: width - to, to: width - from }
        : { direction: 'across', at: width - at, from, to },
    ),
  };
}
