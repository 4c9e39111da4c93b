import type { Token } from '../text/token.ts';
import { smallNumberAt } from './number-words.ts';
import { type Part, textAt, wordsAt, yearPart, type YearPart } from './time-parts.ts';
import type { TimeSpan, When } from './when.ts';

const romans = new Map([
  ['i', 1],
  // A small L, as scanned pages have it.
  ['l', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);

/** `quý I`, `quý 1/2025`, `quý ba năm 2025`, `quý đầu năm`, `trong quý`; `Q1/2025`; `3 quý đầu năm`. */
export function quarterAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (textAt(tokens, at) !== 'quý') return shortQuarterAt(tokens, at) ?? quartersAt(tokens, at);
  const quarter = quarterNumber(tokens, at + 1) ?? endQuarter(tokens, at + 1);
  if (quarter === undefined) return thisQuarterAt(tokens, at);
  const { value, next } = yearPart(tokens, quarter.next);
  const last = Math.max(next, quarter.next) - 1;
  return { first: at, last, when: { kind: 'quarter', quarter: quarter.value, ...value } };
}

function quarterNumber(tokens: readonly Token[], at: number): Part<number> | undefined {
  const roman = romans.get(textAt(tokens, at).replace('y', 'i'));
  const number = roman === undefined ? smallNumberAt(tokens, at) : { value: roman, next: at + 1 };
  return number !== undefined && number.value <= 4 ? number : undefined;
}

/** "quý đầu năm", "quý cuối năm 2020". */
function endQuarter(tokens: readonly Token[], at: number): Part<number> | undefined {
  if (textAt(tokens, at + 1) !== 'năm') return undefined;
  const value = { đầu: 1, cuối: 4 }[textAt(tokens, at)];
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** "Q1/2025": one token, and a year. */
function shortQuarterAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const quarter = /^q([1-4])$/.exec(textAt(tokens, at))?.[1];
  const { value, next } = yearPart(tokens, at + 1);
  if (quarter === undefined || value.year === null) return undefined;
  return {
    first: at,
    last: next - 1,
    when: { kind: 'quarter', quarter: Number(quarter), ...value },
  };
}

/** "3 quý đầu năm", "hai quý năm 2020": so many quarters from January on. */
function quartersAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const count = smallNumberAt(tokens, at);
  if (count === undefined || count.value > 3 || textAt(tokens, count.next) !== 'quý')
    return undefined;
  const side = textAt(tokens, count.next + 1) === 'đầu' ? count.next + 2 : count.next + 1;
  const { value, next } = yearPart(tokens, side);
  const isSaid = textAt(tokens, side) === 'năm' || value.year !== null;
  if (!isSaid) return undefined;
  return {
    first: at,
    last: Math.max(next - 1, side),
    when: whenOfMonths(count.value * 3, value),
  };
}

/** "quý này", "trong quý": which one, the text says elsewhere. */
function thisQuarterAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  const isThis = wordsAt(tokens, at + 1, 'này') || wordsAt(tokens, at + 1, 'qua');
  const isWithin = textAt(tokens, at - 1) === 'trong' && tokens[at + 1]?.kind === 'mark';
  if (!isThis && !isWithin) return undefined;
  return {
    first: at,
    last: isThis ? at + 1 : at,
    when: { kind: 'quarter', quarter: null, year: null, shift: 0 },
  };
}

/** The first so many months of a year: six are a half, twelve the year. */
export function whenOfMonths(months: number, year: YearPart, half: 1 | 2 = 1): When {
  if (months === 12) return { kind: 'year', ...year };
  if (months === 6) return { kind: 'half', half, ...year };
  return { kind: 'first-months', months, ...year };
}
