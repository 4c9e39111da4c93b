import { describe, expect, it } from 'vitest';
import { kindsIn } from '../../claims-in.fixture.ts';

describe('aims over several sentences and lines', () => {
  it.each([
    [
      'Mục tiêu đến năm 2025 như sau:\n- Thu nhập bình quân đầu người đạt 70 triệu đồng.\n- Tỷ lệ hộ nghèo giảm 1%/năm.\n- Tỷ lệ che phủ rừng ổn định 52%.',
      'target; target down; target',
    ],
    [
      'Các chỉ tiêu chủ yếu:\n1. Tốc độ tăng giá trị sản xuất 12%.\n2. Thu ngân sách tăng 10%/năm.\n3. Giải quyết việc làm cho 1.200 lao động.',
      'target up; target up; target',
    ],
    [
      'II. MỤC TIÊU, CHỈ TIÊU CHỦ YẾU NĂM 2025\n1. Về kinh tế\n- Tổng thu ngân sách đạt 500 tỷ đồng.\n2. Về xã hội\n- Tỷ lệ hộ nghèo giảm còn 2%.\n- Tạo việc làm cho 1.000 người.',
      'target; target; target',
    ],
    [
      'I. KẾT QUẢ THỰC HIỆN NĂM 2024\n1. Về kinh tế\n- Tổng thu ngân sách đạt 500 tỷ đồng.\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025\n1. Mục tiêu\n- Tổng thu ngân sách đạt 550 tỷ đồng.',
      'level; target',
    ],
    [
      'Đại hội thống nhất các chỉ tiêu nhiệm kỳ 2025-2030: thu nhập bình quân đạt 90 triệu đồng/người/năm; 100% thôn đạt chuẩn; kết nạp 50 đảng viên.',
      'target; target; target',
    ],
    [
      'Nghị quyết xác định đến năm 2030, thu nhập bình quân đạt 90 triệu đồng; tỷ lệ hộ nghèo dưới 1%.',
      'target; target',
    ],
    [
      'Đại hội đã đề ra các mục tiêu: tăng trưởng kinh tế bình quân 10%/năm; thu ngân sách tăng 12%/năm.',
      'target up; target up',
    ],
    [
      'Trong nhiệm kỳ tới, huyện phấn đấu thu ngân sách đạt 500 tỷ đồng. Giá trị sản xuất tăng 12%/năm. Thu nhập bình quân đạt 80 triệu đồng.',
      'target; target up; target',
    ],
    [
      'Năm 2025, xã phấn đấu đạt 19/19 tiêu chí; thu nhập bình quân 60 triệu đồng.',
      'score; target',
    ],
    ['Kế hoạch năm 2025: gieo trồng 500 ha lúa; trồng rừng 200 ha.', 'target; target'],
    ['Dự toán thu ngân sách năm 2025 là 500 tỷ đồng; chi ngân sách 600 tỷ đồng.', 'target; target'],
    ['Năm 2025, huyện được giao dự toán thu 500 tỷ đồng.', 'target'],
    ['UBND tỉnh giao huyện thu 500 tỷ đồng.', 'target'],
    ['Tỉnh đặt chỉ tiêu tăng trưởng 10%, thu ngân sách 9.000 tỷ đồng.', 'target up; target'],
    ['Huyện sẽ xây dựng 12 phòng học, tổng kinh phí 15 tỷ đồng.', 'target; target'],
    ['Dự kiến trong năm, huyện sẽ có thêm 3 xã đạt chuẩn.', 'target up'],
    ['Dự báo GRDP năm 2025 tăng 8,5%.', 'target up'],
    ['Để hoàn thành mục tiêu tăng trưởng 8%, tỉnh tập trung nhiều giải pháp.', 'target up'],
    ['Tỉnh quyết tâm đạt mức tăng trưởng 8%.', 'target up'],
    ['Yêu cầu các đơn vị giải ngân đạt 95% kế hoạch vốn.', 'target plan'],
    ['Chủ tịch UBND tỉnh yêu cầu đến 31/12 giải ngân đạt trên 95% kế hoạch.', 'target plan'],
    ['Phấn đấu đến hết năm 2025 giải ngân 100% kế hoạch vốn được giao.', 'target plan'],
    ['Mục tiêu là giảm 50% số vụ.', 'target down'],
    ['Phấn đấu giảm tỷ lệ hộ nghèo xuống còn 1,5%.', 'target'],
    ['Phấn đấu nâng tỷ lệ hộ dùng nước sạch lên 95%.', 'target'],
    ['Phấn đấu tỷ lệ hộ nghèo giảm bình quân 1 - 1,5%/năm.', 'target down'],
    ['Phấn đấu mỗi năm giảm từ 1% trở lên tỷ lệ hộ nghèo.', 'target down'],
    ['Phấn đấu tốc độ tăng trưởng bình quân 10%/năm.', 'target up'],
    ['Phấn đấu tăng trưởng GRDP 10% trở lên.', 'target up'],
    ['Phấn đấu kim ngạch xuất khẩu tăng thêm 50 triệu USD.', 'target up'],
    ['Phấn đấu thu ngân sách vượt 10% dự toán.', 'target up plan'],
    ['Phấn đấu thu ngân sách vượt dự toán 10%.', 'target up plan'],
    ['Phấn đấu thu nhập gấp 2 lần năm 2020.', 'target year:2020'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('words of aims beside results', () => {
  it.each([
    [
      'Kết quả thực hiện các chỉ tiêu chủ yếu: thu ngân sách đạt 500 tỷ đồng; thu nhập bình quân 60 triệu đồng.',
      'level; level',
    ],
    [
      'Các chỉ tiêu chủ yếu đều đạt và vượt kế hoạch, trong đó thu ngân sách đạt 500 tỷ đồng.',
      'level',
    ],
    ['Có 15/15 chỉ tiêu đạt và vượt kế hoạch; thu ngân sách đạt 500 tỷ đồng.', 'score; level'],
    [
      'Nhiều chỉ tiêu vượt mục tiêu đề ra như: thu ngân sách đạt 500 tỷ đồng, bằng 110% dự toán.',
      'level; plan_percent plan',
    ],
    ['Huyện đã hoàn thành mục tiêu với 12 xã đạt chuẩn.', 'level'],
    ['Chương trình mục tiêu quốc gia được bố trí 25 tỷ đồng.', 'level'],
    ['Thực hiện mục tiêu giảm nghèo, huyện đã hỗ trợ 120 hộ.', 'level'],
    ['Với mục tiêu nâng cao đời sống, xã đã xây dựng 12 mô hình.', 'level'],
    ['Phấn đấu hoàn thành các chỉ tiêu. Đến nay, thu ngân sách đạt 300 tỷ đồng.', 'level'],
    ['Năm 2024 phấn đấu thu 500 tỷ đồng. Kết quả, đã thu 520 tỷ đồng.', 'target; level'],
    [
      'Mục tiêu thu ngân sách 500 tỷ đồng. Tính đến ngày 30/6, đã thu được 260 tỷ đồng.',
      'target; level',
    ],
    [
      'So với mục tiêu Nghị quyết, thu nhập bình quân tăng 5 triệu đồng.',
      'change up plan:resolution',
    ],
    ['Đại hội đã bầu 33 đồng chí vào Ban Chấp hành nhiệm kỳ 2025-2030.', 'level'],
    ['Nhờ sự phấn đấu của cán bộ, thu nhập đạt 50 triệu đồng.', 'level'],
    ['Các đại biểu dự báo nhiều khó khăn; hiện có 12 dự án chậm tiến độ.', 'level'],
    ['Đạt mục tiêu đề ra, tỷ lệ hộ nghèo giảm còn 3%.', 'level'],
    ['Vượt mục tiêu đề ra, tỷ lệ hộ nghèo giảm còn 3%.', 'level'],
    ['Trong quá trình phấn đấu, đã có 12 quần chúng được kết nạp.', 'level'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('accidents and crime', () => {
  it.each([
    [
      'Toàn tỉnh xảy ra 120 vụ tai nạn giao thông, làm chết 45 người, bị thương 98 người. So với cùng kỳ giảm 12 vụ, 5 người chết, 10 người bị thương.',
      'level; level; level; change down ck; change down ck; change down ck',
    ],
    [
      'So với cùng kỳ năm trước, số vụ giảm 5,2%, số người chết giảm 3,1%, số người bị thương tăng 2%.',
      'growth down ck; growth down ck; growth up ck',
    ],
    [
      'Xảy ra 12 vụ (giảm 3 vụ so với cùng kỳ), bắt 15 đối tượng (tăng 2 đối tượng).',
      'level; change down ck; level; change up ck',
    ],
    [
      'Phạm pháp hình sự xảy ra 45 vụ, tăng 5 vụ (12,5%) so với cùng kỳ năm 2023.',
      'level; change up ck; growth up ck',
    ],
    ['Điều tra làm rõ 40/45 vụ, đạt 88,9%.', 'score; share'],
    ['Tỷ lệ điều tra khám phá đạt 88,9%.', 'level'],
    ['Khởi tố 30 vụ/45 bị can.', 'level; level'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('indices of prices and production', () => {
  it.each([
    [
      'CPI tháng 5 tăng 0,12% so với tháng trước, tăng 1,5% so với tháng 12 năm trước và tăng 3,2% so với cùng kỳ năm trước.',
      'growth up previous_month; growth up month:2023-12; growth up ck',
    ],
    [
      'Có 8/11 nhóm hàng tăng giá: giao thông tăng 1,2%; giáo dục tăng 0,5%.',
      'score; growth up; growth up',
    ],
    ['Bình quân 5 tháng, CPI tăng 3,4% so với bình quân cùng kỳ năm 2023.', 'growth up ck'],
    ['Chỉ số giá vàng tăng 2,5%; chỉ số giá đô la Mỹ giảm 0,3%.', 'growth up; growth down'],
    [
      'IIP tháng 5 ước tăng 5,2% so với tháng trước, tăng 8,1% so với cùng kỳ.',
      'growth up previous_month; growth up ck',
    ],
    [
      'Ngành khai khoáng giảm 2,1%, làm giảm 0,3 điểm phần trăm trong mức tăng chung.',
      'growth down; share',
    ],
    ['Khu vực dịch vụ tăng 7,2%, đóng góp 2,9 điểm phần trăm.', 'growth up; share'],
    [
      'Tổng mức bán lẻ đạt 5.200 tỷ đồng, tăng 1,2% so với tháng trước và 10,5% so với cùng kỳ.',
      'level; growth up previous_month; growth up ck',
    ],
    [
      'Chỉ số sử dụng lao động bằng 100,5% so với tháng trước và bằng 98,2% so với cùng kỳ.',
      'ratio previous_month; ratio ck',
    ],
    ['Sản lượng điện 120 triệu kWh, bằng 85% so với cùng kỳ.', 'level; ratio ck'],
    [
      'Xi măng đạt 1.200 tấn, tăng 5,2%; thép đạt 500 tấn, giảm 3%.',
      'level; growth up; level; growth down',
    ],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('fields and herds', () => {
  it.each([
    ['Diện tích lúa 5.200 ha, đạt 102% KH, bằng 98,5% CK.', 'level; plan_percent plan; ratio ck'],
    [
      'Năng suất đạt 55 tạ/ha, tăng 0,5 tạ/ha so với vụ xuân năm trước.',
      'level; change up previous_year',
    ],
    [
      'Sản lượng ước đạt 28.600 tấn, giảm 300 tấn (-1,04%) so với cùng kỳ.',
      'level; change down ck; growth down ck',
    ],
    [
      'Đàn trâu 12.000 con, tăng 1,2% (+142 con) so với cùng kỳ.',
      'level; growth up ck; change up ck',
    ],
    [
      'Trồng rừng tập trung 320 ha/300 ha, đạt 106,7% kế hoạch.',
      'level; target; plan_percent plan',
    ],
    ['Trồng rừng 320/300 ha, đạt 106,7% kế hoạch tỉnh giao.', 'score; plan_percent plan:province'],
    ['Đã gieo cấy 95% diện tích.', 'share'],
    ['Đã thu hoạch được 4.500 ha, đạt 86,5% diện tích gieo cấy.', 'level; share'],
    ['Đã thu hoạch 4.500 ha, chiếm 86,5% diện tích.', 'level; share'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('party work and elections', () => {
  it.each([
    [
      'Có 15 chi bộ hoàn thành xuất sắc nhiệm vụ (20%); 55 chi bộ hoàn thành tốt (73,3%).',
      'level; share; level; share',
    ],
    ['Kết nạp 45 đảng viên, đạt 112,5% chỉ tiêu.', 'level; plan_percent plan'],
    ['Kết nạp 45/40 đảng viên, đạt 112,5% kế hoạch.', 'score; plan_percent plan'],
    ['Cử tri đi bầu đạt 99,9%.', 'level'],
    ['Tỷ lệ cử tri đi bỏ phiếu đạt 99,9%.', 'level'],
    [
      'Có 52 đại biểu trúng cử, trong đó nữ 15 đại biểu, đạt 28,8%; trẻ tuổi 8 đại biểu, đạt 15,4%.',
      'level; level; share; level; share',
    ],
    ['Trình độ trên đại học 30 đại biểu, chiếm 57,7%.', 'level; share'],
    ['100% đại biểu biểu quyết tán thành.', 'share'],
    ['Đồng chí trúng cử với 98,5% số phiếu.', 'share'],
    [
      'Thi hành kỷ luật 25 đảng viên: khiển trách 18, cảnh cáo 5, khai trừ 2.',
      'level; level; level; level',
    ],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('budgets and credit', () => {
  it.each([
    ['Dư nợ đạt 5.200 tỷ đồng, tăng 8,2% so với đầu năm.', 'level; growth up year_start'],
    [
      'Dư nợ đạt 5.200 tỷ đồng, tăng 320 tỷ đồng so với 31/12/2023.',
      'level; change up date:2023-12-31',
    ],
    ['Tỷ lệ nợ xấu 1,2%, giảm 0,1% so với cuối năm 2023.', 'level; change down year:2023'],
    [
      'Giải ngân vốn đầu tư công đạt 320 tỷ đồng, bằng 64% kế hoạch vốn, cao hơn 5% so với cùng kỳ.',
      'level; plan_percent plan; growth up ck',
    ],
    [
      'Thu nội địa 400 tỷ đồng, bằng 80% dự toán và tăng 12% so cùng kỳ; thu hải quan 20 tỷ đồng, bằng 50% dự toán.',
      'level; plan_percent plan; growth up ck; level; plan_percent plan',
    ],
    ['Thu 400 tỷ đồng, đạt 80% dự toán, tăng 12%.', 'level; plan_percent plan; growth up'],
    ['Chi thường xuyên 300 tỷ đồng, đạt 75%.', 'level; plan_percent plan'],
    ['Lãi suất cho vay giảm 0,5%/năm.', 'change down'],
    ['Huy động 120 tỷ đồng, trong đó dân góp 20%.', 'level; share'],
    ['Vốn đầu tư 50 tỷ đồng, vốn ngân sách chiếm 60%, vốn dân 40%.', 'level; share; share'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});

describe('ranks and capacities', () => {
  it.each([
    ['PCI xếp thứ 15/63, tăng 5 bậc so với năm 2022.', 'other; change up year:2022'],
    ['PAR INDEX đạt 85,2%, xếp thứ 20, giảm 2 bậc.', 'level; other; change down'],
    ['Đứng đầu cả nước với 98,5 điểm.', 'level'],
    ['Nhà máy có công suất 50 MW, tổng vốn 1.200 tỷ đồng.', 'other; level'],
    ['Hồ có dung tích 2 triệu m3.', 'other'],
    ['Bệnh viện quy mô 200 giường.', 'level'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});
