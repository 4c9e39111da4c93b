import { expect, it } from 'vitest';
import { readText } from '../read-text.ts';

function figuresIn(text: string): string[] {
  return readText({ text }).claims.map(
    ({ value, unit, kind, base }) => `${value} ${unit} ${kind} ${base}`,
  );
}

it.each([
  [
    'Tổng thu ngân sách nhà nước trên địa bàn huyện trong năm qua đạt 552,6\ntỷ đồng',
    '552.6 tỷ đồng level null',
  ],
  [
    'Tổng thu ngân sách nhà nước trên địa bàn huyện trong năm qua đạt 41%\nkế hoạch tỉnh giao',
    '41 % plan_percent plan:province',
  ],
  [
    'Tổng thu ngân sách nhà nước trên địa bàn huyện trong năm qua tăng 7% so\nvới cùng kỳ',
    '7 % growth same_period_last_year',
  ],
  ['Thu đạt 41%\nkế hoạch còn dài', '41 % level null'],
  ['Số trường: 25\nhộ nghèo giảm', '25 other: level null'],
])('a cut line goes on, a short one does not: %s', (text, figure) => {
  expect(figuresIn(text)).toEqual([figure]);
});
