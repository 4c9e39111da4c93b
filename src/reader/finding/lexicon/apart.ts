import { wordSet } from '../phrase/phrases.ts';
/** Words shortly before the counters of a web site. */
export const countersBefore =
  /truy cập|lượt xem|lượt đọc|đang online|trực tuyến :|đã xem|views|lượt truy cập|hôm nay :|hôm qua :|tuần này :|tháng này :/;

/** Words shortly before a telephone number. */
export const phonesBefore =
  /(?:điện thoại|đt|sđt|fax|hotline|đường dây nóng|tel|zalo|liên hệ)(?: [:.()])* ?[\d ().-]*$/;

/** Units that only say what sort of thing is meant. */
export const attributeUnits = wordSet(`sao tầng làn kv g k cấp bánh chiều pha chỗ`);

/** Denominators of the scales of maps and plans. */
export const scaleDenominators = wordSet(
  `200 500 1000 2000 5000 10000 25000 50000 100000 250000 1000000`,
);

/** What amounts are given for: "trên 1 ha", "trên 10.000 dân". */
export const perBases = {
  one: wordSet(`ha đơn m2 km2 sào vạn héc hecta mẫu`),
  many: wordSet(`dân trẻ km2 bé`),
};
