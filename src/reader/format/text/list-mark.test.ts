import { describe, expect, it } from 'vitest';
import { listMarkOf } from './list-mark.ts';

describe('the mark of an item', () => {
  it.each([
    ['- Xuất khẩu', '-'],
    ['+ Thu ngân sách', '+'],
    ['• Nông nghiệp', '•'],
    ['1. Kinh tế', '1.'],
    ['2.1. Công nghiệp', '2.1.'],
    ['II. Kết quả', 'II.'],
    ['a) Tăng trưởng', 'a)'],
    ['(2) Thu nhập', '(2)'],
  ])('of “%s” is %s', (line, mark) => expect(listMarkOf(line)).toBe(mark));

  it.each([
    '16,5 % so với',
    '2021. Năm',
    '13.090 tỷ đồng',
    '-5 %',
    'Ủy ban',
    '5.000 tấn',
    '',
    '1.',
  ])('“%s” has none', (line) => expect(listMarkOf(line)).toBeNull());
});
