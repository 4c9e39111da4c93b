import { phrases } from '../phrase/phrases.ts';

/** Nouns that begin the name of an indicator. */
export const indicatorHeads = {
  /** Words that only begin like one. */
  none: phrases(`
    thu giữ | thu hồi | thu hoạch | thu gom | thu mua | chi trả | chi hỗ trợ | giá cả |
    tăng cường | tăng gia | tổng quát | tổng thể | tổng hợp | tổng kết | thu hút | chi bộ | chi nhánh | chi hội | chi đoàn |
    số hóa | số liệu | vốn có | giá rẻ | chỉ đạo | chi tiết | chi cục | độ | mức độ | số nhà
  `),
  head: phrases(`
    tổng | tổng số | tổng giá trị | tổng thu | tổng chi | tổng vốn | tổng sản lượng |
    tổng diện tích | tổng mức | tổng sản phẩm | tổng kim ngạch | tổng kinh phí |
    tổng doanh thu | tổng dư nợ | giá trị | giá trị sản xuất | giá trị xuất khẩu |
    giá trị sản phẩm | gtsx | grdp | gdp | iip | cpi | pci | fdi | ddi | par index | papi |
    sipas | dti | vốn | nguồn vốn | tổng nguồn vốn | số vốn | tốc độ | tốc độ tăng |
    tốc độ tăng trưởng | mức tăng | tăng trưởng | tăng trưởng kinh tế | tỷ lệ | tỷ trọng |
    tỷ suất | tỷ số | cơ cấu | chỉ số | hệ số | mức | mật độ | độ che phủ | bình quân |
    mức sống | thu ngân sách | thu | chi | thu nội địa | chi ngân sách | thu nhập |
    thu nhập bình quân | doanh thu | doanh số | lợi nhuận | kim ngạch | kim ngạch xuất khẩu |
    xuất khẩu | nhập khẩu | dư nợ | nợ xấu | nợ | lãi suất | tiền | sản lượng | diện tích |
    năng suất | sản lượng lương thực | đàn | tổng đàn | số | số lượng | số hộ | số dự án |
    số người | số lao động | số vụ | lượng | lượt | khối lượng | dân số | lực lượng lao động |
    lao động | kinh phí | ngân sách | giải ngân | đầu tư | mức giảm | mức đầu tư |
    tổng mức đầu tư | tổng mức bán lẻ | bán lẻ | tiêu dùng | khách du lịch | lượng khách |
    hộ nghèo | hộ cận nghèo | tổng số hộ | quy mô | chiều dài | công suất | giá | điểm |
    nguồn | chỉ tiêu | công nghiệp | công nghiệp và xây dựng | nông nghiệp |
    nông, lâm nghiệp và thủy sản | nông lâm nghiệp | thương mại | thương mại, dịch vụ |
    dịch vụ | xây dựng | thủy sản | lâm nghiệp | chăn nuôi | trồng trọt |
    công nghiệp - xây dựng | du lịch | vận tải | ngành | khu vực | lĩnh vực | nhóm |
    vận tải hành khách | vận tải hàng hóa | huy động | vốn đầu tư | trữ lượng | tuổi thọ |
    tổng lượng | bội chi | thặng dư | nhập siêu | xuất siêu | thuế | phí | lệ phí |
    thu tiền sử dụng đất | số thu | số chi | thu cân đối | thu thuế | doanh nghiệp | cây |
    lúa | ngô
  `),
};

/** Nouns whose percentage is a rate of growth even with "đạt". */
export const growthNouns = {
  growth: phrases(`
    tăng trưởng | tốc độ tăng | tốc độ tăng trưởng | mức tăng | mức tăng trưởng |
    tốc độ phát triển | tỷ lệ tăng | tỷ lệ tăng trưởng | nhịp độ tăng trưởng | nhịp độ tăng |
    tốc độ gia tăng | tăng trưởng kinh tế | mức tăng chung | đà tăng trưởng
  `),
  decline: phrases(`mức giảm | tốc độ giảm | tỷ lệ giảm | tốc độ suy giảm`),
};

/** Nouns that are percentages themselves: their rise or fall by X% is in points. */
export const rateNouns = {
  /** Counts of households; their percentage is a rate of change. */
  none: phrases(`số hộ nghèo | số hộ cận nghèo | tổng số hộ nghèo | tổng số hộ cận nghèo`),
  rate: phrases(`
    tỷ lệ | tỷ trọng | tỷ suất | cơ cấu | độ che phủ | lãi suất | mức độ hài lòng | hộ nghèo |
    hộ cận nghèo | nghèo | tỷ số | công suất sử dụng
  `),
};
