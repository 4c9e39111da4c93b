import { phrases } from '../phrase/phrases.ts';

/** Who does things: before a verb of doing they are not what is measured. */
export const actors = {
  /** Words that only begin like one. */
  none: phrases(`
    xã hội | xã hội hóa | trường hợp | hội nghị truyền hình | đoàn kết | ban hành | hội viên |
    đoàn viên | tỉnh lộ | trung tâm thương mại | trường học | xã viên | phòng học | phòng cháy |
    phòng chống | phòng , chống | phòng - chống | phòng ngừa | đơn vị sản phẩm | thành phố thông minh
  `),
  body: phrases(`
    xã | phường | thị trấn | huyện | thị xã | quận | tỉnh | thành phố | tp | thôn | bản | xóm | ấp |
    khu phố | tổ dân phố | địa phương | toàn xã | toàn huyện | toàn tỉnh | toàn thành phố | toàn quốc |
    toàn tp | toàn thị xã | toàn phường | toàn quận | toàn đảng bộ | toàn ngành | toàn dân | toàn thôn | cả nước | cả tỉnh |
    nước ta | việt nam | đảng bộ | chi bộ | đảng ủy | tỉnh ủy | huyện ủy | thành ủy | thị ủy |
    cấp ủy | các cấp ủy | ban thường vụ | ban chấp hành | btv | bch | ủy ban | ubnd | ubmttq | ubkt | hđnd |
    hội đồng nhân dân | hội đồng | thường trực | chính quyền | chính phủ | nhà nước | quốc hội |
    mặt trận | mttq | hội nông dân | hội phụ nữ | hội cựu chiến binh | hội chữ thập đỏ |
    hội khuyến học | các hội | đoàn thanh niên | huyện đoàn | tỉnh đoàn | thành đoàn |
    liên đoàn lao động | công đoàn | các đoàn thể | các tổ chức chính trị | tổ chức đảng các cấp |
    ban | các ban | sở | các sở | phòng | cục | chi cục | tổng cục | bộ | các bộ | ngành chức năng |
    ngành y tế | ngành giáo dục | ngành nông nghiệp | ngành thuế | ngành điện | ngành công an |
    ngành tòa án | ngành kiểm sát | cơ quan | cơ quan chức năng | các cơ quan | đơn vị | các đơn vị |
    lực lượng | các lực lượng | công an | quân sự | bộ đội | quân đội | biên phòng | cảnh sát |
    kiểm lâm | hải quan | tòa án | viện kiểm sát | thanh tra | thi hành án | quản lý thị trường |
    đại hội | hội nghị | kỳ họp | phiên họp | cuộc họp | đoàn công tác | tổ công tác |
    đoàn kiểm tra | đoàn giám sát | công ty | tập đoàn | ngân hàng | bệnh viện | trung tâm |
    trạm y tế | nhà máy | nhà trường | các trường | trường | kho bạc | hệ thống chính trị |
    ban quản lý | quỹ | văn phòng | vườn quốc gia | bảo hiểm xã hội | tổ chức tín dụng |
    các tổ chức tín dụng | các doanh nghiệp | các nhà hảo tâm | các nhà tài trợ | các chi bộ |
    các dn | dn | các đảng bộ | các địa phương | các xã | các huyện | các thôn
  `),
  people: phrases(`
    hội viên | đoàn viên | thanh niên | chiến sĩ | phụ nữ | nhân dân | người dân | bà con | cử tri | cán bộ | đại biểu | các đại biểu | đồng bào | nông dân |
    cán bộ , đảng viên | cán bộ , chiến sĩ | chủ đầu tư | các chủ đầu tư | các hộ | các hộ dân
  `),
};
