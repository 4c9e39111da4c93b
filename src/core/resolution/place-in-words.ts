import type { Language } from '../kernel/bilingual.ts';

/** How places are written into the ledger, in Vietnamese, and how they are said in English. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^đoạn (\d+)$/u, 'paragraph $1'],
  [/^trang (\d+)$/u, 'page $1'],
  [/^bảng (\d+)$/u, 'table $1'],
  [/^hàng (\d+)$/u, 'row $1'],
  [/^cột (\d+)$/u, 'column $1'],
  [/^ô ([A-Z]+\d+)$/u, 'cell $1'],
  [/^trang tính (“.*”)$/u, 'sheet $1'],
  [/^điểm ([\d.]+)$/u, 'point $1'],
  [/^mục ([\dIVX.]+)$/u, 'section $1'],
  [/^tiêu đề$/u, 'title'],
  [/^sapo$/u, 'lead'],
  [/^trong bài$/u, 'in the text'],
  [/^hộp chữ$/u, 'text box'],
  [/^chú thích$/u, 'note'],
  [/^đầu trang$/u, 'page header'],
  [/^chân trang$/u, 'page footer'],
  [/^phần ngoài bài$/u, 'around the article'],
  [/^phần ẩn$/u, 'hidden part'],
];

/**
 * A place in a document, as the ledger keeps it ("trang 3, đoạn 12"), in the language of the reader. What is written in
 * another way is a quotation of the source and stays as it is.
 */
export function placeInWords(place: string, language: Language): string {
  if (language === 'vi') return place;
  const parts = place.split(/, (?![^“]*”)/u).map((part) => {
    const form = forms.find(([pattern]) => pattern.test(part));
    return form === undefined ? null : part.replace(form[0], form[1]);
  });
  return parts.every((part) => part !== null) ? parts.join(', ') : place;
}
