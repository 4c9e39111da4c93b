import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

function periodsIn(text: string, date: string | null = null): (string | null)[] {
  return readText({ text, date }).claims.map(({ period }) => period);
}

describe('the period of a figure', () => {
  it.each([
    ['Năm 2021, thu đạt 5 tỷ đồng.', '2021'],
    ['6 tháng đầu năm 2021, thu đạt 5 tỷ đồng.', '2021-H1'],
    ['6 tháng cuối năm 2021, thu đạt 5 tỷ đồng.', '2021-H2'],
    ['Quý I/2025, thu đạt 5 tỷ đồng.', '2025-Q1'],
    ['Tháng 6/2021, thu đạt 5 tỷ đồng.', '2021-M06'],
    ['Tháng đầu năm 2021, thu đạt 5 tỷ đồng.', '2021-M01'],
    ['Ba tháng đầu năm 2021, thu đạt 5 tỷ đồng.', '2021-3M'],
    ['Những tháng đầu năm khó khăn, thu đạt 5 tỷ đồng.', null],
    ['Từ các năm trước, huyện có 62 trường.', null],
    ['Trong 9 tháng năm 2021, thu đạt 5 tỷ đồng.', '2021-9M'],
    ['Giữa năm 2017, thu đạt 5 tỷ đồng.', '2017-H1'],
    ['Giai đoạn 2016-2020, thu đạt 5 tỷ đồng.', '2016/2020'],
    ['Năm học 2020 - 2021, huyện có 62 trường.', '2020/2021'],
    ['Tính đến ngày 31/12/2020, huyện có 62 trường.', '2020-12-31'],
    ['Thu nhập năm 2020 đạt 70 triệu đồng.', '2020'],
    ['Có 12 xã đạt chuẩn trong năm 2020.', '2020'],
    ['Từ năm 2016 đến năm 2020, thu đạt 5 tỷ đồng.', '2016/2020'],
    ['Thu đạt 5 tỷ đồng, tăng so với năm 2015.', null],
    ['Ngày 23/3, có 136 đại biểu dự họp.', null],
  ])('%s → %s', (text, period) => {
    expect(periodsIn(text)).toEqual([period]);
  });

  it.each([
    ['6 tháng đầu năm, thu đạt 5 tỷ đồng.', '2021-07-02', '2021-H1'],
    ['Năm nay thu đạt 5 tỷ đồng.', '2021', '2021'],
    ['Năm ngoái thu đạt 5 tỷ đồng.', '2021', '2020'],
    ['Từ đầu năm đến nay, thu đạt 5 tỷ đồng.', '2021', '2021'],
    ['6 tháng thu tăng 5% so cùng kỳ năm 2022.', '2024', '2023-H1'],
    ['6 tháng đầu năm, thu đạt 5 tỷ đồng.', null, null],
    ['Năm 2017 khó khăn. 6 tháng đầu năm nay, thu đạt 5 tỷ.', '2018', '2018-H1'],
  ])('takes the year of "%s" from the text, else from %s', (text, date, period) => {
    expect(periodsIn(text, date)).toEqual([period]);
  });

  it.each([
    ['runs on to the next sentence', 'Năm 2021, thu đạt 5 tỷ. Chi đạt 4 tỷ.', ['2021', '2021']],
    ['ends at "đến nay"', 'Năm 2021, thu đạt 5 tỷ. Đến nay có 4 xã.', ['2021', null]],
    ['ends at a new paragraph', 'Năm 2021, thu đạt 5 tỷ.\nHuyện có 4 xã.', ['2021', null]],
    ['goes on in a list', 'Năm 2021:\n- Thu đạt 5 tỷ;\n- Chi đạt 4 tỷ.', ['2021', '2021']],
    [
      'is not that of a single figure',
      'Năm 2021, thu đạt 5 tỷ. Có 8 xã đạt chuẩn trong tháng 6. Chi đạt 4 tỷ.',
      ['2021', '2021-M06', '2021'],
    ],
    [
      'is the one that the paragraph reports on',
      'Xã thảo luận về tình hình phát triển năm 2008, còn nhiều khó khăn. Thu đạt 5 tỷ.',
      ['2008'],
    ],
    [
      'is the one reported on',
      'Xã họp đánh giá 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2020. Theo đó, thu đạt 5 tỷ.',
      ['2020-H1'],
    ],
    [
      'goes on over a caption',
      'Năm 2021, thu đạt 5 tỷ.\n\nBàn giao 1 nhà. Ảnh: H.L\n\nSo với cùng kỳ, chi tăng 4%.',
      ['2021', null, '2021'],
    ],
    [
      'goes on under a heading',
      'I. KẾT QUẢ NĂM 2021\n1. Về kinh tế\nThu đạt 5 tỷ.\nChi đạt 4 tỷ.',
      ['2021', '2021'],
    ],
    [
      'is taken up again after a part of it',
      'Trong 9 tháng năm 2025, GRDP tăng 8%: quý I tăng 7%; quý II tăng 9%. Thu tăng 5%.',
      ['2025-9M', '2025-Q1', '2025-Q2', '2025-9M'],
    ],
    [
      'of a bracket stays in it',
      'Quý II/2025 tăng 7% (6 tháng tăng 8%). Thu tăng 5%.',
      ['2025-Q2', '2025-H1', '2025-Q2'],
    ],
    [
      'of yearly averages is the whole term',
      'Giai đoạn 2016-2020, thu tăng 12%/năm; năm 2020 đạt 5 tỷ, tăng bình quân 9%.',
      ['2016/2020', '2020', '2016/2020'],
    ],
    [
      'of "cùng kỳ" in a bracket is a year before',
      '8 tháng năm 2024, IIP tăng 8,6% (cùng kỳ năm 2023 giảm 0,2%).',
      ['2024-8M', '2023-8M'],
    ],
  ])('%s', (_, text, periods) => {
    expect(periodsIn(text)).toEqual(periods);
  });
});
