import { phrases } from '../phrase/phrases.ts';

/** Words after a bare number that do not name what is counted. */
export const notNouns = new Set(
  phrases(`
    và | hoặc | với | so | bằng | tăng | giảm | đạt | chiếm | gấp | vượt | là | có | được |
    đã | sẽ | đang | trong | ngoài | ở | tại | của | do | trên | dưới | đến | từ | thì | mà |
    cho | để | nhằm | theo | về | vào | lên | xuống | còn | ra | trở | hơn | kém | gồm | như |
    nhưng | nên | vì | khi | nếu | bị | cũng | đều | không | chưa | chỉ | cùng | này | đó |
    kia | qua | tính | thuộc | cao | thấp | cả | toàn | tổng | kế | dự | cụ | riêng | nay |
    hiện | ước | khoảng | gần | đầu | cuối | nữa | năm | tháng | quý | ngày | kh | nhờ |
    đồng | tương | hoàn | thực | rồi | thêm | tới | nghị | hđnd | ubnd | tỉnh | giao | tiếp |
    xếp | đứng | ck | svck | trước | sau | giữa | mỗi | từng | mới | cũ | lại | liên | đóng |
    phấn | mức | nâng | thu | chi | tập | trung | bình | ngoái | x | e | đối | vẫn | tuy |
    song | trừ | kể | mang | góp | làm | giúp
  `),
);
