import { describe, expect, it } from 'vitest';
import { kindsIn } from '../../claims-in.fixture.ts';

describe('results of many fields', () => {
  it.each([
    [
      'Giải ngân vốn đầu tư công đến 31/5 đạt 1.250 tỷ đồng, bằng 32,5% kế hoạch; trong đó, vốn ngân sách trung ương 450 tỷ đồng, đạt 28%; vốn địa phương 800 tỷ đồng, đạt 35,6%.',
      'level; plan_percent plan; level; plan_percent plan; level; plan_percent plan',
    ],
    [
      'Có 5 đơn vị giải ngân trên 50% kế hoạch; 12 đơn vị giải ngân dưới 20%.',
      'level; other; level; other',
    ],
    ['Một số đơn vị có tỷ lệ giải ngân cao: Sở Y tế (85%), Sở Giáo dục (78%).', 'level; level'],
    ['Tỷ lệ giải ngân thấp hơn bình quân cả nước 3,5%.', 'change down'],
    ['Tỷ lệ giải ngân đạt 32,5%, thấp hơn cùng kỳ năm trước (38,2%).', 'level; level'],
    ['Cao hơn cùng kỳ năm 2023 là 2,5 điểm phần trăm.', 'change up ck'],
    [
      'Thiên tai làm 12 người chết, 35 người bị thương, 1.250 ngôi nhà bị sập; tổng thiệt hại ước 1.200 tỷ đồng.',
      'level; level; level; level',
    ],
    [
      'Dịch tả lợn châu Phi xảy ra tại 12 xã, tiêu hủy 1.250 con lợn, trọng lượng 65 tấn.',
      'level; level; level',
    ],
    ['Tiêm phòng đạt 85% tổng đàn.', 'share'],
    ['Tiêm phòng lở mồm long móng 12.500 liều, đạt 95% kế hoạch.', 'level; plan_percent plan'],
    ['Tuyển 120/120 thanh niên nhập ngũ, đạt 100% chỉ tiêu.', 'score; plan_percent plan'],
    ['Giao 120 quân, đạt 100% kế hoạch.', 'level; plan_percent plan'],
    ['Giao đủ 100% chỉ tiêu được giao.', 'plan_percent plan'],
    [
      'Tổng dư nợ ủy thác 520 tỷ đồng với 12.500 hộ vay, chiếm 99,5% tổng dư nợ.',
      'level; level; share',
    ],
    ['Nợ quá hạn 1,2 tỷ đồng, tỷ lệ 0,23%.', 'level; share'],
    [
      'Nợ quá hạn chiếm 0,23% tổng dư nợ, giảm 0,02% so với đầu năm.',
      'share; change down year_start',
    ],
    ['Lãi suất cho vay 6,5%/năm.', 'level'],
    [
      'Số người tham gia BHXH là 25.000 người, chiếm 35% lực lượng lao động, tăng 5% so với năm trước.',
      'level; share; growth up previous_year',
    ],
    ['Tỷ lệ tham gia BHXH đạt 35%, tăng 2,5% so với năm trước.', 'level; change up previous_year'],
    ['Cấp 12.500 căn cước công dân, đạt 98% số công dân đủ điều kiện.', 'level; share'],
    ['Kích hoạt 65.000 tài khoản định danh, đạt tỷ lệ 85%.', 'level; share'],
    ['100% hồ sơ được số hóa.', 'share'],
    ['Thanh toán không dùng tiền mặt đạt 65%.', 'level'],
    ['Tỷ lệ dịch vụ công trực tuyến toàn trình đạt 75% (mục tiêu 80%).', 'level; target'],
    ['Chỉ số DTI xếp thứ 12/63, tăng 4 hạng so với năm 2022.', 'other; change up year:2022'],
    ['Chỉ số PAPI đạt 42,5 điểm, thuộc nhóm trung bình cao, xếp thứ 25 cả nước.', 'level; other'],
    ['Tỉnh nằm trong tốp 10 cả nước.', 'other'],
    ['Đứng thứ 3 toàn quốc và thứ nhất vùng.', 'other'],
    ['Từ vị trí 25 lên vị trí thứ 12.', 'other; other'],
    ['Tổng kết năm học: 99,2% học sinh lên lớp; 45% học sinh khá, giỏi.', 'share; share'],
    ['Tỷ lệ học sinh khá giỏi chiếm 45%.', 'share'],
    ['Tỷ lệ hộ nghèo chiếm 3,5%.', 'share'],
    [
      'Hộ nghèo 350 hộ, chiếm tỷ lệ 3,5%; hộ cận nghèo 420 hộ, chiếm 4,2%.',
      'level; share; level; share',
    ],
    [
      'Toàn xã có 1.250 hộ, 5.200 nhân khẩu, trong đó 65% là đồng bào dân tộc thiểu số.',
      'level; level; share',
    ],
    ['Đồng bào dân tộc thiểu số chiếm trên 65% dân số.', 'share'],
    ['Diện tích rừng 12.500 ha, độ che phủ 52,3%.', 'level; level'],
    ['Tỷ lệ che phủ rừng duy trì ổn định ở mức 52,3%.', 'level'],
    [
      'Đất nông nghiệp 5.200 ha, chiếm 65%; đất phi nông nghiệp 1.200 ha, chiếm 15%; đất chưa sử dụng 1.600 ha.',
      'level; share; level; share; level',
    ],
    [
      'Cấp mới 12 dự án, vốn 120 triệu USD (tăng 20% về số dự án và 35% về vốn so cùng kỳ).',
      'level; level; growth up ck; growth up ck',
    ],
    [
      'Thu hút 12 dự án, gấp 2 lần về số dự án và gấp 3,5 lần về vốn so với cùng kỳ.',
      'level; ratio ck; ratio ck',
    ],
    ['Lũy kế có 120 dự án FDI với tổng vốn 2,5 tỷ USD.', 'level; level'],
    ['Tỷ lệ lấp đầy khu công nghiệp đạt 65%.', 'level'],
    ['Khu công nghiệp rộng 250 ha, lấp đầy 65%.', 'level; level'],
    ['Hàng tồn kho tăng 12%; chỉ số tiêu thụ giảm 3,5%.', 'growth up; growth down'],
    [
      'Chỉ số sản xuất công nghiệp 5 tháng tăng 8,2% (cùng kỳ năm 2023 giảm 1,2%).',
      'growth up; growth down',
    ],
    ['Trong mức tăng chung 8,2%, ngành chế biến đóng góp 6,5 điểm phần trăm.', 'growth up; share'],
    [
      'Sản lượng thủy sản 1.250 tấn, tăng 3,2%; trong đó nuôi trồng 1.000 tấn, tăng 4%; khai thác 250 tấn, tăng 0,2%.',
      'level; growth up; level; growth up; level; growth up',
    ],
    [
      'Doanh thu bưu chính 52 tỷ đồng, tăng 12,5% (tăng 5,8 tỷ đồng).',
      'level; growth up; change up',
    ],
    [
      'Vận tải hành khách đạt 1,2 triệu lượt khách, tăng 5,2% và luân chuyển 85 triệu lượt khách.km, tăng 6,1%.',
      'level; growth up; level; growth up',
    ],
    ['Giá xăng giảm 500 đồng/lít (giảm 2,2%).', 'change down; growth down'],
    ['Giá vàng tăng 1,2 triệu đồng/lượng.', 'change up'],
    ['Giá lợn hơi dao động từ 60.000 - 62.000 đồng/kg.', 'level'],
    ['Số vụ cháy 12 vụ, giảm 03 vụ = 20%.', 'level; change down; growth down'],
    [
      'So với cùng kỳ: số vụ tăng 02, số người chết giảm 01, số người bị thương tăng 05.',
      'change up ck; change down ck; change up ck',
    ],
    ['Tăng 12 vụ (+25%), 05 người chết (+12%).', 'change up; growth up; change up; growth up'],
    [
      'Xử phạt 1.250 trường hợp, số tiền 2,5 tỷ đồng; tước 120 giấy phép lái xe.',
      'level; level; level',
    ],
    [
      'Tiếp 125 lượt công dân; tiếp nhận 85 đơn, giải quyết 80 đơn, đạt 94,1%.',
      'level; level; level; share',
    ],
    [
      'Đã giải quyết 80/85 đơn, đạt tỷ lệ 94,1%; còn 5 đơn đang giải quyết, chiếm 5,9%.',
      'score; share; level; share',
    ],
    ['Kiểm tra 12 tổ chức đảng, tăng 2 tổ chức; giám sát 15 đảng viên.', 'level; change up; level'],
    [
      'Chất lượng chi bộ: hoàn thành xuất sắc 20%, hoàn thành tốt 75%, hoàn thành 5%.',
      'level; level; level',
    ],
    ['Có 98,5% đảng viên hoàn thành tốt nhiệm vụ trở lên.', 'share'],
    [
      'Tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ là 15,2%; hoàn thành tốt nhiệm vụ là 80,5%.',
      'level; level',
    ],
    [
      'Đã sắp xếp, giảm 25 đầu mối (giảm 30%), giảm 120 biên chế.',
      'change down; growth down; change down',
    ],
    ['Giảm từ 15 xuống còn 12 phòng, ban (giảm 20%).', 'level; level; growth down'],
    [
      'Sau sắp xếp, còn 45 đơn vị, giảm 15 đơn vị, đạt tỷ lệ giảm 25%.',
      'level; change down; growth down',
    ],
    [
      'Tinh giản 85 người, đạt 10,2% so với biên chế giao năm 2015.',
      'change down; plan_percent plan',
    ],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});
