import { describe, expect, it } from 'vitest';
import { indicatorsIn } from '../claims-in.fixture.ts';

describe('what a figure measures', () => {
  it.each([
    ['Gieo trồng 60 ha đậu tương, 450 ha rau, đậu các loại.', ['đậu tương', 'rau, đậu các loại']],
    [
      'CPI tăng 1%; trong đó khu vực thành thị tăng 2%, khu vực nông thôn tăng 0,5%.',
      ['CPI', 'khu vực thành thị', 'khu vực nông thôn'],
    ],
    [
      'Tổng vốn đầu tư toàn xã hội ước đạt 820 tỷ đồng, trong đó vốn nhà nước 300 tỷ đồng, chiếm 36,6%; vốn ngoài nhà nước 520 tỷ đồng.',
      ['Tổng vốn đầu tư toàn xã hội', 'vốn nhà nước', 'vốn nhà nước', 'vốn ngoài nhà nước'],
    ],
    [
      'Số lao động được giải quyết việc làm là 3.200 người, đạt 106,7% kế hoạch; trong đó xuất khẩu lao động 150 người.',
      [
        'Số lao động được giải quyết việc làm',
        'Số lao động được giải quyết việc làm',
        'xuất khẩu lao động',
      ],
    ],
    [
      'Công nghiệp và xây dựng tăng 9,1%, nông nghiệp tăng 2,5%, dịch vụ tăng 7,8%.',
      ['Công nghiệp và xây dựng', 'nông nghiệp', 'dịch vụ'],
    ],
    [
      'Tổng dư nợ cho vay đạt 1.250 tỷ đồng, tăng 150 tỷ đồng (13,6%) so với đầu năm; nợ xấu 12 tỷ đồng, chiếm 0,96% tổng dư nợ.',
      ['Tổng dư nợ cho vay', 'Tổng dư nợ cho vay', 'Tổng dư nợ cho vay', 'nợ xấu', 'nợ xấu'],
    ],
    [
      'Doanh thu từ hoạt động lưu trú và ăn uống ước 450 tỷ đồng, tăng 10,2%.',
      ['Doanh thu từ hoạt động lưu trú và ăn uống', 'Doanh thu từ hoạt động lưu trú và ăn uống'],
    ],
    [
      'Năng suất lúa bình quân đạt 56,3 tạ/ha, tăng 1,2 tạ/ha; sản lượng đạt 25.400 tấn.',
      ['Năng suất lúa', 'Năng suất lúa', 'sản lượng'],
    ],
    [
      'Diện tích cây ăn quả đạt 3.200 ha, trong đó: xoài 1.200 ha, nhãn 800 ha, mận hậu 650 ha; sản lượng quả các loại ước 28.000 tấn.',
      ['Diện tích cây ăn quả', 'xoài', 'nhãn', 'mận hậu', 'sản lượng quả các loại'],
    ],
    [
      'Khách quốc tế đạt 320 nghìn lượt, tăng 45%; khách nội địa 2,1 triệu lượt, tăng 12%. Tổng thu từ khách du lịch đạt 3.400 tỷ đồng.',
      [
        'Khách quốc tế',
        'Khách quốc tế',
        'khách nội địa',
        'khách nội địa',
        'Tổng thu từ khách du lịch',
      ],
    ],
    [
      'Lũy kế 9 tháng, chỉ số sản xuất công nghiệp tăng 7,8%, trong đó ngành chế biến, chế tạo tăng 9,1%, khai khoáng giảm 3,4%, sản xuất và phân phối điện tăng 5,6%.',
      [
        'chỉ số sản xuất công nghiệp',
        'ngành chế biến, chế tạo',
        'khai khoáng',
        'sản xuất và phân phối điện',
      ],
    ],
    [
      'Tổng chi ngân sách địa phương 5.600 tỷ đồng, đạt 56% dự toán, trong đó: chi đầu tư phát triển 1.800 tỷ đồng, chi thường xuyên 3.700 tỷ đồng.',
      [
        'Tổng chi ngân sách địa phương',
        'Tổng chi ngân sách địa phương',
        'chi đầu tư phát triển',
        'chi thường xuyên',
      ],
    ],
    [
      'Trong đó, công nghiệp - xây dựng chiếm 45,6%, tăng 1,2 điểm phần trăm; nông nghiệp chiếm 18,3%, giảm 0,9 điểm phần trăm.',
      ['công nghiệp - xây dựng', 'công nghiệp - xây dựng', 'nông nghiệp', 'nông nghiệp'],
    ],
    ['Lực lượng dân quân tự vệ đạt 1,6% dân số.', ['Lực lượng dân quân tự vệ']],
  ])('is the subject before the verb: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      'Trong tháng xảy ra 5 vụ cháy, làm 2 người bị thương, thiệt hại ước 1,2 tỷ đồng.',
      ['vụ cháy', 'người bị thương', 'thiệt hại'],
    ],
    [
      'Toàn huyện có 1.240 doanh nghiệp đang hoạt động. Trong số đó, 320 doanh nghiệp có quy mô lớn.',
      ['doanh nghiệp đang hoạt động', 'doanh nghiệp có quy mô lớn'],
    ],
    [
      'Phát hiện 35 vụ phá rừng trái phép, diện tích thiệt hại 4,2 ha.',
      ['vụ phá rừng trái phép', 'diện tích thiệt hại'],
    ],
    [
      'Hệ thống trường lớp được đầu tư; toàn huyện có 45 trường với 620 lớp, 18.500 học sinh.',
      ['trường', 'lớp', 'học sinh'],
    ],
    [
      'Đã cấp 1.250 giấy chứng nhận quyền sử dụng đất với diện tích 320 ha.',
      ['giấy chứng nhận quyền sử dụng đất', 'diện tích'],
    ],
    [
      'Có 5 dự án hoàn thành, đưa vào sử dụng; 3 dự án đang thi công.',
      ['dự án hoàn thành, đưa vào sử dụng', 'dự án đang thi công'],
    ],
    [
      'Từ nguồn vốn này, xã đã xây dựng 3 nhà văn hóa thôn, 2 công trình nước sạch.',
      ['nhà văn hóa thôn', 'công trình nước sạch'],
    ],
    [
      'Đến nay toàn tỉnh có 120 sản phẩm OCOP, gồm 5 sản phẩm 5 sao, 30 sản phẩm 4 sao.',
      ['sản phẩm OCOP', 'sản phẩm 5 sao', 'sản phẩm 4 sao'],
    ],
    [
      'Có 45 học sinh đạt giải học sinh giỏi quốc gia, gồm 2 giải Nhất, 10 giải Nhì, 15 giải Ba và 18 giải Khuyến khích.',
      [
        'học sinh đạt giải học sinh giỏi quốc gia',
        'giải Nhất',
        'giải Nhì',
        'giải Ba',
        'giải Khuyến khích',
      ],
    ],
    [
      'Thu hút 25 dự án mới với tổng mức đầu tư 4.500 tỷ đồng; lũy kế đến nay trên địa bàn tỉnh có 320 dự án còn hiệu lực.',
      ['dự án mới', 'tổng mức đầu tư', 'dự án còn hiệu lực'],
    ],
    [
      'Có 125 doanh nghiệp thành lập mới, vốn đăng ký 980 tỷ đồng; 45 doanh nghiệp tạm ngừng hoạt động, 12 doanh nghiệp giải thể.',
      [
        'doanh nghiệp thành lập mới',
        'vốn đăng ký',
        'doanh nghiệp tạm ngừng hoạt động',
        'doanh nghiệp giải thể',
      ],
    ],
    [
      'Thực hiện sắp xếp, toàn tỉnh giảm 12 đơn vị hành chính cấp xã, còn 136 xã, phường, thị trấn.',
      ['đơn vị hành chính cấp xã', 'xã, phường, thị trấn'],
    ],
    [
      'Đến nay, 18/18 xã đạt chuẩn phổ cập giáo dục, 16/18 trạm y tế đạt chuẩn quốc gia.',
      ['xã đạt chuẩn phổ cập giáo dục', 'trạm y tế đạt chuẩn quốc gia'],
    ],
    ['Hoàn thành chỉ tiêu giao quân với 145 thanh niên nhập ngũ.', ['thanh niên nhập ngũ']],
    [
      'Hợp tác xã có 45 thành viên, vốn điều lệ 2 tỷ đồng, doanh thu năm 2022 đạt 5,6 tỷ đồng.',
      ['thành viên', 'vốn điều lệ', 'doanh thu'],
    ],
  ])('is what a count names after its number: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      '98% số hộ dân được dùng điện lưới quốc gia; 85% đường thôn được bê tông hóa.',
      ['số hộ dân được dùng điện lưới quốc gia', 'đường thôn được bê tông hóa'],
    ],
    [
      'Đến nay, 100% xã, phường, thị trấn có bác sĩ làm việc.',
      ['xã, phường, thị trấn có bác sĩ làm việc'],
    ],
    ['Bảo hiểm y tế bao phủ 95,2% dân số.', ['Bảo hiểm y tế bao phủ']],
  ])('is the noun after a percentage: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      'Lực lượng chức năng bắt giữ 12 tên, thu giữ 3 khẩu súng và 250 gam heroin.',
      ['bắt giữ', 'khẩu súng', 'heroin'],
    ],
    [
      'Giày dép 52 ngàn đôi, tăng 4%; quần áo may sẵn đạt 1,2 triệu cái, giảm 2,5%; gạch nung 35 triệu viên.',
      ['Giày dép', 'Giày dép', 'quần áo may sẵn', 'quần áo may sẵn', 'gạch nung'],
    ],
    ['Về chăn nuôi, tổng đàn lợn 25.000 con, bằng 104% cùng kỳ.', ['tổng đàn lợn', 'tổng đàn lợn']],
    [
      'Diện tích rừng trồng mới tập trung 350 ha, trồng cây phân tán 120 nghìn cây.',
      ['Diện tích rừng trồng mới tập trung', 'trồng cây phân tán'],
    ],
    [
      'Kiểm tra 15 tổ chức đảng và 32 đảng viên; thi hành kỷ luật 6 đảng viên (khiển trách 4, cảnh cáo 2).',
      ['tổ chức đảng', 'đảng viên', 'thi hành kỷ luật', 'khiển trách', 'cảnh cáo'],
    ],
    [
      'Toàn huyện có 12.450 hộ, 48.900 khẩu, trong đó dân tộc Mông chiếm 52%, dân tộc Thái chiếm 31%.',
      ['hộ', 'khẩu', 'dân tộc Mông', 'dân tộc Thái'],
    ],
    ['Đàn ong lấy mật 2.500 đàn, sản lượng mật 12 tấn.', ['Đàn ong lấy mật', 'sản lượng mật']],
    [
      'Bệnh viện đã khám bệnh cho 15.200 lượt người, điều trị nội trú 1.250 bệnh nhân.',
      ['khám bệnh', 'điều trị nội trú'],
    ],
  ])('is the item or the deed before a noun that says nothing: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      'Ngân hàng Chính sách xã hội huyện đã cho vay 1.250 hộ với số tiền 62 tỷ đồng.',
      ['hộ', 'số tiền'],
    ],
    [
      'Nâng tỷ lệ che phủ rừng lên 56%; thành lập mới 5 hợp tác xã; kết nạp 40 đảng viên mới trở lên.',
      ['tỷ lệ che phủ rừng', 'hợp tác xã', 'đảng viên mới'],
    ],
    [
      'Về đầu tư công, đến ngày 30/6 đã giải ngân 120 tỷ đồng, đạt 45%.',
      ['giải ngân', 'giải ngân'],
    ],
    [
      'Trong nhiệm kỳ, Đảng bộ kết nạp 210 đảng viên, nâng tổng số đảng viên toàn Đảng bộ lên 2.350 đồng chí.',
      ['đảng viên', 'tổng số đảng viên toàn Đảng bộ'],
    ],
    [
      'Ngân hàng Chính sách xã hội đã giải ngân 85 tỷ đồng cho 1.650 lượt hộ nghèo và đối tượng chính sách vay vốn.',
      ['giải ngân', 'lượt hộ nghèo và đối tượng chính sách vay vốn'],
    ],
    [
      'Chi trả trợ cấp cho 3.450 đối tượng bảo trợ xã hội với kinh phí 1,9 tỷ đồng mỗi tháng.',
      ['đối tượng bảo trợ xã hội', 'kinh phí'],
    ],
    [
      'Vụ Hè Thu, toàn huyện xuống giống được 5.600 ha, đạt 101% kế hoạch, hiện lúa đang giai đoạn đẻ nhánh.',
      ['xuống giống', 'xuống giống'],
    ],
    [
      'Phát hiện 12 vụ vi phạm Luật Lâm nghiệp, tịch thu 15 m3 gỗ các loại, xử phạt 120 triệu đồng.',
      ['vụ vi phạm Luật Lâm nghiệp', 'gỗ các loại', 'xử phạt'],
    ],
  ])('is what was done: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      'Toàn tỉnh xảy ra 120 vụ tai nạn giao thông, làm 85 người chết, bị thương 64 người; so với cùng kỳ giảm 12 vụ, giảm 5 người chết và tăng 3 người bị thương.',
      [
        'vụ tai nạn giao thông',
        'người chết',
        'bị thương',
        'vụ tai nạn giao thông',
        'người chết',
        'người bị thương',
      ],
    ],
    [
      'Bão số 3 làm 5 nhà sập, 120 nhà tốc mái, 350 ha lúa bị ngập; thiệt hại ước tính 25 tỷ đồng.',
      ['nhà sập', 'nhà tốc mái', 'lúa bị ngập', 'thiệt hại'],
    ],
  ])('is what happened, and how many more or fewer: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      '- Trồng rừng phân tán: Đã trồng được 25.000 cây, đạt 83,3% kế hoạch.',
      ['Trồng rừng phân tán', 'Trồng rừng phân tán'],
    ],
    ['+ Lúa nước: 350 ha, đạt 100% kế hoạch.', ['Lúa nước', 'Lúa nước']],
    [
      'Thu nội địa: 120 tỷ đồng, bằng 65% dự toán, tăng 8% so với cùng kỳ.',
      ['Thu nội địa', 'Thu nội địa', 'Thu nội địa'],
    ],
    [
      '* Xuất khẩu: Ước thực hiện 6 tháng đạt 45 triệu USD, tăng 12,3%.',
      ['Xuất khẩu', 'Xuất khẩu'],
    ],
    [
      'Chăn nuôi heo: 12.500 con/320 hộ, tăng 5% so với cùng kỳ.',
      ['Chăn nuôi heo', 'Chăn nuôi heo', 'Chăn nuôi heo'],
    ],
  ])('is the label of a line: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      'Tổng sản phẩm trên địa bàn (GRDP) theo giá hiện hành ước đạt 45.200 tỷ đồng.',
      ['Tổng sản phẩm trên địa bàn (GRDP)'],
    ],
    [
      'GRDP bình quân đầu người theo giá so sánh năm 2010 dự kiến là 68 triệu đồng.',
      ['GRDP bình quân đầu người'],
    ],
    [
      'Giá trị sản xuất nông nghiệp (theo giá so sánh 2010) tăng 4,2%.',
      ['Giá trị sản xuất nông nghiệp'],
    ],
    [
      'Tỷ lệ hộ nghèo (theo chuẩn nghèo đa chiều) còn 3,2%, giảm 1,1% so với đầu năm.',
      ['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ nghèo'],
    ],
    ['Bình quân thu nhập của người dân đạt 52 triệu đồng/năm.', ['thu nhập của người dân']],
    [
      'CPI tháng 10 tăng 0,21% so với tháng trước, trong đó nhóm giáo dục tăng 1,2%, nhóm giao thông giảm 0,8%.',
      ['CPI', 'nhóm giáo dục', 'nhóm giao thông'],
    ],
  ])('is what a bracket, a price or an average leaves untouched: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      'Tổng thu ngân sách đạt 215 tỷ đồng. Con số này tăng 12% so với cùng kỳ và bằng 58% dự toán.',
      ['Tổng thu ngân sách', 'Tổng thu ngân sách', 'Tổng thu ngân sách'],
    ],
    [
      'Diện tích gieo trồng đạt 4.500 ha. Kết quả này vượt 3,5% kế hoạch.',
      ['Diện tích gieo trồng', 'Diện tích gieo trồng'],
    ],
  ])('is what the sentence before spoke of: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    ['Xã được sáp nhập từ 2 xã Tân Lợi và Hòa Bình.', ['xã']],
    [
      'Đến nay 6 xã (Tân Lợi, Hòa Bình) đã được công nhận đạt chuẩn nông thôn mới.',
      ['xã (Tân Lợi, Hòa Bình) đã được công nhận đạt chuẩn nông thôn mới'],
    ],
    ['- Số trạm y tế đạt chuẩn quốc gia\n\n15 trạm', ['Số trạm y tế đạt chuẩn quốc gia']],
    [
      'Phát hiện 7 vụ, 11 đối tượng phạm tội về kinh tế.',
      ['đối tượng phạm tội về kinh tế', 'đối tượng phạm tội về kinh tế'],
    ],
    [
      'Khởi tố 63 vụ/77 bị can về tội mua bán ma túy.',
      ['bị can về tội mua bán ma túy', 'bị can về tội mua bán ma túy'],
    ],
    [
      'Tỷ lệ hộ được công nhận "Gia đình văn hóa" 93%.',
      ['Tỷ lệ hộ được công nhận "Gia đình văn hóa"'],
    ],
    ['Hộ nghèo còn 512 hộ, chiếm 2,85%.', ['Hộ nghèo', 'Hộ nghèo']],
    ['- Mầm non: 1 trường.', ['Mầm non']],
    ['Xã nằm ở vùng núi, cách trung tâm huyện 12 km.', ['cách trung tâm huyện']],
    ['Nhân dân đóng góp 1,5 tỷ đồng và 3.200 ngày công.', ['Nhân dân đóng góp', 'ngày công']],
    [
      'Nuôi cá lồng: Lũy kế diện tích đến nay đạt 25 ha, tăng 4%.',
      ['Nuôi cá lồng', 'Nuôi cá lồng'],
    ],
    ['Cây sắn dự kiến trồng 500 ha.', ['Cây sắn dự kiến trồng']],
    ['Nhận 22 đơn khiếu nại, đã giải quyết 16 đơn.', ['đơn khiếu nại', 'đơn khiếu nại']],
    ['Sản lượng cả năm đã tăng so với năm 2016, ước đạt 39 nghìn tấn.', ['Sản lượng']],
    ['Đã tiêm phòng 85% đàn trâu, bò.', ['đàn trâu']],
    ['Khu vực có vốn đầu tư nước ngoài tăng 9%.', ['Khu vực có vốn đầu tư nước ngoài']],
    ['Tại 2 tỉnh có hơn 5.700 ha lúa bị hạn.', ['tỉnh', 'lúa bị hạn']],
    ['Số doanh nghiệp đăng ký mới đạt 120 doanh nghiệp.', ['Số doanh nghiệp đăng ký mới']],
    ['Tổng diện tích gieo trồng toàn huyện đạt 4.500 ha.', ['Tổng diện tích gieo trồng']],
    ['Đường dài 12 km, rộng 7 m.', ['Đường dài', 'Đường dài']],
  ])('is told by what stands around it: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    [
      'Theo báo cáo của UBND huyện, 6 tháng đầu năm, kinh tế của huyện tiếp tục tăng trưởng khá, giá trị sản xuất đạt 2.100 tỷ đồng.',
      ['giá trị sản xuất'],
    ],
    [
      'Trên lĩnh vực giáo dục, tỷ lệ học sinh tốt nghiệp THPT đạt 98,5%, cao hơn 1,2% so với năm trước.',
      ['tỷ lệ học sinh tốt nghiệp THPT', 'tỷ lệ học sinh tốt nghiệp THPT'],
    ],
    [
      'Cùng với đó, tỷ lệ hộ dân sử dụng nước hợp vệ sinh nâng lên 97%.',
      ['tỷ lệ hộ dân sử dụng nước hợp vệ sinh'],
    ],
    [
      'Năm 2021, huyện phấn đấu tổng sản lượng lương thực đạt 32.000 tấn, thu nhập bình quân đầu người 45 triệu đồng, giảm tỷ lệ hộ nghèo 2%.',
      ['tổng sản lượng lương thực', 'thu nhập bình quân đầu người', 'tỷ lệ hộ nghèo'],
    ],
    [
      'Dự án đường vành đai có chiều dài 12,5 km, tổng mức đầu tư 850 tỷ đồng, đến nay khối lượng thực hiện đạt 65%.',
      ['chiều dài', 'tổng mức đầu tư', 'khối lượng thực hiện'],
    ],
    ['Mô hình trồng dâu nuôi tằm cho thu nhập 150 - 200 triệu đồng/ha/năm.', ['thu nhập']],
  ])('is not what opens the sentence: %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });
});
