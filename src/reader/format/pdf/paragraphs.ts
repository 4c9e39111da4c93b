import type { DraftPiece } from '../draft.ts';
import { listMarkOf } from '../text/list-mark.ts';
import { joinLines } from './join-lines.ts';
import type { TextLine } from './text-lines.ts';

/** The space that a text is set in. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Usual size of letters and distance of base lines. */
  readonly size: number;
  readonly leading: number;
}

/** A paragraph in the making; it may go on overleaf. */
export interface PageParagraph {
  readonly kind: 'paragraph';
  readonly pieces: DraftPiece[];
  readonly size: number;
  readonly bold: boolean;
  lineCount: number;
  readonly first: TextLine;
  last: TextLine;
  readonly frame: Frame;
}

/** The frame of lines that stand in one column. */
export function frameOf(lines: readonly TextLine[]): Frame {
  const gaps = lines
    .slice(1)
    .map((line, index) => line.y - (lines[index]?.y ?? line.y))
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b);
  const sizes = lines.map((line) => line.size).toSorted((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const middle = gaps[Math.floor(gaps.length / 2)] ?? size * 1.2;
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Infinity),
    right: lines.reduce((most, line) => Math.max(most, line.right), 0),
    size,
    // Lines of columns side by side may stand closer than those of one column.
    leading: Math.min(Math.max(middle, size * SMALLEST_LEADING), size * LARGEST_LEADING),
  };
}

const SMALLEST_LEADING = 1.1;
const LARGEST_LEADING = 1.9;
const NEW_BLOCK_GAP = 1.25;
const OTHER_SIZE = 0.1;
/** In sizes of the letters. */
const INDENT = 0.8;
const TAB = 2;

/** Puts lines of one column together into paragraphs. */
export function paragraphsOf(
  lines: readonly TextLine[],
  frame: Frame,
  page: number,
): PageParagraph[] {
  const paragraphs: PageParagraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && isNear(open.last, line, frame) && goesOn(open, line, frame)) {
      addText(open.pieces, { text: lineText(line), page });
      open.last = line;
      open.lineCount += 1;
    } else {
      paragraphs.push(beginParagraph(line, frame, page));
    }
  }
  return paragraphs;
}

function beginParagraph(line: TextLine, frame: Frame, page: number): PageParagraph {
  return {
    kind: 'paragraph',
    pieces: [{ text: lineText(line), page }],
    size: line.size,
    bold: line.bold,
    lineCount: 1,
    first: line,
    last: line,
    frame,
  };
}

/** Adds the next line to the text so far, be it on the same page or overleaf. */
function addText(pieces: DraftPiece[], { text, page }: DraftPiece): void {
  const last = pieces.at(-1);
  const { before, after } = joinLines(last?.text ?? '', text);
  if (last?.page === page) pieces[pieces.length - 1] = { text: before + after, page };
  else pieces.splice(-1, 1, { text: before, page: last?.page ?? page }, { text: after, page });
}

/** Wide gaps inside a line that is not divided were made with tabs or dots. */
export function lineText({ segments, size }: TextLine): string {
  return segments
    .map(({ text, left }, index) => {
      const before = segments[index - 1];
      if (before === undefined) return text;
      return (left - before.right > TAB * size ? '\t' : ' ') + text;
    })
    .join('');
}

function isNear(a: TextLine, b: TextLine, { leading, size }: Frame): boolean {
  const gap = b.y - a.y;
  // Lines of larger letters stand farther apart.
  const usual = leading * Math.max(1, Math.min(a.size, b.size) / size);
  return gap > 0 && gap <= usual * NEW_BLOCK_GAP + 1;
}

/**
 * Whether a line is the next one of a paragraph, by where both begin and end; `frame` is that of the line,
 * which may stand in another column or overleaf.
 */
export function goesOn(paragraph: PageParagraph, line: TextLine, frame: Frame): boolean {
  const { last, first } = paragraph;
  const size = Math.max(last.size, line.size);
  if (Math.abs(last.size - line.size) > OTHER_SIZE * size || last.bold !== line.bold) return false;
  const text = lineText(line);
  if (isCentred(line, frame)) {
    const isWide = last.right - last.left > frame.right - frame.left - TAB * 2 * size;
    return (isWide || isCentred(last, paragraph.frame)) && /^\p{Ll}/u.test(text);
  }
  const ended = /[.;:!?…]["”)]?$/.test(lineText(last));
  const firstWord = line.segments[0]?.firstWord ?? 0;
  const isFull = last.right + firstWord + size * 0.3 > paragraph.frame.right - size * 0.3;
  if (!isFull) return false;
  const shift = frame.left - paragraph.frame.left;
  const indented = line.left - shift > last.left + INDENT * size;
  const mark = listMarkOf(text);
  // A dash may also stand inside a sentence that was broken before it.
  if (mark !== null && (ended || indented || !/^[-–—]/.test(mark))) return false;
  if (!indented) return true;
  // Lines of an item hang to the right of its mark.
  const isHanging = paragraph.lineCount === 1 && listMarkOf(lineText(first)) !== null;
  return isHanging && !ended;
}

/** Set in from both sides by the same distance, as titles are. */
function isCentred(line: TextLine, { left, right }: Frame): boolean {
  const before = line.left - left;
  const after = right - line.right;
  return Math.min(before, after) > line.size && Math.abs(before - after) < line.size;
}

/**
 * Adds a paragraph to the one before it if it is its rest in the next column or overleaf.
 * @returns whether it was. The end of a sentence there ends the paragraph, as far as can be known
 */
export function joinParagraphs(paragraph: PageParagraph, rest: PageParagraph): boolean {
  const { first, frame } = rest;
  const isAtMargin = first.left <= frame.left + paragraph.size * INDENT;
  const text = paragraph.pieces.at(-1)?.text ?? '';
  if (!isAtMargin || /[.;:!?…]["”)]?\s*$/.test(text) || !goesOn(paragraph, first, frame))
    return false;
  const [piece, ...more] = rest.pieces;
  if (piece === undefined) return false;
  addText(paragraph.pieces, piece);
  paragraph.pieces.push(...more);
  paragraph.last = rest.last;
  paragraph.lineCount += rest.lineCount;
  return true;
}
