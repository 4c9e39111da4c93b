import { phrases, wordSet } from '../phrase/phrases.ts';

/** Words before the noun of an indicator that do not belong to it. */
export const leadWords = wordSet(`
  và các những về trong đó thì mà với là có đã nâng đưa duy trì - + * • như cụ thể riêng
  của khi do để đạt hiện nay đến còn tại bên cạnh theo ước sẽ cùng từ ở nhờ nhưng
  trên . / ” “ " ' khác tính chung nhìn cũng vẫn đã được tức hay
`);

/** The same, of several words. */
export const leadPhrases = phrases(`
  công tác | kết quả | nhìn chung | tính chung | việc | từng bước | nhằm | chủ yếu là |
  bình quân chung | toàn tỉnh | toàn huyện | toàn xã | toàn thành phố | trong năm | trong kỳ |
  trong tháng | trong quý | ước tính | sơ bộ | tương đương | tương ứng |
  trong số | tiếp đến là | tiếp theo là | kế đến là | đứng đầu là | dẫn đầu là | sau đó là |
  cuối năm | đầu năm | hết năm | giữa năm | cuối kỳ | cuối nhiệm kỳ | đầu nhiệm kỳ | hết nhiệm kỳ |
  cuối tháng | cuối quý | cuối khóa | cộng dồn | lũy kế | lũy kế cả | tính lũy kế |
  thứ nhất là | thứ hai là | thứ ba là | cao nhất là | thấp nhất là | lớn nhất là | nhiều nhất là
`);

/** Words between the name of an indicator and its verb. */
export const tailWords = wordSet(`
  đã đều cũng vẫn luôn mới được là có của trong vào ước tiếp tục với và từ đến còn sẽ
  cùng thì mà ở năm tháng quý tính khoảng lại đang nay hết cuối cả chưa không
`);

/** Powers of ten between a number and its noun: "1.516 nghìn lượt". */
export const scaleWords = wordSet(`nghìn ngàn triệu trăm vạn tỷ`);

/** First words of indicators that are never the second noun of a list. */
export const strongHeads = wordSet(`
  tổng giá tốc tỷ thu chi sản diện năng số kim doanh vốn grdp gdp chỉ mức dư tăng cơ dân độ lượng
  khối nợ lợi gtsx iip cpi mật hệ bội
`);

/** First syllables of deeds that are branches of the economy too: "công nghiệp và xây dựng". */
export const nounDeeds = wordSet(`xây sản xuất nhập đầu nuôi trồng khai tiêu đào`);
