import type { Token } from './token.ts';

/** Whether a token stands on the line of the one before it. */
export function goesOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.linesBefore === 0;
}
