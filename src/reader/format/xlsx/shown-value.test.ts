import { describe, expect, it } from 'vitest';
import { showValue } from './shown-value.ts';

describe('a value of a workbook as a Vietnamese one shows it', () => {
  it.each<[number, string, string]>([
    [13090, '#,##0', '13.090'],
    [16.5, '0.0', '16,5'],
    [0.392, '0.0%', '39,2%'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [12, '0" tỷ đồng"', '12 tỷ đồng'],
    [14687, 'General', '14687'],
    [76.7, 'General', '76,7'],
    [0.1 + 0.2, 'General', '0,3'],
    [1 / 3, 'General', '0,3333333333'],
    [1e21, 'General', '1000000000000000000000'],
    [5, '@', '5'],
  ])('%d in %s is %s', (value, numFmt, text) => {
    expect(showValue(value, { numFmt }, '1900').text).toBe(text);
  });

  it.each<[string, string, string, string]>([
    ['2024-06-30T00:00:00Z', 'dd/mm/yyyy', '30/06/2024', '2024-06-30'],
    ['2024-06-30T00:00:00Z', 'mm-dd-yy', '30/06/2024', '2024-06-30'],
    ['2024-06-30T10:30:00Z', 'hh:mm', '10:30', '2024-06-30T10:30:00'],
  ])('%s in %s is %s, kept as %s', (date, numFmt, text, kept) => {
    expect(showValue(new Date(date), { numFmt }, '1900')).toEqual({
      text,
      raw: { kind: 'date', date: kept, format: numFmt },
    });
  });

  it('keeps fifteen digits of a number behind what is shown', () => {
    expect(showValue(0.1 + 0.2, { numFmt: '0%' }, '1900')).toEqual({
      text: '30%',
      raw: { kind: 'number', amount: '0.3', format: '0%' },
    });
  });

  it('text is itself, nothing is nothing', () => {
    expect(showValue('trên 1.000', undefined, '1900')).toEqual({ text: 'trên 1.000', raw: null });
    expect(showValue(null, undefined, '1900')).toEqual({ text: '', raw: null });
    expect(showValue(true, undefined, '1900').raw).toEqual({ kind: 'boolean', value: true });
  });
});
