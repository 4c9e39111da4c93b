import { phrases } from '../phrase/phrases.ts';

/**
 * What the words before a number say of it. `reach`: it is the level; `rise`, `fall`: it is a difference or
 * a rate; `to`: where a movement ended; `from`: where it began; `more`: something added; `beyond`: by how
 * much a mark was passed; `part`: part of a whole; `times`: a multiple; `equal`: a comparison by size;
 * `act`: something done, of which this much; `give`: for whom something was done.
 */
export const verbs = {
  /** Words that only begin like a verb. */
  none: phrases(`
    tốc độ tăng | tốc độ tăng trưởng | tốc độ phát triển | tổng mức | việc làm | tự có |
    đăng ký tăng thêm | vốn tăng thêm | điều chỉnh tăng thêm | cấp mới và tăng thêm | bằng cấp | bằng khen | bằng chứng | bằng tốt nghiệp | bằng lái | bằng cách | bằng nhiều |
    tăng cường | tăng gia | tăng tốc | giảm thiểu | giảm nhẹ thiên tai | chiếm dụng | vượt khó |
    vượt qua | vượt bậc | vượt trội | góp ý | góp phần | góp vốn | là do | là nhờ | có thể |
    có hiệu quả | có chất lượng | thu nhập | thu hút đầu tư | chi bộ | chi nhánh | chi hội |
    chi đoàn | chi tiết | chi phí | chi cục | từ đó | từ nguồn | từng | với nhau | giao thông |
    giao lưu | giao dịch | cấp xã | cấp huyện | cấp tỉnh | cấp ủy | có được | được biết |
    bắt đầu | bắt buộc | trồng trọt | đón nhận | mở rộng | đầu tư công | đầu tư nước ngoài |
    nuôi trồng | xử lý nghiêm | thực hiện tốt | tổ chức đảng | tổ chức cơ sở đảng | nợ công |
    nợ xấu | xuất khẩu lao động | sản xuất nông nghiệp | sản xuất công nghiệp | sản xuất kinh doanh
  `),
  reach: phrases(`
    xảy ra | đạt | đạt được | đạt mức | đạt tỷ lệ | cán mốc | là | có | được | gồm | gồm có | bao gồm |
    hiện có | với | ở mức | đạt tổng | đạt trị giá | trị giá | duy trì | duy trì ở mức |
    giữ ở mức | với mức | chỉ đạt | mới đạt | mới có | chỉ có | có tổng số | tổng |
    tổng số | tỷ lệ | đạt tỷ trọng | mức | đạt bình quân | dao động | dao động từ |
    lần lượt là | lần lượt đạt | tổng cộng | từ mức | với tổng số | với tổng
  `),
  rise: phrases(`
    tăng | gia tăng | gia tăng tới | tăng trưởng | tăng khá | tăng mạnh | tăng cao | tăng nhẹ | tăng tới | tăng đến |
    tăng nhanh | tăng vọt | tăng đều | tăng đáng kể | tăng được | tăng ở mức |
    tăng tương ứng | tăng chung | tăng ước | tăng thu | cao hơn | nhiều hơn | lớn hơn |
    dài hơn | nhanh hơn | tăng trưởng đạt | tăng trưởng ở mức | đạt mức tăng |
    đạt tăng trưởng | đạt tốc độ tăng | tăng với tốc độ | tăng trưởng dương | bật tăng |
    tăng lần lượt | tăng trưởng khá | tăng so | tăng trưởng cao | tăng số | tăng tổng số |
    đạt mức tăng trưởng | tăng trưởng mạnh | với mức tăng | có mức tăng | mức tăng
  `),
  fall: phrases(`
    giảm | giảm mạnh | giảm nhẹ | giảm sâu | giảm bớt | giảm tới | giảm đến | giảm được |
    giảm đi | giảm tiếp | giảm thêm | giảm đáng kể | giảm tương ứng | giảm lần lượt |
    giảm so | giảm số | giảm tổng số | giảm nhanh | giảm chung | thấp hơn | ít hơn | kém hơn |
    ngắn hơn | chậm hơn | hụt | sụt giảm | sụt | hạ | cắt giảm | rút ngắn | tinh giản |
    tinh giảm | tăng trưởng âm | kéo giảm | mức giảm | với mức giảm | có mức giảm | hụt thu |
    giảm thu | giảm nghèo | âm
  `),
  to: phrases(`
    lên | lên đến | lên tới | lên thành | tăng lên | tăng lên đến | tăng lên tới |
    tăng lên thành | nâng lên | lên mức | tăng lên mức | nâng lên thành | nâng tổng số lên |
    đưa tổng số lên | thành | xuống | xuống còn | giảm còn | giảm xuống | giảm xuống còn |
    còn | chỉ còn | còn lại | hạ xuống | hạ xuống còn | rút xuống còn | rút còn |
    giảm chỉ còn | xuống mức | giảm xuống mức | nay là | vẫn còn | hiện còn | tới | đến |
    giảm về | về | về mức | sắp xếp còn | nâng tổng số | đạt đến | đạt tới
  `),
  from: phrases(
    `từ | tăng từ | giảm từ | giảm dần từ | nâng từ | từ chỗ | đi từ | từ chỗ chỉ có | từ con số`,
  ),
  more: phrases(`
    thêm | có thêm | tăng thêm | bổ sung thêm | phát triển thêm | thành lập thêm |
    thu hút thêm | công nhận thêm | xây dựng thêm | thêm được | tăng thêm được | đạt thêm |
    mở thêm | nâng thêm | tạo thêm | giao thêm | kết nạp thêm | trồng thêm | đầu tư thêm |
    hỗ trợ thêm | cấp thêm | huy động thêm
  `),
  beyond: phrases(`
    vượt | vượt mức | vượt thu | đạt vượt | vượt quá | vượt cao | vượt trên
  `),
  part: phrases(`
    chiếm | chiếm tỷ lệ | chiếm tỷ trọng | chiếm tới | chiếm đến | tương ứng | tương ứng với |
    tương đương | tương đương với | đóng góp | đóng góp vào | góp | chiếm bình quân |
    tỷ lệ đạt | chiếm tỷ lệ là | đóng góp tới | làm tăng | làm giảm | chiếm phần lớn |
    đạt tỷ lệ chiếm
  `),
  times: phrases(`gấp | tăng gấp | cao gấp | nhiều gấp | lớn gấp | đạt gấp | bằng gấp | giảm gấp`),
  equal: phrases(`bằng | đạt bằng | chỉ bằng | mới bằng | ngang | tương đương bằng`),
  give: phrases(`cho | đại diện cho`),
  act: phrases(`
    làm ra | tạo ra | mang lại | đem lại | thu về |
    thu | thu được | thực hiện | thực hiện được | giải ngân | giải ngân đạt | giải ngân được |
    huy động | huy động được | thu hút | thu hút được | xây dựng | xây dựng được | hỗ trợ |
    cấp | cấp được | trồng | trồng được | trồng mới | tổ chức | tổ chức được | phát hiện |
    xử lý | bắt | bắt giữ | ghi nhận | kết nạp | kết nạp được | giải quyết |
    tiếp nhận | tạo việc làm | đào tạo | đầu tư | bố trí | phân bổ | chi | hoàn thành | giao |
    trao | tặng | vận động | quyên góp | vận động được | giải phóng | giải phóng được |
    thành lập | thành lập mới | bầu | bầu ra | ban hành | triển khai | mở | duy trì |
    phê duyệt | thẩm định | khởi tố | khởi công | khánh thành | xóa | sửa chữa | nâng cấp |
    kiểm tra | giám sát | thu hồi | gieo cấy | gieo trồng | thu hoạch | khám |
    khám chữa bệnh | tuyên truyền | vay | cho vay | nộp | nợ | lắp đặt | cứng hóa |
    bê tông hóa | đón | phục vụ | bàn giao | khai thác | nuôi | xuất khẩu | nhập khẩu |
    tiêu thụ | công nhận | chuyển đổi | quy hoạch | tích tụ | sản xuất | chi trả |
    quyết định | bổ sung | sắp xếp | tuyển | tuyển chọn | luân chuyển | bổ nhiệm | điều động |
    tiêm | tiêm được | tổn thất | thiệt hại | ước thiệt hại | tiết kiệm | tiết kiệm được |
    xử phạt | phạt | xử phạt hành chính | truy thu | thu giữ | tịch thu | tiêu hủy | bồi thường |
    thanh toán | tạm ứng | ủng hộ | hiến | cấp phát | khám phá | triệt phá | triệt xóa | truy tố |
    xét xử | miễn | miễn giảm | miễn, giảm | gia hạn | cấp mới | đăng ký | đăng ký mới | khen thưởng | biểu dương | nhận | tham mưu
  `),
};
