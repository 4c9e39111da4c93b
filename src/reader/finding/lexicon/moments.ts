import { phrases } from '../phrase/phrases.ts';

/** Words of the present that end the period running through a text. */
export const moments = {
  /** Words that only contain "hiện". */
  none: phrases(`
    thực hiện | phát hiện | thể hiện | xuất hiện | biểu hiện | hiện đại | hiện hành | hiện vật |
    hiện thực | hiện tượng | hiện trạng | hiện diện | hiện hữu | tái hiện | ẩn hiện | hiện trường
  `),
  now: phrases(`
    hiện nay | hiện | hiện có | đến nay | tính đến nay | cho đến nay | lũy kế đến nay |
    hiện tại | tới nay | cho tới nay | tính tới nay | hiện còn | hiện đã | lũy kế |
    đến thời điểm này | đến thời điểm hiện tại | tính đến thời điểm này |
    tính đến thời điểm hiện tại | tính đến thời điểm hiện nay | từ trước đến nay |
    đến thời điểm hiện nay | đến hiện tại | đến giờ | lũy kế đến thời điểm này |
    lũy kế từ đầu dự án | cộng dồn đến nay | đến nay đã
  `),
  yearToDate: phrases(`
    từ đầu năm đến nay | từ đầu năm tới nay | từ đầu năm đến thời điểm này | từ đầu năm |
    kể từ đầu năm đến nay | tính từ đầu năm đến nay | lũy kế từ đầu năm |
    lũy kế từ đầu năm đến nay | cộng dồn từ đầu năm | cộng dồn từ đầu năm đến nay |
    tính chung từ đầu năm đến nay | từ đầu năm đến giờ | từ đầu năm đến thời điểm hiện tại
  `),
  /** The term that the text is about, named by its end. */
  termEnd: phrases(`
    hết nhiệm kỳ | đến hết nhiệm kỳ | cuối nhiệm kỳ | đến cuối nhiệm kỳ | hết giai đoạn |
    đến hết giai đoạn | cuối giai đoạn | đến cuối giai đoạn | nhiệm kỳ mới | nhiệm kỳ tới
  `),
  termGoneBy: phrases(`
    nhiệm kỳ qua | trong nhiệm kỳ | cả nhiệm kỳ | toàn nhiệm kỳ | trong nhiệm kỳ qua |
    giai đoạn qua | cả giai đoạn | những năm qua | nhiệm kỳ vừa qua | 5 năm qua |
    trong 5 năm | sau 5 năm | qua 5 năm | trong 5 năm qua | trong cả nhiệm kỳ |
    trong giai đoạn | suốt nhiệm kỳ | trong cả giai đoạn | nhiệm kỳ này | 5 năm | 05 năm |
    trong 05 năm | sau 05 năm | trong 05 năm qua | 05 năm qua
  `),
};
