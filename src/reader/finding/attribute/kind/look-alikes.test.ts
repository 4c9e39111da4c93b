import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';

/** Kind, direction and base of every figure; `ck` for the same period of last year. */
function kindsIn(text: string): string[] {
  return readText({ text, date: '2024' }).claims.map(({ kind, direction, base }) =>
    [kind, direction, base]
      .filter((part) => part !== null)
      .join(' ')
      .replace('same_period_last_year', 'ck'),
  );
}

describe('figures that only look like another kind', () => {
  it.each([
    [
      'Huyện có thêm 5 xã đạt chuẩn; 3 xã đạt chuẩn nâng cao; 1 xã, 4 thôn đạt kiểu mẫu.',
      'change up; change up; change up; change up',
    ],
    ['Huyện có thêm 5 xã đạt chuẩn; có 3 xã đạt chuẩn nâng cao.', 'change up; level'],
    ['Xã thực hiện giảm tỷ lệ hộ nghèo năm 2023 là 0,3%.', 'change down'],
    ['Xã giảm tỷ lệ hộ nghèo năm 2023 còn 0,3%.', 'level'],
    ['Tiền gửi dân cư chiếm 70% tổng vốn và tăng 2% so với cùng kỳ.', 'share; growth up ck'],
    ['Công nghiệp chiếm 55% (tăng 2% so với cùng kỳ).', 'share; change up ck'],
    [
      'Có 3 xã có tỷ lệ hộ nghèo cao là xã A (30%), xã B (28%), xã C (25%).',
      'level; level; level; level',
    ],
    [
      'Các địa phương tăng trưởng cao: Bắc Ninh (14,2%), Hải Phòng (11,5%).',
      'growth up; growth up',
    ],
    ['Đến nay, huyện có 12/15 xã đạt chuẩn; 3 xã còn lại đạt 15 tiêu chí.', 'score; level; other'],
    ['Doanh nghiệp nộp ngân sách 120 tỷ đồng (15% tổng thu).', 'level; share'],
    ['Vay vốn với lãi suất ưu đãi (6,5%/năm).', 'level'],
    ['Thuế suất giảm còn 8% (từ 10%).', 'level; level'],
    ['Đã giải ngân 120 tỷ đồng (40% kế hoạch).', 'level; plan_percent plan'],
    [
      'Thu ngân sách 120 tỷ đồng (tăng 15%), chi 100 tỷ đồng (giảm 5%).',
      'level; growth up; level; growth down',
    ],
    ['Giảm 3 vụ, làm chết 5 người.', 'change down; level'],
    [
      'Xảy ra 20 vụ, giảm 3 vụ; làm 5 người chết, 12 người bị thương.',
      'level; change down; level; level',
    ],
    [
      'Tăng 5% so với cùng kỳ, trong đó vốn trong nước 120 tỷ đồng, vốn nước ngoài 50 triệu USD.',
      'growth up ck; level; level',
    ],
    ['Diện tích tăng 120 ha, sản lượng 1.250 tấn.', 'change up; level'],
    ['Đàn trâu giảm 120 con, đàn bò 12.500 con.', 'change down; level'],
    ['Kết nạp thêm 5 hội viên, tổng số 120 hội viên.', 'change up; level'],
    ['Thêm 2 xã về đích, nâng số xã đạt chuẩn lên 12 xã, chiếm 80%.', 'change up; level; share'],
    ['Xuất khẩu tăng 12%, chiếm 35% tổng kim ngạch.', 'growth up; share'],
    ['Chiếm 35% tổng kim ngạch, tăng 12% so với cùng kỳ.', 'share; change up ck'],
    [
      'Khu vực FDI xuất khẩu 1,2 tỷ USD, tăng 12%, chiếm 75%; khu vực trong nước 0,4 tỷ USD, giảm 3%, chiếm 25%.',
      'level; growth up; share; level; growth down; share',
    ],
    ['Tốc độ tăng trưởng tín dụng 12%, nợ xấu 1,2%.', 'growth up; level'],
    [
      'Tăng trưởng GRDP 8,5%, trong đó công nghiệp 12%, dịch vụ 7%, nông nghiệp 3%.',
      'growth up; growth up; growth up; growth up',
    ],
    [
      'GRDP tăng 8,5%, trong đó công nghiệp tăng 12%, dịch vụ 7%, nông nghiệp 3%.',
      'growth up; growth up; growth up; growth up',
    ],
    ['Quy hoạch thời kỳ 2021-2030 được phê duyệt với 12 dự án.', 'level'],
    ['Năm 2023 (văn bản năm 2024), thu đạt 500 tỷ đồng.', 'level'],
    ['Đến năm 2020, huyện có 12 xã đạt chuẩn.', 'level'],
    ['Tính đến hết năm 2023, có 120 km đường được cứng hóa.', 'level'],
    ['Dự án hoàn thành vào năm 2026 có vốn 120 tỷ đồng.', 'target'],
    ['Hội nghị quán triệt nghị quyết có 120 đại biểu.', 'level'],
    ['Theo Nghị quyết 13, huyện hỗ trợ 120 hộ.', 'level'],
    ['Thực hiện kế hoạch, đã trồng 120 ha.', 'level'],
    ['Xây dựng kế hoạch kiểm tra 12 tổ chức đảng.', 'level'],
    ['Ban hành 12 kế hoạch, 5 nghị quyết.', 'level; level'],
    ['Đạt kế hoạch đề ra với 120 ha.', 'level'],
    ['So với kế hoạch, còn thiếu 12 ha.', 'level'],
    ['Còn 12 chỉ tiêu chưa đạt.', 'level'],
    ['Có 12 chỉ tiêu đạt, 3 chỉ tiêu vượt, 2 chỉ tiêu không đạt.', 'level; level; level'],
    ['Vượt 3 chỉ tiêu so với nghị quyết.', 'level'],
    ['Tỷ lệ chín bộ tiêu chí là 5/9.', 'score'],
    ['Có 5 xã đạt trên 15 tiêu chí; bình quân 14,2 tiêu chí/xã.', 'level; other; level'],
    ['Thưởng mỗi hộ trên 5 triệu đồng.', 'level'],
    ['Có 12 hộ thu nhập trên 500 triệu đồng/năm.', 'level; other'],
    ['Hỗ trợ 12 hộ trên 500 triệu đồng.', 'level; level'],
    ['Đoàn có trên 120 đại biểu, đại diện cho hơn 5.000 đoàn viên.', 'level; level'],
    ['Tổng diện tích trên 1.250 ha, với hơn 500 hộ tham gia.', 'level; level'],
    ['Hơn 90% số hộ có trên 2 xe máy.', 'share; other'],
    ['Vốn điều lệ từ 10 tỷ đồng trở lên.', 'level'],
    ['Trao tặng 12 suất quà, mỗi suất 500 nghìn đồng.', 'level; level'],
    ['Thu từ 500 đến 600 triệu đồng mỗi năm.', 'level'],
    ['Từ 12 hộ ban đầu, nay có 120 hộ.', 'level; level'],
    ['Từ đầu năm đến nay, bán được 120 xe.', 'level'],
    [
      'Giá bán 25.000 đồng/kg, cao hơn 2.000 đồng/kg so với vụ trước.',
      'level; change up previous_year',
    ],
    ['Lợi nhuận 120 triệu đồng/ha, cao gấp 2 - 3 lần trồng lúa.', 'level; ratio'],
    ['Năng suất cao hơn lúa thường 10 - 15%.', 'growth up'],
    ['Rút ngắn 50% thời gian giải quyết.', 'growth down'],
    ['Cắt giảm 30% thủ tục hành chính.', 'growth down'],
    ['Tiết kiệm 10% chi thường xuyên.', 'share'],
    ['Miễn giảm 50% học phí cho học sinh nghèo.', 'share'],
    ['Vốn vay chiếm khoảng 70%, vốn tự có 30%.', 'share; share'],
    ['Hợp tác xã có 25 thành viên, góp vốn 1,2 tỷ đồng.', 'level; level'],
    ['Nông dân đóng góp 12.500 ngày công, hiến 25.000 m2 đất.', 'level; level'],
    ['Nhân dân đóng góp 25 tỷ đồng, tương đương 30% tổng vốn.', 'level; share'],
    ['Ngày 30/4 có 12.000 lượt khách.', 'level'],
    ['Trong tháng 5 có 2/3 số ngày mưa.', 'score'],
    ['Lúa đạt 5,2 tấn/ha, tương đương 52 tạ/ha.', 'level; level'],
    ['Mở 12 lớp đào tạo nghề cho trên 350 lao động.', 'level; level'],
    ['Mở 12 lớp, đào tạo trên 350 lao động.', 'level; level'],
    ['Tổ chức 12 buổi tuyên truyền thu hút hơn 1.200 người.', 'level; level'],
    ['Có 12 hộ nuôi trên 50 con lợn.', 'level; other'],
    ['Có 120 hộ đạt thu nhập trên 500 triệu đồng.', 'level; other'],
    ['Có 33 mặt hàng đạt kim ngạch xuất khẩu trên 1 tỷ USD.', 'level; other'],
    ['Có 12 dự án, tổng vốn trên 500 tỷ đồng.', 'level; level'],
    [
      'Vốn ngân sách đạt 415 tỷ đồng, bằng 57% kế hoạch (cùng kỳ năm 2022 bằng 55%). Vốn trung ương quản lý 81 tỷ đồng, bằng 57,5% và tăng 27%.',
      'level; plan_percent plan; plan_percent plan; level; plan_percent plan; growth up',
    ],
    [
      'Chi ngân sách 500 tỷ đồng, đạt 78% dự toán. Trong đó: Chi đầu tư 150 tỷ đồng, đạt 119%; chi thường xuyên 350 tỷ đồng, đạt 59%.',
      'level; plan_percent plan; level; plan_percent plan; level; plan_percent plan',
    ],
    [
      'Thu 400 tỷ đồng, bằng 105% cùng kỳ; trong đó thuế 100 tỷ đồng, bằng 98%.',
      'level; ratio ck; level; ratio ck',
    ],
    ['Tổng thu 400 tỷ đồng. Trong đó thuế 100 tỷ đồng, bằng 25%.', 'level; level; share'],
    [
      'Còn 02 chỉ tiêu chưa đạt là tỷ lệ đô thị hóa (đạt 22,1%/25%) và tỷ lệ lao động qua đào tạo (63,2%/65%).',
      'level; level; target; level; target',
    ],
    ['Giải ngân ngân sách tỉnh 35,2/80 tỷ đồng, đạt 44%.', 'score; plan_percent plan'],
    [
      'Làm rõ 158/185 vụ, bắt 265 đối tượng, đạt tỷ lệ 85,4%, cao hơn 1,2% so với cùng kỳ.',
      'score; level; share; change up ck',
    ],
    [
      'Nợ quá hạn 4,2 tỷ đồng, chiếm 0,11%, giảm 0,02% so với đầu năm.',
      'level; share; change down year_start',
    ],
    [
      'Tổng diện tích 7.850 ha, đạt 100,6% KH, trong đó: Lúa 3.200/3.150 ha (101,6%), ngô 1.450/1.500 ha (96,7%).',
      'level; plan_percent plan; score; plan_percent plan; score; plan_percent plan',
    ],
    [
      'Khám 35.600 lượt đạt 51% KH; tỷ lệ trẻ được tiêm đủ 8 loại vắc xin đạt 48%.',
      'level; plan_percent plan; level; level',
    ],
    ['Hộ nghèo 4.520 hộ/15.300 hộ, chiếm 29,5%.', 'level; level; share'],
    ['So cùng kỳ giảm 5 vụ - 3 đối tượng.', 'change down ck; change down ck'],
    ['Giá bán cao hơn thị trường 10 - 15%.', 'growth up'],
    ['Giá bán tại Hà Nội 10 - 15 nghìn đồng/kg.', 'level'],
    ['Đã giải ngân 685 tỷ đồng, bằng 54,8%.', 'level; plan_percent plan'],
    ['Có trên 70% số hộ trồng bưởi có thu nhập từ 100 triệu đồng trở lên.', 'share; other'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text).join('; ')).toBe(kinds);
  });
});
