import { phrases } from '../phrase/phrases.ts';

/** What is done, beside the verbs that govern numbers: alone before a number they do not say what is measured. */
export const deeds = {
  /** Nouns that only begin like one. */
  none: phrases(`
    tập trung đông | phát triển kinh tế | phát triển sản xuất | mở rộng thị trường | điều tra viên | thi hành án
  `),
  deed: phrases(`
    xảy ra | phát triển | mở rộng | chuyển | chuyển từ | thả | thả nuôi | thả giống | vận động | tập trung |
    tiến hành | chỉ đạo | phối hợp | thi hành | thi hành kỷ luật | kỷ luật | xử lý kỷ luật |
    xử lý hành chính | điều tra | điều tra khám phá | khám phá | điều tra làm rõ | làm rõ | bắt giữ |
    tạm giữ | tạm giam | triệu tập | vận chuyển | mua bán | tàng trữ | tổ chức thực hiện |
    gieo | cấy | gieo sạ | xuống giống | thả nuôi được | chăm sóc | bảo vệ | khoán | giao khoán |
    nhựa hóa | cứng hóa | bê tông hóa | công nhận mới | cải tạo | sửa chữa | tu sửa | kiên cố hóa | xây mới | làm mới | đầu tư xây dựng |
    tập huấn | bồi dưỡng | truyền thông | cấp phát | thăm hỏi | thăm , tặng quà | tặng quà | chúc thọ |
    tiêm phòng | phun phòng | thu gom | vớt | cứu | di dời | sơ tán | bố trí ổn định | hòa giải | thụ lý | giải quyết xong |
    đưa vào sử dụng | đưa vào | rà soát | thẩm tra | kết luận | chuyển hồ sơ | xây dựng được |
    thu hoạch được | tuần tra | lập biên bản | cảnh cáo | khiển trách | khai trừ | cách chức |
    kê khai | niêm yết | quyết toán | phân bổ | giao | điều chỉnh | thông qua | đề ra | tham gia |
    hưởng ứng | tuyên truyền | ra quân | dọn vệ sinh | trồng dặm | tái đàn | phun | phun khử khuẩn |
    bầu đủ | bầu được | bầu | trúng cử | ký kết | ký | cho thuê | bán | mua | đề xuất | nghiên cứu |
    kiến nghị | tham mưu
  `),
};
