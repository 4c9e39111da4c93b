/** A pattern for any of the phrases as whole words, in lower case; blanks between words may be many. */
function words(list: string): RegExp {
  const phrases = list
    .split('|')
    .map((phrase) => phrase.trim().replaceAll(/[.*+?^${}()[\]\\/]/g, String.raw`\$&`))
    .filter((phrase) => phrase !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(/\s+/g, String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${phrases.join('|')})(?![\p{L}\p{M}\d])`, 'u');
}

/**
 * Words of heads of columns and rows, in lower case, by what they make of the figures below. To teach a head, add its
 * words here and a line to the case tables of the tests (docs/how-to/teach-the-reader-a-phrase.md).
 */
export const headWords = {
  /** Columns that count the rows. */
  ordinal: words(`tt | stt | số tt | số thứ tự | s tt | no`),
  /** Columns that hold the unit of their row. */
  unit: words(`đvt | đvt. | đơn vị tính | đv tính | đ.v.t | đơn vị đo`),
  /** Columns of words, or of numbers that measure nothing. */
  note: words(`
    ghi chú | nguồn | nguồn số liệu | cơ quan | đơn vị chủ trì | chủ trì | đơn vị phối hợp |
    đơn vị thực hiện | người phụ trách | phụ trách | đánh giá | mã số | mã | số hiệu | năm sinh |
    điện thoại | số điện thoại | thời gian | ngày | thời hạn | căn cứ | ký hiệu | trang |
    số quyết định | lý do | địa điểm | địa chỉ | nguyên nhân | giải pháp | xếp hạng | xếp loại
  `),
  /** Columns that name what the rows are of. */
  label: words(`
    chỉ tiêu | nội dung | danh mục | tên | tiêu chí | lĩnh vực | hạng mục | nhóm | khoản |
    ngành | sản phẩm | cây trồng | vật nuôi | loại | diễn giải | tên chỉ tiêu
  `),
  /** Columns whose rows are places. */
  placeLabel: words(`
    xã | phường | thị trấn | xã, phường | phường, xã | đơn vị | địa phương | địa bàn | huyện |
    đơn vị hành chính | tên xã | tên đơn vị | thôn | xóm | tổ dân phố | tỉnh | huyện, thị
  `),
  /** Amounts that were set, not reached. */
  plan: words(`
    kế hoạch | kh | k.h | dự toán | dt | mục tiêu | nghị quyết | nq | phấn đấu | dự kiến | giao |
    chỉ tiêu | đề ra | khg | dự báo | phương hướng | tỉnh giao | được giao
  `),
  /** Amounts that were reached. */
  result: words(`
    thực hiện | th | kết quả | đạt được | thực tế | ước | uth | ưth | lũy kế | luỹ kế | cùng kỳ |
    cùng kì | ck | đã thực hiện | báo cáo | hiện trạng | số thực hiện
  `),
  estimate: words(`ước | ước tính | uth | ưth | dự ước | sơ bộ | ước thực hiện`),
  /** Say which of the amounts of a period it is, and nothing of what is measured. */
  reckoning: words(`
    cộng dồn | lũy kế | luỹ kế | chính thức | tháng trước | quý trước | kỳ trước | kỳ báo cáo |
    tháng báo cáo | trong tháng | trong kỳ | từ đầu năm | đầu kỳ | cuối kỳ | trong đó | bq |
    bình quân năm
  `),
  /** Sums from the first of January on. */
  cumulated: words(`cộng dồn | lũy kế | luỹ kế | từ đầu năm`),
  /** The same part of the year before, as an amount of its own. */
  samePeriod: words(`
    cùng kỳ | cùng kì | ck | svck | cùng thời điểm | cùng kỳ năm trước | cùng tháng | cùng quý |
    cùng vụ
  `),
  compare: words(`so với | so sánh | so | ss | sánh | svck | so sánh với`),
  /** Says that the number is a difference or a rate of change, not a multiple. */
  movement: words(`
    tăng | giảm | tốc độ | tăng trưởng | tăng giảm | chênh lệch | +/- | +,- | mức tăng | vượt
  `),
  rateOfChange: words(`tốc độ | tăng trưởng | tốc độ tăng | nhịp độ`),
  /** Says how much of a plan is done. */
  completed: words(`
    hoàn thành | tiến độ | tỷ lệ đạt | tỉ lệ đạt | đạt tỷ lệ | đạt tỉ lệ | tỷ lệ thực hiện |
    tỷ lệ hoàn thành | mức độ hoàn thành | tỷ lệ giải ngân | % đạt | đạt % | % kh |
    % thực hiện | % hoàn thành | % kế hoạch | % dự toán | % dt | đạt
  `),
  share: words(`cơ cấu | tỷ trọng | tỉ trọng | chiếm | chiếm tỷ lệ`),
  previousYear: words(`năm trước | năm ngoái | năm liền trước | năm liền kề`),
  previousMonth: words(`tháng trước | tháng liền trước`),
  previousQuarter: words(`quý trước | quý liền trước`),
  yearStart: words(`đầu năm`),
  termStart: words(`đầu nhiệm kỳ | đầu nhiệm kì | đầu giai đoạn | nhiệm kỳ trước`),
  /** Heads that name nothing: what is measured stands in the row. */
  generic: words(`
    kết quả | số liệu | giá trị | số lượng | tổng số | thực tế | cộng | mức | tổng cộng | số |
    con số | chỉ tiêu | năm | kỳ | lượng | khối lượng | tổng
  `),
  /** Tables of what was set, by the line above them; "chỉ tiêu" alone names every table. */
  planTable: words(`
    kế hoạch | dự toán | mục tiêu | phấn đấu | phương hướng | giao chỉ tiêu | chỉ tiêu giao | dự kiến
  `),
  /** Rows that sum up the others. */
  total: words(`
    tổng số | tổng cộng | cộng | tổng | toàn thành phố | toàn xã | toàn phường | toàn tỉnh |
    toàn huyện | chung | bình quân chung | toàn thị xã
  `),
};

/** Whose plan, by words near it; the first that is found. */
export const planOwners: readonly (readonly [base: string, RegExp])[] = [
  ['plan:council', words(`hđnd | hội đồng nhân dân`)],
  ['plan:central', words(`trung ương | tw | chính phủ | thủ tướng | bộ tài chính`)],
  ['plan:resolution', words(`nghị quyết | nq | đại hội | đh | nhiệm kỳ | nqđh | đhđb`)],
  ['plan:province', words(`tỉnh giao | tỉnh | ubnd tỉnh giao`)],
];

/** Names of amounts: a row that begins so says by itself what is measured. */
export const measureHead =
  /^(?:tổng|giá trị|gtsx|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|số |sản lượng|diện tích|năng suất|thu |chi |vốn|mức |tốc độ|kim ngạch|xuất khẩu|nhập khẩu|doanh thu|doanh số|dư nợ|dân số|lao động|hộ |thu nhập|chỉ số|hệ số|bình quân|lượng|khối lượng|tổng đàn|grdp|gdp|ngân sách|bán lẻ|độ che phủ|tuổi thọ|mật độ|kinh phí|giải ngân|dự án|doanh nghiệp|xã |trường|hợp tác xã)/u;

/** Headings of a part of the table: they order the rows and measure nothing. */
export const sectionHead =
  /^(?:(?:các |nhóm |những )?(?:chỉ tiêu|lĩnh vực|nội dung)|(?:về )?(?:phát triển )?(?:kinh tế|xã hội|văn hóa|văn hoá|môi trường|quốc phòng|an ninh|đô thị|xây dựng đảng|hệ thống chính trị))/u;
