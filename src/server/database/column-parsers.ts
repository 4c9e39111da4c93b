import type { CustomTypesConfig } from 'pg';
import { types } from 'pg';

// PostgreSQL's numbers of column types; arrays have numbers of their own.
const oid = {
  bigint: 20,
  date: 1082,
  numeric: 1700,
  interval: 1186,
  bigints: 1016,
  dates: 1182,
  numerics: 1231,
  texts: 1009,
} as const;

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;

const ownParsers = new Map<number, Parser>([
  [oid.bigint, parseInteger],
  [oid.date, asText],
  [oid.numeric, asText],
  [oid.interval, asText],
  [oid.bigints, (text) => parseTexts(text).map((part) => part && parseInteger(part))],
  [oid.dates, parseTexts],
  [oid.numerics, parseTexts],
]);

/**
 * How columns become values: days and exact decimals stay the text PostgreSQL wrote (a Date would
 * move days between time zones, a float would round), bigint becomes a number, instants a Date.
 */
export const columnParsers: CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : ownParsers.get(id);
    return own ?? types.getTypeParser(id, format);
  },
};

/**
 * Reads a bigint as a number.
 *
 * @throws RangeError beyond 2^53, where numbers would silently lose their last digits
 */
export function parseInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`bigint ${text} is too large to be read as a number; select it as text`);
  }
  return number;
}

function parseTexts(text: string): (string | null)[] {
  const parse: (text: string) => (string | null)[] = types.getTypeParser(oid.texts as number);
  return parse(text);
}
