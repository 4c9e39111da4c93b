import { foldAccents } from '../../../kernel/vietnamese-text.ts';
import type { TextRange } from '../../finding.ts';

/** A sentence without accents and with single blanks, and where each of its letters stands in the text. */
export interface FoldedSentence {
  readonly folded: string;
  readonly range: TextRange;
  /** The range in the text of a part `[from, to)` of the folded sentence. */
  readonly rangeOf: (from: number, to: number) => TextRange;
}

/** An end mark before a blank and a capital; a line ends a sentence as well. */
const END = /[.!?…]["”’)]*(?=\s+[\p{Lu}"“])|\n/gu;
/** `TP. Sông Công`, `T.P Sông Công`, `Đ/c`: no end of a sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:tp|tx|tt|t\.p|ths|ts|pgs|gs|bs|[\p{Lu}])$/iu;

/** The sentences of a text, in order; blank ones left out. */
export function sentencesOf(text: string): FoldedSentence[] {
  const found: FoldedSentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '') found.push(foldedSentence(text, start, end));
    start = end;
  };
  for (const mark of text.matchAll(END)) {
    const end = mark.index + mark[0].length;
    const isLine = mark[0] === '\n';
    if (isLine || !ABBREVIATED.test(text.slice(Math.max(start, mark.index - 6), mark.index))) {
      close(end);
    }
  }
  close(text.length);
  return found;
}

function foldedSentence(text: string, start: number, end: number): FoldedSentence {
  const folded = foldAccents(text.slice(start, end)).replace(/\s+/gu, ' ').trim();
  let offsets: number[] | undefined;
  const rangeOf = (from: number, to: number): TextRange => {
    offsets ??= offsetsOf(text, start, end);
    return {
      start: offsets[from] ?? start,
      end: endOfLetter(text, offsets[Math.max(from, to - 1)] ?? start, end),
    };
  };
  return {
    folded,
    get range() {
      return rangeOf(0, folded.length);
    },
    rangeOf,
  };
}

/** Where each letter of the folded sentence stands in the text. */
function offsetsOf(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let isBlank = true;
  for (let at = start; at < end; at += 1) {
    const letter = foldAccents(text.charAt(at)).replace(/\s/u, ' ');
    if (letter === '' || (letter === ' ' && isBlank)) continue;
    isBlank = letter === ' ';
    for (let count = 0; count < letter.length; count += 1) offsets.push(at);
  }
  return offsets;
}

/** A letter with the marks that follow it apart. */
function endOfLetter(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && /\p{M}/u.test(text.charAt(end))) end += 1;
  return end;
}
