import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

describe('sentences of a text', () => {
  it('end at a mark before a capital, and at the end of a line', () => {
    const text = 'Kinh tế phát triển. Thu ngân sách đạt khá…\nVăn hóa - xã hội tiến bộ!';
    expect(sentencesOf(text).map(({ folded }) => folded)).toEqual([
      'kinh te phat trien.',
      'thu ngan sach dat kha…',
      'van hoa - xa hoi tien bo!',
    ]);
  });

  it('do not end after “TP.” or an initial', () => {
    expect(sentencesOf('Đảng bộ TP. Minh Khê đạt kết quả. T.P Minh Khê tiến bộ.')).toHaveLength(2);
  });

  it.each(['NFC', 'NFD'] as const)('know where their words stand in the text (%s)', (form) => {
    const text = 'Mở đầu.  Thu  ngân sách vượt kế hoạch đề ra.'.normalize(form);
    const sentence = sentencesOf(text)[1]!;
    const at = sentence.folded.indexOf('vuot ke hoach');
    const { start, end } = sentence.rangeOf(at, at + 'vuot ke hoach'.length);
    expect(text.slice(start, end).normalize('NFC')).toBe('vượt kế hoạch');
  });

  it('lie in the text, in order, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { range } of sentencesOf(text)) {
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(range.end).toBeLessThanOrEqual(text.length);
          last = range.start;
        }
      }),
    );
  });
});
