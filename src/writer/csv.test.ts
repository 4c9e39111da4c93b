import { describe, expect, it } from 'vitest';
import { decimal } from '../core/kernel/decimal.ts';
import { plainDate } from '../core/kernel/plain-date.ts';
import { writeCsv } from './csv.ts';
import type { SheetCell } from './sheet-cell.ts';

const text = (words: string): SheetCell => ({ kind: 'text', text: words });
/** The fields of one row as written. */
const written = (...cells: SheetCell[]): string => writeCsv(['a'], [cells]).split('\r\n')[1] ?? '';

describe('a table as CSV', () => {
  it('begins with the byte order mark, and ends every line with CR LF', () => {
    expect(writeCsv(['Chỉ tiêu', 'Số'], [[text('Thu'), text('x')]])).toBe(
      '\uFEFFChỉ tiêu,Số\r\nThu,x\r\n',
    );
  });

  it.each([
    [
      'a number in full, with a point and no marks between',
      { kind: 'number', amount: decimal('13090.25'), decimals: 0 },
      '13090.25',
    ],
    ['a negative number', { kind: 'number', amount: decimal('-0.66'), decimals: 2 }, '-0.66'],
    ['a day', { kind: 'day', day: plainDate('2021-08-01') }, '2021-08-01'],
    ['a missing number as nothing', { kind: 'missing', text: 'chưa báo cáo' }, ''],
    ['an empty cell', { kind: 'empty' }, ''],
    ['a comma in quotes', text('tỉnh giao, suy ra'), '"tỉnh giao, suy ra"'],
    ['quotes doubled', text('"đều đạt"'), '"""đều đạt"""'],
    ['a line end in quotes', text('một\nhai'), '"một\nhai"'],
  ] as const)('writes %s', (_, cell, expected) => {
    expect(written(cell)).toBe(expected);
  });

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1'])(
    'keeps the text “%s” a text, which spreadsheets would calculate',
    (formula) => {
      expect(written(text(formula))).toBe(`'${formula}`);
    },
  );

  it('leaves the sign of a bound alone', () => {
    expect(written(text('≥ 17 %/năm'))).toBe('≥ 17 %/năm');
  });
});
