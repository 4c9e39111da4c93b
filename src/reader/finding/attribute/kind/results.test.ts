import { describe, expect, it } from 'vitest';
import { kindsIn } from '../../claims-in.fixture.ts';

describe('results told in one breath', () => {
  it.each([
    [
      'Tổng thu ngân sách nhà nước trên địa bàn 9 tháng ước 1.250 tỷ đồng, đạt 83,3% dự toán trung ương, 75,8% dự toán HĐND tỉnh và tăng 6,4% so với cùng kỳ.',
      'level; plan_percent plan:central; plan_percent plan:council; growth up ck',
    ],
    [
      'Thu ngân sách đạt 83,3% dự toán pháp lệnh, đạt 75,8% dự toán phấn đấu.',
      'plan_percent plan; plan_percent plan',
    ],
    ['Thu ngân sách bằng 102% so với dự toán giao đầu năm.', 'plan_percent plan'],
    [
      'Giá trị sản xuất đạt 2.345 tỷ, bằng 52,1% KH, tăng 7,8% so CK.',
      'level; plan_percent plan; growth up ck',
    ],
    [
      'Giá trị sản xuất đạt 2.345 tỷ đồng, tăng 7,8% và bằng 52,1% kế hoạch.',
      'level; growth up; plan_percent plan',
    ],
    [
      'Doanh thu du lịch 520 tỷ đồng, tăng gần gấp đôi, lượng khách 1,2 triệu lượt, tăng 1,8 lần.',
      'level; level; ratio',
    ],
    ['Lượng khách bằng 180% so với cùng kỳ, tương đương năm 2019.', 'ratio ck'],
    ['Khách quốc tế 12.000 lượt, gấp 3,2 lần cùng kỳ.', 'level; ratio ck'],
    [
      'Vốn đăng ký cấp mới 120 triệu USD, giảm 45% về số dự án và tăng 20% về vốn.',
      'level; growth down; growth up',
    ],
    [
      'Có 120 doanh nghiệp thành lập mới, vốn đăng ký 850 tỷ đồng, tăng 12% về số doanh nghiệp, giảm 5% về số vốn so với cùng kỳ.',
      'level; level; growth up ck; growth down ck',
    ],
    ['Có thêm 12 doanh nghiệp đăng ký mới, nâng tổng số lên 320 doanh nghiệp.', 'change up; level'],
    ['Số doanh nghiệp tạm ngừng là 45, tăng 15,4%.', 'level; growth up'],
    [
      'Bảo hiểm y tế: 95,2% dân số tham gia, tăng 1,2% so với năm trước.',
      'share; change up previous_year',
    ],
    ['Tỷ lệ bao phủ BHYT đạt 95,2% dân số, vượt 0,2% kế hoạch.', 'level; change up plan'],
    ['Tỷ lệ trẻ suy dinh dưỡng giảm từ 12,5% xuống 11,8%.', 'level; level'],
    ['Tỷ lệ hộ nghèo giảm 1,2% (từ 5,6% xuống còn 4,4%).', 'change down; level; level'],
    [
      'Tạo việc làm cho 1.250 lao động, đạt 104% KH, trong đó xuất khẩu lao động 150 người.',
      'level; plan_percent plan; level',
    ],
    ['Tỷ lệ lao động qua đào tạo 65%, trong đó có bằng cấp, chứng chỉ 28%.', 'level; level'],
    ['Đã xây mới 45 nhà, sửa chữa 20 nhà, đạt 100% kế hoạch.', 'level; level; plan_percent plan'],
    ['Cả nước có 6.001/8.211 xã (73,08%) đạt chuẩn.', 'score; share'],
    ['Có 48/60 trường đạt chuẩn, bằng 80%.', 'score; share'],
    [
      'Có 48/60 trường đạt chuẩn quốc gia (80%), tăng 2 trường so với năm học trước.',
      'score; share; change up previous_year',
    ],
    ['Số xã đạt chuẩn là 12/15 xã, đạt 80% kế hoạch.', 'score; plan_percent plan'],
    [
      'Bình quân mỗi xã đạt 16,5 tiêu chí, tăng 0,5 tiêu chí so với năm 2022.',
      'level; change up year:2022',
    ],
    [
      'Trong đó: 5 xã đạt 19 tiêu chí, 3 xã đạt 15 - 18 tiêu chí, 2 xã đạt dưới 10 tiêu chí.',
      'level; other; level; other; level; other',
    ],
    ['Có 25% số xã đạt chuẩn nâng cao.', 'share'],
    [
      'Diện tích cây ăn quả đạt 1.200 ha, tăng 150 ha (14,3%) so với năm 2020.',
      'level; change up year:2020; growth up year:2020',
    ],
    [
      'Diện tích cây ăn quả đạt 1.200 ha (tăng 150 ha so với năm 2020; đạt 100% mục tiêu Nghị quyết).',
      'level; change up year:2020; plan_percent plan:resolution',
    ],
    [
      'Thu nhập bình quân đạt 52 triệu đồng/người/năm (mục tiêu Đại hội là 50 triệu đồng).',
      'level; target',
    ],
    [
      'Thu nhập bình quân đạt 52 triệu đồng/người/năm (vượt 2 triệu đồng so với mục tiêu Đại hội).',
      'level; change up plan:resolution',
    ],
    [
      'Thu nhập bình quân đạt 52 triệu đồng/người/năm, vượt mục tiêu Đại hội 2 triệu đồng.',
      'level; change up plan:resolution',
    ],
    [
      'Thu nhập bình quân đạt 52 triệu đồng, đạt 104% Nghị quyết, tăng 1,6 lần so với đầu nhiệm kỳ.',
      'level; plan_percent plan:resolution; ratio term_start',
    ],
    [
      'Thu nhập bình quân tăng từ 30 triệu đồng năm 2015 lên 52 triệu đồng năm 2020.',
      'level; level',
    ],
    ['Giá trị sản xuất tăng bình quân 12,5%/năm (mục tiêu 12%/năm).', 'growth up; target up'],
    [
      'Giá trị sản xuất tăng bình quân 12,5%/năm, vượt mục tiêu Nghị quyết (12%).',
      'growth up; target up',
    ],
    [
      'Tốc độ tăng trưởng bình quân đạt 12,5%/năm; đạt mục tiêu Nghị quyết đề ra (12 - 13%).',
      'growth up; target up',
    ],
    [
      'Cơ cấu kinh tế: nông nghiệp 25,3%; công nghiệp - xây dựng 45,2%; dịch vụ 29,5%.',
      'level; level; level',
    ],
    [
      'Cơ cấu kinh tế chuyển dịch đúng hướng: nông nghiệp chiếm 25,3%; công nghiệp - xây dựng 45,2%; dịch vụ 29,5%.',
      'share; share; share',
    ],
    [
      'Tỷ trọng công nghiệp tăng từ 40% lên 45%, nông nghiệp giảm từ 35% xuống còn 25%.',
      'level; level; level; level',
    ],
    ['Tỷ trọng nông nghiệp giảm 2,5% so với năm 2020.', 'change down year:2020'],
    ['Giá trị xuất khẩu giảm 3 tháng liên tiếp.', ''],
    ['Năng suất lao động tăng 6,5%/năm.', 'growth up'],
    ['Đóng góp của TFP đạt 45%.', 'level'],
    ['Kinh tế số chiếm 12% GRDP.', 'share'],
    ['Kinh tế số đạt 12% GRDP.', 'share'],
    ['Thu tiền sử dụng đất 120 tỷ đồng, bằng 24% tổng thu.', 'level; share'],
    [
      'Chi đầu tư phát triển 320 tỷ đồng, chiếm 35% tổng chi, bằng 80% dự toán, tăng 15%.',
      'level; share; plan_percent plan; growth up',
    ],
    ['Hụt thu 12 tỷ đồng so với dự toán.', 'change down plan'],
    ['Thu không đạt dự toán, hụt 12 tỷ đồng (5%).', 'change down; growth down'],
    ['Giá dầu tăng 200 đồng/lít lên 19.500 đồng/lít.', 'change up; level'],
    ['Học sinh giỏi: 12 em đạt giải, tăng 3 giải.', 'level; change up'],
    [
      'Tỷ lệ tốt nghiệp đạt 99,5%, cao hơn năm trước 0,3% và cao hơn mức chung toàn tỉnh 1%.',
      'level; change up previous_year; change up previous_year',
    ],
    ['Điểm trung bình 6,5 điểm, xếp thứ 10 toàn quốc, tăng 3 bậc.', 'level; other; change up'],
    [
      'Chỉ số cải cách hành chính đạt 87,5%, tăng 1,2% so với năm 2022, xếp thứ 12/63.',
      'level; change up year:2022; other',
    ],
    ['Mức độ hài lòng đạt 92,3%, tăng 1,5 điểm %.', 'level; change up'],
    [
      'Hồ sơ giải quyết trước và đúng hạn 12.500 hồ sơ, đạt 99,1%; quá hạn 110 hồ sơ, chiếm 0,9%.',
      'level; share; level; share',
    ],
    ['Tiếp nhận 12.610 hồ sơ, đã giải quyết 12.500 hồ sơ (99,1%).', 'level; level; share'],
    ['Tỷ lệ hồ sơ trực tuyến đạt 85%.', 'level'],
    ['Tiêm mũi 1 đạt 98%, mũi 2 đạt 95%.', 'level; level'],
    ['Số ca mắc 120 ca, giảm 30% so với tuần trước.', 'level; growth down'],
    ['Tăng 2,5 điểm phần trăm so với mức 6,2% của cùng kỳ.', 'change up; level'],
    [
      'GRDP quý I tăng 7,5%, cao hơn 1,2 điểm phần trăm so với mức tăng của cùng kỳ năm trước.',
      'growth up ck; change up ck',
    ],
    ['GRDP tăng 7,5% (cùng kỳ tăng 6,3%).', 'growth up; growth up'],
    ['GRDP quý II tăng 7,5%, cao hơn mức tăng 6,3% của quý I.', 'growth up; growth up'],
    ['Vốn FDI đạt 120 triệu USD, bằng 1,5 lần cùng kỳ.', 'level; ratio ck'],
    ['Vốn FDI chỉ bằng 1/3 so với cùng kỳ.', 'score'],
    ['Giảm một nửa, còn 12 vụ.', 'level'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});
