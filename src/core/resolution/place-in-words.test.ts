import { describe, expect, it } from 'vitest';
import { placeInWords } from './place-in-words.ts';

describe('a place in a document', () => {
  it.each([
    ['đoạn 5', 'paragraph 5'],
    ['trang 3, đoạn 12', 'page 3, paragraph 12'],
    ['trang 2, bảng 1, hàng 4, cột 3', 'page 2, table 1, row 4, column 3'],
    ['trang tính “Biểu 01, quý I”, ô C7', 'sheet “Biểu 01, quý I”, cell C7'],
    ['trong bài', 'in the text'],
    ['chú thích, đoạn 2', 'note, paragraph 2'],
    ['khoản 2 Điều 1', 'khoản 2 Điều 1'],
    ['đoạn 5, câu cuối', 'đoạn 5, câu cuối'],
  ])('%s is said in English as %s, and in Vietnamese as written', (place, english) => {
    expect(placeInWords(place, 'en')).toBe(english);
    expect(placeInWords(place, 'vi')).toBe(place);
  });
});
