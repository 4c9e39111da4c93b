import { describe, expect, it } from 'vitest';
import { type DrawnTable, inShort, readDrawn } from './layout.fixture.ts';

function figuresIn(table: DrawnTable): string[] {
  return readDrawn(table).claims.map(inShort);
}

interface Case {
  readonly name: string;
  readonly table: DrawnTable;
  readonly figures: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'half a year against two plans and last year',
    table: {
      above: ['Biểu 01. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2021'],
      rows: [
        'TT ^2 | Chỉ tiêu ^2 | ĐVT ^2 | Thực hiện ^2 | So sánh (%) >3',
        'KH tỉnh giao | Dự toán HĐND giao | Cùng kỳ',
        '1 | Giá trị sản xuất công nghiệp trên địa bàn | tỷ đồng | gần 4.600 | 41 | | 110',
        '| - Công nghiệp địa phương | tỷ đồng | 2.845 | 50,1 | | 115',
        '2 | Thu ngân sách | tỷ đồng | trên 178 | 71,6 | 56,7 | ',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp trên địa bàn: 4600 tỷ đồng, level, approx, 2021-H1',
      'Giá trị sản xuất công nghiệp trên địa bàn: 41 %, plan_percent plan:province, 2021-H1',
      'Giá trị sản xuất công nghiệp trên địa bàn: 110 %, ratio same_period_last_year, 2021-H1',
      'Giá trị sản xuất công nghiệp trên địa bàn: Công nghiệp địa phương: 2845 tỷ đồng, level, 2021-H1',
      'Giá trị sản xuất công nghiệp trên địa bàn: Công nghiệp địa phương: 50.1 %, plan_percent plan:province, 2021-H1',
      'Giá trị sản xuất công nghiệp trên địa bàn: Công nghiệp địa phương: 115 %, ratio same_period_last_year, 2021-H1',
      'Thu ngân sách: 178 tỷ đồng, level, at_least, 2021-H1',
      'Thu ngân sách: 71.6 %, plan_percent plan:province, 2021-H1',
      'Thu ngân sách: 56.7 %, plan_percent plan:council, 2021-H1',
    ],
  },
  {
    name: 'plans and results of a year, numbered columns, the head again on the next page',
    table: {
      rows: [
        'TT | Chỉ tiêu | ĐVT | TH 2020 | KH 2021 | Ước TH 2021 | So sánh (%) >2',
        '| | | | | | TH/KH | 2021/2020',
        'A | B | C | 1 | 2 | 3 | 4=3/2 | 5=3/1',
        '1 | Giá trị xuất khẩu | triệu USD | 155 | 178 | 170 | 95,5 | 109,7',
        'TT | Chỉ tiêu | ĐVT | TH 2020 | KH 2021 | Ước TH 2021 | So sánh (%) >2',
        '2 | Thu ngân sách | tỷ đồng | - | x | 552,6 | KTH | 125',
      ],
    },
    figures: [
      'Giá trị xuất khẩu: 155 triệu USD, level, 2020',
      'Giá trị xuất khẩu: 178 triệu USD, target, 2021',
      'Giá trị xuất khẩu: 170 triệu USD, level, approx, 2021',
      'Giá trị xuất khẩu: 95.5 %, plan_percent plan, 2021',
      'Giá trị xuất khẩu: 109.7 %, ratio year:2020, 2021',
      'Thu ngân sách: 552.6 tỷ đồng, level, approx, 2021',
      'Thu ngân sách: 125 %, ratio year:2020, 2021',
    ],
  },
  {
    name: 'rates of change, units in the heads of rows',
    table: {
      above: ['TÌNH HÌNH QUÝ I NĂM 2019'],
      rows: [
        'Nội dung | Ước thực hiện | Tăng so với cùng kỳ (%)',
        'Giá trị sản xuất công nghiệp (tỷ đồng) | 1.720 | 12,3',
        'Doanh thu bán lẻ, tỷ đồng | 370 | 25,4',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp: 1720 tỷ đồng, level, approx, 2019-Q1',
      'Giá trị sản xuất công nghiệp: 12.3 %, growth up same_period_last_year, 2019-Q1',
      'Doanh thu bán lẻ: 370 tỷ đồng, level, approx, 2019-Q1',
      'Doanh thu bán lẻ: 25.4 %, growth up same_period_last_year, 2019-Q1',
    ],
  },
  {
    name: 'multiples and rises under the same head, told by their values',
    table: {
      above: ['Sáu tháng đầu năm 2023'],
      rows: [
        'Chỉ tiêu | ĐVT | Kết quả | So với cùng kỳ (%)',
        'Giá trị sản xuất công nghiệp | tỷ đồng | 5.640 | 2,92',
        'Giá trị xuất khẩu | triệu USD | 63,65 | 6,3',
        'Doanh thu bán lẻ | tỷ đồng | 1.527 | 59,8',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp: 5640 tỷ đồng, level, 2023-H1',
      'Giá trị sản xuất công nghiệp: 2.92 %, growth up same_period_last_year, 2023-H1',
      'Giá trị xuất khẩu: 63.65 triệu USD, level, 2023-H1',
      'Giá trị xuất khẩu: 6.3 %, growth up same_period_last_year, 2023-H1',
      'Doanh thu bán lẻ: 1527 tỷ đồng, level, 2023-H1',
      'Doanh thu bán lẻ: 59.8 %, growth up same_period_last_year, 2023-H1',
    ],
  },
  {
    name: 'the results of a term against its resolution',
    table: {
      above: ['Thực hiện các chỉ tiêu nhiệm kỳ 2015-2020'],
      rows: [
        'STT | Chỉ tiêu | ĐVT | Nghị quyết | Kết quả | Đánh giá',
        '1 | Tốc độ tăng giá trị sản xuất bình quân | %/năm | ≥ 17 | 19,39 | Vượt',
        '2 | Sản lượng lương thực bình quân | tấn | 21.753 | 24.106 | Vượt 2.353 tấn',
        '3 | Tỷ trọng thương mại - dịch vụ | % | 22 | 20 | Không đạt',
      ],
    },
    figures: [
      'Tốc độ tăng giá trị sản xuất bình quân: 17 %/năm, target up plan:resolution, at_least, 2015/2020',
      'Tốc độ tăng giá trị sản xuất bình quân: 19.39 %/năm, growth up, 2015/2020',
      'Sản lượng lương thực bình quân: 21753 tấn, target plan:resolution, 2015/2020',
      'Sản lượng lương thực bình quân: 24106 tấn, level, 2015/2020',
      'Sản lượng lương thực bình quân: 2353 tấn, change up, 2015/2020',
      'Tỷ trọng thương mại - dịch vụ: 22 %, target plan:resolution, 2015/2020',
      'Tỷ trọng thương mại - dịch vụ: 20 %, level, 2015/2020',
    ],
  },
  {
    name: 'a plan: years to come and those of a table of plans are targets',
    table: {
      above: ['Các chỉ tiêu kế hoạch năm 2024'],
      rows: [
        'STT | Chỉ tiêu | Đơn vị | Năm 2023 | Năm 2024',
        'I | KINH TẾ >4',
        '1 | Giá trị sản xuất công nghiệp | tỷ đồng | | 14.687',
        '2 | Tỷ lệ lao động qua đào tạo | % | | 76,7',
        'II | XÃ HỘI >4',
        '3 | Giảm tỷ lệ hộ nghèo | % | | 0,5',
        '4 | Thu nhập bình quân đầu người | triệu đồng | | 95',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp: 14687 tỷ đồng, target, 2024',
      'Tỷ lệ lao động qua đào tạo: 76.7 %, target, 2024',
      'tỷ lệ hộ nghèo: 0.5 %, target down, 2024',
      'Thu nhập bình quân đầu người: 95 triệu đồng, target, 2024',
    ],
  },
  {
    name: 'parts: some say themselves what they measure, others need the row above',
    table: {
      above: ['Thu hút đầu tư 6 tháng đầu năm 2021'],
      rows: [
        'STT | Nội dung | ĐVT | Kết quả',
        '1 | Số dự án mới | dự án | 9',
        '| Trong đó: Dự án DDI | dự án | 6',
        '| Dự án FDI | dự án | 3',
        '2 | Vốn đăng ký | | ',
        '| + Trong nước | tỷ đồng | trên 673',
        '| + Nước ngoài | triệu USD | 48,3',
      ],
    },
    figures: [
      'Số dự án mới: 9 dự án, level, 2021-H1',
      'Dự án DDI: 6 dự án, level, 2021-H1',
      'Dự án FDI: 3 dự án, level, 2021-H1',
      'Vốn đăng ký: Trong nước: 673 tỷ đồng, level, at_least, 2021-H1',
      'Vốn đăng ký: Nước ngoài: 48.3 triệu USD, level, 2021-H1',
    ],
  },
  {
    name: 'years as rows, told by the line above',
    table: {
      above: ['Giá trị sản xuất công nghiệp qua các năm (ĐVT: tỷ đồng)'],
      rows: [
        'Năm | Giá trị sản xuất | Tăng (%)',
        '2016 | 4.875 |',
        '2017 | 5.771 | 17',
        '2018 | 6.889 |',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp: 4875 tỷ đồng, level, 2016',
      'Giá trị sản xuất công nghiệp: 5771 tỷ đồng, level, 2017',
      'Giá trị sản xuất công nghiệp: 17 %, growth up, 2017',
      'Giá trị sản xuất công nghiệp: 6889 tỷ đồng, level, 2018',
    ],
  },
  {
    name: 'quarters and halves under one year',
    table: {
      rows: [
        'Chỉ tiêu ^2 | ĐVT ^2 | Năm 2019 >2',
        'Quý I | 6 tháng',
        'Giá trị sản xuất công nghiệp | tỷ đồng | 1.720 | 3.645',
        'Thu ngân sách | nt | 61,7 | 164,9',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp: 1720 tỷ đồng, level, 2019-Q1',
      'Giá trị sản xuất công nghiệp: 3645 tỷ đồng, level, 2019-H1',
      'Thu ngân sách: 61.7 tỷ đồng, level, 2019-Q1',
      'Thu ngân sách: 164.9 tỷ đồng, level, 2019-H1',
    ],
  },
  {
    name: 'places as rows, with their sum',
    table: {
      above: ['Diện tích, dân số sau sắp xếp năm 2025'],
      rows: [
        'TT | Đơn vị hành chính | Diện tích (km2) | Dân số (người)',
        '1 | Phường Sông Công | 13,98 | 21.039',
        '2 | Phường Bách Quang | 35,02 | 26.668',
        'Tổng cộng >2 | 49 | 47.707',
      ],
    },
    figures: [
      'Diện tích: 13.98 km2, level, 2025, of Phường Sông Công',
      'Dân số: 21039 người, level, 2025, of Phường Sông Công',
      'Diện tích: 35.02 km2, level, 2025, of Phường Bách Quang',
      'Dân số: 26668 người, level, 2025, of Phường Bách Quang',
      'Diện tích: 49 km2, level, 2025',
      'Dân số: 47707 người, level, 2025',
    ],
  },
  {
    name: 'places as columns',
    table: {
      above: ['Một số chỉ tiêu năm 2025'],
      rows: [
        'Chỉ tiêu | Đơn vị tính | Phường Bách Quang | Phường Bá Xuyên',
        'Diện tích tự nhiên | km2 | 35,02 | 21,13',
        'Dân số | người | 26.668 | 20.065',
      ],
    },
    figures: [
      'Diện tích tự nhiên: 35.02 km2, level, 2025, of Phường Bách Quang',
      'Diện tích tự nhiên: 21.13 km2, level, 2025, of Phường Bá Xuyên',
      'Dân số: 26668 người, level, 2025, of Phường Bách Quang',
      'Dân số: 20065 người, level, 2025, of Phường Bá Xuyên',
    ],
  },
  {
    name: 'bare names of places, a rate after plan and result',
    table: {
      above: ['Thu ngân sách năm 2020 theo xã, phường (ĐVT: triệu đồng)'],
      rows: [
        'TT | Xã, phường | Dự toán | Thực hiện | Tỷ lệ %',
        '1 | P. Mỏ Chè | 4.000 | 4.100 | 102,5',
      ],
    },
    figures: [
      'Thu ngân sách: 4000 triệu đồng, target, 2020, of P. Mỏ Chè',
      'Thu ngân sách: 4100 triệu đồng, level, 2020, of P. Mỏ Chè',
      'Thu ngân sách: 102.5 %, plan_percent plan, 2020, of P. Mỏ Chè',
    ],
  },
  {
    name: 'things as rows, what is measured as columns',
    table: {
      above: ['Kết quả sản xuất năm 2021'],
      rows: [
        'Cây trồng | Diện tích (ha) >2 | Sản lượng (tấn) ^2',
        '| KH | TH',
        'Lúa | 1.800 | 1.810 | 9.991',
      ],
    },
    figures: [
      'Diện tích: Lúa: 1800 ha, target, 2021',
      'Diện tích: Lúa: 1810 ha, level, 2021',
      'Sản lượng: Lúa: 9991 tấn, level, 2021',
    ],
  },
  {
    name: 'rates that move by points, amounts that move by per cent',
    table: {
      rows: [
        'Chỉ tiêu | Năm 2016 | Năm 2020 | Tăng, giảm (%)',
        'Tỷ lệ hộ nghèo (%) | 5,33 | 2,04 | -3,29',
        'Thu nhập bình quân (triệu đồng) | 44 | 70 | 59,1',
      ],
    },
    figures: [
      'Tỷ lệ hộ nghèo: 5.33 %, level, 2016',
      'Tỷ lệ hộ nghèo: 2.04 %, level, 2020',
      'Tỷ lệ hộ nghèo: 3.29 %, change down, 2020',
      'Thu nhập bình quân: 44 triệu đồng, level, 2016',
      'Thu nhập bình quân: 70 triệu đồng, level, 2020',
      'Thu nhập bình quân: 59.1 %, growth up, 2020',
    ],
  },
  {
    name: 'rows that compare the row above',
    table: {
      above: ['Năm 2021'],
      rows: [
        'TT | Chỉ tiêu | ĐVT | Kết quả',
        '1 | Giá trị xuất khẩu | triệu USD | 170',
        '| So với năm 2020 | % | 109,7',
        '| So với kế hoạch | % | 95,5',
      ],
    },
    figures: [
      'Giá trị xuất khẩu: 170 triệu USD, level, 2021',
      'Giá trị xuất khẩu: 109.7 %, ratio year:2020, 2021',
      'Giá trị xuất khẩu: 95.5 %, plan_percent plan, 2021',
    ],
  },
  {
    name: 'the structure of a whole',
    table: {
      rows: [
        'Chỉ tiêu | 2019 | 2020',
        'Cơ cấu giá trị sản xuất | 100 | 100',
        '- Công nghiệp | 76 | 77',
      ],
    },
    figures: [
      'Cơ cấu giá trị sản xuất: 100 %, share, 2019',
      'Cơ cấu giá trị sản xuất: 100 %, share, 2020',
      'Cơ cấu giá trị sản xuất: Công nghiệp: 76 %, share, 2019',
      'Cơ cấu giá trị sản xuất: Công nghiệp: 77 %, share, 2020',
    ],
  },
  {
    name: 'cells of words, each read as a text of its own',
    table: {
      above: ['Xây dựng nông thôn mới năm 2018'],
      rows: [
        'Nội dung | Kết quả | Ghi chú',
        'Số xã đạt chuẩn | 4/4 xã | Công nhận năm 2018',
        'Mức đạt tiêu chí | Đạt 19/19 tiêu chí | 100% số xã',
        'Vốn huy động | Giai đoạn 2015-2020 đạt trên 7.894 tỷ đồng | ',
      ],
    },
    figures: [
      'Số xã đạt chuẩn: 4..4 xã, score, 2018',
      'Mức đạt tiêu chí: 19..19 tiêu chí, score, 2018',
      'số xã: 100 %, share, 2018',
      'Vốn huy động: 7894 tỷ đồng, level, at_least, 2015/2020',
    ],
  },
  {
    name: 'units for the whole column, in thousands',
    table: {
      rows: [
        'Chỉ tiêu | ĐVT | Năm 2020',
        'Giá trị xuất khẩu | 1.000 USD | 155.000',
        'Sản lượng lương thực | nghìn tấn | 24,1',
      ],
    },
    figures: [
      'Giá trị xuất khẩu: 155000000 USD, level, 2020',
      'Sản lượng lương thực: 24100 tấn, level, 2020',
    ],
  },
  {
    name: 'English marks',
    table: {
      above: ['Năm 2020'],
      rows: [
        'Chỉ tiêu | Đơn vị | Kết quả',
        'Thu ngân sách | triệu đồng | 552,600',
        'Tỷ lệ lao động qua đào tạo | % | 75.9',
      ],
    },
    figures: [
      'Thu ngân sách: 552600 triệu đồng, level, 2020',
      'Tỷ lệ lao động qua đào tạo: 75.9 %, level, 2020',
    ],
  },
  {
    name: 'no head at all',
    table: {
      above: ['Kết quả năm 2020'],
      rows: ['Số doanh nghiệp | doanh nghiệp | 470', 'Giá trị xuất khẩu | triệu USD | 155'],
    },
    figures: [
      'Số doanh nghiệp: 470 doanh nghiệp, level, 2020',
      'Giá trị xuất khẩu: 155 triệu USD, level, 2020',
    ],
  },
  {
    name: 'the title in the first rows, two tables side by side',
    table: {
      rows: [
        'KẾT QUẢ NĂM 2020 >4',
        'Chỉ tiêu | Kết quả | Chỉ tiêu | Kết quả',
        'Giá trị xuất khẩu (triệu USD) | 155 | Số doanh nghiệp | 470',
        'Thu ngân sách (tỷ đồng) | 442 | Tỷ lệ hộ nghèo (%) | 2,04',
      ],
    },
    figures: [
      'Giá trị xuất khẩu: 155 triệu USD, level, 2020',
      'Số doanh nghiệp: 470 doanh nghiệp, level, 2020',
      'Thu ngân sách: 442 tỷ đồng, level, 2020',
      'Tỷ lệ hộ nghèo: 2.04 %, level, 2020',
    ],
  },
  {
    name: 'a sheet that begins with a letterhead and titles',
    table: {
      rows: [
        'UBND THÀNH PHỐ SÔNG CÔNG | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | ',
        'BIỂU CHỈ TIÊU KINH TẾ 6 THÁNG ĐẦU NĂM 2024 >4',
        '| | | ĐVT: tỷ đồng',
        'STT | Chỉ tiêu | KH năm | Thực hiện',
        '1 | Giá trị sản xuất công nghiệp | 14.687 | gần 5.760',
        '2 | Thu ngân sách | 1.200 | 535',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp: 14687 tỷ đồng, target, 2024, of THÀNH PHỐ SÔNG CÔNG',
      'Giá trị sản xuất công nghiệp: 5760 tỷ đồng, level, approx, 2024-H1, of THÀNH PHỐ SÔNG CÔNG',
      'Thu ngân sách: 1200 tỷ đồng, target, 2024, of THÀNH PHỐ SÔNG CÔNG',
      'Thu ngân sách: 535 tỷ đồng, level, 2024-H1, of THÀNH PHỐ SÔNG CÔNG',
    ],
  },
  {
    name: 'a table that goes on after a break without its head',
    table: {
      above: ['Năm 2021'],
      rows: [
        'TT | Chỉ tiêu | ĐVT | TH 2020 | TH 2021',
        '1 | Giá trị xuất khẩu | triệu USD | 155 | 170',
      ],
      next: ['2 | Thu ngân sách | tỷ đồng | 442 | 552,6', '3 | Tỷ lệ hộ nghèo | % | 2,04 | -'],
    },
    figures: [
      'Giá trị xuất khẩu: 155 triệu USD, level, 2020',
      'Giá trị xuất khẩu: 170 triệu USD, level, 2021',
      'Thu ngân sách: 442 tỷ đồng, level, 2020',
      'Thu ngân sách: 552.6 tỷ đồng, level, 2021',
      'Tỷ lệ hộ nghèo: 2.04 %, level, 2020',
    ],
  },
  {
    name: 'a month, the month before, the sum since January',
    table: {
      above: ['Tháng 6 năm 2024'],
      rows: [
        'Chỉ tiêu | ĐVT | Tháng trước | Trong tháng | Lũy kế từ đầu năm | Lũy kế so với cùng kỳ (%)',
        'Giá trị sản xuất công nghiệp | tỷ đồng | 950 | 960 | 5.760 | 102,1',
      ],
    },
    figures: [
      'Giá trị sản xuất công nghiệp: 950 tỷ đồng, level, 2024-M05',
      'Giá trị sản xuất công nghiệp: 960 tỷ đồng, level, 2024-M06',
      'Giá trị sản xuất công nghiệp: 5760 tỷ đồng, level, 2024-H1',
      'Giá trị sản xuất công nghiệp: 102.1 %, ratio same_period_last_year, 2024-H1',
    ],
  },
  {
    name: 'the plan of the next year against this one',
    table: {
      rows: [
        'Chỉ tiêu ^2 | ĐVT ^2 | Năm 2020 >2 | Kế hoạch năm 2021 ^2 | So sánh (%) >2',
        'Kế hoạch | Ước TH | ƯTH 2020/KH 2020 | KH 2021/ƯTH 2020',
        'Giá trị xuất khẩu | Tr.USD | 150 | 155 | 178 | 103,3 | 115',
      ],
    },
    figures: [
      'Giá trị xuất khẩu: 150 triệu USD, target, 2020',
      'Giá trị xuất khẩu: 155 triệu USD, level, approx, 2020',
      'Giá trị xuất khẩu: 178 triệu USD, target, 2021',
      'Giá trị xuất khẩu: 103.3 %, plan_percent plan, 2020',
      'Giá trị xuất khẩu: 115 %, target year:2020, 2021',
    ],
  },
  {
    name: 'limits as targets, a number of a row that reaches over two',
    table: {
      above: ['Bộ tiêu chí nông thôn mới của xã Bình Sơn năm 2018'],
      rows: [
        'TT | Tiêu chí | Nội dung | Chỉ tiêu | Kết quả | Đánh giá',
        '2 ^2 | Giao thông ^2 | Đường xã được cứng hóa | 100% | 100% | Đạt ^2',
        'Đường xóm được cứng hóa | ≥ 75% | 82,5%',
        '11 | Hộ nghèo | Tỷ lệ hộ nghèo | ≤ 5% | 2,9% | Đạt',
      ],
    },
    figures: [
      'Giao thông: Đường xã được cứng hóa: 100 %, target, 2018, of xã Bình Sơn',
      'Giao thông: Đường xã được cứng hóa: 100 %, level, 2018, of xã Bình Sơn',
      'Giao thông: Đường xóm được cứng hóa: 75 %, target, at_least, 2018, of xã Bình Sơn',
      'Giao thông: Đường xóm được cứng hóa: 82.5 %, level, 2018, of xã Bình Sơn',
      'Tỷ lệ hộ nghèo: 5 %, target, at_most, 2018, of xã Bình Sơn',
      'Tỷ lệ hộ nghèo: 2.9 %, level, 2018, of xã Bình Sơn',
    ],
  },
  {
    name: 'the state at the start of a year as that at the end of the one before',
    table: {
      rows: [
        'Tên xã, phường | Số hộ nghèo đầu năm 2020 | Số hộ nghèo cuối năm 2020',
        'Bách Quang | 60 | 40',
        'Tổng | 105 | 70',
      ],
    },
    figures: [
      'Số hộ nghèo: 60 hộ, level, 2019-12-31, of Bách Quang',
      'Số hộ nghèo: 40 hộ, level, 2020, of Bách Quang',
      'Số hộ nghèo: 105 hộ, level, 2019-12-31',
      'Số hộ nghèo: 70 hộ, level, 2020',
    ],
  },
  {
    name: 'results in words, under the period of the line above',
    table: {
      above: ['Kết quả năm 2021'],
      rows: [
        'TT | Nội dung | Kết quả',
        '1 | Thu ngân sách | Thu ngân sách đạt 552,6 tỷ đồng, tăng 25% so với năm 2020.',
      ],
    },
    figures: [
      'Thu ngân sách: 552.6 tỷ đồng, level, 2021',
      'Thu ngân sách: 25 %, growth up year:2020, 2021',
    ],
  },
  {
    name: 'row heads over two rows, the figures beside the first or the second line',
    table: {
      rows: [
        'Chỉ tiêu | ĐVT | Năm 2021',
        'Tổng giá trị sản xuất | | ',
        'trên địa bàn | tỷ đồng | 13.090',
        'Giá trị xuất khẩu | triệu USD | 170',
        'của các doanh nghiệp | | ',
        'Thu ngân sách | tỷ đồng | 552,6',
      ],
    },
    figures: [
      'Tổng giá trị sản xuất trên địa bàn: 13090 tỷ đồng, level, 2021',
      'Giá trị xuất khẩu: 170 triệu USD, level, 2021',
      'Thu ngân sách: 552.6 tỷ đồng, level, 2021',
    ],
  },
  {
    name: 'groups of rows, cells of several lines',
    table: {
      rows: [
        String.raw`Lĩnh vực | Chỉ tiêu | Kế hoạch\nnăm 2021 | Ước thực\nhiện 2021`,
        String.raw`Kinh tế ^2 | Thu ngân sách\n(tỷ đồng) | 500 | 552,6\n(ước)`,
        'Giá trị xuất khẩu (triệu USD) | 178 | 170',
      ],
    },
    figures: [
      'Thu ngân sách: 500 tỷ đồng, target, 2021',
      'Thu ngân sách: 552.6 tỷ đồng, level, approx, 2021',
      'Giá trị xuất khẩu: 178 triệu USD, target, 2021',
      'Giá trị xuất khẩu: 170 triệu USD, level, approx, 2021',
    ],
  },
];

describe('a table of figures', () => {
  it.each(cases.map(({ name, ...rest }) => [name, rest] as const))(
    'reads %s',
    (_, { table, figures }) => {
      expect(figuresIn(table)).toEqual(figures);
    },
  );

  it('takes period and unit from the title of its document where nothing nearer says them', () => {
    const rows = ['Chỉ tiêu | ĐVT | Kết quả | KH năm', 'Thu ngân sách | tỷ đồng | 178 | 248,6'];
    const title = 'Báo cáo 6 tháng đầu năm 2021';
    const { claims } = readDrawn({ rows }, { title, date: '2021-07-10' });
    expect(claims.map(({ period, kind }) => `${kind} ${period}`)).toEqual([
      'level 2021-H1',
      'target 2021',
    ]);
  });

  it('says for every figure which heads decided, and where they stand', () => {
    const table = {
      above: ['Năm 2021 (ĐVT: tỷ đồng)'],
      rows: ['Chỉ tiêu | Ước TH | So với KH tỉnh giao (%)', 'Thu ngân sách | 552,6 | 110'],
    };
    const { claims } = readDrawn(table);
    const text = [...table.above, ...table.rows].join('\n');
    const said = claims.map(({ reasons }) =>
      Object.entries(reasons).flatMap(([attribute, { rule, words }]) =>
        words === null ? [] : [`${attribute} ${rule}: ${text.slice(words.start, words.end)}`],
      ),
    );
    expect(said).toEqual([
      [
        'unit caption-unit: Năm 2021 (ĐVT: tỷ đồng)',
        'qualifier column-estimate: Ước TH',
        'kind column-level: Ước TH',
        'period caption-time: Năm 2021 (ĐVT: tỷ đồng)',
        'indicator row-head: Thu ngân sách',
      ],
      [
        'unit column-unit: So với KH tỉnh giao (%)',
        'kind column-plan-percent: So với KH tỉnh giao (%)',
        'base column-base: So với KH tỉnh giao (%)',
        'period column-beside: Năm 2021 (ĐVT: tỷ đồng)',
        'indicator row-head: Thu ngân sách',
      ],
    ]);
  });

  it('quotes a figure by the heads of its row and column', () => {
    const { claims } = readDrawn({
      rows: [
        'Chỉ tiêu ^2 | ĐVT ^2 | Kết quả >2',
        'Năm 2020 | Năm 2021',
        'Giá trị xuất khẩu | triệu USD | 155 | 170',
      ],
    });
    expect(claims.map(({ cell }) => cell?.quotation)).toEqual([
      'Giá trị xuất khẩu | triệu USD | Kết quả – Năm 2020: 155',
      'Giá trị xuất khẩu | triệu USD | Kết quả – Năm 2021: 170',
    ]);
  });

  it('names what is absent, and never makes it 0', () => {
    const { absences, claims } = readDrawn({
      rows: [
        'Chỉ tiêu | ĐVT | 2019 | 2020 | 2021',
        'Giá trị xuất khẩu | triệu USD | | 155 | 170',
        'Thu ngân sách | tỷ đồng | - | x | KTH',
      ],
    });
    expect(absences.map(({ indicator, period, reason }) => [indicator, period, reason])).toEqual([
      ['Giá trị xuất khẩu', '2019', 'not-reported'],
      ['Thu ngân sách', '2019', 'not-applicable'],
      ['Thu ngân sách', '2020', 'not-applicable'],
      ['Thu ngân sách', '2021', 'not-applicable'],
    ]);
    expect(claims.map(({ value }) => value)).toEqual(['155', '170']);
  });
});

describe('a table that only sets text side by side', () => {
  it.each([
    [
      'a letterhead has no figure',
      [
        'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI',
        'Số: 123/BC-UBND | Sông Công, ngày 15 tháng 7 năm 2021',
      ],
      [],
    ],
    [
      'an agenda has none',
      ['Thời gian | Nội dung', '8h00 - 8h30 | Khai mạc', '9h00 | Báo cáo 6 tháng đầu năm 2021'],
      [],
    ],
    [
      'columns of prose are read as prose',
      ['Thu ngân sách năm 2021 đạt 552,6 tỷ đồng. | Năm 2021, xuất khẩu đạt 170 triệu USD.'],
      ['Thu ngân sách: 552.6 tỷ đồng, level, 2021', 'xuất khẩu: 170 triệu USD, level, 2021'],
    ],
  ])('%s', (_, rows, figures) => {
    expect(figuresIn({ rows })).toEqual(figures);
  });
});
