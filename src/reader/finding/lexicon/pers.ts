import { phrases } from '../phrase/phrases.ts';

/** What an amount is for one of: the part of a unit after "/". Other single words are taken too. */
export const pers = phrases(`
    năm | người | người / năm | ha | tháng | ngày | hộ | xã | km2 | m2 | m3 | lao động | vụ |
    khẩu | đầu người | trường | lớp | thôn | con | cây | lượt | ngày đêm | giờ | kg | tấn |
    lít | vạn dân | dân | trẻ | quý | tuần | nhà | căn | hộ nghèo | người dân | ha canh tác |
    ha đất | ha đất trồng trọt | ha đất canh tác | ha đất nông nghiệp | doanh nghiệp | dự án |
    học sinh | giáo viên | nhân khẩu | công nhân | suất | mô hình | đơn vị | chi bộ | phụ nữ |
    bà mẹ | sào | tạ | huyện | tỉnh | trẻ em | thửa | chuyến | giường | bác sĩ | km | m |
    ngày công | sản phẩm | phường | thẻ | buổi | lần | phút | cuộc | hồ sơ | 1 vạn dân
  `);
