import { describe, expect, it } from 'vitest';
import { decimal } from '../../../core/kernel/decimal.ts';
import { allNumbers, findNumber, findStatedNumber } from './find-numbers.ts';

const year =
  'tổng giá trị sản xuất đạt 13.090 tỷ đồng, tăng 16,5 %. Công nghiệp đạt 11.227 tỷ đồng, tăng 16,5%;';

describe('a number in the sentence that states it', () => {
  it.each([
    ['13090', 'billion-vnd', year, '13.090'],
    ['16.5', 'percent', year, '16,5'],
    ['41', 'percent', 'đạt gần 4.600  tỷ đồng, bằng 41,% kế hoạch', '41'],
    ['1000', 'billion-vnd', 'thương mại, dịch vụ đạt trên 1 nghìn tỷ đồng', '1'],
    ['75.3', 'million-usd', 'Tổng giá trị xuất khẩu đạt 75,3 triệu USD.', '75,3'],
    ['1.75', 'times', 'gấp 1,75 lần so với năm 2015.', '1,75'],
    ['552.6', 'billion-vnd', 'thu ngân sách đạt 552,6 tỷ đồng', '552,6'],
  ] as const)('%s %s is found as printed', (amount, unit, sentence, printed) => {
    expect(findNumber(sentence, decimal(amount), unit)[0]?.text).toBe(printed);
  });

  it('is not found where it is not written', () => {
    expect(findNumber(year, decimal('17'), 'percent')).toEqual([]);
    expect(findNumber('đạt 1 triệu USD', decimal('1000'), 'billion-vnd')).toEqual([]);
  });

  it('stands after the words of its name when the same number is printed twice', () => {
    const first = findStatedNumber(year, {
      value: decimal('16.5'),
      measureUnit: 'percent',
      name: 'Tổng giá trị sản xuất',
    });
    const second = findStatedNumber(year, {
      value: decimal('16.5'),
      measureUnit: 'percent',
      name: 'Công nghiệp',
    });
    expect(first?.start).toBe(year.indexOf('16,5'));
    expect(second?.start).toBe(year.lastIndexOf('16,5'));
  });

  it('is one of all numbers, stray marks left outside', () => {
    expect(allNumbers('bằng 41,% kế hoạch; 1.088 tỷ, năm 2021.').map(({ text }) => text)).toEqual([
      '41',
      '1.088',
      '2021',
    ]);
  });
});
