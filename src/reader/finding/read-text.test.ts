import { describe, expect, it } from 'vitest';
import { indicatorsIn, kindSaid } from './claims-in.fixture.ts';
import { readText } from './read-text.ts';

/** Kind, direction and base of every figure. */
function kindsIn(text: string): string[] {
  return readText({ text, date: '2021' }).claims.map(kindSaid);
}

function qualifiersIn(text: string): string[] {
  return readText({ text }).claims.map(({ qualifier }) => qualifier);
}

describe('what a figure says, and what it compares with', () => {
  it.each([
    ['Thu đạt 5 tỷ đồng', ['level']],
    ['Tỷ lệ hộ nghèo giảm còn 1,45%', ['level']],
    ['nâng tổng số lên 40 xã', ['level']],
    ['Thu tăng 16,5% so với cùng kỳ', ['growth up same_period_last_year']],
    ['Thu giảm 3% so với tháng trước', ['growth down previous_month']],
    ['Thu tăng 5% so với năm 2015', ['growth up year:2015']],
    ['CPI tăng 1,89% so với tháng 12/2020', ['growth up month:2020-12']],
    ['Thu cao hơn cùng kỳ năm trước là 8%', ['growth up same_period_last_year']],
    ['So với cùng kỳ năm trước, thu tăng 8%', ['growth up same_period_last_year']],
    ['Tốc độ tăng trưởng đạt 7,1%', ['growth up']],
    ['Thu đạt 5 tỷ (+12%), chi đạt 4 tỷ (-3%)', ['level', 'growth up', 'level', 'growth down']],
    ['Tỷ lệ hộ nghèo giảm 0,66%', ['change down']],
    ['Số doanh nghiệp tăng 169 doanh nghiệp so với đầu nhiệm kỳ', ['change up term_start']],
    ['có thêm 3 xã đạt chuẩn', ['change up']],
    ['Thu vượt 4% so với nghị quyết', ['change up plan:resolution']],
    ['Thu vượt chỉ tiêu Trung ương giao 22,2%', ['change up plan:central']],
    ['Thu bằng 71,6% kế hoạch tỉnh giao', ['plan_percent plan:province']],
    ['Thu bằng 56,7% so với dự toán HĐND thành phố giao', ['plan_percent plan:council']],
    ['Thu đạt 108% dự toán', ['plan_percent plan']],
    ['Diện tích 3.755 ha, đạt 163%', ['level', 'plan_percent plan']],
    ['Thu nhập gấp 1,75 lần so với năm 2015', ['ratio year:2015']],
    ['Vốn cao hơn 2,2 lần so với mục tiêu', ['ratio plan']],
    ['Diện tích bằng 100,7% cùng kỳ', ['ratio same_period_last_year']],
    ['Công nghiệp chiếm 97% tổng giá trị', ['share']],
    ['96% dân số tham gia bảo hiểm y tế', ['share']],
    ['Đã đạt 150/200 tiêu chí (đạt 75%)', ['score', 'share']],
    ['Phấn đấu thu đạt 500 tỷ đồng', ['target']],
    ['Phấn đấu xuất khẩu tăng 15%/năm', ['target up']],
    ['Phấn đấu giảm hộ nghèo 1%', ['target down']],
    ['Đại hội đề ra 18 chỉ tiêu, trong đó thu đạt 5 tỷ đồng', ['level', 'target']],
    ['Với nỗ lực phấn đấu, thu đạt 5 tỷ đồng', ['level']],
    ['Có 7 xã đạt dưới 10 tiêu chí', ['level', 'other']],
    ['Xã đạt và vượt 17 chỉ tiêu', ['level']],
    ['Vốn cấp mới và tăng thêm là 39 tỷ đồng', ['level']],
    ['So với cùng kỳ, số vốn chỉ bằng 15,3%', ['ratio same_period_last_year']],
    ['Phấn đấu giải ngân 95% kế hoạch', ['target plan']],
    ['Có 168 đại biểu đại diện cho hơn 1.000 đảng viên', ['level', 'level']],
    ['Đề ra 17 chỉ tiêu, 5 nhiệm vụ và 3 khâu đột phá', ['level', 'level', 'level']],
    ['Phấn đấu thu nhập tăng ít nhất 1,5 lần', ['target up']],
    ['kết nạp đảng viên từ 8% - 9% trên tổng số đảng viên', ['share']],
    ['So với sáu tháng năm 2017, số vụ giảm 31 vụ', ['change down same_period_last_year']],
    [
      'Có 35 tỉnh giảm so với cùng kỳ, trong đó 9 tỉnh giảm 20%',
      ['level', 'level', 'growth down same_period_last_year'],
    ],
    ['Nhà máy công suất 150 tấn/ngày đêm', ['other']],
    ['Tỉnh xếp thứ 5/6 tỉnh', ['other']],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it.each([
    [
      'a neighbour in the sentence',
      'Bán lẻ tăng 7,4% so cùng kỳ; du lịch tăng 7,6%.',
      ['growth up same_period_last_year', 'growth up same_period_last_year'],
    ],
    [
      'no neighbour in the sentence before',
      'Bán lẻ tăng 7,4% so cùng kỳ. Du lịch tăng 7,6%.',
      ['growth up same_period_last_year', 'growth up'],
    ],
    [
      'the pair before, in order',
      'IIP tăng 1% so với tháng trước và tăng 4% so cùng kỳ; khai khoáng giảm 2% và 5%.',
      [
        'growth up previous_month',
        'growth up same_period_last_year',
        'growth down previous_month',
        'growth down same_period_last_year',
      ],
    ],
  ])('takes the base of %s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe('how exact a figure is', () => {
  it.each([
    ['đạt 5 tỷ', 'exact'],
    ['ước đạt 5 tỷ', 'approx'],
    ['đạt gần 5 tỷ', 'approx'],
    ['sơ bộ quý I tăng 8,8%', 'approx'],
    ['Ước tổng chi đạt 5 tỷ', 'exact'],
    ['đạt trên 5 tỷ', 'at_least'],
    ['ước đạt trên 5 tỷ', 'at_least'],
    ['tăng 15%/năm trở lên', 'at_least'],
    ['dưới 10 tiêu chí', 'at_most'],
    ['không quá 5 người', 'at_most'],
    ['cao hơn 2,2 lần', 'exact'],
  ])('%s: %s', (text, qualifier) => {
    expect(qualifiersIn(text)).toEqual([qualifier]);
  });
});

describe('what is measured', () => {
  it.each([
    [
      'Tổng giá trị xuất khẩu đạt 75 triệu USD, tăng 11%',
      ['Tổng giá trị xuất khẩu', 'Tổng giá trị xuất khẩu'],
    ],
    ['Trong đó, nông, lâm nghiệp và thủy sản đạt 775 tỷ đồng', ['nông, lâm nghiệp và thủy sản']],
    [
      'Tổng sản phẩm trên địa bàn tỉnh (GRDP) ước đạt 5 tỷ đồng',
      ['Tổng sản phẩm trên địa bàn tỉnh (GRDP)'],
    ],
    ['Phấn đấu tăng tổng thu ngân sách bình quân 10%/năm', ['tổng thu ngân sách']],
    ['có 6 dự án DDI và 3 dự án FDI', ['dự án DDI', 'dự án FDI']],
    ['Tổng số doanh nghiệp là 470 đơn vị', ['Tổng số doanh nghiệp']],
    ['96% dân số tham gia bảo hiểm y tế', ['dân số tham gia bảo hiểm y tế']],
    ['đã hiến 8.500 m2 đất', ['đất']],
    ['tạo việc làm mới cho trên 1.400 lao động', ['việc làm mới']],
    ['Trồng mới được trên 28 ha rừng', ['rừng']],
    ['cứng hóa thêm 1,4 km đường', ['đường']],
    ['Đàn bò có trên 7.700 con, đạt 93% kế hoạch', ['Đàn bò', 'Đàn bò']],
    ['Đàn dê 544 con và đàn gà hơn 8.000 con', ['Đàn dê', 'đàn gà']],
    ['Số đảng viên tăng từ 255 đồng chí lên 284 đồng chí', ['Số đảng viên', 'Số đảng viên']],
    ['100% cơ quan, đơn vị có máy tính', ['cơ quan, đơn vị có máy tính']],
    ['hiến 26.000 m2 đất và đóng góp hàng chục tỷ đồng', ['đất']],
    ['có 12 đảng viên mới trên địa bàn', ['đảng viên mới']],
    ['CPI (chung) tháng 6/2021 trên địa bàn tăng 2%', ['CPI (chung)']],
    ['Lúa 46 ha, giảm 10% (tương đương giảm 5 ha)', ['Lúa', 'Lúa', 'Lúa']],
    ['Bắt 206 vụ, 326 đối tượng, tăng 93 vụ (206/113 vụ)', ['Bắt', 'đối tượng', 'Bắt', 'Bắt']],
    ['Tổng vốn đạt 5 tỷ, tăng 37,8% về số dự án', ['Tổng vốn', 'số dự án']],
    ['Cơ cấu kinh tế chuyển dịch tích cực, dịch vụ tăng 2%', ['dịch vụ']],
    ['các ngành còn lại đạt 111 triệu USD', ['ngành còn lại']],
    ['Có 12 dự án, tiếp đến là Bắc Giang 9 dự án', ['dự án', 'dự án']],
    ['Trong số 31 quốc gia', ['quốc gia']],
    ['Tốc độ tăng trưởng 7,65%', ['Tốc độ tăng trưởng']],
    ['xảy ra 5 vụ, làm chết 6 người', ['vụ', 'làm chết']],
    ['diện tích lúa 96.713 ha; ngô 2.981 ha, giảm 3,5%', ['diện tích lúa', 'ngô', 'ngô']],
    [
      'Tăng trưởng các tỉnh như sau: Hà Nội tăng 7,92%; Hải Phòng tăng 11,59%.',
      ['Tăng trưởng các tỉnh', 'Tăng trưởng các tỉnh'],
    ],
    [
      'Tổng mức đầu tư của 4 cụm công nghiệp là 2.700 tỷ đồng',
      ['cụm công nghiệp', 'Tổng mức đầu tư'],
    ],
    ['Thu đạt 5 tỷ đồng. Con số này tăng 7%.', ['Thu', 'Thu']],
  ])('%s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });
});

describe('the reason of an attribute', () => {
  it('is the rule and the words that decided', () => {
    const text = 'Quý I/2025, thu ngân sách ước đạt 5 tỷ đồng, bằng 16% kế hoạch năm.';
    const [level, ofPlan] = readText({ text }).claims;
    const wordsOf = (attribute: 'kind' | 'period' | 'qualifier' | 'base' | 'indicator'): unknown =>
      [level, ofPlan].map((claim) => {
        const { words, rule } = claim?.reasons[attribute] ?? { words: null, rule: '' };
        return words === null ? rule : `${rule}: ${text.slice(words.start, words.end)}`;
      });
    expect(wordsOf('qualifier')).toEqual(['hedge: ước đạt', 'no-hedge']);
    expect(wordsOf('period')).toEqual(['time-said: Quý I/2025', 'time-said: Quý I/2025']);
    expect(wordsOf('kind')).toEqual(['level: đạt', 'percent-of-plan: kế hoạch năm']);
    expect(wordsOf('base')).toEqual(['no-base', 'plan: kế hoạch năm']);
    expect(wordsOf('indicator')).toEqual([
      'subject: thu ngân sách',
      'shared-subject: thu ngân sách',
    ]);
  });
});
