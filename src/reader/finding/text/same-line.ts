import type { Token } from './token.ts';

/** Lines shorter than this are not taken for lines that a page cut. */
const CUT_LINE = 50;
const LINE_TOKENS = 60;

/** Whether a token stands on the line of the one before it, or goes on with a line that a page cut there. */
export function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.linesBefore > 1) return false;
  if (token.linesBefore === 0) return true;
  return !token.capital && token.kind !== 'number' && isCut(tokens, at - 1);
}

/** Whether the line that ends with a token is as long as those that a page cuts. */
function isCut(tokens: readonly Token[], last: number): boolean {
  const end = tokens[last]?.end ?? 0;
  for (let first = last; first > Math.max(-1, last - LINE_TOKENS); first -= 1) {
    const token = tokens[first];
    if (token === undefined) return false;
    if (end - token.start >= CUT_LINE) return true;
    if (token.linesBefore > 0) return false;
  }
  return false;
}
