import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

function periodsIn(
  text: string,
  date: string | null = null,
  title: string | null = null,
): (string | null)[] {
  return readText({ text, date, title }).claims.map(({ period }) => period);
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
    [
      'of where a movement began is that of the first in the row',
      'Nông nghiệp giảm từ 34% năm 2015 còn 23% năm 2020; dịch vụ tăng từ 28% lên 33%.',
      ['2015', '2020', '2015', '2020'],
    ],
    [
      'is the first year of the term in a bracket that says so',
      'Nhiệm kỳ 2010 - 2015, thu nhập đạt 40 triệu đồng (đầu nhiệm kỳ 19 triệu đồng).',
      ['2010/2015', '2010'],
    ],
    [
      'is not the year of a policy',
      'Huyện tiếp tục triển khai chính sách hỗ trợ giống năm 2014. Sản lượng lúa đạt 20 tấn.',
      [null],
    ],
    [
      'may be that of a policy whose amount follows',
      'Thực hiện chính sách hỗ trợ giống năm 2014, huyện chi 5 tỷ đồng.',
      ['2014'],
    ],
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

  it.each([
    ['a rate', 'Trong 9 tháng năm 2021, thu đạt 5 tỷ.\nKhu vực dịch vụ tăng 4%.', '2021-9M'],
    ['a part of a plan', 'Năm 2021, thu đạt 5 tỷ.\nChi đạt 4 tỷ, bằng 90% dự toán.', '2021'],
    ['a deed', 'Năm 2021, xảy ra 5 vụ.\nCông an xã đã khởi tố 4 vụ.', '2021'],
    ['what happened', 'Quý I/2021, thu đạt 5 tỷ.\nToàn huyện xảy ra 4 vụ cháy.', '2021-Q1'],
    ['"Riêng …"', 'Năm 2021, thu đạt 5 tỷ.\nRiêng vùng cao có 4 xã đạt chuẩn.', '2021'],
    ['"Tuy nhiên, …"', 'Năm 2021, thu đạt 5 tỷ.\nTuy nhiên, còn 4 xã chưa đạt chuẩn.', '2021'],
    [
      'what the opening announced',
      'Năm 2021, huyện vượt qua nhiều khó khăn.\nTỷ lệ hộ nghèo còn 4%.',
      '2021',
    ],
    ['"Bên cạnh đó, …"', 'Năm 2021, thu đạt 5 tỷ.\nBên cạnh đó, có 4 xã đạt chuẩn.', '2021'],
    [
      'what was reviewed',
      'Hội nghị tổng kết công tác năm 2021.\nTheo báo cáo, huyện có 4 xã đạt chuẩn.',
      '2021',
    ],
  ])('goes on into a new paragraph with %s', (_, text, period) => {
    expect(periodsIn(text).at(-1)).toBe(period);
  });

  it.each([
    ['the state of things', 'Năm 2021, thu đạt 5 tỷ.\nTỷ lệ hộ nghèo còn 4%.'],
    ['an act of the meeting', 'Năm 2021, thu đạt 5 tỷ.\nĐại hội đã bầu 15 đồng chí.'],
    ['the lie of the land', 'Xã họp sơ kết năm 2021.\nXã có diện tích tự nhiên 20 km2.'],
    ['the attendance', 'Huyện họp sơ kết năm 2021.\nĐại biểu dự hội nghị có 90 người.'],
    ['a deed after the present', 'Năm 2021, thu 5 tỷ. Đến nay có 4 xã.\nHuyện đã xây 3 cầu.'],
  ])('does not go on into a new paragraph with %s', (_, text) => {
    expect(periodsIn(text).at(-1)).toBeNull();
  });

  it.each([
    [
      'falls back to that of the list after an item with its own',
      'Kết quả nhiệm kỳ 2016-2020:\n- Thu đạt 5 tỷ;\n- Hộ nghèo năm 2020 còn 4%;\n- Kết nạp 30 đảng viên.',
      ['2016/2020', '2020', '2016/2020'],
    ],
    [
      'falls back after an item of a list run together',
      'CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025. 1. Thu đạt 5 tỷ. 2. Thu nhập đến năm 2025 đạt 60 triệu đồng. 3. Hộ nghèo còn 2%.',
      ['2020/2025', '2025', '2020/2025'],
    ],
    [
      'falls back to that of the heading',
      'I. KẾT QUẢ 6 THÁNG NĂM 2021\n1. Thu ngân sách tháng 6 đạt 5 tỷ.\n2. Sản phẩm gạch tăng 5%.\n3. Có 4 xã đạt chuẩn.',
      ['2021-M06', '2021-H1', '2021-H1'],
    ],
    [
      'of where a movement began is of that figure alone',
      'Năm 2021, hộ nghèo giảm từ 8% (cuối năm 2016) xuống còn 3%.',
      ['2016', '2021'],
    ],
    [
      'of "5 năm" among targets is the term last named',
      'Nhiệm kỳ 2015-2020, thu đạt 5 tỷ. Nhiệm kỳ 2020-2025, phấn đấu tổng vốn 5 năm đạt 9 tỷ.',
      ['2015/2020', '2020/2025'],
    ],
    [
      'of an item does not leave its list',
      'Kinh tế 6 tháng năm 2021\n- Thu tăng 5%;\n- Tính đến ngày 01/4/2021 có 9 con trâu;\n- Chi tăng 2%.\nXuất khẩu tăng 8%.',
      ['2021-H1', '2021-04-01', '2021-H1', '2021-H1'],
    ],
    [
      'is that of the part of the report, not of the part before it',
      'PHẦN I: KẾT QUẢ NĂM 2021\nI. KINH TẾ\n1. Thu ngân sách đạt 5 tỷ.\nPHẦN II: NHIỆM VỤ NĂM 2022\nI. KINH TẾ\n1. Thu ngân sách đạt 6 tỷ.',
      ['2021', '2022'],
    ],
    [
      'is that of the headline for the first figures',
      'Kết quả bầu trưởng thôn năm 2021\n\nToàn xã có 12 trưởng thôn mới.',
      ['2021'],
    ],
    [
      'of a year that a target is set for ends with its item',
      'Đại hội đề ra chỉ tiêu nhiệm kỳ 2020-2025: thu nhập đến năm 2025 đạt 70 triệu đồng; hộ nghèo còn 2%.',
      ['2025', '2020/2025'],
    ],
    [
      'of a part is taken up by "Trong đó"',
      'Trong 4 tháng năm 2021, thu tăng 5%. Chi tháng 4 tăng 6%. Trong đó, chi lương tăng 7%. Xuất khẩu tăng 8%.',
      ['2021-4M', '2021-M04', '2021-M04', '2021-M04'],
    ],
    [
      'compared with the month before is that month',
      'Trong 4 tháng năm 2021, thu tăng 5%.\nChi đạt 4 tỷ, tăng 6% so với tháng trước.',
      ['2021-4M', '2021-M04', '2021-M04'],
    ],
    [
      'of an amount beside a comparison is what is compared with',
      'Tháng 11/2021, thu đạt 5 tỷ, tăng 4% so với tháng 10/2021 (4,8 tỷ), giảm 2% so với cùng kỳ (5,1 tỷ), đạt 90% kế hoạch năm 2021 (60 tỷ).',
      ['2021-M11', '2021-M11', '2021-M10', '2021-M11', '2020-M11', '2021-M11', '2021'],
    ],
    [
      'of a difference in a bracket is that of the figure',
      'Năm 2021, xảy ra 5 vụ (so với năm 2020, giảm 2 vụ, giảm 3 người chết).',
      ['2021', '2021', '2021'],
    ],
    [
      'of a crop yields to a day',
      'Đến ngày 15/10/2021, lúa vụ mùa năm 2021 đã gặt 500 ha; ngô 60 ha.',
      ['2021-10-15', '2021-10-15'],
    ],
    [
      'is never an outlook beside a stage',
      'Giai đoạn 2021-2025, tầm nhìn đến năm 2030, thu đạt 5 tỷ.',
      ['2021/2025'],
    ],
    ['is never the year of prices', 'Năm 2021, thu theo giá so sánh năm 2010 đạt 5 tỷ.', ['2021']],
    ['is never what a record is of', 'Năm 2021, thu cao nhất từ năm 2015, đạt 5 tỷ.', ['2021']],
    ['is not that of "hơn năm trước"', 'Năm 2021, thu cao hơn năm trước, đạt 5 tỷ.', ['2021']],
    [
      'of "nhiệm kỳ qua" without a name is none, nor that of a year in it',
      'Nhiệm kỳ qua, thu đạt 5 tỷ. Thu nhập năm 2019 đạt 40 triệu đồng. Kết nạp 30 đảng viên.',
      [null, '2019', null],
    ],
    [
      'said at the head outlives "hiện có"',
      'Đến tháng 11/2021, huyện hiện có 20 xã đạt chuẩn.',
      ['2021-M11'],
    ],
  ])('%s', (_, text, periods) => {
    expect(periodsIn(text)).toEqual(periods);
  });

  it.each([
    ['Từ đầu năm đến nay, thu đạt 5 tỷ.', 'Thu ngân sách trong 5 tháng', '2023-5M'],
    ['Lũy kế từ đầu năm đến nay, thu đạt 5 tỷ.', 'Kinh tế tháng 8 và 8 tháng', '2023-8M'],
    ['Trong tháng, thu đạt 5 tỷ.', 'Kinh tế tháng 8 và 8 tháng', '2023-M08'],
    ['Khu vực dịch vụ tăng 4%.', 'Kinh tế 6 tháng đầu năm', '2023-H1'],
    ['Phấn đấu thu tăng bình quân 8%/năm.', 'Đại hội nhiệm kỳ 2025-2030', '2025/2030'],
    [
      'Nhiệm kỳ 2018-2023, thu đạt 5 tỷ. Phấn đấu chi tăng bình quân 8%/năm.',
      'Đại hội nhiệm kỳ 2023-2028',
      '2023/2028',
    ],
    ['Có 700 cử tri đi bầu.', 'Kết quả bầu cử đại biểu nhiệm kỳ 2021-2026', '2021/2026'],
  ])('of "%s" is completed by the title "%s": %s', (text, title, period) => {
    expect(periodsIn(text, '2023', title).at(-1)).toBe(period);
  });

  it('without a year takes one near the date of the document, not that of a resolution long ago', () => {
    expect(periodsIn('Đảng bộ lập năm 1997. 6 tháng đầu năm, thu đạt 5 tỷ.', '2021-07')).toEqual([
      '2021-H1',
    ]);
  });
});

describe('the year that an aim names does not become that of results', () => {
  const title = 'Báo cáo kinh tế - xã hội 9 tháng đầu năm 2024';
  it.each([
    [
      'in the next paragraph',
      'Thu ngân sách đạt 150 tỷ đồng. Phấn đấu năm 2025 thu nhập đạt 90 triệu đồng.\nĐã tạo việc làm cho 2.300 lao động, đạt 115% kế hoạch năm.',
      ['2024-9M', '2025', '2024-9M', '2024-9M'],
    ],
    [
      'in two paragraphs of aims',
      'Thu ngân sách đạt 150 tỷ đồng.\nPhấn đấu đến năm 2025 thu nhập đạt 90 triệu đồng.\nPhấn đấu năm 2026 thu nhập đạt 95 triệu đồng.\nThu hút vốn tăng 5% so với cùng kỳ.',
      ['2024-9M', '2025', '2026', '2024-9M'],
    ],
    [
      'but stays for the aims after it',
      'Thu ngân sách đạt 150 tỷ đồng. Năm 2025, phấn đấu thu nhập đạt 90 triệu đồng; phấn đấu trồng 80 ha rừng.',
      ['2024-9M', '2025', '2025'],
    ],
    [
      'where the aim is for the whole of the year under review',
      'Phấn đấu cả năm 2024 thu ngân sách đạt 200 tỷ đồng.\nXuất khẩu tăng 7% so với cùng kỳ.',
      ['2024', '2024-9M'],
    ],
  ])('%s', (_, text, periods) => {
    expect(periodsIn(text, '2024-10-02', title)).toEqual(periods);
  });

  it('leaves results without a period where the text knows none but that of the aim', () => {
    const text =
      'Phấn đấu năm 2025 thu nhập đạt 90 triệu đồng.\nĐã tạo việc làm cho 2.300 lao động, đạt 115% kế hoạch năm.';
    expect(periodsIn(text, '2024-10-02')).toEqual(['2025', null, null]);
  });

  it('holds under the heading of a plan, even for what reads as a result', () => {
    const text = 'Phương hướng năm 2025\n- Thu ngân sách đạt 150 tỷ đồng;\n- Trồng 80 ha rừng.';
    expect(periodsIn(text, '2024-10-02', title)).toEqual(['2025', '2025']);
  });
});
