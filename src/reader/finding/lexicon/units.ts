import { phrases, wordSet } from '../phrase/phrases.ts';

/** Currencies after a number or a scale word. */
export const currencies = {
  đồng: phrases(`đồng | đ | vnd | vnđ | đồng việt nam`),
  USD: phrases(`usd | đô la | đô la mỹ | đô - la | đô - la mỹ | đôla | đôla mỹ | $ | đô | us $`),
};

/** Slips for "đồng", read so only after a scale word. */
export const currencySlips = wordSet(`đông động đòng`);

/** Powers of ten before a unit. */
export const scaleWords = {
  '2': phrases(`trăm`),
  '3': phrases(`nghìn | ngàn`),
  '4': phrases(`vạn`),
  '6': phrases(`triệu | tr | trđ`),
  '9': phrases(`tỷ | tỷđ`),
};

/** Percentages and their points. */
export const percents = {
  '%': phrases(`% | phần trăm`),
  'điểm %': phrases(`điểm % | điểm phần trăm | điểm - phần trăm | điểm phần trăm %`),
};

/** Units that are measured, not counted. */
export const measures = {
  lần: phrases(`lần`),
  ha: phrases(`ha | hecta | héc ta | héc - ta | hec ta | hec - ta | héc - tà | hécta`),
  m2: phrases(`m2 | m 2 | mét vuông | m vuông`),
  km2: phrases(`km2 | km 2 | ki lô mét vuông | kilômét vuông | km vuông`),
  m: phrases(`m | mét`),
  km: phrases(`km | ki lô mét | kilômét | cây số | ki - lô - mét | kilomet`),
  tấn: phrases(`tấn`),
  tạ: phrases(`tạ`),
  kg: phrases(`kg | ki lô gam | kilôgam | cân | ki - lô - gam | kilogam`),
};

/** Units that are measured and not in the closed list of docs/domain/reader.md. */
export const otherMeasures = phrases(`
    m3 | m 3 | mét khối | lít | kwh | mwh | mw | kw | kv | kva | mva | gwh | wh | cm | mm |
    dm | dm2 | cm2 | yến | gam | g | gram | mg | tỷ kwh | độ | °c | ° c | oc | euro | eur |
    yên | nhân dân tệ | jpy | điểm | bậc | vòng | hl | ml | tấn - km | tấn . km |
    hành khách . km | tấn km | hành khách | bh | mbps | gb | tb | mb | hải lý | sào | mẫu |
    công đất | giạ | bao | thùng | ster | ngày công | công | lượng vàng | chỉ vàng | gallon |
    ‰ | phần nghìn | điểm cơ bản | bar | teu | dwt | cv | hp | kn | tcmn | m3 / ngày đêm |
    m3 / giờ
  `);
