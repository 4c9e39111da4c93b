import { phrases } from '../phrase/phrases.ts';

/** Words that begin the name of a place or a body, when a capital letter follows. */
export const places = {
  place: phrases(`
    thành phố | tp | tp . | t . p | thị xã | tx | tx . | thị trấn | tt | tt . | huyện | h . |
    xã | phường | quận | tỉnh | khu công nghiệp | kcn | cụm công nghiệp | ccn | thôn | xóm |
    bản | ấp | buôn | công ty | đảng bộ | khu kinh tế | trường | bệnh viện | cục | sở | vùng |
    khu vực | đảo | hợp tác xã | đặc khu
  `),
};
