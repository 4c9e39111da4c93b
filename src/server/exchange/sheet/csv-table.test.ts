import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, writeTable } from './csv-table.ts';

const read = (text: string): ReturnType<typeof readTable> =>
  readTable({ fileName: 'units.csv', text });
const cellsOf = (text: string): string[][] =>
  read(text).table?.rows.map(({ cells }) => [...cells.values()]) ?? [];

describe('a CSV file as spreadsheets save it', () => {
  it.each([
    ['commas and Unix line ends', 'a,b\n1,2\n', [['1', '2']]],
    ['semicolons', 'a;b\n1,5;2\n', [['1,5', '2']]],
    ['a byte order mark and Windows line ends', '\uFEFFa,b\r\n1,2\r\n', [['1', '2']]],
    ['no line end at the end', 'a,b\n1,2', [['1', '2']]],
    [
      'quotes, commas and quotes within quotes',
      'a,b\n"1,5","nói ""thế"""\n',
      [['1,5', 'nói "thế"']],
    ],
    ['a row shorter than the header', 'a,b\n1\n', [['1', '']]],
    ['blank rows and blank columns at the end', 'a,b,,\n\n,,,\n1,2,,\n', [['1', '2']]],
    ['blanks around cells', 'a, b \n 1 ,\u200B2\n', [['1', '2']]],
    ['capital column names', 'A,B\n1,2\n', [['1', '2']]],
  ])('is read with %s', (_, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
    expect(read(text).faults).toEqual([]);
  });

  it('brings decomposed Vietnamese letters into one form', () => {
    expect(cellsOf('a\nSo\u0302ng Co\u0302ng\n')).toEqual([['Sông Công']]);
  });

  it('says with which sign decimals go', () => {
    expect(read('a,b\n1,2').table?.dialect).toBe('decimal-point');
    expect(read('a;b\n1;2').table?.dialect).toBe('decimal-comma');
  });

  it('knows the line in which a row begins, whatever stands in the rows before', () => {
    const { table } = read('a,b\r\n\r\n1,"dòng một\r\ndòng hai\r\ndòng ba"\r\n,\r\n3,4\r\n');
    expect(table?.rows.map(({ line }) => line)).toEqual([3, 7]);
  });
});

describe('a CSV file that cannot be read as a table', () => {
  it.each([
    ['is empty', '', ['units.csv', 1, 1]],
    ['has a column without a name', 'a,,b\n1,2,3\n', ['units.csv', 1, 2]],
    ['has a column twice', 'a,b,a\n1,2,3\n', ['units.csv', 1, 3]],
    ['has a row with too many cells', 'a,b\n1,2\n3,4,5\n', ['units.csv', 3, 3]],
    ['has a quote that is never closed', 'a,b\n1,"2\n3,4\n', ['units.csv', 3, 1]],
    ['has a quote in the middle of a cell', 'a,b\n1,x"y\n', ['units.csv', 2, 1]],
  ])('is refused with its place when it %s', (_, text, place) => {
    const { faults } = read(text);
    expect(faults.map((fault) => fault.place)).toEqual([place]);
    expect(faults[0]?.message.vi).not.toBe('');
  });
});

describe('writing a table', () => {
  it.each([
    ['=HYPERLINK("http://x.example","Mở")', `"'=HYPERLINK(""http://x.example"",""Mở"")"`],
    ['+84 208 3862 000', "'+84 208 3862 000"],
    ['- Thu ngân sách', "'- Thu ngân sách"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-5.33', '-5.33'],
  ])('%s: no cell that a spreadsheet program would calculate', (cell, written) => {
    expect(writeTable(['a'], [[cell]])).toBe(`a\n${written}\n`);
    expect(cellsOf(`a\n${written}\n`)).toEqual([[cell]]);
  });

  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc
      .string({
        unit: fc.constantFrom('a', 'ô', ' ', ',', ';', '"', '\n', '1', '.', '=', "'", '-', '@'),
      })
      .map((text) => text.trim());
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const kept = cells.filter((row) => row.some((text) => text !== ''));
        expect(cellsOf(writeTable(['a', 'b'], kept))).toEqual(kept);
      }),
    );
  });
});
