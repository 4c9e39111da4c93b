import type { Token } from '../text/token.ts';

/** A part of a time expression that was read, and the token after it. */
export interface Part<T> {
  readonly value: T;
  readonly next: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The whole number of a token without marks: `06` is 6. */
export function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return undefined;
  return Number(token.text);
}

export function wholeBetween(
  tokens: readonly Token[],
  at: number,
  least: number,
  most: number,
): number | undefined {
  const whole = wholeAt(tokens, at);
  return whole !== undefined && whole >= least && whole <= most ? whole : undefined;
}

export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  return tokens[at]?.text.length === 4
    ? wholeBetween(tokens, at, FIRST_YEAR, LAST_YEAR)
    : undefined;
}

export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** Whether these words stand here, one token each. */
export function wordsAt(tokens: readonly Token[], at: number, ...words: string[]): boolean {
  return words.every((word, n) => tokens[at + n]?.text === word);
}

export interface YearPart {
  readonly year: number | null;
  readonly shift: number;
}

const relativeYears = new Map([
  ['nay', 0],
  ['này', 0],
  ['rồi', 0],
  ['ngoái', -1],
  ['trước', -1],
  ['sau', 1],
  ['tới', 1],
]);

/** `năm 2021`, `/2021`, `-2021`, `(2021)`, `năm nay`, `năm ngoái`, `năm` alone; nothing is no year. */
export function yearPart(tokens: readonly Token[], at: number): Part<YearPart> {
  const text = textAt(tokens, at);
  if (text === '/' || text === '-' || text === ',' || text === '.') {
    const year = yearAt(tokens, at + 1);
    const isGlued = tokens[at]?.glued === true && tokens[at + 1]?.glued === true;
    const isYear =
      year !== undefined && (text === '/' || text === '-' || (text === '.' && isGlued));
    if (isYear) return { value: { year, shift: 0 }, next: at + 2 };
    if (text === ',' && textAt(tokens, at + 1) === 'năm') return namedYear(tokens, at + 1, at);
    return { value: { year: null, shift: 0 }, next: at };
  }
  if (text === 'của') {
    return textAt(tokens, at + 1) === 'năm'
      ? namedYear(tokens, at + 1, at)
      : { value: { year: null, shift: 0 }, next: at };
  }
  if (text === 'năm') return namedYear(tokens, at, at);
  const year = yearAt(tokens, at);
  return year === undefined
    ? { value: { year: null, shift: 0 }, next: at }
    : { value: { year, shift: 0 }, next: at + 1 };
}

function namedYear(tokens: readonly Token[], at: number, otherwise: number): Part<YearPart> {
  const year = yearAt(tokens, at + 1);
  if (year !== undefined) return { value: { year, shift: 0 }, next: at + 2 };
  const inBracket = textAt(tokens, at + 1) === '(' ? yearAt(tokens, at + 2) : undefined;
  if (inBracket !== undefined && textAt(tokens, at + 3) === ')')
    return { value: { year: inBracket, shift: 0 }, next: at + 4 };
  const shift = relativeYears.get(textAt(tokens, at + 1));
  if (shift !== undefined) return { value: { year: null, shift }, next: at + 2 };
  return { value: { year: null, shift: 0 }, next: otherwise };
}

/** `2016 - 2020`, `2016-2020`, `2021-25`, `2016 đến 2020`, `2016 đến năm 2020`. */
export function yearsAt(
  tokens: readonly Token[],
  at: number,
): Part<{ from: number; to: number }> | undefined {
  const from = yearAt(tokens, at);
  if (from === undefined) return undefined;
  const joint = textAt(tokens, at + 1);
  if (joint !== '-' && joint !== 'đến' && joint !== 'tới' && joint !== '/') return undefined;
  const second = textAt(tokens, at + 2) === 'năm' ? at + 3 : at + 2;
  const to = yearAt(tokens, second) ?? shortYear(tokens, second, from);
  if (to === undefined || to <= from || to - from > 40) return undefined;
  return { value: { from, to }, next: second + 1 };
}

/** The "25" of "2021-25". */
function shortYear(tokens: readonly Token[], at: number, from: number): number | undefined {
  const [mark, year] = [tokens[at - 1], tokens[at]];
  if (mark?.text !== '-' || !mark.glued || year?.glued !== true) return undefined;
  if (tokens[at + 1]?.text === '%' || year.text.length !== 2) return undefined;
  const short = wholeBetween(tokens, at, 0, 99);
  return short === undefined ? undefined : Math.floor(from / 100) * 100 + short;
}
