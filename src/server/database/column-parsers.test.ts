import { describe, expect, it } from 'vitest';
import { columnParsers, parseInteger } from './column-parsers.ts';

const parse = (oid: number, text: string): unknown => columnParsers.getTypeParser(oid)(text);

describe('what a column becomes', () => {
  it.each([
    ['a day stays the day that was written', 1082, '2021-03-31', '2021-03-31'],
    ['days in an array too', 1182, '{2021-03-31,NULL}', ['2021-03-31', null]],
    [
      'a decimal keeps every digit',
      1700,
      '11227.10000000000000000001',
      '11227.10000000000000000001',
    ],
    ['decimals in an array too', 1231, '{0.10,NULL}', ['0.10', null]],
    ['a bigint becomes a number', 20, '9007199254740991', 9_007_199_254_740_991],
    ['bigints in an array too', 1016, '{1,NULL}', [1, null]],
    ['an integer is left to the driver', 23, '7', 7],
    ['an instant becomes a Date', 1184, '2021-08-01 00:00:00+07', new Date('2021-07-31T17:00:00Z')],
  ])('%s', (_, oid, text, value) => {
    expect(parse(oid, text)).toEqual(value);
  });

  it('never loses the last digits of a bigint in silence', () => {
    expect(() => parseInteger('9007199254740993')).toThrow(RangeError);
  });
});
