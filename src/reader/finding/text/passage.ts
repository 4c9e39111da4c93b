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
  /** Begins with a dash, a dot or a plus: an item of a list. */
  readonly bullet: boolean;
  /** Ends with a colon or a semicolon: what follows belongs to it. */
  readonly open: boolean;
  /** A line of its own without an end mark. */
  readonly heading: boolean;
}

export interface Passage {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
}

const ENDS = wordSet(`. ! ? … |`);
const BULLETS = wordSet(`- + * • ● · – ‣ ▪  ○ ◦`);
const ABBREVIATIONS = wordSet(
  `tp tx tt ths ts pgs gs bs cn ks st đ q p h x t tr gđ nxb vd th mr ms ô b kts ls ng`,
);

/** Lines shorter than this are not taken for lines that a page cut in the middle of a sentence. */
const WRAPPED_LINE = 50;

/** Cuts tokens into paragraphs (lines) and sentences. Semicolons do not end a sentence. */
export function passageOf(tokens: readonly Token[]): Passage {
  const paragraphs = paragraphsOf(tokens);
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(tokens.length);
  paragraphs.forEach((paragraph, index) => {
    let first = paragraph.first;
    for (let at = paragraph.first; at <= paragraph.last; at += 1) {
      sentenceOf[at] = sentences.length;
      if (at === paragraph.last || endsSentence(tokens, at, first)) {
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
    if (token !== undefined && !beginsParagraph(tokens, at, first)) continue;
    const last = tokens[at - 1];
    const head = tokens[first];
    if (last === undefined || head === undefined) break;
    paragraphs.push({
      first,
      last: at - 1,
      apart: head.linesBefore > 1,
      bullet: BULLETS.has(head.text),
      open: last.text === ':' || last.text === ';',
      heading: last.kind !== 'mark' || last.text === ':' || last.text === ')',
    });
    first = at;
  }
  return paragraphs;
}

/** A line that begins with a small letter goes on with the long, unfinished line before it. */
function beginsParagraph(tokens: readonly Token[], at: number, lineFirst: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.linesBefore === 0) return false;
  if (token.linesBefore > 1 || token.kind !== 'word' || token.capital) return true;
  const width = before.end - (tokens[lineFirst]?.start ?? 0);
  return width < WRAPPED_LINE || (before.kind === 'mark' && ENDS.has(before.text));
}

function endsSentence(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
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
