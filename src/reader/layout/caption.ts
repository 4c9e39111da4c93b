import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import type { Span } from '../finding/reading.ts';
import type { BlockToRead, DocumentToRead } from './document-to-read.ts';
import { headText } from './head/head-text.ts';
import { timesIn, yearIn } from './head/head-times.ts';
import { headWords } from './head/head-words.ts';
import { periodSaid, yearOfPeriod } from './head/period-of-head.ts';
import { placeIn } from './head/place-in-head.ts';
import { type UnitSaid, unitWithin } from './cell/unit-text.ts';

/** A line that stands above a table, or in its first row over all columns. */
export interface CaptionLine {
  readonly text: string;
  readonly range: Span;
}

/** What is said above a table of all its figures. */
export interface Caption {
  /** Nearest first. */
  readonly lines: readonly CaptionLine[];
  readonly unit: UnitSaid | null;
  readonly unitAt: Span | null;
  readonly period: string | null;
  readonly periodAt: Span | null;
  /** What a time without a year is of. */
  readonly year: number | null;
  /** The table is called a plan, and no result. */
  readonly isOfPlan: boolean;
  readonly place: CaptionLine | null;
  /** What the table is about, where the line that names it says: `Dân số trung bình theo xã, phường`. */
  readonly subject: CaptionLine | null;
}

/** What stands before a table, from near to far. */
export interface AboveTable {
  /** Right above it, nearest first. */
  readonly lines: readonly CaptionLine[];
  /** The last heading that names a time. */
  readonly heading: CaptionLine | null;
  /** The last year that running text before it speaks of. */
  readonly yearSaid: number | null;
}

export interface DocumentTime {
  readonly date: string | null;
  readonly title: string | null;
}

const LINES_AT_MOST = 6;
const LONGEST = 240;
/** Lines that open a table whatever they end with. */
const NAMES_TABLE = /^(?:biểu|bảng|phụ lục|phụ biểu)(?![\p{L}\p{M}])/iu;
/** Lines about another thing than the figures: what it is enclosed with, where they are from. */
const SAYS_NOTHING = /^\(?\s*(?:kèm theo|ban hành kèm|ban hành theo|đính kèm)/iu;
const ENDS_ANOTHER = /^\(?\s*(?:nguồn|ghi chú|chú thích)\s*[:.]/iu;
/** A figure that is told in words: the line is running text. */
const TELLS = /(?:đạt|tăng|giảm|bằng|chiếm|còn)\s[^.]{0,20}\d|\d\s?%|;\s*$/iu;

/** The lines right above a block that may name its table, nearest first. */
export function linesAbove({ text, blocks }: DocumentToRead, index: number): CaptionLine[] {
  const lines: CaptionLine[] = [];
  for (let at = index - 1; at >= Math.max(0, index - LINES_AT_MOST); at -= 1) {
    const block: BlockToRead | undefined = blocks[at];
    if (block === undefined || block.kind === 'table') break;
    const { start, end } = block.range;
    if (end - start > LONGEST) break;
    const line = normaliseText(text.slice(start, end));
    const isProse = TELLS.test(line) || (line.endsWith('.') && line.length > 40);
    if (ENDS_ANOTHER.test(line) || (isProse && !NAMES_TABLE.test(line))) break;
    lines.push({ text: line, range: { start, end } });
  }
  return lines;
}

/**
 * What is said of a whole table: by the lines above it; of its time else by the heading it stands under, by the title
 * and the date of the document, by the text before it.
 */
export function captionOf(
  { lines, heading, yearSaid }: AboveTable,
  { date, title }: DocumentTime,
): Caption {
  const kept = lines.filter(({ text }) => !SAYS_NOTHING.test(text) && !isDateLine(text));
  const texts = kept.map(({ text }) => text);
  const dated = Number(/^\d{4}/.exec(date ?? '')?.[0] ?? 0);
  const titled = title === null ? null : yearIn(headText(title));
  const above = heading === null ? kept : [...kept, heading];
  const ofHeading = heading === null ? null : yearIn(headText(heading.text));
  const year = yearIn(texts.join(' ')) ?? ofHeading ?? titled ?? (dated || yearSaid);
  const said = periodSaid(
    above.map(({ text }) => text),
    year,
  );
  const saidAt = said === null ? null : (above[said.from]?.range ?? null);
  const ofTitle = title === null ? null : periodSaid([title], year);
  const withUnit = kept.map((line) => ({ line, unit: unitWithin(line.text) }));
  const found = withUnit.find(({ unit }) => unit !== undefined);
  const named = said !== null && said.from >= kept.length ? above : kept;
  const path = named.map(({ text }) => text.toLowerCase()).join(' ');
  const period = said?.period ?? ofTitle?.period ?? null;
  return {
    lines: kept,
    unit: found?.unit ?? null,
    unitAt: found?.line.range ?? null,
    period,
    periodAt: saidAt,
    year: period === null ? year : yearOfPeriod(period),
    isOfPlan: headWords.planTable.test(path) && !headWords.result.test(path),
    place: kept.find(({ text }) => placeIn(text) !== null) ?? null,
    subject: subjectIn(kept),
  };
}

/** A heading that names a time other than a day; lines in capitals are headings as well. */
export function timedHeading({ text, kind }: { text: string; kind: string }): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false;
  const isHeading = kind === 'heading' || (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase());
  return isHeading && timesIn(headText(text)).some(({ when }) => when.kind !== 'day');
}

/** `Sông Công, ngày 15 tháng 7 năm 2021`: when the document was written. */
function isDateLine(text: string): boolean {
  return timesIn(text).some(({ when }) => when.kind === 'day') && !/đến|hết|tại/iu.test(text);
}

const NOT_SUBJECT = [
  /^(?:biểu|bảng|phụ lục|phụ biểu)(?:\s+(?:số|tổng hợp))?\s*[\dIVX]*[.\d]*\s*[:.–-]?\s*/iu,
  /\([^)]*\)/gu,
  /(?:đvt|đơn vị(?: tính)?)\s*:.*$/iu,
  /(?<![\p{L}\p{M}])(?:qua các năm|theo (?:từng )?(?:xã|phường|đơn vị|địa bàn|năm|quý|tháng).*|phân theo.*|của .*|trên địa bàn .*)$/iu,
] as const;

/** The line that says what is measured, without its number, unit and time: `Dân số trung bình`. */
function subjectIn(lines: readonly CaptionLine[]): CaptionLine | null {
  for (const { text, range } of lines) {
    const plain = headText(text);
    const timed = timesIn(plain).toReversed();
    const untimed = timed.reduce(
      (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
      plain,
    );
    const bare = NOT_SUBJECT.reduce((rest, pattern) => rest.replace(pattern, ' ').trim(), untimed);
    const subject = normaliseText(bare).replace(/^[\s,.:;-]+|[\s,.:;-]+$/gu, '');
    if (subject.length > 3 && placeIn(subject)?.length !== subject.length) {
      return { text: subject, range };
    }
  }
  return null;
}
