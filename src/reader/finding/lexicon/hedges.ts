import { phrases, wordSet } from '../phrase/phrases.ts';

/** Words at a number that say how exact it is. */
export const hedges = {
  /** A name that only ends like one. */
  none: phrases(`mầm non`),
  approx: phrases(`
    gần | khoảng | khoảng chừng | chừng | ước | ước tính | ước khoảng | ước chừng | xấp xỉ |
    sơ bộ | trung bình khoảng | trong khoảng | vào khoảng | dự ước | dự ước đạt | ước đạt | ước tính đạt |
    ước thực hiện | ước thực hiện đạt | ước tính khoảng | ước có | ước giải ngân |
    ước giải ngân đạt | ước thu | ước thực hiện được | ước đạt gần | ước được |
    ước cả năm đạt | ước giảm | ước bằng | ước là | ước tổng | cỡ | non | đạt xấp xỉ |
    lối | tầm | ngót | suýt soát | gần như | ~ | ≈ | ước hết năm đạt
  `),
  at_least: phrases(`
    trên | hơn | ít nhất | tối thiểu | vượt mốc | vượt ngưỡng | vượt con số | từ trên |
    lớn hơn | không dưới | không thấp hơn | không ít hơn | quá | > | ≥ | >= | ít nhất là |
    tối thiểu là | ít nhất từ | tối thiểu từ | vượt trên | trên mức
  `),
  at_most: phrases(`
    dưới | không quá | tối đa | nhỏ hơn | chưa đến | chưa tới | chưa đầy | không vượt quá |
    không vượt | tối đa là | nhiều nhất | < | ≤ | <= | dưới mức | không hơn |
    chỉ dưới | không đến | không tới | chưa được
  `),
};

/** First words of hedges that make an estimate of a figure. */
export const estimateWords = wordSet(`ước sơ dự`);

/** Words right after the unit that say the same. */
export const hedgesAfter = {
  at_least: phrases(`trở lên | trở đi | là tối thiểu | là ít nhất`),
  at_most: phrases(`trở xuống | là tối đa | đổ lại | trở lại`),
};
