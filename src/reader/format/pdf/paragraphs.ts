import type { DraftPiece } from '../draft.ts';
import { listMarkOf } from '../text/list-mark.ts';
import { joinLines } from './join-lines.ts';
import type { TextLine } from './text-lines.ts';

/** The space that a text is set in. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Usual distance of base lines. */
  readonly leading: number;
}

/** A paragraph in the making; it may go on overleaf. */
export interface PageParagraph {
  readonly kind: 'paragraph';
  readonly pieces: DraftPiece[];
  readonly size: number;
  readonly bold: boolean;
  lineCount: number;
  first: TextLine;
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
  const size = Math.max(0, ...lines.slice(0, 50).map((line) => line.size));
  const middle = gaps[Math.floor(gaps.length / 2)] ?? size * 1.2;
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Infinity),
    right: lines.reduce((most, line) => Math.max(most, line.right), 0),
    leading: Math.min(middle, size * LARGEST_LEADING),
  };
}

const LARGEST_LEADING = 1.9;
const NEW_BLOCK_GAP = 1.25;
const OTHER_SIZE = 0.1;
/** In sizes of the letters. */
const INDENT = 0.8;

/** Puts lines of one column together into paragraphs. */
export function paragraphsOf(
  lines: readonly TextLine[],
  frame: Frame,
  page: number,
): PageParagraph[] {
  const paragraphs: PageParagraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && isNear(open.last, line, frame) && goesOn(open, line)) {
      addLine(open, line, page);
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

/** Adds a line to a paragraph, be it on the same page or overleaf. */
export function addLine(paragraph: PageParagraph, line: TextLine, page: number): void {
  const { pieces } = paragraph;
  const last = pieces.at(-1);
  if (last === undefined) return;
  const { before, after } = joinLines(last.text, lineText(line));
  if (last.page === page) pieces[pieces.length - 1] = { text: before + after, page };
  else {
    pieces[pieces.length - 1] = { text: before, page: last.page };
    pieces.push({ text: after, page });
  }
  paragraph.last = line;
  paragraph.lineCount += 1;
}

/** Gaps inside a line that is not divided were made with tabs or dots. */
function lineText({ segments }: TextLine): string {
  return segments.map(({ text }) => text).join('\t');
}

function isNear(a: TextLine, b: TextLine, { leading }: Frame): boolean {
  const gap = b.y - a.y;
  return gap > 0 && gap <= leading * NEW_BLOCK_GAP + 1;
}

/** Whether a line is the next one of a paragraph, by where both begin and end. */
export function goesOn(paragraph: PageParagraph, line: TextLine): boolean {
  const { last, frame, first } = paragraph;
  const size = Math.max(last.size, line.size);
  if (Math.abs(last.size - line.size) > OTHER_SIZE * size || last.bold !== line.bold) return false;
  const text = lineText(line);
  const ended = /[.;:!?…]["”)]?$/.test(lineText(last));
  const firstWord = line.segments[0]?.firstWord ?? 0;
  const isFull = last.right + firstWord + size * 0.3 > frame.right - size * 0.3;
  if (!isFull) return false;
  const indented = line.left > last.left + INDENT * size;
  const mark = listMarkOf(text);
  // A dash may also stand inside a sentence that was broken before it.
  if (mark !== null && (ended || indented || !/^[-–—]/.test(mark))) return false;
  if (!indented) return true;
  // Lines of an item hang to the right of its mark.
  const isHanging = paragraph.lineCount === 1 && listMarkOf(lineText(first)) !== null;
  return isHanging && !ended;
}
