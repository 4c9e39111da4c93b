import { wordSet } from '../phrase/phrases.ts';
import type { Token } from './token.ts';

/** A run of tokens, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface Sentence extends Run {
  readonly paragraph: number;
}

export interface Paragraph extends Run {
  /** An empty line stands before it. */
  readonly apart: boolean;
  /** An item of a list: begins with a dash, a dot or a plus, or with a number and is no heading. */
  readonly bullet: boolean;
  /** What its items are marked with, where it is one: `-`, `+`, `1.`, `a)`; null for anything else. */
  readonly mark: string | null;
  /** Ends with a colon or a semicolon: what follows belongs to it. */
  readonly open: boolean;
  /** A line of its own without an end mark. */
  readonly heading: boolean;
  /** A heading: -1 for "PHẦN THỨ HAI" and "A.", 0 for "I.", 1 for "1.", 2 for "a)" and "1.1."; null for anything else. */
  readonly headingLevel: number | null;
}

export interface Passage {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
}

/** Marks that begin the item of a list. */
export const bullets = wordSet(`- + * • ● · – ‣ ▪  ○ ◦`);
const ENDS = wordSet(`. ! ? … |`);
const ABBREVIATIONS = wordSet(
  `tp tx tt ths ts pgs gs bs cn ks st đ q p h x t tr gđ nxb vd th mr ms ô b kts ls ng`,
);

/** A longer sentence is cut: what is looked up within a sentence stays quick on any text. */
const SENTENCE_AT_MOST = 500;

/** Cuts tokens into paragraphs (lines) and sentences. Semicolons do not end a sentence. */
export function passageOf(tokens: readonly Token[]): Passage {
  const paragraphs = paragraphsOf(tokens);
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(tokens.length);
  paragraphs.forEach((paragraph, index) => {
    let first = paragraph.first;
    for (let at = paragraph.first; at <= paragraph.last; at += 1) {
      sentenceOf[at] = sentences.length;
      const isLong = at - first >= SENTENCE_AT_MOST;
      if (at === paragraph.last || isLong || endsSentence(tokens, at, first)) {
        sentences.push({ first, last: at, paragraph: index });
        first = at + 1;
      }
    }
  });
  return { paragraphs, sentences, sentenceOf };
}

function paragraphsOf(tokens: readonly Token[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && token.linesBefore === 0) continue;
    const last = tokens[at - 1];
    const head = tokens[first];
    if (last === undefined || head === undefined) break;
    const bullet = bullets.has(head.text) || isNumberedItem(tokens, first, at - 1);
    paragraphs.push({
      first,
      last: at - 1,
      apart: head.linesBefore > 1,
      bullet,
      mark: bullet ? markOf(tokens, first) : null,
      open: last.text === ':' || last.text === ';',
      heading: last.kind !== 'mark' || last.text === ':' || last.text === ')',
      headingLevel: headingLevel(tokens, first, at - 1),
    });
    first = at;
  }
  return paragraphs;
}

/** Items of one list have one mark: its bullet, or what is written for a number or a letter. */
function markOf(tokens: readonly Token[], first: number): string {
  const head = tokens[first];
  if (head?.kind === 'mark') return head.text;
  return `${head?.kind === 'number' ? '1' : 'a'}${tokens[first + 1]?.text ?? ''}`;
}

const HEADING_TOKENS = 40;

/** A line with an amount in it is no heading: "5. Tỷ lệ lao động qua đào tạo: 88,7%". */
function tellsAmount(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const next = tokens[at + 1]?.text ?? '';
    if (tokens[at]?.kind === 'number' && AMOUNT_UNITS.has(next)) return true;
  }
  return false;
}

const AMOUNT_UNITS = new Set([
  '%',
  'tỷ',
  'triệu',
  'nghìn',
  'ngàn',
  'ha',
  'tấn',
  'km',
  'hộ',
  'người',
  'lao',
  'đồng',
  'xã',
  'thôn',
]);

/** "2. Thu ngân sách đạt 215 tỷ đồng." under a heading, "(3) Thu ngân sách …". */
function isNumberedItem(tokens: readonly Token[], first: number, last: number): boolean {
  const [head, mark] = [tokens[first], tokens[first + 1]];
  if (head?.text === '(' && mark?.kind === 'number' && tokens[first + 2]?.text === ')') return true;
  if (head === undefined || (mark?.text !== '.' && mark?.text !== ')')) return false;
  const isNumber = head.kind === 'number' ? head.text.length <= 2 : head.text.length === 1;
  return isNumber && last > first + 2 && headingLevel(tokens, first, last) === null;
}

const PARTS = wordSet(`phần chương mục`);

/** "PHẦN THỨ HAI", "A. KẾT QUẢ …": a line of capitals that a large part begins with. */
function isPart(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1).filter(({ kind }) => kind === 'word');
  const [head] = words;
  const isCapitals = words.slice(1).every(({ capitals, text }) => capitals || text.length === 1);
  if (head === undefined || words.length < 2 || !isCapitals) return false;
  const isLetter = /^[abcd]$/.test(head.text) && head.capital;
  return isLetter || (PARTS.has(head.text) && head.capitals);
}

function headingLevel(tokens: readonly Token[], first: number, last: number): number | null {
  const [head, mark, word] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  const end = tokens[last];
  const isLine = end !== undefined && (end.kind !== 'mark' || end.text === ':' || end.text === ')');
  const isNumbered =
    mark !== undefined && ['.', ')', '/', '-'].includes(mark.text) && word?.kind === 'word';
  if (head === undefined || !isLine || last - first > HEADING_TOKENS) return null;
  if (tellsAmount(tokens, first + 1, last)) return null;
  if (head.kind === 'number' && /^\d{1,2}\.\d/.test(head.text) && mark?.kind === 'word') return 2;
  if (isPart(tokens, first, last)) return -1;
  if (!isNumbered) return null;
  if (/^[ivxy]+$/.test(head.text) && head.capital) return 0;
  if (head.kind === 'number' && head.text.length <= 2) return 1;
  if (head.kind === 'number' && /^\d{1,2}\.\d/.test(head.text)) return 2;
  return head.kind === 'word' && head.text.length === 1 ? 2 : null;
}

function endsSentence(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (token !== undefined && endsCaption(tokens, at, first)) return true;
  if (token === undefined || token.kind !== 'mark' || !ENDS.has(token.text)) return false;
  const after = tokens[at + 1];
  if (after === undefined) return true;
  const before = tokens[at - 1];
  if (token.text === '.') {
    if (after.text === '.' || after.text === '/' || after.text === ',') return false;
    // "1. Về kinh tế", "II. Kết quả": the number of a heading.
    if (at === first + 1 && (before?.kind === 'number' || (before?.text.length ?? 9) < 4)) {
      return false;
    }
    if (before?.kind === 'word' && token.glued && ABBREVIATIONS.has(before.text)) return false;
    if (after.glued && !(after.capital && (before?.text.length ?? 0) > 1)) return false;
  }
  return after.kind !== 'word' || after.capital || (!after.glued && token.text !== '…');
}

const CAPTION_TOKENS = 60;

/** "Ảnh: A.B/TTXVN  Trong tổng mức …": the text goes on after the name of a photographer. */
function endsCaption(tokens: readonly Token[], at: number, first: number): boolean {
  const after = tokens[at + 1];
  if (after?.capital !== true || after.blanksBefore < 2 || at - first > CAPTION_TOKENS)
    return false;
  for (let back = at; back >= Math.max(first, at - 8); back -= 1) {
    if (tokens[back]?.text === 'ảnh' && tokens[back + 1]?.text === ':') return true;
  }
  return false;
}
