import { absenceOf } from '../cell/absence-marks.ts';
import { bareDigits } from '../cell/cell-content.ts';
import type { BlockToRead } from '../document-to-read.ts';
import type { LineCell } from '../flat-columns.ts';
import { unitSaid } from '../cell/unit-text.ts';

/** A line under a head of known words, cut into cells; `isTight`: by single blanks. */
export interface HeadedLine {
  readonly cells: readonly LineCell[];
  readonly isTight: boolean;
}

/** A line of the text and where it begins. */
interface RawLine {
  readonly text: string;
  readonly start: number;
}

const TIME = String.raw`(?:năm\s)?(?:19|20)\d{2}|(?:\d{1,2}\stháng|quý\s(?:[1-4]|I{1,3}|IV))(?:\s(?:đầu\s)?năm)?(?:[\s/](?:19|20)\d{2})?`;
const AMOUNT = String.raw`(?:KH|TH|ƯTH|UTH|DT|NQ|CK|kế hoạch|(?:ước\s)?thực hiện|ước(?:\sth)?|dự toán|mục tiêu|nghị quyết|kết quả|cùng kỳ)`;
const COMPARED = String.raw`(?:(?:TH|ƯTH)\s?/\s?(?:KH|DT|CK)|%\s(?:TH|KH|TH/KH|ĐẠT|so KH|so CK)|(?:tỷ lệ|đạt|hoàn thành|tăng trưởng|so sánh|so với (?:KH|kế hoạch|cùng kỳ|CK)|so (?:KH|CK|cùng kỳ)))(?:\s?\(?%\)?)?`;
const ORDINAL = /^(?:stt|tt)(?=\s|$)/iu;
const LABEL = /^(?:(?:tên )?chỉ tiêu|nội dung|danh mục|tiêu chí|lĩnh vực|hạng mục)(?=\s|$)/iu;
const UNIT = /^(?:đvt|đơn vị tính|đv tính)(?=\s|$)/iu;
const VALUE = new RegExp(`^(?:${COMPARED}|${AMOUNT}(?:\\s(?:${TIME}))?|${TIME})(?=\\s|$)`, 'iu');

/** A head line that is nothing but known heads, each in its cell. */
interface Head {
  readonly cells: readonly LineCell[];
  readonly hasOrdinal: boolean;
  readonly hasUnit: boolean;
  readonly values: number;
}

const HEAD_AT_MOST = 200;
const ROWS_AT_LEAST = 2;

/** The lines of tables under heads of known words whose cells one or two blanks part, by where they begin. */
export function headedLines(
  text: string,
  blocks: readonly BlockToRead[],
): ReadonlyMap<number, HeadedLine> {
  const found = new Map<number, HeadedLine>();
  const lines = blocks.flatMap((block) => linesOf(text, block));
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const head = line === null || line === undefined ? undefined : headOf(line);
    at += 1;
    if (line === null || line === undefined || head === undefined) continue;
    const rows: [RawLine, HeadedLine][] = [];
    let fitting = 0;
    for (; at < lines.length; at += 1) {
      const row = lines[at];
      if (row === null || row === undefined) break;
      const cells = rowOf(row, head);
      const after = lines[at + 1] ?? null;
      const isHeading = cells === undefined && isHeadingOf(row, after, head);
      if (cells === undefined && !isHeading) break;
      if (cells !== undefined) fitting += 1;
      rows.push([row, cells ?? { cells: cut(row, /$^/g), isTight: true }]);
    }
    if (fitting < ROWS_AT_LEAST) continue;
    const isTight = rows.some(([, row]) => row.isTight);
    found.set(line.start, { cells: head.cells, isTight });
    for (const [row, { cells }] of rows) found.set(row.start, { cells, isTight });
  }
  return found;
}

function linesOf(text: string, { kind, range }: BlockToRead): (RawLine | null)[] {
  if (kind === 'table') return [null];
  let { start } = range;
  return text
    .slice(range.start, range.end)
    .split('\n')
    .map((line): RawLine => {
      const raw = { text: line, start };
      start += line.length + 1;
      return raw;
    });
}

function headOf({ text, start }: RawLine): Head | undefined {
  if (text.length > HEAD_AT_MOST || /[\t|]/.test(text)) return undefined;
  const cells: LineCell[] = [];
  let at = text.length - text.trimStart().length;
  const take = (pattern: RegExp): boolean => {
    const said = pattern.exec(text.slice(at))?.[0];
    if (said === undefined) return false;
    cells.push({ text: said, from: at, to: at + said.length, start: start + at });
    at += said.length;
    at += text.slice(at).length - text.slice(at).trimStart().length;
    return true;
  };
  const hasOrdinal = take(ORDINAL);
  if (!take(LABEL)) return undefined;
  const hasUnit = take(UNIT);
  const before = cells.length;
  while (at < text.length && take(VALUE));
  const values = cells.length - before;
  const isWhole = at >= text.trimEnd().length && values + (hasUnit ? 1 : 0) >= 2 && values > 0;
  return isWhole ? { cells, hasOrdinal, hasUnit, values } : undefined;
}

/** By two blanks where that gives a cell for each head, else by single ones from the right. */
function rowOf(line: RawLine, head: Head): HeadedLine | undefined {
  if (/[\t|]/.test(line.text)) return undefined;
  for (const parting of [/\s{3,}/g, /\s{2,}/g]) {
    const cells = cut(line, parting);
    const values = cells.slice(-head.values);
    if (cells.length === head.cells.length && values.every(({ text }) => isValue(text)))
      return { cells, isTight: false };
  }
  return tightRow(line, head);
}

function isValue(text: string): boolean {
  return bareDigits(text) !== undefined || absenceOf(text) !== undefined;
}

const UNIT_WORDS = 4;

/** "Thu ngân sách tỷ đồng 500 520 104": from the right the numbers, the unit, and what is left names the row. */
function tightRow(line: RawLine, head: Head): HeadedLine | undefined {
  const words = cut(line, /\s+/g);
  const values = words.slice(-head.values);
  let rest = words.slice(0, -head.values);
  if (values.length < head.values || !values.every(({ text }) => isValue(text))) return undefined;
  const cells: LineCell[] = [];
  const [first] = rest;
  if (head.hasOrdinal) {
    if (first === undefined || !/^(?:\d{1,3}|[IVX]+|\p{L})(?:\.\d{1,2})*[.)]?$/u.test(first.text))
      return undefined;
    cells.push(first);
    rest = rest.slice(1);
  }
  // A number left of the columns: the row has more of them than the head.
  if (isValue(rest.at(-1)?.text ?? '0')) return undefined;
  const unitAt = head.hasUnit ? unitFrom(line, rest) : rest.length;
  if (unitAt === undefined) return undefined;
  const label = joined(line, rest.slice(0, unitAt));
  if (label === undefined || !/\p{L}{2}/u.test(label.text)) return undefined;
  const unit = joined(line, rest.slice(unitAt));
  cells.push(label, ...(unit === undefined ? [] : [unit]), ...values);
  return { cells, isTight: true };
}

/** Where the longest unit at the end of the words begins; the first word is of the label. */
function unitFrom(line: RawLine, words: readonly LineCell[]): number | undefined {
  for (let at = Math.max(1, words.length - UNIT_WORDS); at < words.length; at += 1) {
    const said = unitSaid(joined(line, words.slice(at))?.text ?? '');
    if (said?.isKnown === true) return at;
  }
  return undefined;
}

function joined({ text, start }: RawLine, words: readonly LineCell[]): LineCell | undefined {
  const [from, to] = [words[0]?.from, words.at(-1)?.to];
  if (from === undefined || to === undefined) return undefined;
  return { text: text.slice(from, to), from, to, start: start + from };
}

/** "I. Kinh tế" above a row: a heading within the table. */
function isHeadingOf({ text }: RawLine, after: RawLine | null, head: Head): boolean {
  const isShort = /^\s*(?:[IVX]+|[A-Z]|\d{1,2})[.)]?\s\D{2,60}$/u.test(text);
  return isShort && after !== null && rowOf(after, head) !== undefined;
}

function cut({ text, start }: RawLine, parting: RegExp): LineCell[] {
  const cells: LineCell[] = [];
  const put = (from: number, to: number): void => {
    if (to > from) cells.push({ text: text.slice(from, to), from, to, start: start + from });
  };
  let from = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  for (const { index, 0: gap } of text.slice(0, last).matchAll(parting)) {
    if (index < from) continue;
    put(from, index);
    from = index + gap.length;
  }
  put(from, last);
  return cells;
}
