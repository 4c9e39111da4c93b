import { phrases } from '../phrase/phrases.ts';

/** Words inside a sentence at which a phrase naming what is measured may end or begin. */
export const boundaries = {
  /** Words that only contain one of the others. */
  none: phrases(`
    thực hiện | phát hiện | thể hiện | xuất hiện | biểu hiện | hiện đại | hiện hành | hiện vật |
    hiện thực | hiện tượng | hiện trạng | hiện diện | tự do | lý do | do đó | trở nên | tạo nên |
    làm nên | nâng cao | nâng cấp | nông thôn mới nâng cao | song song | không khí | hàng không |
    không gian | được mùa | đưa vào | đưa ra | vì vậy | đặc biệt khó khăn | đối với | tiếp giáp với |
    gắn với | phù hợp với | so với | kết hợp với | liên kết với | giúp đỡ | như vậy | tương đương với |
    tương ứng với | hỗ trợ người có công với | người có công với cách mạng | còn lại | hiện hữu
  `),
  /** Begin a new remark: the phrase before them is complete. */
  opens: phrases(`
    trong đó | trong số đó | trong số này | cụ thể | cụ thể là | như | như sau | gồm | bao gồm |
    nếu | nên | nhưng | tuy nhiên | song | mà | thì | rằng | qua đó | từ đó | góp phần |
    đồng thời | bên cạnh đó | ngoài ra | đặc biệt | nhất là | theo đó | nhờ đó | với | cùng với |
    đến nay | hiện | hiện nay | trong khi đó | trong khi | còn lại là | cùng đó | nổi bật là |
    đáng chú ý | nhìn chung | kết quả | dẫn đến | giúp | đưa | nâng | làm cho | đáng chú ý là |
    theo báo cáo | báo cáo | cho biết | cho thấy | kéo theo | khiến | tạo điều kiện | cũng như
  `),
  /** An aside: why, what for, by what. */
  aside: phrases(`
    để | nhằm | do | vì | nhờ | khi | phục vụ | theo tiêu chí | theo chuẩn | theo quy định |
    theo kế hoạch | theo nghị quyết | theo đề án | theo chương trình | thông qua | sau khi
  `),
  /** Small words of a verb; a phrase that begins with a noun goes on over them. */
  small: phrases(`đã | đang | sẽ | vẫn | cũng | chưa | không | ước | đều | còn | luôn | được`),
};
