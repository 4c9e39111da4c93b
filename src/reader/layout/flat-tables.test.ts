import { describe, expect, it } from 'vitest';
import { inShort } from './layout.fixture.ts';
import { readTextFigures } from './read-structured.ts';

function figuresIn(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return readTextFigures(text, { date: '2021-07-10', title: null }).claims.map(inShort);
}

const exportsAndRevenue = [
  'Giá trị xuất khẩu: 155 triệu USD, level, 2020',
  'Giá trị xuất khẩu: 170 triệu USD, level, 2021',
  'Thu ngân sách: 552.6 tỷ đồng, level, 2021',
];

describe('a table flattened into lines of text', () => {
  it.each([
    [
      'its cells parted by bars',
      [
        'Chỉ tiêu | ĐVT | 2020 | 2021',
        'Giá trị xuất khẩu | triệu USD | 155 | 170',
        'Thu ngân sách | tỷ đồng |  | 552,6',
      ],
    ],
    [
      'drawn with bars and rules',
      [
        '| Chỉ tiêu | ĐVT | 2020 | 2021 |',
        '|---|---|---|---|',
        '| Giá trị xuất khẩu | triệu USD | 155 | 170 |',
        '| Thu ngân sách | tỷ đồng | - | 552,6 |',
      ],
    ],
    [
      'its cells parted by tabs',
      [
        'Chỉ tiêu\tĐVT\t2020\t2021',
        'Giá trị xuất khẩu\ttriệu USD\t155\t170',
        'Thu ngân sách\ttỷ đồng\t\t552,6',
      ],
    ],
    [
      'its cells parted by blanks, an empty one told by its place',
      [
        'Chỉ tiêu                ĐVT           2020     2021',
        'Giá trị xuất khẩu       triệu USD     155      170',
        'Thu ngân sách           tỷ đồng                552,6',
      ],
    ],
  ])('%s, is read as a table', (_, lines) => {
    expect(figuresIn(lines)).toEqual(exportsAndRevenue);
  });

  const revenueAndExports = [
    'Thu ngân sách: 500 tỷ đồng, target, 2024',
    'Thu ngân sách: 520 tỷ đồng, level, 2024',
    'Thu ngân sách: 104 %, plan_percent plan, 2024',
    'Giá trị xuất khẩu: 155 triệu USD, target, 2024',
    'Giá trị xuất khẩu: 170.5 triệu USD, level, 2024',
    'Giá trị xuất khẩu: 110 %, plan_percent plan, 2024',
  ];
  it.each([
    [
      'two blanks',
      [
        'Chỉ tiêu  ĐVT  KH 2024  TH 2024  TH/KH (%)',
        'Thu ngân sách  tỷ đồng  500  520  104',
        'Giá trị xuất khẩu  triệu USD  155  170,5  110',
      ],
    ],
    [
      'single blanks',
      [
        'Chỉ tiêu ĐVT KH 2024 TH 2024 TH/KH (%)',
        'Thu ngân sách tỷ đồng 500 520 104',
        'Giá trị xuất khẩu triệu USD 155 170,5 110',
      ],
    ],
    [
      'single blanks, its rows numbered',
      [
        'TT Chỉ tiêu ĐVT KH 2024 TH 2024 TH/KH (%)',
        '1 Thu ngân sách tỷ đồng 500 520 104',
        '2 Giá trị xuất khẩu triệu USD 155 170,5 110',
      ],
    ],
  ])('under known heads may be parted by %s', (_, lines) => {
    expect(figuresIn(lines)).toEqual(revenueAndExports);
  });

  it('under known heads may have headings between its rows, and marks for figures that there are none of', () => {
    const figures = figuresIn([
      'Chỉ tiêu ĐVT KH 2024 TH 2024',
      'I. Kinh tế',
      'Thu nhập bình quân triệu đồng/người 80 82',
      'II. Xã hội',
      'Tỷ lệ hộ nghèo % 2,5 -',
      'Các đơn vị báo cáo trước ngày 15.',
    ]);
    expect(figures).toEqual([
      'Thu nhập bình quân: 80 triệu đồng/người, target, 2024',
      'Thu nhập bình quân: 82 triệu đồng/người, level, 2024',
      'Tỷ lệ hộ nghèo: 2.5 %, target, 2024',
    ]);
  });

  it.each([
    ['one row', ['Chỉ tiêu ĐVT KH 2024 TH 2024', 'Thu ngân sách tỷ đồng 500 520']],
    [
      'more numbers than heads',
      [
        'Chỉ tiêu ĐVT KH 2024 TH 2024',
        'Thu ngân sách tỷ đồng 500 520 104',
        'Giá trị xuất khẩu triệu USD 155 170 110',
      ],
    ],
    [
      'a head with words that are not known',
      [
        'Chỉ tiêu ĐVT KH 2024 TH 2024 Người ký',
        'Thu ngân sách tỷ đồng 500 520 104',
        'Giá trị xuất khẩu triệu USD 155 170 110',
      ],
    ],
    [
      'sentences below a head',
      ['Chỉ tiêu KH 2024 TH 2024', 'Thu đạt 5 tỷ đồng.', 'Chi đạt 4 tỷ đồng, bằng 80%.'],
    ],
  ])('single blanks with %s make no table', (_, lines) => {
    const { claims } = readTextFigures(lines.join('\n'), { date: null, title: null });
    expect(claims.filter(({ cell }) => cell !== null)).toEqual([]);
  });

  it('takes title and unit from the lines above it, and leaves prose around it as it is', () => {
    const figures = figuresIn([
      'Năm 2020, thu ngân sách đạt 442 tỷ đồng.',
      'BIỂU TỔNG HỢP 6 THÁNG ĐẦU NĂM 2021',
      '(ĐVT: tỷ đồng)',
      'Chỉ tiêu    Kế hoạch năm    Thực hiện    TH/KH (%)',
      'Giá trị sản xuất công nghiệp    11.220    4.600    41',
      'Công nghiệp địa phương    5.678    2.845    50,1',
      'Giá trị xuất khẩu năm 2020 đạt 155 triệu USD.',
    ]);
    expect(figures).toEqual([
      'thu ngân sách: 442 tỷ đồng, level, 2020',
      'Giá trị sản xuất công nghiệp: 11220 tỷ đồng, target, 2021',
      'Giá trị sản xuất công nghiệp: 4600 tỷ đồng, level, 2021-H1',
      'Giá trị sản xuất công nghiệp: 41 %, plan_percent plan, 2021-H1',
      'Công nghiệp địa phương: 5678 tỷ đồng, target, 2021',
      'Công nghiệp địa phương: 2845 tỷ đồng, level, 2021-H1',
      'Công nghiệp địa phương: 50.1 %, plan_percent plan, 2021-H1',
      'Giá trị xuất khẩu: 155 triệu USD, level, 2020',
    ]);
  });

  it('keeps ranges in the text as it was given', () => {
    const text = 'Chỉ tiêu\t2020\t2021\r\nThu\t5,5\t6\r\nChi\t7\t8,25\r\n';
    const { claims } = readTextFigures(text, { date: null, title: null });
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual([
      '5,5',
      '6',
      '7',
      '8,25',
    ]);
  });

  it.each([
    ['one line with bars', ['Thu ngân sách | 552,6']],
    ['sentences with wide gaps', ['Thu đạt 5 tỷ đồng.   Chi đạt 4 tỷ đồng.', 'Năm 2021   tốt đẹp']],
    [
      'the line of a portal',
      ['Trang chủ | Tin tức | Liên hệ', '02/07/2021 | 14:30', 'Lượt xem: 1.234 | In trang'],
    ],
    [
      'the counter of a portal',
      ['Đang trực tuyến     12', 'Hôm nay     345', 'Tổng lượt truy cập     1.940.858'],
    ],
    [
      'a letterhead',
      [
        'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 12/BC-UBND          Sông Công, ngày 2 tháng 7 năm 2021',
      ],
    ],
  ])('%s is no table', (_, lines) => {
    const { claims } = readTextFigures(lines.join('\n'), { date: null, title: null });
    expect(claims.filter(({ cell }) => cell !== null)).toEqual([]);
  });
});
