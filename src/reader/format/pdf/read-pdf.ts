import type { Draft, DraftDocument } from '../draft.ts';
import { firstOf, message, type ReadingMessage } from '../messages.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { inMegabytes, ReadingStopped } from '../refusals.ts';
import { joinPages } from './join-pages.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { layOutPage } from './page-layout.ts';
import { type PageMarks, turnMarks } from './page-marks.ts';
import { type Frame, frameOf } from './paragraphs.ts';
import { type PageTable, takeRuledTables } from './ruled-table.ts';
import { takeRunningLines } from './running-lines.ts';
import { type PdfSurvey, surveyPdf } from './survey-pdf.ts';
import { linesOf, type LineTally, type TextLine } from './text-lines.ts';

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly tables: readonly PageTable[];
  /** Lines that run in another direction than most of the page. */
  readonly turned: readonly TextLine[];
  readonly letters: number;
  readonly unreadable: number;
}

/** Reads the text layer of a PDF: lines and tables of each page, then paragraphs across pages. */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<{ draft: DraftDocument; messages: ReadingMessage[] }> {
  const survey = surveyPdf(bytes, limits);
  const pdf = await openPdf(bytes, survey);
  try {
    const effort = effortOf(pdf.pages, survey, limits);
    const tally: LineTally = { noteMarks: 0, oldEncodings: new Set() };
    const pages = await readPages(pdf, effort, limits, tally);
    checkReadable(pages, survey);
    const drafts = draftsOf(pages);
    return {
      draft: { drafts, pages: pages.length, sheets: [] },
      messages: messagesOf(pages, tally, survey.damaged),
    };
  } finally {
    await pdf.close();
  }
}

/** Bytes of page content that are read at most, the same content read twice counted twice. */
const MOST_CONTENT = 4_000_000_000;

/**
 * How pages are read: with their lines, or letters only where drawings call others so often that drawing
 * them all might never end.
 */
function effortOf(
  pages: number,
  { largestContent, mostCalls, nesting }: PdfSurvey,
  limits: ReadingLimits,
): 'full' | 'letters' {
  if (pages > limits.pages) throw new ReadingStopped('too-many-pages', String(limits.pages));
  if (pages * largestContent > MOST_CONTENT) {
    throw new ReadingStopped('unpacks-too-large', inMegabytes(MOST_CONTENT));
  }
  const isNested = nesting > 1;
  const worst = isNested ? largestContent * Math.max(1, mostCalls) * nesting : largestContent;
  return pages * worst > MOST_CONTENT ? 'letters' : 'full';
}

async function readPages(
  pdf: OpenPdf,
  effort: 'full' | 'letters',
  limits: ReadingLimits,
  tally: LineTally,
): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.pages; number += 1) {
    const marks =
      effort === 'full'
        ? await pdf.readPage(number)
        : await pdf.readTextOnly(number, limits.pieces);
    const page = readPage(marks, number, tally);
    letters += page.letters;
    if (letters > limits.characters) {
      throw new ReadingStopped('too-many-characters', String(limits.characters));
    }
    pages.push(page);
  }
  return pages;
}

function readPage(marks: PageMarks, number: number, tally: LineTally): ReadPage {
  const counts = marks.glyphs.map(({ length }) => length);
  const letters = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const direction = ([0, 1, 2, 3] as const).find((each) => counts[each] === most) ?? 0;
  const upright = turnMarks(marks, direction);
  const { tables, rest } = takeRuledTables(upright, number, tally);
  const turned = ([1, 2, 3] as const).flatMap((turn) => {
    if (upright.glyphs[turn].length === 0) return [];
    const { glyphs, fonts } = turnMarks(upright, turn);
    return linesOf(glyphs[0], fonts, tally);
  });
  return {
    width: upright.width,
    height: upright.height,
    lines: linesOf(rest, upright.fonts, tally),
    tables,
    turned,
    letters,
    unreadable: marks.unreadable,
  };
}

/** A scan may carry a stamp with a name and a time: a few letters a page are no text layer. */
const STAMP = 60;

function checkReadable(pages: readonly ReadPage[], { pictures, damaged }: PdfSurvey): void {
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  const unreadable = pages.reduce((sum, page) => sum + page.unreadable, 0);
  if (unreadable > letters / 3) throw new ReadingStopped('unreadable-letters');
  if (letters === 0 && damaged > 0) throw new ReadingStopped('broken', 'PDF');
  const isScanned = pictures.length >= pages.length * 0.8 && letters < pages.length * STAMP;
  if (pictures.length > 0 && (letters === 0 || isScanned)) {
    throw new ReadingStopped('no-text-layer');
  }
}

function draftsOf(pages: readonly ReadPage[]): Draft[] {
  const { rest, running } = takeRunningLines(pages);
  const usual = usualFrame(rest);
  const blocks = pages.map(({ width, tables, turned }, index) => [
    ...layOutPage({ lines: rest[index] ?? [], tables, width }, index + 1, usual),
    ...layOutPage({ lines: turned, tables: [], width: 0 }, index + 1, null),
  ]);
  const drafts = joinPages(blocks, bodySize(pages));
  const apart = running.map(({ part, text, page }): Draft => ({
    kind: 'paragraph',
    part,
    pieces: [{ text, page }],
  }));
  return [...drafts, ...apart];
}

/** The frame of the middle page, by where lines end at the right. */
function usualFrame(pages: readonly (readonly TextLine[])[]): Frame | null {
  const frames = pages
    .filter((lines) => lines.length > 0)
    .map(frameOf)
    .toSorted((a, b) => a.right - b.right);
  return frames[Math.floor(frames.length / 2)] ?? null;
}

/** The size that most letters have. */
function bodySize(pages: readonly ReadPage[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { size, segments } of lines) {
      const rounded = Math.round(size * 2) / 2;
      const letters = segments.reduce((sum, { text }) => sum + text.length, 0);
      counts.set(rounded, (counts.get(rounded) ?? 0) + letters);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

function messagesOf(
  pages: readonly ReadPage[],
  tally: LineTally,
  damaged: number,
): ReadingMessage[] {
  const numbersOf = (isMeant: (page: ReadPage) => boolean): number[] =>
    pages.flatMap((page, index) => (isMeant(page) ? [index + 1] : []));
  const messages: ReadingMessage[] = [];
  for (const encoding of tally.oldEncodings) messages.push(message('old-encoding', encoding));
  if (damaged > 0) messages.push(message('damaged-part', damaged));
  const empty = numbersOf(({ letters }) => letters === 0);
  if (empty.length > 0) messages.push(message('pages-without-text', firstOf(empty)));
  const turned = numbersOf((page) => page.turned.length > 0);
  if (turned.length > 0) messages.push(message('turned-text', firstOf(turned)));
  const unreadable = pages.reduce((sum, page) => sum + page.unreadable, 0);
  if (unreadable > 0) messages.push(message('unreadable-letters', unreadable));
  if (tally.noteMarks > 0) messages.push(message('note-marks-left-out', tally.noteMarks));
  return messages;
}
