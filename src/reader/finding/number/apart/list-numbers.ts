import type { NumberApart } from '../number-mention.ts';
import { type ApartContext, one, wordAt } from './apart-rule.ts';

/** "1.", "2.1.", "a)", "1)" at the head of a line or sentence; a small number alone on its line. */
export function listNumber(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, paragraph, sentence } = context;
  const isHead = at === paragraph.first || at === sentence.first;
  const after = wordAt(context, at + 1);
  const small = /^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(wordAt(context, at));
  if (!small) return undefined;
  const before = wordAt(context, at - 1);
  const isClosed = after === ')' && (isHead || ['(', ';', ',', ':'].includes(before));
  if (isClosed && isOrdinary(context, at + 2)) return one(at, 'list_number');
  if (isInRow(context, at)) return one(at, 'list_number');
  if (!isHead) return undefined;
  if (at === paragraph.last) return one(at, 'list_number');
  const isMarked = ['.', '-', '/', ':'].includes(after) && tokens[at + 2]?.kind === 'word';
  const isDotted = wordAt(context, at).includes('.') && tokens[at + 1]?.capital === true;
  return isMarked || isDotted ? one(at, 'list_number') : undefined;
}

/** "(11 chỉ tiêu) 1. Tốc độ tăng": items that a page put into one line. */
function isInRow({ tokens }: ApartContext, at: number): boolean {
  const [before, point, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const isAfterEnd = before?.text === ')' || before?.text === '%' || before?.text === '”';
  return isAfterEnd && point?.text === '.' && next?.capital === true && !next.glued;
}

function isOrdinary({ tokens }: ApartContext, at: number): boolean {
  return tokens[at]?.kind === 'word' || tokens[at] === undefined;
}

/** "( 2 )", "[3]". */
export function footnote(context: ApartContext, at: number): NumberApart | undefined {
  const [open, close] = [wordAt(context, at - 1), wordAt(context, at + 1)];
  const isRing = (open === '(' && close === ')') || (open === '[' && close === ']');
  return isRing && /^\d{1,2}$/.test(wordAt(context, at)) ? one(at, 'footnote') : undefined;
}
