import { wordSet } from '../phrase/phrases.ts';
import { bullets } from './passage.ts';
import type { Token } from './token.ts';

/** Marks that a sentence may end with, and lists and headings. */
const ENDS = wordSet(`. ! ? … | : ;`);

/** A shorter line before one that begins with a small letter was not cut by a page. */
const LONG_LINE = 50;
/** In a text with cut lines, as in columns, they are cut at no less than this. */
const COLUMN = 30;
/** So many lines that begin with small letters, and such a share of all lines, make a text with cut lines. */
const CUT_LINES = 2;
const CUT_SHARE = 0.3;
/** Letters have their widths: a cut line may be so much shorter than the longest. */
const NEARLY_FULL = 0.8;

/** A line end: the line before it and the first token after it. */
interface LineEnd {
  readonly at: number;
  readonly width: number;
}

/**
 * Takes back the line ends that a page, a mail or a converter put in the middle of sentences. A line that
 * begins with a small letter goes on with the long, unfinished line before it; where many lines do, the text
 * is cut at a width, and every line goes on whose first word would not have fitted into the line before.
 */
export function unwrap(tokens: readonly Token[]): Token[] {
  const ends = lineEnds(tokens);
  const small = ends.filter((end) => end.width >= COLUMN && goesOnSmall(tokens, end));
  const isCut = small.length >= CUT_LINES && small.length >= ends.length * CUT_SHARE;
  const longest = isCut
    ? small.reduce((longest, { width }) => Math.max(longest, width), 0)
    : Infinity;
  const soft = new Set(
    ends
      .filter(
        (end) =>
          (end.width >= LONG_LINE && goesOnSmall(tokens, end)) ||
          (isCut && isFull(tokens, end, longest)),
      )
      .map(({ at }) => at),
  );
  return tokens.map((token, at) => (soft.has(at) ? { ...token, linesBefore: 0 } : token));
}

function lineEnds(tokens: readonly Token[]): LineEnd[] {
  const ends: LineEnd[] = [];
  let lineStart = tokens[0]?.start ?? 0;
  tokens.forEach((token, at) => {
    if (token.linesBefore === 0) return;
    const before = tokens[at - 1];
    if (token.linesBefore === 1 && before !== undefined)
      ends.push({ at, width: before.end - lineStart });
    lineStart = token.start;
  });
  return ends;
}

function goesOnSmall(tokens: readonly Token[], { at }: LineEnd): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'word' || token.capital) return false;
  return !isEnd(before) || before?.text === ';';
}

function isFull(tokens: readonly Token[], { at, width }: LineEnd, longest: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || before === undefined) return false;
  const needed = width + 1 + (token.end - token.start);
  if (!isEnd(before)) return needed > longest * NEARLY_FULL;
  // After the end of a sentence an item of a list may begin, or a paragraph.
  const isItem =
    bullets.has(token.text) ||
    (next?.glued === true && ['.', ')'].includes(next.text) && token.text.length <= 3);
  return !isItem && before.text !== ':' && needed > longest;
}

function isEnd(token: Token | undefined): boolean {
  return token?.kind === 'mark' && ENDS.has(token.text);
}
