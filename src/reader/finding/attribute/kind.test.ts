import { describe, expect, it } from 'vitest';
import { kindsIn } from '../claims-in.fixture.ts';

describe('parts of a whole', () => {
  it.each([
    ['Trong đó, nữ là 9 người (30%).', 'level; share'],
    ['Xếp loại khá 5 (25%), trung bình 2 (10%).', 'level; share; level; share'],
    ['Có 45 đồng chí là nữ (chiếm 18%).', 'level; share'],
    ['Toàn tỉnh có 40/80 trường đạt chuẩn (50%).', 'score; share'],
    ['Toàn tỉnh có 40/80 trường đạt chuẩn, tỷ lệ 50%.', 'score; share'],
    ['Toàn tỉnh có 40/80 trường đạt chuẩn, đạt tỷ lệ 50%.', 'score; share'],
    ['Toàn tỉnh có 40/80 trường đạt chuẩn, chiếm tỷ lệ 50%.', 'score; share'],
    ['Toàn tỉnh có 40/80 trường đạt chuẩn (đạt 50%).', 'score; share'],
    ['Toàn tỉnh có 40/80 trường đạt chuẩn, đạt 50%.', 'score; share'],
    ['Có 40 trường đạt chuẩn quốc gia (tỷ lệ 50%).', 'level; share'],
    ['Có 40 trường đạt chuẩn quốc gia, tỷ lệ 50%.', 'level; share'],
    ['Có 40 trường đạt chuẩn quốc gia, đạt tỷ lệ 50%.', 'level; share'],
    ['Giải quyết đúng hạn 1.250 hồ sơ, đạt 98,5%.', 'level; share'],
    ['Đã giải quyết 1.250/1.270 hồ sơ, đạt 98,4%.', 'score; share'],
    ['Đã giải quyết 1.250/1.270 hồ sơ (98,4%).', 'score; share'],
    ['Đã giải quyết 1.250/1.270 hồ sơ, bằng 98,4%.', 'score; share'],
    ['Số cử tri đi bầu là 85.300 người, đạt tỷ lệ 99,8%.', 'level; share'],
    [
      'Kết nạp 120 đảng viên, trong đó nữ 48 đồng chí (40%), đoàn viên 70 đồng chí (58,3%).',
      'level; level; share; level; share',
    ],
    [
      'Trình độ đại học: 15 đồng chí, chiếm 60%; cao đẳng: 10 đồng chí, chiếm 40%.',
      'level; share; level; share',
    ],
    ['Trình độ đại học 15 đồng chí = 60%.', 'level; share'],
    ['Hộ nghèo còn 120 hộ (1,5%).', 'level; share'],
    ['Hộ nghèo còn 120 hộ, tỷ lệ 1,5%.', 'level; share'],
    ['Toàn xã còn 120 hộ nghèo, chiếm 1,5% số hộ.', 'level; share'],
    ['Vốn ngân sách 20 tỷ đồng (25%), vốn dân góp 60 tỷ đồng (75%).', 'level; share; level; share'],
    ['Số vụ giảm 40 vụ (12%).', 'change down; growth down'],
    ['Thu ngân sách tăng 15 tỷ đồng (8,2%) so với cùng kỳ.', 'change up ck; growth up ck'],
    [
      'Thu ngân sách tăng 15 tỷ đồng, tương đương 8,2% so với cùng kỳ.',
      'change up ck; growth up ck',
    ],
    [
      'Thu ngân sách tăng 15 tỷ đồng, tương ứng tăng 8,2% so với cùng kỳ.',
      'change up ck; growth up ck',
    ],
    [
      'Xảy ra 12 vụ cháy, giảm 3 vụ (-20%) so với cùng kỳ năm 2022.',
      'level; change down ck; growth down ck',
    ],
    [
      'Tai nạn giao thông xảy ra 12 vụ, làm chết 5 người, bị thương 8 người; giảm 2 vụ (14,3%), giảm 1 người chết (16,7%), tăng 2 người bị thương (33,3%).',
      'level; level; level; change down; growth down; change down; growth down; change up; growth up',
    ],
    ['Tai nạn giao thông xảy ra 12 vụ (giảm 2 vụ = 14,3%).', 'level; change down; growth down'],
    [
      'Diện tích gieo trồng giảm 2% (-120 ha) so với vụ trước.',
      'growth down previous_year; change down previous_year',
    ],
    ['Năng suất đạt 60 tạ/ha (+2 tạ/ha).', 'level; change up'],
    ['Tỷ lệ hộ nghèo 3,2% (-0,5%).', 'level; change down'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('the amount of a plan beside the result', () => {
  it.each([
    [
      'Gieo cấy được 1.960 ha, đạt 98% kế hoạch năm 2015 (2.000 ha).',
      'level; plan_percent plan; target',
    ],
    [
      'Gieo cấy được 1.960 ha, đạt 98% kế hoạch (kế hoạch 2.000 ha).',
      'level; plan_percent plan; target',
    ],
    ['Gieo cấy được 1.960 ha/2.000 ha, đạt 98% kế hoạch.', 'level; target; plan_percent plan'],
    ['Gieo cấy được 1.960/2.000 ha, đạt 98% kế hoạch.', 'score; plan_percent plan'],
    ['Gieo cấy được 1.960 ha/kế hoạch 2.000 ha, đạt 98%.', 'level; target; plan_percent plan'],
    ['Gieo cấy được 1.960 ha/KH 2.000 ha, đạt 98%.', 'level; target; plan_percent plan'],
    ['Gieo cấy được 1.960 ha/2.000 ha KH, đạt 98%.', 'level; target; plan_percent plan'],
    ['Gieo cấy 1.960 ha so với kế hoạch 2.000 ha, đạt 98%.', 'level; target; plan_percent plan'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92% (kế hoạch là 90%).', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92% (KH 90%).', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92% (chỉ tiêu: 90%).', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92% (NQ: 90%).', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92% (Nghị quyết đề ra 90%).', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92% (Nghị quyết 90%).', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92%, mục tiêu Nghị quyết là 90%.', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92%, Nghị quyết Đại hội đề ra 90%.', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92%, theo Nghị quyết từ 90% trở lên.', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92%, chỉ tiêu Đại hội đề ra là 90%.', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92%/90% kế hoạch.', 'level; target'],
    ['Tỷ lệ hộ dùng nước sạch đạt 92% (Nghị quyết đại hội là trên 90%).', 'level; target'],
    [
      'Thu ngân sách đạt 512 tỷ đồng (dự toán giao 480 tỷ đồng), bằng 106,7%.',
      'level; target; plan_percent plan',
    ],
    ['Dự toán thu ngân sách năm 2023 là 480 tỷ đồng.', 'target'],
    [
      'Dự toán giao 480 tỷ đồng, thực hiện 512 tỷ đồng, đạt 106,7%.',
      'target; level; plan_percent plan',
    ],
    [
      'Kế hoạch năm 2023 giao 480 tỷ đồng, đã giải ngân 120 tỷ đồng, đạt 25%.',
      'target; level; plan_percent plan',
    ],
    [
      'Tổng kế hoạch vốn đầu tư công năm 2023 là 1.200 tỷ đồng, đến nay giải ngân 600 tỷ đồng, đạt 50% kế hoạch.',
      'target; level; plan_percent plan',
    ],
    ['HĐND tỉnh giao chỉ tiêu thu 480 tỷ đồng.', 'target'],
    ['Kế hoạch vốn được giao là 480 tỷ đồng.', 'target'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('percentages of a plan', () => {
  it.each([
    ['Kế hoạch năm đã đạt 85%.', 'plan_percent plan'],
    ['Dự toán được thực hiện 50%.', 'plan_percent plan'],
    ['Hoàn thành 85% kế hoạch.', 'plan_percent plan'],
    ['Thực hiện đạt 50,2% dự toán năm.', 'plan_percent plan'],
    ['Giải ngân được 45,2% số vốn được giao.', 'plan_percent plan'],
    ['Giải ngân đạt 45,2% kế hoạch vốn Thủ tướng Chính phủ giao.', 'plan_percent plan:central'],
    ['Kế hoạch được giao hoàn thành 85%.', 'plan_percent plan'],
    [
      'Thu đạt 512 tỷ đồng, đạt 102% so với chỉ tiêu Nghị quyết.',
      'level; plan_percent plan:resolution',
    ],
    [
      'Thu đạt 512 tỷ đồng, đạt 102% so với mục tiêu Nghị quyết Đại hội.',
      'level; plan_percent plan:resolution',
    ],
    [
      'Thu đạt 512 tỷ đồng, đạt 102% dự toán tỉnh giao, 98% dự toán huyện giao.',
      'level; plan_percent plan:province; plan_percent plan',
    ],
    [
      'Thu đạt 512 tỷ đồng, bằng 102% dự toán Trung ương giao và 98% dự toán HĐND tỉnh giao.',
      'level; plan_percent plan:central; plan_percent plan:council',
    ],
    ['Thu đạt 512 tỷ đồng, bằng 102% KH.', 'level; plan_percent plan'],
    ['Thu đạt 512 tỷ đồng, 102% KH năm.', 'level; plan_percent plan'],
    ['Thu đạt 512 tỷ đồng, đạt kế hoạch 102%.', 'level; plan_percent plan'],
    ['Thu đạt 512 tỷ đồng, vượt 5% kế hoạch.', 'level; change up plan'],
    ['Thu đạt 512 tỷ đồng, vượt kế hoạch 5%.', 'level; change up plan'],
    ['Thu đạt 512 tỷ đồng, vượt 5% so với dự toán tỉnh giao.', 'level; change up plan:province'],
    ['Thu đạt 512 tỷ đồng, vượt dự toán 20 tỷ đồng.', 'level; change up plan'],
    ['Thu đạt 512 tỷ đồng, vượt 20 tỷ đồng so với dự toán.', 'level; change up plan'],
    ['Thu đạt 512 tỷ đồng, tăng 5% so với dự toán.', 'level; growth up plan'],
    [
      'Thu đạt 512 tỷ đồng, tăng 5% so với kế hoạch và tăng 12% so với cùng kỳ.',
      'level; growth up plan; growth up ck',
    ],
    ['Thu đạt 512 tỷ đồng (đạt 102% kế hoạch).', 'level; plan_percent plan'],
    ['Thu đạt 512 tỷ đồng (102%KH).', 'level; plan_percent plan'],
    [
      'Thu đạt 512 tỷ đồng, đạt 102% so kế hoạch, bằng 115% so cùng kỳ.',
      'level; plan_percent plan; ratio ck',
    ],
    ['Thu đạt 512 tỷ đồng, đạt 102%KH, tăng 15%CK.', 'level; plan_percent plan; growth up ck'],
    ['So với kế hoạch, thu đạt 102%.', 'plan_percent plan'],
    [
      'So với dự toán, thu ngân sách bằng 102%, so với cùng kỳ tăng 12%.',
      'plan_percent plan; growth up ck',
    ],
    ['Tổng thu so với dự toán đạt 102%.', 'plan_percent plan'],
    ['Kết quả thực hiện đạt 102% mục tiêu đề ra.', 'plan_percent plan'],
    ['Thu ngân sách vượt 2,5% so với Nghị quyết.', 'change up plan:resolution'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('multiples', () => {
  it.each([
    ['Diện tích đạt 98% so với cùng kỳ.', 'ratio ck'],
    ['Diện tích bằng 98% so với cùng kỳ năm trước.', 'ratio ck'],
    ['Chỉ số sản xuất công nghiệp đạt 105,2% so với cùng kỳ.', 'ratio ck'],
    ['Chỉ số sản xuất công nghiệp bằng 105,2% cùng kỳ năm trước.', 'ratio ck'],
    ['IIP tháng 5 bằng 105,2% tháng trước và bằng 110% cùng kỳ.', 'ratio previous_month; ratio ck'],
    ['Doanh thu gấp 2,5 lần so với năm 2015.', 'ratio year:2015'],
    ['Doanh thu tăng gấp 2,5 lần năm 2015.', 'ratio year:2015'],
    ['Doanh thu tăng 2,5 lần so với cùng kỳ.', 'ratio ck'],
    ['Doanh thu cao gấp hơn 3 lần so với đầu nhiệm kỳ.', 'ratio term_start'],
    ['Doanh thu bằng 1,8 lần năm 2015.', 'ratio year:2015'],
    ['Doanh thu giảm 3 lần.', 'ratio'],
    ['Tổ chức 3 lần diễn tập.', 'level'],
    ['Thu nhập bình quân 45 triệu đồng, 2,5 lần so với năm 2010.', 'level; ratio year:2010'],
    ['Thu nhập bình quân đạt 45 triệu đồng (gấp 1,5 lần năm 2015).', 'level; ratio year:2015'],
    [
      'Đàn lợn đạt 15.000 con, đạt 105% kế hoạch và 102% so với cùng kỳ.',
      'level; plan_percent plan; ratio ck',
    ],
    [
      'Đàn lợn đạt 15.000 con, bằng 105% kế hoạch và bằng 102% so với cùng kỳ.',
      'level; plan_percent plan; ratio ck',
    ],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('percentages that move', () => {
  it.each([
    [
      'Nông nghiệp chiếm 20%, giảm 1,5%; công nghiệp chiếm 50%, tăng 1%.',
      'share; change down; share; change up',
    ],
    [
      'Xuất khẩu đạt 100 triệu USD, chiếm 60% tổng kim ngạch, tăng 12% so với cùng kỳ.',
      'level; share; growth up ck',
    ],
    [
      'Có 5.000 đảng viên, chiếm 3% dân số (tăng 0,2% so với đầu nhiệm kỳ).',
      'level; share; change up term_start',
    ],
    ['Tỷ trọng nông nghiệp còn 18%, giảm 3,2% so với năm 2015.', 'level; change down year:2015'],
    ['Tỷ lệ thất nghiệp là 2,2%, giảm 0,1 điểm phần trăm.', 'level; change down'],
    ['Lạm phát ở mức 3,2%, tăng 0,5% so với tháng trước.', 'level; change up previous_month'],
    ['Tốc độ tăng trưởng đạt 7,1%, cao hơn 0,5% so với cùng kỳ.', 'growth up ck; change up ck'],
    ['Tăng trưởng kinh tế đạt 7,1%, vượt 0,6% so với kế hoạch.', 'growth up; change up plan'],
    ['Độ che phủ rừng đạt 52%, tăng 2% so với đầu nhiệm kỳ.', 'level; change up term_start'],
    ['Số hộ nghèo giảm 12% so với năm trước.', 'growth down previous_year'],
    ['Hộ nghèo giảm từ 12% xuống còn 5%.', 'level; level'],
    ['Tỷ lệ hộ nghèo giảm 2,1%/năm.', 'change down'],
    [
      'Cơ cấu kinh tế: nông nghiệp 20%, giảm 1,5%; công nghiệp 50%, tăng 1%.',
      'level; change down; level; change up',
    ],
    ['Mức độ hài lòng của người dân đạt 92%, tăng 3%.', 'level; change up'],
    ['Nhóm vật liệu xây dựng đóng góp 0,5 điểm phần trăm.', 'share'],
    [
      'Chỉ số PCI đạt 65,2 điểm, tăng 2,1 điểm, xếp thứ 15/63 tỉnh, tăng 5 bậc.',
      'level; change up; other; change up',
    ],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});
