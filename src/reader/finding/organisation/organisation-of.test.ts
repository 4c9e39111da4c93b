import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

function organisationsIn(text: string, title?: string): (string | null)[] {
  return readText({ text, title: title ?? null }).claims.map(({ org }) => org);
}

describe('the place or body that a figure is of', () => {
  it.each([
    ['Giá trị xuất khẩu của thành phố Sông Công đạt 75,3 triệu USD.', 'thành phố Sông Công'],
    ['Xã Tân Quang có 12 hộ nghèo.', 'Xã Tân Quang'],
    ['Đảng bộ xã Tân Quang kết nạp 12 đảng viên.', 'Đảng bộ xã Tân Quang'],
    ['ĐẢNG BỘ XÃ TÂN QUANG LẦN THỨ NHẤT\n\nKết nạp 12 đảng viên.', 'ĐẢNG BỘ XÃ TÂN QUANG'],
    ['Đảng ủy Khối các cơ quan tỉnh kết nạp 12 đảng viên.', 'Đảng ủy Khối các cơ quan tỉnh'],
    ['Khu công nghiệp Sông Công 2 thu hút 12 dự án.', 'Khu công nghiệp Sông Công 2'],
    ['Thu ngân sách của Quảng Trị đạt 5 tỷ đồng.', 'Quảng Trị'],
    ['Huyện có 14 trường THPT đạt chuẩn.', null],
    ['Kinh tế - xã hội đạt nhiều kết quả, thu 5 tỷ đồng.', null],
    ['Đã trồng 415 ha rừng ở huyện Võ Nhai.', 'huyện Võ Nhai'],
    ['Theo Sở Công Thương tỉnh Hà Nam, thu đạt 5 tỷ đồng.', null],
  ])('%s', (text, organisation) => {
    expect(organisationsIn(text)).toEqual([organisation]);
  });

  it('is never the national name at the head of a State document', () => {
    const report =
      'THÀNH PHỐ SÔNG CÔNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nGiá trị xuất khẩu đạt 75,3 triệu USD.';
    expect(organisationsIn(report)).toEqual(['THÀNH PHỐ SÔNG CÔNG']);
  });

  it('is what the text is about, after a sentence on a part of it', () => {
    const news =
      'Huyện Phú Lương thu 5 tỷ đồng. Xã Yên Ninh thu 1 tỷ đồng.\n\nToàn huyện Phú Lương có 12 xã. Đã trồng 30 ha rừng.';
    expect(organisationsIn(news)).toEqual([
      'Huyện Phú Lương',
      'Xã Yên Ninh',
      'huyện Phú Lương',
      'Huyện Phú Lương',
    ]);
  });

  it('goes on with another place of the same rank from paragraph to paragraph', () => {
    const news =
      'Huyện Phú Lương bầu 40 đại biểu.\n\nHuyện Đồng Hỷ bầu 45 đại biểu.\n\nTrong đó có 12 đại biểu nữ.';
    expect(organisationsIn(news)).toEqual(['Huyện Phú Lương', 'Huyện Đồng Hỷ', 'Huyện Đồng Hỷ']);
  });

  it('is known by a name that the title begins with', () => {
    expect(organisationsIn('Ở Chư Mố có 12 hộ nghèo.', 'Chư Mố: Còn 12 hộ nghèo')).toEqual([
      'Chư Mố',
    ]);
  });

  it('is each place of a list', () => {
    expect(organisationsIn('Tăng trưởng: Hà Nội tăng 7%; Hải Phòng tăng 11%.')).toEqual([
      'Hà Nội',
      'Hải Phòng',
    ]);
  });
});
