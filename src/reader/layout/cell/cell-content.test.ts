import { describe, expect, it } from 'vitest';
import { absenceOf } from './absence-marks.ts';
import { cellNumber } from './cell-content.ts';
import { marksOf } from './number-marks.ts';

/** `≥ 1000 up "1.000"` of a cell; null for words. */
function read(text: string, marks: 'vietnamese' | 'english' = 'vietnamese'): string | null {
  const found = cellNumber(text, marks);
  if (found === undefined) return null;
  const { value, value2, unit, qualifier, direction, isMoved, quote } = found;
  const amount = value2 === null ? value : `${value}..${value2}`;
  const parts = [qualifier, amount, unit, direction, isMoved ? 'moved' : null];
  return `${parts.filter((part) => part !== null).join(' ')} “${text.slice(quote.start, quote.end)}”`;
}

describe('the number of a cell', () => {
  it.each([
    ['13.090', '13090 “13.090”'],
    ['  552,6\u00A0', '552.6 “552,6”'],
    ['13 090,5', '13090.5 “13 090,5”'],
    ['13\u00A0090', '13090 “13\u00A0090”'],
    ['0', '0 “0”'],
    ['76,7 %', '76.7 % “76,7 %”'],
    ['-3,2', '-3.2 down “3,2”'],
    ['−3,2', '-3.2 down “3,2”'],
    ['+12', '12 up “12”'],
    ['(12,5)', '-12.5 down “12,5”'],
    ['1.088*', '1088 “1.088”'],
    ['1.088 (2)', '1088 “1.088”'],
    ['trên 1.000', 'at_least 1000 “1.000”'],
    ['≥ 17', 'at_least 17 “17”'],
    ['khoảng 170 triệu USD', 'approx 170 triệu USD “170 triệu USD”'],
    ['tăng 16,5 %', '16.5 % up moved “16,5 %”'],
    ['giảm 0,66%', '0.66 % down moved “0,66%”'],
    ['19/19', '19..19 “19/19”'],
    ['4/4 xã', '4..4 xã “4/4 xã”'],
    ['70 - 75%', '70..75 % “70 - 75%”'],
    ['từ 15% trở lên', null],
    ['15% trở lên', 'at_least 15 % “15%”'],
    ['5.760\n(ước)', 'approx 5760 “5.760”'],
    ['đạt 552,6 tỷ đồng', '552.6 tỷ đồng “552,6 tỷ đồng”'],
  ])('%j is %s', (text, number) => {
    expect(read(text)).toBe(number);
  });

  it.each([
    'Vượt kế hoạch 4 %',
    '4 xã và 2 phường',
    'Quý I năm 2019',
    '6 tháng',
    'năm 2020',
    '30/6/2021',
    '(1)',
    'Đạt',
    '',
  ])('%j is none', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('the marks of a table', () => {
  it.each([
    ['Vietnamese without any proof', ['14,687', '856'], 'vietnamese'],
    ['Vietnamese with one decimal comma', ['14,687', '76.7', '0,5'], 'vietnamese'],
    ['English with both marks', ['12,345.6'], 'english'],
    ['English with millions', ['13,090,000'], 'english'],
    ['English where commas part thousands and points decimals', ['14,687', '76.7'], 'english'],
  ] as const)('are %s', (_, numbers, marks) => {
    expect(marksOf(numbers)).toBe(marks);
  });

  it('turn 14,687 into fourteen thousand only in an English table', () => {
    expect(read('14,687', 'english')).toBe('14687 “14,687”');
    expect(read('14,687')).toBe('14.687 “14,687”');
  });
});

describe('a cell without a figure', () => {
  it.each([
    ['', 'not-reported'],
    ['-', 'not-applicable'],
    ['–', 'not-applicable'],
    ['x', 'not-applicable'],
    ['KTH', 'not-applicable'],
    ['Không giao', 'not-applicable'],
    ['…', 'not-reported'],
    ['...', 'not-reported'],
    ['Chưa có số liệu', 'not-reported'],
    ['Đang tổng hợp', 'not-reported'],
    ['Cuối năm đánh giá', 'not-yet-due'],
    ['#DIV/0!', 'divided-by-zero'],
    ['#REF!', 'unreadable'],
    ['####', 'unreadable'],
    ['N/A', 'not-applicable'],
  ])('%j says why', (text, reason) => {
    expect(absenceOf(text)).toBe(reason);
  });

  it.each(['0', '0,0', 'Đạt', 'Không đạt', '5'])('%j is none', (text) => {
    expect(absenceOf(text)).toBeUndefined();
  });
});
