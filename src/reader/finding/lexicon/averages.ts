import { phrases } from '../phrase/phrases.ts';

/** Words that make a rate an average over several years: the period is the whole term. */
export const averages = {
  yearly: phrases(`
    bình quân | bình quân hàng năm | bình quân hằng năm | bình quân mỗi năm | mỗi năm |
    hàng năm | hằng năm | trung bình | bình quân năm | bình quân một năm |
    trung bình mỗi năm | trung bình hàng năm | trung bình hằng năm | bình quân giai đoạn |
    bình quân nhiệm kỳ | bình quân chung | trung bình năm | mỗi một năm | từng năm | một năm |
    bình quân / năm | trung bình / năm | bình quân 5 năm | trung bình giai đoạn | bình quân cả giai đoạn | bình quân cả nhiệm kỳ
  `),
};
