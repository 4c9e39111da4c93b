import { phrases, wordSet } from '../phrase/phrases.ts';

/**
 * Nouns that say only in what something is counted: alone after a number they do not name it ("may mặc
 * 67 nghìn cái", "bắt giữ 12 tên"); the item or the deed before the number does.
 */
export const classifiers = new Set(
  phrases(`
    con | cái | chiếc | viên | đôi | tên | vụ | vụ việc | vụ án | lượt | lượt người |
    người | bộ | quả | bông | cây | bao | thùng | chuyến | khẩu | em | cháu | suất | ca | cuộc |
    cặp | tấm | kiện | món | tờ | cuốn | quyển | bài | mũi | liều | đối tượng | trường hợp |
    đồng chí | đơn vị | ngày công | lít | lồng | chai | gói | hộp | túi | mét | bản | đợt | lần |
    bóng | bánh | tuổi | ngày | tháng | năm | giờ
  `),
);

/** Verbs that only report a count: what it is about was named before. */
export const reportings = wordSet(`xảy có phát ghi là đạt còn gồm với được hiện`);
