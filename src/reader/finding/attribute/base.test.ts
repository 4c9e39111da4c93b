import { describe, expect, it } from 'vitest';
import { kindsIn } from '../claims-in.fixture.ts';

describe('what a figure is compared with', () => {
  it.each([
    ['Thu đạt 5 tỷ đồng, tăng 5% so với cùng kỳ năm ngoái.', 'level; growth up ck'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với 6 tháng đầu năm 2023.', 'level; growth up ck'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với thực hiện năm 2022.', 'level; growth up year:2022'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với năm 2022.', 'level; growth up year:2022'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với năm trước.', 'level; growth up previous_year'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so năm trước.', 'level; growth up previous_year'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với tháng 5.', 'level; growth up month:2024-05'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với tháng 5/2023.', 'level; growth up month:2023-05'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với cùng tháng năm trước.', 'level; growth up ck'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với đầu năm.', 'level; growth up year_start'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với đầu nhiệm kỳ.', 'level; growth up term_start'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với đầu kỳ.', 'level; growth up'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với ngày 31/12/2023.', 'level; growth up date:2023-12-31'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với thời điểm 31/12/2023.', 'level; growth up date:2023-12-31'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với quý trước.', 'level; growth up previous_quarter'],
    ['Thu đạt 5 tỷ đồng, tăng 5% so với kế hoạch tỉnh giao.', 'level; growth up plan:province'],
    ['Thu đạt 5 tỷ đồng, vượt 5% dự toán HĐND tỉnh giao.', 'level; change up plan:council'],
    ['Thu đạt 5 tỷ đồng, vượt 5% dự toán Bộ Tài chính giao.', 'level; change up plan:central'],
    [
      'Thu đạt 5 tỷ đồng, bằng 105% chỉ tiêu Nghị quyết HĐND tỉnh.',
      'level; plan_percent plan:council',
    ],
    ['Thu đạt 5 tỷ đồng, bằng 105% Nghị quyết HĐND.', 'level; plan_percent plan:council'],
    ['Thu đạt 5 tỷ đồng, bằng 105% mục tiêu Đại hội.', 'level; plan_percent plan:resolution'],
    [
      'Thu đạt 5 tỷ đồng, bằng 105% so với Nghị quyết Đại hội Đảng bộ huyện.',
      'level; plan_percent plan:resolution',
    ],
    ['Thu đạt 5 tỷ đồng, bằng 105% kế hoạch UBND tỉnh giao.', 'level; plan_percent plan:province'],
    ['Thu đạt 5 tỷ đồng, bằng 105% kế hoạch của tỉnh.', 'level; plan_percent plan:province'],
    ['Thu đạt 5 tỷ đồng, bằng 105% kế hoạch huyện.', 'level; plan_percent plan'],
    [
      'Thu đạt 5 tỷ đồng, bằng 105% KH tỉnh giao và 101% KH huyện giao.',
      'level; plan_percent plan:province; plan_percent plan',
    ],
    [
      'Thu đạt 5 tỷ đồng, bằng 105% kế hoạch Thủ tướng Chính phủ giao.',
      'level; plan_percent plan:central',
    ],
    ['Thu đạt 5 tỷ đồng, bằng 105% chỉ tiêu Trung ương giao.', 'level; plan_percent plan:central'],
    ['Thu đạt 5 tỷ đồng (bằng 105% KH; tăng 8% so CK).', 'level; plan_percent plan; growth up ck'],
    [
      'Tăng 5% so với cùng kỳ, trong đó công nghiệp tăng 6%, dịch vụ tăng 4%.',
      'growth up ck; growth up ck; growth up ck',
    ],
    ['Công nghiệp tăng 6%, dịch vụ tăng 4% so với cùng kỳ.', 'growth up ck; growth up ck'],
    ['Công nghiệp tăng 6% so với cùng kỳ. Dịch vụ tăng 4%.', 'growth up ck; growth up'],
    [
      'Công nghiệp tăng bình quân 6%/năm, năm 2023 tăng 7% so với năm 2022.',
      'growth up; growth up year:2022',
    ],
    [
      'So cùng kỳ: công nghiệp tăng 6%; dịch vụ tăng 4%; nông nghiệp giảm 1%.',
      'growth up ck; growth up ck; growth down ck',
    ],
    ['Theo giá so sánh 2010, GRDP tăng 6%.', 'growth up'],
    ['GRDP (giá so sánh 2010) tăng 6% so với cùng kỳ.', 'growth up ck'],
    ['GRDP theo giá cố định năm 1994 tăng 6%.', 'growth up'],
    ['Nồng độ bụi vượt 1,5 lần so với quy chuẩn.', 'ratio standard'],
    ['Vượt 5% so với ước tính.', 'change up estimate'],
    ['Vượt tiến độ 3 tháng.', ''],
    [
      'Tăng 2 bậc so với năm 2022 và 5 bậc so với năm 2020.',
      'change up year:2022; change up year:2020',
    ],
    [
      'Giảm 12 vụ so với tháng trước, giảm 5 vụ so với cùng kỳ.',
      'change down previous_month; change down ck',
    ],
    ['Gấp 1,5 lần cùng kỳ; gấp 2 lần năm 2020.', 'ratio ck; ratio year:2020'],
    ['Cao gấp 1,5 lần bình quân cả nước.', 'ratio'],
    ['Bằng 1,2 lần mức bình quân chung.', 'ratio'],
    [
      'Thu nhập gấp 1,5 lần so với năm 2020, tăng 20 triệu đồng.',
      'ratio year:2020; change up year:2020',
    ],
    [
      'Huyện Thạch Thất, Hà Nội thu đạt 105% kế hoạch thành phố giao.',
      'plan_percent plan:province',
    ],
    ['Xã Tân Quang thu đạt 105% kế hoạch thành phố giao.', 'plan_percent plan'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});
