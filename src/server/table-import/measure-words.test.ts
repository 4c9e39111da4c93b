import { describe, expect, it } from 'vitest';
import type { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { factorFor, measureWordsIn } from './measure-words.ts';

describe('a unit of measure in the words of a table', () => {
  it.each<[string, MeasureUnit, string | null]>([
    ['triệu đồng', 'billion-vnd', '0.001'],
    ['Tr.đồng', 'billion-vnd', '0.001'],
    ['tỷ đồng', 'million-vnd', '1000'],
    ['nghìn tỷ đồng', 'billion-vnd', '1000'],
    ['đồng', 'billion-vnd', '0.000000001'],
    ['Tỷ đồng', 'billion-vnd', '1'],
    ['nghìn tấn', 'tonne', '1000'],
    ['nghìn người', 'person', '1000'],
    ['người', 'person', '1'],
    ['DN', 'enterprise', '1'],
    ['hộ', 'household', '1'],
    ['nghìn hộ', 'household', '1000'],
    ['km²', 'hectare', '100'],
    ['%', 'percent', '1'],
    ['%/năm', 'percent', '1'],
    ['triệu đồng', 'million-vnd-per-head-year', '1'],
    ['người', 'household', null],
    ['triệu USD', 'billion-vnd', null],
    ['điểm %', 'percent', null],
    ['%', 'billion-vnd', null],
    ['chữ gì đó', 'billion-vnd', null],
  ])('%s in %s: × %s', (words, wanted, factor) => {
    expect(factorFor(words, wanted)).toBe(factor);
  });

  it.each([
    ['Thu ngân sách (triệu đồng)', 'triệu đồng'],
    ['Biểu 01. Kết quả năm 2024\nĐVT: Triệu đồng', 'Triệu đồng'],
    ['Đơn vị tính: nghìn tấn', 'nghìn tấn'],
    ['Sản lượng (cả năm) (tấn)', 'tấn'],
    ['Dân số (có đến 31/12)', null],
    ['Ghi chú', null],
  ])('stands in “%s”: %s', (text, words) => {
    expect(measureWordsIn(text)).toBe(words);
  });
});
