import { phrases } from '../phrase/phrases.ts';

/** Words whose number is part of a name or a reference, not an amount. */
export const numbered = {
  /** Words that only end like one. */
  none: phrases(
    `thị trường | môi trường | công trường | nông trường | lâm trường | quân đội | quốc phòng | cùng kỳ | định mức`,
  ),
  name: phrases(`
    đt | khu phố | khu phố số | tổ | tổ số | tổ dân phố | tổ dân phố số | tdp | tdp số |
    thôn | thôn số | xóm | xóm số | ấp | ấp số | bản | khu | khu số | khối | khối phố |
    phường | quận | buôn | làng | tiểu khu | đội | đội số | khóm | khu vực | địa bàn | lô |
    thửa | thửa đất số | ô | cụm | cụm số | pha | đợt | cấp | mức | bậc | vùng | nhóm |
    tuyến | gói thầu | gói | chương trình | đề án | dự án | dự án số | tiêu chí |
    chỉ tiêu số | nội dung số | nhiệm vụ số | mẫu | km | chi bộ | chi bộ số | trường |
    trường thcs | trường tiểu học | trường mầm non | trường mầm non số | công ty | nhà máy |
    doanh nghiệp | hợp tác xã | trạm | tổ hợp tác | cầu | cống | hồ | đập | phân khu | phòng |
    bàn | tầng | nhà | cơ sở | chi nhánh | trung tâm | ban chỉ đạo | bcđ | khu công nghiệp |
    kcn | cụm công nghiệp | ccn | tổ bầu cử số | đơn vị bầu cử số | khu vực bỏ phiếu số |
    loại hình | ca | kênh | kỳ | bệnh viện | cây số | g | u | vtv | apec | tháng thanh niên |
    hội nghị lần | kế hoạch số | web | windows | đại lộ | vĩ độ | kinh độ | điểm trường |
    trường ptdtbt | mũi | mũi thứ | bước | ảnh | biểu đồ | sơ đồ | câu | báo động | giải | chính phủ | phi |
    cảnh sát | tuần | quỹ | dự án thành phần | tiểu dự án | hợp phần | trục | tên lửa
  `),
  /** Always a name, whatever is counted after the number. */
  always: phrases(`
    bão số | cơn bão số | quốc lộ | ql | tỉnh lộ | tl | đường tỉnh | đường số | hương lộ |
    huyện lộ | đường huyện | vành đai | đường vành đai | giai đoạn | mức độ | cấp độ | covid |
    covid - | công nghiệp | cách mạng công nghiệp | lớp | khối lớp | hạng | loại |
    tờ bản đồ số | gói thầu số | trung đoàn | tiểu đoàn | sư đoàn | lữ đoàn | quân khu |
    binh đoàn | tiêu chí số | iso | tcvn | qcvn | số nhà | mẫu số
  `),
  document: phrases(`
    nghị quyết | nghị quyết số | chỉ thị | chỉ thị số | quyết định | quyết định số |
    thông tư | thông tư số | nghị định | nghị định số | kết luận | kết luận số | công văn |
    công văn số | thông báo | thông báo số | hướng dẫn | hướng dẫn số | quy định |
    quy định số | luật số | công điện | công điện số | tờ trình | tờ trình số | báo cáo số |
    văn bản số | văn bản | kế hoạch số | nghị quyết trung ương | hội nghị trung ương |
    trung ương | tw | nqtw | nq | qđ | ct | kl | nghị quyết đại hội |
    nghị quyết đại hội đảng | chương trình số | chương trình hành động số | đề án số |
    thông tri | thông tri số | pháp lệnh | pháp lệnh số | điều | khoản | điểm | mục | chương |
    phần | phụ lục | phụ lục số | biểu | biểu số | bảng | hình | giấy phép số | hợp đồng số |
    sắc lệnh số | lệnh số | chuyên đề | chuyên đề số | quy chế số | nghị quyết liên tịch số |
    cv số | nghị quyết của đảng số | nghị quyết chuyên đề số | kế hoạch hành động số | trang |
    số báo | hiệp định số
  `),
  ordinal: phrases(`
    thứ | lần thứ | khóa | khóa thứ | kỳ họp thứ | kỳ họp lần thứ | hội nghị lần thứ |
    phiên họp thứ | đại hội | đại hội lần thứ | lần | năm thứ | kỷ niệm | ngày thứ | đợt thứ |
    phiên thứ | vị trí thứ | kỳ thứ | tuần thứ | nhiệm kỳ thứ | tập | số thứ tự
  `),
};

/** Places in an order: their number is a claim of its own. */
export const ranks = {
  rank: phrases(`
    đứng thứ | xếp thứ | xếp hạng | xếp vị trí thứ | đứng vị trí thứ | xếp hạng thứ |
    đứng hạng | thứ hạng | vị trí thứ | đứng ở vị trí thứ | đứng ở vị trí | xếp ở vị trí |
    xếp ở vị trí thứ | hạng thứ | đứng vị trí | xếp vị trí | giữ vị trí thứ | xếp loại thứ |
    thứ bậc | vươn lên thứ | vươn lên vị trí thứ | đạt vị trí thứ | đạt thứ hạng |
    lên vị trí thứ | xuống vị trí thứ | đạt hạng | tăng lên thứ | lớn thứ | cao thứ |
    đứng hàng thứ | xếp | đứng | xuống thứ | lên thứ | nhiều thứ | thấp thứ | xếp thứ hạng |
    tốp | top | vị trí | từ vị trí | lên vị trí | xuống vị trí | ở vị trí
  `),
};

/** A capacity: what a thing could do, not what it did. */
export const capacities = {
  capacity: phrases(`
    công suất | công suất thiết kế | công suất trên | tổng công suất | tải trọng | sức chứa |
    dung tích | quy mô công suất | có công suất | với công suất | năng lực sản xuất |
    năng lực | dung tích chứa | có sức chứa | trọng tải
  `),
};
