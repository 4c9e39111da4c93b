import { describe, expect, it } from 'vitest';
import {
  compareVietnamese,
  dropInvisible,
  foldAccents,
  matchesFolded,
  normaliseText,
} from './vietnamese-text.ts';

describe('one form for one text', () => {
  it('decomposed letters become the letters readers type', () => {
    const decomposed = 'Tỷ lệ hộ nghèo'.normalize('NFD');
    expect(decomposed).not.toBe('Tỷ lệ hộ nghèo');
    expect(normaliseText(decomposed)).toBe('Tỷ lệ hộ nghèo');
  });

  it.each([
    ['  hai   khoảng\ttrắng \n', 'hai khoảng trắng'],
    ['1.088\u00A0tỷ\u202Fđồng', '1.088 tỷ đồng'],
    ['giá\u200B trị\uFEFF', 'giá trị'],
    ['\uFEFFđầu tệp', 'đầu tệp'],
    ['ngắt\u00ADdòng', 'ngắtdòng'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('invisible marks can be dropped alone, blanks kept', () => {
    expect(dropInvisible(' a\u200B\u00A0b ')).toBe(' a\u00A0b ');
  });
});

describe('finding without accents', () => {
  it.each([
    ['Đảng bộ thành phố Sông Công', 'dang bo thanh pho song cong'],
    ['ĐƯỜNG ĐI ƠI Ự', 'duong di oi u'],
    ['Tỷ lệ'.normalize('NFD'), 'ty le'],
    ['km²', 'km²'],
  ])('“%s” folds to “%s”', (text, expected) => {
    expect(foldAccents(text)).toBe(expected);
  });

  it.each([
    ['Giá trị sản xuất công nghiệp', 'san xuat', true],
    ['Giá trị sản xuất công nghiệp', 'SẢN  XUẤT', true],
    ['Đường giao thông', 'duong', true],
    ['Giá trị sản xuất', 'xuất khẩu', false],
  ])('“%s” holds “%s”: %s', (haystack, needle, expected) => {
    expect(matchesFolded(haystack, needle)).toBe(expected);
  });
});

describe('the Vietnamese order', () => {
  it('puts ă after a, đ after d, and numbers by size', () => {
    const names = ['đất', 'dân', 'ăn', 'anh', 'Phường 10', 'Phường 2', 'ô', 'ơ', 'o'];
    expect(names.sort(compareVietnamese)).toEqual([
      'anh',
      'ăn',
      'dân',
      'đất',
      'o',
      'ô',
      'ơ',
      'Phường 2',
      'Phường 10',
    ]);
  });
});
