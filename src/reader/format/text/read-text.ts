import type { Block, StructuredDocument, TableCell, TableRow, TextSpan } from '../document.ts';
import type { ReadingMessage } from '../messages.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { ReadingStopped } from '../refusals.ts';
import { decodeText } from './decode-text.ts';
import { encodingMessages } from './encoding-messages.ts';
import { listMarkOf } from './list-mark.ts';

/**
 * Plain text. The text of the document is the text as given, every character of it, so that ranges count
 * in the file itself (letters of an old encoding are turned to Unicode first). A line is a paragraph;
 * two or more lines with the same number of tabs are a table, as cells copied from a sheet are.
 */
export function readText(
  bytes: Uint8Array,
  limits: ReadingLimits,
): { document: StructuredDocument; messages: ReadingMessage[] } {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new ReadingStopped('unknown-encoding');
  const { text } = decoded;
  if (text.length > limits.characters) {
    throw new ReadingStopped('too-many-characters', String(limits.characters));
  }
  return { document: documentOfText(text), messages: encodingMessages(decoded) };
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function documentOfText(text: string): StructuredDocument {
  const blocks: Block[] = [];
  const spans: TextSpan[] = [];
  const count = { texts: 0, tables: 0 };
  const lines = linesOf(text);
  for (let at = 0; at < lines.length;) {
    const length = tableLength(lines, at);
    const block = blocks.length;
    if (length > 0) {
      const rows = lines.slice(at, at + length).map((line, row) => rowOf(line, row, block, spans));
      count.tables += 1;
      blocks.push({
        kind: 'table',
        rows,
        ...base(lines[at], lines[at + length - 1], count.tables),
      });
      at += length;
      continue;
    }
    const whole = lines[at];
    if (whole !== undefined) {
      const line = trimLine(whole);
      count.texts += 1;
      const place = base(line, line, count.texts);
      const numbering = listMarkOf(line.text);
      const kind = numbering === null ? 'paragraph' : 'list-item';
      const level = numbering === null ? null : 1;
      blocks.push({ kind, text: line.text, level, numbering, cell: null, ...place });
      spans.push({ ...place.range, block, cell: null, page: null });
    }
    at += 1;
  }
  const ends = { text, bodyEnd: text.length, pages: null, sheets: [] };
  return { format: 'text', ...ends, blocks, spans };
}

function base(first: Line | undefined, last: Line | undefined, number: number) {
  const start = first?.start ?? 0;
  const range = { start, end: last === undefined ? start : last.start + last.text.length };
  return { part: 'body', number, range, page: null, sheet: null, source: range } as const;
}

/** Lines with something to see. Tabs at their ends stay: they belong to empty cells of a row. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const found of text.matchAll(/[^\n\r\f\u2028\u2029]+/g)) {
    const [raw] = found;
    if (raw.trim() === '') continue;
    const line = raw.replace(/^[^\S\t]+|[^\S\t]+$/g, '');
    lines.push({ start: found.index + raw.indexOf(line), text: line });
  }
  return lines;
}

function trimLine({ start, text }: Line): Line {
  const inner = text.trim();
  return { start: start + text.indexOf(inner), text: inner };
}

/** Number of lines from here on that are the rows of one table; 0 where there is none. */
function tableLength(lines: readonly Line[], from: number): number {
  const tabs = tabsIn(lines[from]);
  if (tabs === 0) return 0;
  let length = 1;
  while (tabsIn(lines[from + length]) === tabs) length += 1;
  return length > 1 ? length : 0;
}

function tabsIn(line: Line | undefined): number {
  return line === undefined ? 0 : line.text.split('\t').length - 1;
}

function rowOf(line: Line, row: number, block: number, spans: TextSpan[]): TableRow {
  let at = line.start;
  const cells = line.text.split('\t').map((text, index): TableCell => {
    const inner = text.trim();
    const start = inner === '' ? at : at + text.indexOf(inner);
    const range = { start, end: start + inner.length };
    at += text.length + 1;
    if (inner !== '') spans.push({ ...range, block, cell: { row, index }, page: null });
    const spansOne = { rowSpan: 1, columnSpan: 1, page: null, name: null, raw: null };
    return { row: row + 1, column: index + 1, text: inner, range, ...spansOne };
  });
  return { header: false, hidden: false, cells };
}
