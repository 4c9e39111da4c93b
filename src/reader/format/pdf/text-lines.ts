import { isNoteMark } from '../raised-number.ts';
import { listMarkOf } from '../text/list-mark.ts';
import { hasUnicodeVietnamese, oldEncodingOfFont, readOldLetters } from '../text/old-letters.ts';
import type { Glyph } from './page-marks.ts';

/** Text that stands on one base line without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly left: number;
  readonly right: number;
  /** Width of its first word: whether it would have fitted on the line before. */
  readonly firstWord: number;
}

/** What stands on one base line; segments from left to right, at least one. */
export interface TextLine {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly left: number;
  readonly right: number;
}

/** Counted for the messages. */
export interface LineTally {
  noteMarks: number;
  readonly oldEncodings: Set<string>;
}

/** Shares of the size of the letters. */
const SAME_LINE = 0.3;
const RAISED = 0.7;
const LOWERED = 0.35;
const SMALL = 0.8;
const BLANK = 0.17;
const DRAWN_BLANK = 0.06;
/** Blanks of justified text may be wide; those between columns are wider. */
const WIDE_GAP = 1;
const MARK_GAP = 4;

/** Groups letters into lines from top to bottom. `fonts` tells bold ones by name. */
export function linesOf(
  glyphs: readonly Glyph[],
  fonts: readonly string[],
  tally: LineTally,
): TextLine[] {
  return baselines(glyphs).flatMap((line) => {
    const size = mainSize(line);
    const segments = joinMark(
      splitAtGaps(line, size, tally).map((letters) => segmentOf(letters, fonts, tally)),
      size,
    );
    const made = lineOf(segments, mainBaseline(line, size));
    return made === undefined ? [] : [made];
  });
}

/** A line of these segments; undefined for none. */
export function lineOf(segments: readonly Segment[], y: number): TextLine | undefined {
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    segments,
    y,
    size: segments.reduce((largest, { size }) => Math.max(largest, size), 0),
    bold: segments.every(({ bold }) => bold),
    left: first.left,
    right: last.right,
  };
}

/** The mark of an item and its text are one, however far the text is set in. */
function joinMark(segments: readonly Segment[], size: number): Segment[] {
  const [mark, text, ...rest] = segments;
  if (mark === undefined || text === undefined) return [...segments];
  const isMark = listMarkOf(`${mark.text} `) === mark.text;
  if (!isMark || text.left - mark.right > MARK_GAP * size) return [...segments];
  const joined = { ...mark, text: `${mark.text} ${text.text}`, right: text.right };
  return [joined, ...rest];
}

interface Baseline {
  y: number;
  size: number;
  left: number;
  right: number;
  glyphs: Glyph[];
}

function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Baseline[] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    const size = Math.max(line?.size ?? 0, glyph.size);
    if (line !== undefined && glyph.y - line.y <= SAME_LINE * size) {
      line.glyphs.push(glyph);
      line.size = size;
      line.left = Math.min(line.left, glyph.x);
      line.right = Math.max(line.right, glyph.x + glyph.width);
    } else {
      const { x, y, width } = glyph;
      lines.push({ y, size: glyph.size, left: x, right: x + width, glyphs: [glyph] });
    }
  }
  return joinSmall(lines).map((line) => line.glyphs.toSorted((a, b) => a.x - b.x));
}

/** Raised and lowered letters are lines of their own so far; they belong to the line beside them. */
function joinSmall(lines: readonly Baseline[]): Baseline[] {
  const joined = new Set<Baseline>();
  lines.forEach((line, index) => {
    const host = [lines[index + 1], lines[index - 1]].find(
      (other) => other !== undefined && !joined.has(other) && belongsTo(line, other),
    );
    if (host === undefined) return;
    host.glyphs.push(...line.glyphs);
    joined.add(line);
  });
  return lines.filter((line) => !joined.has(line));
}

function belongsTo(small: Baseline, line: Baseline): boolean {
  if (small.size > line.size * SMALL) return false;
  const above = line.y - small.y;
  if (above > line.size * RAISED || above < -line.size * LOWERED) return false;
  return small.left < line.right + line.size && small.right > line.left - line.size;
}

function mainSize(line: readonly Glyph[]): number {
  return line.reduce((largest, { size }) => Math.max(largest, size), 0);
}

function mainBaseline(line: readonly Glyph[], size: number): number {
  return line.find((glyph) => glyph.size >= size * 0.95)?.y ?? 0;
}

/** A letter with the blank that stands between it and the one before: none, usual or unbreakable. */
interface Letter {
  readonly glyph: Glyph;
  readonly blank: '' | ' ' | '\u00A0';
}

function splitAtGaps(line: readonly Glyph[], size: number, tally: LineTally): Letter[][] {
  const baseline = mainBaseline(line, size);
  const runs: Letter[][] = [];
  let letters: Letter[] = [];
  let drawn: Letter['blank'] = '';
  /** Where a note mark ended that was left out. */
  let markEnd = -Infinity;
  for (const glyph of line) {
    const last = letters.at(-1)?.glyph;
    if (glyph.text.trim() === '') {
      drawn = glyph.text === '\u00A0' ? '\u00A0' : ' ';
      continue;
    }
    if (last !== undefined && isDrawnTwice(last, glyph)) continue;
    const isRaised = glyph.size < size * SMALL && glyph.y < baseline - size * 0.15;
    if (isRaised && isNoteMark(glyph.text, lettersText(letters.slice(-4)))) {
      tally.noteMarks += 1;
      markEnd = glyph.x + glyph.width;
      drawn = '';
      continue;
    }
    if (last === undefined || gapBetween(last, glyph) > WIDE_GAP * size) {
      letters = [];
      runs.push(letters);
    }
    const gap = glyph.x - Math.max(markEnd, endOf(letters.at(-1)?.glyph));
    letters.push({ glyph, blank: blankIn(gap / Math.max(glyph.size, last?.size ?? 0), drawn) });
    drawn = '';
  }
  return runs;
}

/** Bold is sometimes made by drawing a letter twice, a little apart. */
function isDrawnTwice(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && b.x - a.x < a.width * 0.3 && Math.abs(b.y - a.y) < a.size * 0.1;
}

function gapBetween(a: Glyph, b: Glyph): number {
  return b.x - (a.x + a.width);
}

function endOf(glyph: Glyph | undefined): number {
  return glyph === undefined ? Infinity : glyph.x + glyph.width;
}

/**
 * A gap, in sizes of the letters, is a blank whether or not one was drawn; a blank that was drawn needs but
 * a narrow gap, and none at all makes no blank: letters of a second font stand in holes of the first.
 */
function blankIn(gap: number, drawn: Letter['blank']): Letter['blank'] {
  if (drawn !== '') return gap > DRAWN_BLANK ? drawn : '';
  return gap > BLANK ? ' ' : '';
}

function segmentOf(
  letters: readonly Letter[],
  fonts: readonly string[],
  tally: LineTally,
): Segment {
  const first = letters[0]?.glyph;
  const last = letters.at(-1)?.glyph;
  if (first === undefined || last === undefined) throw new Error('a run has letters');
  const secondWord = letters.findIndex(({ blank }, index) => index > 0 && blank !== '');
  const end = letters[secondWord - 1]?.glyph ?? last;
  const bold = letters.filter(({ glyph }) => /bold|black|heavy/i.test(fonts[glyph.font] ?? ''));
  return {
    text: readFonts(letters, fonts, tally),
    size: mainSize(letters.map(({ glyph }) => glyph)),
    bold: bold.length > letters.length * 0.9,
    left: first.x,
    right: last.x + last.width,
    firstWord: end.x + end.width - first.x,
  };
}

/** The text of letters, those of fonts from before Unicode turned to Unicode. */
function readFonts(letters: readonly Letter[], fonts: readonly string[], tally: LineTally): string {
  const text = lettersText(letters);
  const old = oldEncodingOfFont(fonts[letters[0]?.glyph.font ?? 0] ?? null);
  if (old === null || !/[^\p{ASCII}]/u.test(text) || hasUnicodeVietnamese(text)) return text;
  tally.oldEncodings.add(old.name);
  return readOldLetters(text, old);
}

function lettersText(letters: readonly Letter[]): string {
  return letters.map(({ glyph, blank }, index) => (index === 0 ? '' : blank) + glyph.text).join('');
}
