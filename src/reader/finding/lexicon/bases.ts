import { phrases } from '../phrase/phrases.ts';

/** What a rise, a fall or a multiple is counted from; the words after "so với" and the like. */
export const bases = {
  same_period_last_year: phrases(`
    cùng kỳ | cùng kỳ năm trước | cùng kỳ năm ngoái | cùng kỳ năm | cùng thời điểm năm trước |
    ck | cùng kỳ các năm trước | cùng tháng năm trước | cùng quý năm trước | cùng thời điểm |
    cùng kỳ năm học trước | 
    cùng thời kỳ | cùng vụ năm trước | svck | cùng thời kỳ năm trước |
    cùng kỳ của năm trước | cùng thời gian năm trước | cùng thời điểm năm ngoái |
    cùng thời gian | cùng tháng năm ngoái | vụ cùng kỳ | cùng kỳ vụ trước | tháng cùng kỳ |
    tháng cùng kỳ năm trước | cùng quý năm ngoái | thời điểm cùng kỳ |
    cùng giai đoạn năm trước | cùng kì | cùng kỳ của năm ngoái | vụ mùa cùng kỳ |
    vụ đông xuân cùng kỳ | quý cùng kỳ | quý cùng kỳ năm trước | 6 tháng cùng kỳ |
    cùng thời điểm này năm ngoái
  `),
  previous_year: phrases(`
    năm trước | năm ngoái | năm trước đó | năm liền kề | năm trước liền kề | vụ trước |
    năm học trước | niên vụ trước | năm liền trước | vụ năm trước | vụ đông xuân năm trước |
    vụ mùa năm trước | vụ xuân năm trước | vụ hè thu năm trước | vụ đông năm trước |
    vụ đông xuân trước | vụ mùa trước | vụ xuân trước | vụ hè thu trước | vụ đông trước |
    vụ thu đông trước | vụ hè trước | vụ chiêm xuân trước | mùa trước | năm qua | thực hiện năm trước
  `),
  previous_month: phrases(
    `tháng trước | cùng thời điểm tháng trước | cùng kỳ tháng trước | thời điểm tháng trước | tháng trước đó | tháng liền kề | tháng liền trước | tháng trước liền kề`,
  ),
  previous_quarter: phrases(
    `quý trước | cùng kỳ quý trước | cùng thời điểm quý trước | quý trước đó | quý liền trước | quý liền kề`,
  ),
  year_start: phrases(`
    đầu năm | thời điểm đầu năm | hồi đầu năm | ngày đầu năm | những ngày đầu năm |
    thời điểm cuối năm trước | cuối năm trước | cuối năm ngoái
  `),
  term_start: phrases(`
    đầu nhiệm kỳ | đầu giai đoạn | thời điểm đầu nhiệm kỳ | năm đầu nhiệm kỳ |
    khi bắt đầu nhiệm kỳ | đầu khóa | khi mới thành lập
  `),
  standard: phrases(
    `quy định | tiêu chuẩn | định mức | quy chuẩn | mức quy định | chuẩn | mức chuẩn`,
  ),
  estimate: phrases(`
    ước tính | số ước tính | ước thực hiện | số đã báo cáo | số liệu ước tính | số ước |
    số đã ước
  `),
};

/** What leads to a base. */
export const compares = {
  /** Prices of another year are no comparison: "theo giá so sánh năm 2010". */
  none: phrases(`giá so sánh | giá cố định | giá ss`),
  with: phrases(`
    so với | so | so sánh với | so cùng | so với thời điểm | so với thực hiện | so với mức |
    so với số | nếu so với | nếu so sánh với | đối với | so với ước | so với con số |
    so với thời điểm cuối | so với thực hiện của | so thực hiện | so với giai đoạn |
    so với kết quả | s/v | so với của
  `),
};
