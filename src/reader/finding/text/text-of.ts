import type { Token } from './token.ts';

/** The words of a run of tokens, with single blanks. */
export function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(Math.max(0, first), last + 1)
    .map((token) => token.text)
    .join(' ');
}
