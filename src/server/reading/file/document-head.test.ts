import { describe, expect, it } from 'vitest';
import { dateOfLine, readHead } from './document-head.ts';
import type { PlacedBlock } from '../reading-model.ts';

/** One block a line, as a text file has them. */
function blocksOf(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const range = { start, end: start + line.length };
    const block = {
      kind: 'paragraph' as const,
      part: 'body' as const,
      range,
      level: null,
      page: null,
      rows: [],
    };
    if (line !== '') blocks.push({ block, place: { vi: 'đoạn', en: 'paragraph' } });
    start = range.end + 1;
  }
  return blocks;
}

describe('the date of a document', () => {
  it.each([
    ['Sông Công, ngày 02 tháng 7 năm 2021', '2021-07-02'],
    ['Số: 214/BC-UBND | Sông Công, ngày 2 tháng 7 năm 2021', '2021-07-02'],
    ['Ngày 31 tháng 12 năm 2023.', '2023-12-31'],
    ['Thứ Sáu, 02/07/2021 | 14:30', '2021-07-02'],
    ['02-07-2021 07:49', '2021-07-02'],
    ['Ngày đăng: 2.7.2021', '2021-07-02'],
    ['Cập nhật: 02/07/2021 14:30 (GMT+7)', '2021-07-02'],
    ['Sông Công, ngày 30 tháng 2 năm 2021', null],
    ['Căn cứ Nghị quyết ngày 02 tháng 7 năm 2021 của Hội đồng nhân dân', null],
    ['Sông Công, ngày    tháng 7 năm 2021', null],
    ['6 tháng đầu năm 2021', null],
    ['Tính đến 30/6/2021 toàn thành phố có 470 doanh nghiệp', null],
  ])('%s: %s', (line, date) => {
    expect(dateOfLine(line)).toBe(date);
  });

  it('is read in decomposed letters too', () => {
    expect(dateOfLine('Sông Công, ngày 02 tháng 7 năm 2021'.normalize('NFD'))).toBe('2021-07-02');
  });
});

describe('the head of a document', () => {
  const headOf = (text: string): ReturnType<typeof readHead> => readHead(text, blocksOf(text));

  it('of a report gives kind, subject and date, wherever offices and numbers stand', () => {
    const text = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Số: 214/BC-UBND
Sông Công, ngày 02 tháng 7 năm 2021
BÁO CÁO
Tình hình kinh tế - xã hội 6 tháng đầu năm 2021`;
    expect(headOf(text)).toEqual({
      kind: 'bao-cao',
      title: 'Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm 2021',
      date: '2021-07-02',
    });
  });

  it('of a plan knows its kind, and leaves the name of a place as it is', () => {
    expect(headOf('KẾ HOẠCH\nSông Công đón nhận quyết định')).toEqual({
      kind: 'ke-hoach',
      title: 'Kế hoạch Sông Công đón nhận quyết định',
      date: null,
    });
  });

  it('of an article on a portal takes the line above the time of posting', () => {
    const text =
      'Trang chủ\nĐăng nhập\nTổng kết nhiệm kỳ 2016-2021\n24-03-2021 10:21\nChiều 23/3 …';
    expect(headOf(text)).toEqual({
      kind: 'bai-bao',
      title: 'Tổng kết nhiệm kỳ 2016-2021',
      date: '2021-03-24',
    });
  });

  it('of a bare text takes its first words, and no date from its sentences', () => {
    expect(headOf('Năm 2021, thu ngân sách đạt 552,6 tỷ đồng.\nNgày 2 tháng 7 họp.')).toEqual({
      kind: null,
      title: 'Năm 2021, thu ngân sách đạt 552,6 tỷ đồng.',
      date: null,
    });
  });

  it('of an endless line is cut at a word', () => {
    const { title } = headOf('thu ngân sách '.repeat(50));
    expect(title?.length).toBeLessThanOrEqual(201);
    expect(title?.endsWith('…')).toBe(true);
  });

  it('of nothing is nothing', () => {
    expect(headOf('')).toEqual({ kind: null, title: null, date: null });
  });
});
