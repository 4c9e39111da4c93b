import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headLines, indent, rowLines, wrap } from './text-table.ts';

const columns = [
  { header: 'Màu', width: 4 },
  { header: 'Chỉ tiêu', width: 12 },
];

describe('wrapping', () => {
  it('breaks between words, keeps line ends, and never parts a number from its unit', () => {
    expect(wrap('giá trị sản xuất 13.090\u202Ftỷ đồng', 20)).toEqual([
      'giá trị sản xuất',
      '13.090\u202Ftỷ đồng',
    ]);
    expect(wrap('một\nhai', 10)).toEqual(['một', 'hai']);
  });

  it('cuts a word that is too long, after a stroke where it has one', () => {
    expect(wrap('triệu đồng/người/năm', 12)).toEqual(['triệu', 'đồng/người/', 'năm']);
    expect(wrap('aaaaaaaa', 3)).toEqual(['aaa', 'aaa', 'aa']);
  });

  it('keeps every line within the width, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.every((line) => line.length <= width)).toBe(true);
        const letters = (words: string): string => words.replaceAll(/[ \n]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });

  it('sets lines in, the later ones further', () => {
    expect(indent('• một hai ba', 2, 9, 2)).toEqual(['  • một', '    hai', '    ba']);
  });
});

describe('a table of text', () => {
  it('has a heading, a rule under it, and rows as high as their highest cell', () => {
    expect(headLines(columns)).toEqual(['Màu   Chỉ tiêu', '──────────────────']);
    const row = rowLines(columns, [
      { lines: ['đỏ'] },
      { lines: ['giá trị xuất khẩu', 'năm 2021'] },
    ]);
    expect(row).toEqual(['đỏ    giá trị xuất', '      khẩu', '      năm 2021']);
  });

  it('paints finished text, so that colours take no room', () => {
    const paint = (text: string): string => `<${text}>`;
    expect(rowLines(columns, [{ lines: ['đỏ'], paint }, { lines: ['x'] }])).toEqual(['<đỏ  >  x']);
  });
});
