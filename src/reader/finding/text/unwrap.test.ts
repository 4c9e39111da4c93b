import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { tokenise } from './tokenise.ts';
import { unwrap } from './unwrap.ts';

/** The lines of a text after line ends within sentences were taken back. */
function linesOf(text: string): string[] {
  const tokens = unwrap(tokenise({ text }));
  const starts = tokens.filter(({ linesBefore }, at) => at === 0 || linesBefore > 0);
  return starts.map(({ start }, n) =>
    text
      .slice(start, starts[n + 1]?.start ?? text.length)
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Cuts at a width, as a mail does. */
function cut(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd())
    .join('\n');
}

const REPORT = [
  'Trong 6 tháng đầu năm 2021, tổng giá trị sản xuất trên địa bàn huyện Phú Bình đạt 1.250 tỷ đồng, tăng 8,5% so với cùng kỳ năm trước.',
  '- Thu ngân sách nhà nước trên địa bàn ước đạt 85,4 tỷ đồng, bằng 52% dự toán Hội đồng nhân dân huyện giao đầu năm;',
  '- Chi ngân sách ước đạt 210 tỷ đồng, trong đó chi đầu tư phát triển 64 tỷ đồng, bằng 45% dự toán năm.',
  'Công an huyện đã điều tra làm rõ 38 vụ phạm pháp hình sự, bắt giữ 52 đối tượng, thu giữ nhiều tang vật có liên quan đến các vụ án.',
].join('\n');

describe('a line end', () => {
  it('within a sentence is taken back before a small letter', () => {
    const line = 'Tổng giá trị sản xuất trên địa bàn thành phố trong năm qua\nđạt 5 tỷ đồng.';
    expect(linesOf(line)).toEqual([line.replace('\n', ' ')]);
  });

  it.each([50, 64, 80, 100])('of a text cut at %i letters is taken back', (width) => {
    expect(linesOf(cut(REPORT, width))).toEqual(REPORT.split('\n'));
  });

  it('of a short line stays: a heading, an address', () => {
    const lines = ['Kết quả', 'đạt được', 'Thu ngân sách đạt 5 tỷ đồng.'];
    expect(linesOf(lines.join('\n'))).toEqual(lines);
  });

  it('between paragraphs of a text that was not cut stays', () => {
    expect(linesOf(REPORT)).toEqual(REPORT.split('\n'));
  });
});

describe('a report cut at any width', () => {
  it.each([50, 64, 80, 100])('is read as it is uncut: %i letters', (width) => {
    const read = (text: string): string[] =>
      readText({ text }).claims.map(({ quote, kind, period, base }) =>
        [quote.replace(/\s+/g, ' '), kind, period, base].join(' '),
      );
    expect(read(cut(REPORT, width))).toEqual(read(REPORT));
  });
});
