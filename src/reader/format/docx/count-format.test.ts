import { describe, expect, it } from 'vitest';
import { formatCount } from './count-format.ts';

describe('a counter of a list', () => {
  it.each([
    [3, 'decimal', '3'],
    [3, 'decimalZero', '03'],
    [3, 'lowerLetter', 'c'],
    [28, 'upperLetter', 'BB'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [4, 'lowerRoman', 'iv'],
    [3, 'none', ''],
    [3, 'cardinalText', '3'],
    [0, 'upperRoman', '0'],
    [5000, 'upperRoman', '5000'],
  ])('%d in %s is “%s”', (count, format, text) => expect(formatCount(count, format)).toBe(text));
});
