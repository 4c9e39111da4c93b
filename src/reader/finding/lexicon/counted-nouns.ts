import { phrases } from '../phrase/phrases.ts';

/** Counted nouns of the closed list (docs/domain/reader.md), with what is put together under each. The longest phrase counts. */
export const countedNouns = {
  'dự án': phrases(`dự án | da`),
  'công trình': phrases(`công trình`),
  'doanh nghiệp': phrases(`doanh nghiệp | dn`),
  hộ: phrases(
    `hộ | hộ dân | hộ gia đình | hộ nghèo | hộ cận nghèo | nông hộ | hộ nông dân | gia đình`,
  ),
  người: phrases(`
    người | lao động | em | công nhân | nhân khẩu | người dân | người lao động | khẩu |
    em học sinh | lđ
  `),
  'đồng chí': phrases(`đồng chí | đ / c | đc | đại biểu`),
  'đảng viên': phrases(`đảng viên | đảng viên mới | đv | đv mới`),
  'tổ chức đảng': phrases(`
    tổ chức đảng | tổ chức cơ sở đảng | chi bộ | đảng bộ | chi, đảng bộ | tcđ | tccsđ |
    chi đảng bộ | tổ chức cơ sở Đảng | chi bộ, đảng bộ | đảng bộ, chi bộ | đảng bộ cơ sở |
    chi bộ cơ sở | chi ủy, chi bộ
  `),
  xã: phrases(`xã | xã, thị trấn | xã, phường | xã, phường, thị trấn | xã / phường`),
  huyện: phrases(
    `huyện | huyện, thị xã | huyện, thành phố | huyện, thị | huyện, thị xã, thành phố`,
  ),
  thôn: phrases(`
    thôn | xóm | bản | làng | ấp | tổ dân phố | thôn, bản | thôn bản | tdp | thôn, xóm |
    xóm, bản | xóm, tổ dân phố | thôn, tổ dân phố | bản, tổ dân phố
  `),
  'tiêu chí': phrases(`tiêu chí`),
  'chỉ tiêu': phrases(`chỉ tiêu`),
  trường: phrases(`trường | trường học`),
  'mô hình': phrases(`mô hình | mh`),
  lượt: phrases(`
    lượt | lượt khách | lượt người | lượt hộ | lượt hành khách | lượt khách du lịch |
    lượt du khách | lượt cán bộ | lượt đảng viên | lượt học sinh
  `),
};

/** Counted nouns outside it: `other:`. Only phrases that another table would misread need their full length. */
export const otherCountedNouns = phrases(`
    trường hợp | tổ chức | tổ | bản tin | bản cam kết | bản đăng ký | bản án | bản đồ |
    làng nghề | gia đình văn hóa | lần lượt nhau | cán bộ | công chức | viên chức |
    cán bộ, công chức | cbccvc | học sinh | sinh viên | giáo viên | học viên | đoàn viên |
    hội viên | thanh niên | phụ nữ | nông dân | cựu chiến binh | trẻ em | trẻ | cháu |
    bệnh nhân | bác sĩ | giường | giường bệnh | giường thực kê | cử tri | nhân dân | dân |
    ủy viên | thành viên | đối tượng | cá nhân | tập thể | hội | chi hội | chi đoàn |
    du khách | khách | hành khách | nhà đầu tư | chủ thể | nghệ nhân | chuyên gia |
    tình nguyện viên | vận động viên | công dân | nam | nữ | liệt sĩ | thương binh |
    chiến sĩ | người có công | quần chúng | quần chúng ưu tú | tân binh | thí sinh |
     phường | thị trấn | thị xã | thành phố | quận | tỉnh | tỉnh, thành phố |
    tỉnh, thành | quốc gia | nước | khu phố | khu | khu công nghiệp | cụm công nghiệp | kcn |
    ccn | khu dân cư | đơn vị | đơn vị hành chính | cơ quan | địa phương | phòng | ban | sở |
    ngành | hợp tác xã | htx | tổ hợp tác | trang trại | công ty | cơ sở | chi nhánh |
    nhà máy | siêu thị | chợ | cửa hàng | trung tâm | trạm | trạm y tế | bệnh viện | lớp |
    phòng học | điểm trường | điểm | nhóm | nhóm nhiệm vụ | câu lạc bộ | clb | đội | khối |
    cụm | gói thầu | tuyến | tuyến đường | cầu | nhà | nhà ở | căn | căn nhà | ngôi nhà |
    căn hộ | nhà văn hóa | nhà đại đoàn kết | nhà tình nghĩa | phiên | ngôi | chương trình |
    đề án | nghị quyết | kế hoạch | quyết định | chỉ thị | văn bản | nhiệm vụ |
    nhiệm vụ, giải pháp | giải pháp | nội dung | lĩnh vực | ý kiến | kiến nghị | đơn |
    đơn thư | vụ | vụ việc | vụ án | vụ tai nạn | vụ tai nạn giao thông | bị can | bị cáo |
    hồ sơ | thủ tục | thủ tục hành chính | tthc | dịch vụ | dịch vụ công | giấy | giấy phép |
    giấy chứng nhận | sản phẩm | sản phẩm ocop | nhãn hiệu | di tích | lễ hội | sự kiện |
    cuộc | cuộc họp | hội nghị | buổi | lớp học | đợt | hoạt động | phong trào | giải |
    giải thưởng | huy chương | bằng khen | giấy khen | suất | suất quà | phần quà |
    suất học bổng | món | thẻ | tài khoản | thuê bao | máy | xe | ô tô | xe máy |
    phương tiện | tàu | tàu cá | thiết bị | bộ | chiếc | cái | con | cây | bông | quả |
    con gia súc | con gia cầm | đàn | viên | tờ | cuốn | quyển | bài | tin | tin, bài |
    tác phẩm | phiếu | ca | ca mắc | ca bệnh | ca nhiễm | liều | mũi | mẫu | ổ dịch |
    vụ cháy | đám cháy | nạn nhân | tội phạm | mục tiêu | thửa | thửa đất | lô | lô đất | ô |
    mặt hàng | thị trường | đoàn | cụm dân cư | tổ công nghệ số cộng đồng | camera |
    hạng mục | khoản | món vay | hợp đồng | biên bản | biên chế | chức danh |
    vị trí | vị trí việc làm | đầu mối | khâu đột phá | khâu | tiêu chuẩn | loại | mặt |
    giống | vùng | chuỗi | chuỗi liên kết | mã số vùng trồng | thôn thông minh | danh hiệu |
    cuộc kiểm tra | cuộc giám sát | cuộc thanh tra | khu tái định cư | quy hoạch | đồ án |
    đồ án quy hoạch | tác giả | bậc | sao | hố | bể | giếng | cột | đèn | bóng đèn |
    cột điện | trụ | cánh đồng | hồ | đập | kênh | tủ sách | thư viện | ngân hàng | quỹ |
    quỹ tín dụng | phương án | tin báo | tố giác | nguồn tin | ngày công | tổ tự quản |
    tổ tiết kiệm | tổ vay vốn | tổ hòa giải | lao động nông thôn | ý tưởng | sáng kiến |
    đôi | cặp | tấm | kiện | hộp | chai | túi | lồng | tên | băng | băng, nhóm | vị |
    đề tài | mối | mô | khẩu súng | cổ phiếu | cổ phần | cây giống | con giống | khẩu trang | chữ ký | tờ rơi | khẩu pháo | khung giờ | trường hợp vi phạm
  `);
