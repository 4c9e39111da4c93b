import { describe, expect, it } from 'vitest';
import { searchPalette } from './palette-search.ts';
import type { PaletteEntry } from './palette-search.ts';

const entry = (kind: PaletteEntry['kind'], name: string, hint = ''): PaletteEntry => ({
  kind,
  id: name,
  name,
  hint,
});

const entries = [
  entry('target', 'Tốc độ tăng giá trị xuất khẩu', 'Đại hội IX'),
  entry('indicator', 'Giá trị xuất khẩu', 'triệu USD'),
  entry('document', 'Đảng bộ Sông Công nỗ lực hoàn thành chỉ tiêu', 'bài báo'),
  entry('unit', 'Phường Bách Quang', 'từ 01/07/2025'),
];

const found = (typed: string) => searchPalette(entries, typed).map(({ name }) => name);

describe('the palette finds', () => {
  it('without accents', () => {
    expect(found('xuat khau')).toEqual(['Tốc độ tăng giá trị xuất khẩu', 'Giá trị xuất khẩu']);
  });

  it('what begins with the text before what only holds it', () => {
    expect(found('gia tri xuat')[0]).toBe('Giá trị xuất khẩu');
  });

  it('words in any order, also in the hint', () => {
    expect(found('quang phuong')).toEqual(['Phường Bách Quang']);
    expect(found('dai hoi xuat')).toEqual(['Tốc độ tăng giá trị xuất khẩu']);
  });

  it('đ typed as d', () => {
    expect(found('dang bo')).toEqual(['Đảng bộ Sông Công nỗ lực hoàn thành chỉ tiêu']);
  });

  it('everything while nothing is typed, and nothing where nothing fits', () => {
    expect(found('  ')).toHaveLength(4);
    expect(found('nước sạch')).toEqual([]);
  });
});
