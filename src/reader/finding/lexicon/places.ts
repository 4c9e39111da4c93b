import { phrases } from '../phrase/phrases.ts';

/** Words that begin the name of a place or a body, when a capital letter follows. */
export const places = {
  place: phrases(`
    thành phố | tp | tp . | t . p | thị xã | tx | tx . | thị trấn | tt | tt . | huyện | h . |
    xã | phường | quận | tỉnh | khu công nghiệp | kcn | cụm công nghiệp | ccn | thôn | xóm |
    bản | ấp | buôn | công ty | khu kinh tế | trường | bệnh viện | vùng | khu vực | đảo |
    hợp tác xã | đặc khu
  `),
};

/** Parts of a country or a province: they say whose figure it is. */
export const regions = phrases(`
  địa phương | các địa phương | các tỉnh | miền | phía | vùng | các vùng | đồng bằng | duyên hải |
  trung du | tây nguyên | đông nam bộ | bắc trung bộ | tây bắc | đông bắc |
  khu vực đồng bằng | khu vực miền núi | cả nước |
  toàn quốc | trên địa bàn | địa bàn tỉnh | địa bàn huyện | địa bàn xã | trong nước |
  thị trường | châu á | châu âu | châu mỹ | châu phi | châu đại dương | đường bộ | đường sắt | đường thủy | đường thủy nội địa
`);
