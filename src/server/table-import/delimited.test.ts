import { describe, expect, it } from 'vitest';
import { readDelimited } from './delimited.ts';

describe('cells of a text', () => {
  it.each<[string, string, string[][]]>([
    [
      'tabs, as a sheet copies them',
      'a\tb\n1.234,5\t2',
      [
        ['a', 'b'],
        ['1.234,5', '2'],
      ],
    ],
    [
      'semicolons, as a Vietnamese Excel saves them',
      'a;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\n1.5,x',
      [
        ['a', 'b'],
        ['1.5', 'x'],
      ],
    ],
    [
      'commas beside quoted ones',
      'a,b\n"1,5","x, y"',
      [
        ['a', 'b'],
        ['1,5', 'x, y'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes within quotes, a line end within a cell', 'a\t"b ""c""\nd"', [['a', 'b "c"\nd']]],
    ['a mark of the order of bytes', '\uFEFFa\tb', [['a', 'b']]],
    ['a quote in the midst of words', 'xã "A"\t1', [['xã "A"', '1']]],
    ['blank cells in their places', 'a\t\tb', [['a', '', 'b']]],
  ])('%s', (_, text, cells) => {
    expect(readDelimited(text)).toEqual(cells);
  });
});
