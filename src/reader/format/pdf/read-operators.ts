import { apply, identity, type Matrix, matrixFrom, multiply } from './matrix.ts';
import type { Glyph, PageMarks, Rule } from './page-marks.ts';
import { readSymbols } from '../symbol-letters.ts';
import { rulesOfPath } from './path-rules.ts';

/** What a page draws, as the library lists it: operator codes and their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Codes of operators by their names in the library. */
export type OperatorCodes = Readonly<Record<string, number>>;

export interface FontFacts {
  readonly name: string;
  /** From the units of glyph widths to units of text space: usually 0.001. */
  readonly scale: number;
}

export interface PageSource {
  readonly operators: OperatorList;
  readonly codes: OperatorCodes;
  readonly fontOf: (id: string) => FontFacts;
  /** From the page's own space to points with y downward, turned as the page is shown. */
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
}

interface TextState {
  font: number;
  scale: number;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for 100 %. */
  stretch: number;
  leading: number;
  rise: number;
}

interface Pen {
  readonly source: PageSource;
  readonly names: ReadonlyMap<number, string>;
  readonly fonts: string[];
  readonly glyphs: PageMarks['glyphs'] & [Glyph[], Glyph[], Glyph[], Glyph[]];
  readonly rules: Rule[];
  unreadable: number;
  /** What glyphs stand for, by font, as far as met. */
  readonly letters: Map<string, string>[];
  base: Matrix;
  text: TextState;
  readonly saved: { base: Matrix; text: TextState }[];
  textMatrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

/** More lines than any table has: a drawing. */
const MOST_RULES = 6000;
const DEEPEST = 500;

/** Follows the drawing of a page (PDF 32000-1, 8.4 and 9.4) and notes letters and straight lines. */
export function readOperators(source: PageSource): PageMarks {
  const pen: Pen = {
    source,
    names: new Map(Object.entries(source.codes).map(([name, code]) => [code, name])),
    fonts: [],
    glyphs: [[], [], [], []],
    rules: [],
    unreadable: 0,
    letters: [],
    base: source.view,
    text: newTextState(),
    saved: [],
    textMatrix: identity,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
  const { fnArray, argsArray } = source.operators;
  fnArray.forEach((code, index) => {
    const act = acts[pen.names.get(code) ?? ''];
    if (act === undefined) return;
    const args = argsArray[index];
    act(pen, Array.isArray(args) ? args : []);
  });
  const { width, height } = source;
  const { glyphs, rules, fonts, unreadable } = pen;
  return {
    width,
    height,
    glyphs,
    rules: rules.length < MOST_RULES ? rules : [],
    fonts,
    unreadable,
  };
}

function newTextState(): TextState {
  return {
    font: 0,
    scale: 0.001,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
}

type Act = (pen: Pen, args: readonly unknown[]) => void;

const acts: Readonly<Record<string, Act>> = {
  save: (pen) => {
    if (pen.saved.length < DEEPEST) pen.saved.push({ base: pen.base, text: { ...pen.text } });
  },
  restore,
  transform: (pen, args) => {
    pen.base = multiply(pen.base, matrixFrom(args));
  },
  paintFormXObjectBegin: (pen, [matrix]) => {
    if (pen.saved.length < DEEPEST) pen.saved.push({ base: pen.base, text: { ...pen.text } });
    if (matrix !== null && matrix !== undefined) {
      pen.base = multiply(pen.base, matrixFrom(matrix));
    }
  },
  paintFormXObjectEnd: restore,
  beginText: (pen) => {
    pen.textMatrix = identity;
    moveTo(pen, 0, 0);
  },
  setTextMatrix: (pen, [matrix]) => {
    pen.textMatrix = matrixFrom(matrix);
    moveTo(pen, 0, 0);
  },
  moveText: (pen, [x, y]) => moveTo(pen, pen.lineX + number(x), pen.lineY + number(y)),
  setLeadingMoveText: (pen, [x, y]) => {
    pen.text.leading = -number(y);
    moveTo(pen, pen.lineX + number(x), pen.lineY + number(y));
  },
  nextLine,
  setLeading: (pen, [leading]) => {
    pen.text.leading = number(leading);
  },
  setCharSpacing: (pen, [spacing]) => {
    pen.text.charSpacing = number(spacing);
  },
  setWordSpacing: (pen, [spacing]) => {
    pen.text.wordSpacing = number(spacing);
  },
  setHScale: (pen, [scale]) => {
    pen.text.stretch = number(scale) / 100;
  },
  setTextRise: (pen, [rise]) => {
    pen.text.rise = number(rise);
  },
  setFont: (pen, [id, size]) => setFont(pen, id, size),
  showText: (pen, [glyphs]) => showText(pen, glyphs),
  showSpacedText: (pen, [glyphs]) => showText(pen, glyphs),
  nextLineShowText: (pen, [glyphs]) => {
    nextLine(pen);
    showText(pen, glyphs);
  },
  nextLineSetSpacingShowText: (pen, [wordSpacing, charSpacing, glyphs]) => {
    pen.text.wordSpacing = number(wordSpacing);
    pen.text.charSpacing = number(charSpacing);
    nextLine(pen);
    showText(pen, glyphs);
  },
  constructPath: (pen, [paint, data]) => {
    if (pen.rules.length >= MOST_RULES) return;
    const kind = pen.names.get(number(paint)) ?? '';
    pen.rules.push(...rulesOfPath(kind, data, pen.base));
  },
};

function restore(pen: Pen): void {
  const state = pen.saved.pop();
  if (state === undefined) return;
  pen.base = state.base;
  pen.text = state.text;
}

function nextLine(pen: Pen): void {
  moveTo(pen, pen.lineX, pen.lineY - pen.text.leading);
}

function moveTo(pen: Pen, x: number, y: number): void {
  pen.lineX = x;
  pen.lineY = y;
  pen.x = x;
  pen.y = y;
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function setFont(pen: Pen, id: unknown, size: unknown): void {
  const { name, scale } = pen.source.fontOf(String(id));
  const known = pen.fonts.indexOf(name);
  pen.text.font = known === -1 ? pen.fonts.push(name) - 1 : known;
  pen.text.scale = scale;
  pen.text.size = number(size);
}

/** A glyph as the library describes it; a number in its place moves the pen back. */
interface ShownGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
}

function showText(pen: Pen, glyphs: unknown): void {
  if (!Array.isArray(glyphs)) return;
  const { size, stretch, scale, charSpacing, wordSpacing } = pen.text;
  const matrix = multiply(pen.base, pen.textMatrix);
  for (const glyph of glyphs as readonly (ShownGlyph | number | null)[]) {
    if (typeof glyph === 'number') {
      pen.x -= (glyph * size * stretch) / 1000;
    } else if (glyph !== null) {
      const width = number(glyph.width) * scale * size * stretch;
      drawGlyph(pen, glyph, matrix, width);
      const spacing = charSpacing + (glyph.isSpace === true ? wordSpacing : 0);
      pen.x += width + spacing * stretch;
    }
  }
}

/** Letters that mean nothing: the private range and what a decoder puts for the unknown. */
const MEANINGLESS = /^[\uE000-\uF8FF\uFFFD\p{Cc}]+$/u;
const JOINS_BEFORE = /^\p{M}+$/u;

function drawGlyph(pen: Pen, glyph: ShownGlyph, matrix: Matrix, width: number): void {
  const text = lettersOf(pen, typeof glyph.unicode === 'string' ? glyph.unicode : '');
  if (text === '') {
    if (width > 0) pen.unreadable += 1;
    return;
  }
  const [x, y] = apply(matrix, pen.x, pen.y + pen.text.rise);
  const { source } = pen;
  if (x < -1 || y < -1 || x > source.width + 1 || y > source.height + 1) return;
  const [a, b, c, d] = matrix;
  const across = Math.hypot(a, b);
  const size = Math.abs(pen.text.size) * Math.hypot(c, d);
  if (size === 0 || across === 0) return;
  const direction = directionOf(a * Math.sign(pen.text.size), b * Math.sign(pen.text.size));
  const row = pen.glyphs[direction];
  const last = row.at(-1);
  if (JOINS_BEFORE.test(text) && last !== undefined) {
    last.text += text;
    return;
  }
  row.push({ text, x, y, width: Math.abs(width) * across, size, font: pen.text.font });
}

/** What a glyph stands for; nothing where its font does not say. */
function lettersOf(pen: Pen, raw: string): string {
  const font = (pen.letters[pen.text.font] ??= new Map<string, string>());
  const known = font.get(raw);
  if (known !== undefined) return known;
  const letters = raw.replace(/[\uFB00-\uFB06]/g, (letter) => letter.normalize('NFKC'));
  const read = readSymbols(letters, pen.fonts[pen.text.font] ?? null);
  const text = MEANINGLESS.test(read) ? '' : read;
  font.set(raw, text);
  return text;
}

/** Quarter turns with the clock from the usual direction. */
function directionOf(across: number, down: number): 0 | 1 | 2 | 3 {
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 0 : 2;
  return down > 0 ? 1 : 3;
}
