import { phrases } from '../phrase/phrases.ts';

/**
 * Provinces and cities under the central government that are named without "tỉnh" or "thành phố": the 63 until
 * 30 June 2025, which hold the names of the 34 since (Resolution 202/2025/QH15), and common short forms.
 */
export const provinces = phrases(`
  an giang | bà rịa - vũng tàu | bạc liêu | bắc giang | bắc kạn | bắc cạn | bắc ninh | bến tre |
  bình dương | bình định | bình phước | bình thuận | cà mau | cao bằng | cần thơ | đà nẵng |
  đắk lắk | đắc lắc | đắk nông | đắc nông | điện biên | đồng nai | đồng tháp | gia lai | hà giang |
  hà nam | hà nội | hà tĩnh | hải dương | hải phòng | hậu giang | hòa bình | hưng yên |
  khánh hòa | kiên giang | kon tum | lai châu | lạng sơn | lào cai | lâm đồng | long an |
  nam định | nghệ an | ninh bình | ninh thuận | phú thọ | phú yên | quảng bình | quảng nam |
  quảng ngãi | quảng ninh | quảng trị | sóc trăng | sơn la | tây ninh | thái bình |
  thái nguyên | thanh hóa | thừa thiên huế | thừa thiên - huế | huế | tiền giang | trà vinh |
  tuyên quang | vĩnh long | vĩnh phúc | yên bái | tp hcm | tp . hcm | hồ chí minh
`);
