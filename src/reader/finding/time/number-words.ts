import type { Token } from '../text/token.ts';
import { type Part, textAt, wholeBetween } from './time-parts.ts';

const words = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);

/** 1 to 12 in words: `hai`, `mười`, `mười một`. */
export function numberInWords(tokens: readonly Token[], at: number): Part<number> | undefined {
  const value = words.get(textAt(tokens, at));
  if (value === undefined) return undefined;
  const more = value === 10 ? words.get(textAt(tokens, at + 1)) : undefined;
  return more === 1 || more === 2 ? { value: 10 + more, next: at + 2 } : { value, next: at + 1 };
}

/** 1 to 12 in digits or in words: `06`, `sáu`. */
export function smallNumberAt(tokens: readonly Token[], at: number): Part<number> | undefined {
  const value = wholeBetween(tokens, at, 1, 12);
  return value === undefined ? numberInWords(tokens, at) : { value, next: at + 1 };
}
