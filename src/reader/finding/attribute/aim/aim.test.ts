import { describe, expect, it } from 'vitest';
import { kindsIn } from '../../claims-in.fixture.ts';

describe('aims of resolutions, plans and tasks', () => {
  it.each([
    [
      'NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ phường lần thứ I, nhiệm kỳ 2025-2030\nI. ĐÁNH GIÁ KẾT QUẢ\nThu ngân sách bình quân tăng 12%/năm, đạt 105% nghị quyết.\nII. MỤC TIÊU, PHƯƠNG HƯỚNG NHIỆM KỲ 2025-2030\n1. Mục tiêu tổng quát\nXây dựng phường văn minh.\n2. Các chỉ tiêu chủ yếu\n2.1. Về kinh tế\n(1) Giá trị sản xuất tăng bình quân 13%/năm.\n(2) Thu ngân sách tăng 10%/năm trở lên.\n2.2. Về xã hội\n(3) 100% tổ dân phố đạt danh hiệu văn hóa.\n(4) Đến hết năm 2030 không còn hộ nghèo; thu nhập đạt 128 triệu đồng/người/năm.\n3. Các nhiệm vụ trọng tâm\n- Hằng năm trồng mới 20.000 cây xanh.',
      'growth up; plan_percent plan:resolution; target up; target up; target; target; target',
    ],
    [
      'Điều 1. Thông qua kế hoạch phát triển kinh tế - xã hội năm 2025 với các chỉ tiêu sau:\n1. Tổng giá trị sản xuất đạt 5.200 tỷ đồng, tăng 12% so với năm 2024.\n2. Thu ngân sách 520 tỷ đồng.\n3. Tỷ lệ hộ nghèo giảm 0,5%.',
      'target; target up year:2024; target; target down',
    ],
    [
      'Phát huy kết quả đạt được, năm 2025 huyện phấn đấu: Tổng giá trị sản xuất tăng 12%; thu ngân sách đạt 520 tỷ đồng; 95% hộ đạt gia đình văn hóa.',
      'target up; target; target',
    ],
    [
      'Năm 2024, thu ngân sách đạt 480 tỷ đồng, tăng 8%. Năm 2025, huyện phấn đấu thu 520 tỷ đồng, tăng 8,3% so với năm 2024.',
      'level; growth up; target; target up year:2024',
    ],
    [
      'Bước vào năm 2025, huyện đặt mục tiêu thu ngân sách 520 tỷ đồng, tăng trưởng 9%. Để đạt được, huyện tập trung vào 5 nhóm giải pháp.',
      'target; target up; level',
    ],
    [
      'Mục tiêu chung: Xây dựng huyện giàu đẹp.\nMục tiêu cụ thể:\nThu nhập bình quân đạt 80 triệu đồng.\nTỷ lệ đô thị hóa 35%.\n\nTrong 5 năm qua, huyện đã xây dựng 120 km đường.',
      'target; target; level',
    ],
    [
      'Đến năm 2030, phường phấn đấu trở thành đô thị văn minh. Thu nhập bình quân đạt 128 triệu đồng. Giải quyết việc làm cho 2.000 lao động. Hiện phường có 12 tổ dân phố.',
      'target; target; level',
    ],
    [
      'Chỉ tiêu đến năm 2030:\n+ Tỷ lệ trường đạt chuẩn: 90%;\n+ Tỷ lệ bao phủ BHYT: 97%;\n+ Số bác sĩ: 11 bác sĩ/vạn dân.',
      'target; target; target',
    ],
    [
      'Một số chỉ tiêu cụ thể năm 2025: Giá trị sản xuất 6.000 tỷ đồng; cơ cấu: nông nghiệp 15%, công nghiệp 60%, dịch vụ 25%.',
      'target; target; target; target',
    ],
    [
      'Kết quả thực hiện một số chỉ tiêu cụ thể năm 2024: Giá trị sản xuất 6.000 tỷ đồng; cơ cấu: nông nghiệp 15%, công nghiệp 60%.',
      'level; level; level',
    ],
    [
      'Theo kế hoạch, năm 2024 huyện trồng 300 ha rừng; đến nay đã trồng 250 ha, đạt 83,3%.',
      'target; level; plan_percent plan',
    ],
    ['Kế hoạch giao 300 ha, đã trồng 250 ha.', 'target; level'],
    [
      'Kế hoạch trồng rừng năm 2024 là 300 ha; kết quả thực hiện 250 ha, đạt 83,3% kế hoạch.',
      'target; level; plan_percent plan',
    ],
    ['Huyện được giao chỉ tiêu tuyển 120 thanh niên nhập ngũ.', 'target'],
    ['Chỉ tiêu giao quân năm 2024 là 120 thanh niên.', 'target'],
    ['Theo dự toán HĐND tỉnh giao, thu nội địa 400 tỷ đồng.', 'target'],
    ['Dự kiến cả năm thu 520 tỷ đồng, vượt 8% dự toán.', 'target; target up plan'],
    ['Ước thực hiện cả năm thu 520 tỷ đồng, vượt 8% dự toán.', 'level; change up plan'],
    ['Dự án có tổng mức đầu tư 120 tỷ đồng, dự kiến hoàn thành trong năm 2025.', 'level'],
    ['Dự án dự kiến khởi công năm 2025 với tổng vốn 120 tỷ đồng.', 'target'],
    ['Quy hoạch đến năm 2030, đất ở 500 ha, đất công nghiệp 300 ha.', 'target; target'],
    ['Lễ hội sẽ diễn ra với 12 hoạt động.', 'target'],
    ['Thời gian tới, huyện tiếp tục hỗ trợ 120 hộ.', 'level'],
    [
      'Nhiệm vụ 6 tháng cuối năm: giải ngân trên 95% kế hoạch vốn; thu ngân sách đạt 250 tỷ đồng.',
      'target plan; target',
    ],
    [
      '6 tháng cuối năm, phấn đấu gieo cấy 3.000 ha lúa mùa, trồng 500 ha cây vụ đông.',
      'target; target',
    ],
    [
      'Năm 2024, huyện phấn đấu thu 500 tỷ đồng. Xã Tân Thành có 120 hộ trồng chè. Gia đình ông Sơn trồng 2 ha, thu 200 triệu đồng.',
      'target; level; level; level',
    ],
    [
      'Huyện phấn đấu đến năm 2025 đạt chuẩn, thu nhập 60 triệu đồng. Tại hội nghị, lãnh đạo huyện tặng 12 suất quà.',
      'target; level',
    ],
    [
      'Phấn đấu thu nhập đạt 60 triệu đồng. Hằng năm có 90 hộ thoát nghèo. Tỷ lệ đô thị hóa 30%.',
      'target; target; target',
    ],
    [
      'Điều 1. Thông qua dự toán thu ngân sách năm 2025 như sau:\n1. Tổng thu: 18.350 tỷ đồng, tăng 6,2% so với ước thực hiện năm 2024.\nTrong đó:\n- Thu nội địa: 15.200 tỷ đồng;\n- Thu xuất nhập khẩu: 3.150 tỷ đồng.\n2. Tổng chi: 21.480 tỷ đồng.',
      'target; target up estimate; target; target; target',
    ],
    ['Đến tháng 6 năm 2025, xã đã trồng 12 ha; năm 2026 trồng 15 ha.', 'level; target'],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});
