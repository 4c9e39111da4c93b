import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

function claimsIn(text: string): string[] {
  return readText({ text }).claims.map(({ value, value2, unit }) =>
    value2 === null ? `${value} ${unit}` : `${value}..${value2} ${unit}`,
  );
}

function apartIn(text: string): string[] {
  return readText({ text }).apart.map(({ quote, why }) => `${quote}: ${why}`);
}

describe('an amount and its unit', () => {
  it.each([
    ['đạt 13.090 tỷ đồng', '13090 tỷ đồng'],
    ['đạt 552,6 tỉ đồng', '552.6 tỷ đồng'],
    ['đạt 240,000 tỷ đồng', '240 tỷ đồng'],
    ['bằng 41,% kế hoạch', '41 %'],
    ['tăng 7.3%', '7.3 %'],
    ['tăng trên 19% năm', '19 %/năm'],
    ['tăng 19% năm 2020', '19 %'],
    ['đạt 1 nghìn tỷ đồng', '1000 tỷ đồng'],
    ['đón 1.516 nghìn lượt khách', '1516000 lượt'],
    ['đàn gà 1,25 triệu con', '1250000 other:con'],
    ['thu nhập đạt 47 triệu', '47 triệu đồng'],
    ['đạt 70 triệu đồng/người/năm', '70 triệu đồng/người/năm'],
    ['đạt 35 triệu động/người/năm', '35 triệu đồng/người/năm'],
    ['đạt 14 tiêu chí/1 xã', '14 tiêu chí/xã'],
    ['giảm 0,04 điểm phần trăm', '0.04 điểm %'],
    ['vốn 119 tỷ 214 triệu đồng', '119214 triệu đồng'],
    ['tăng 10%-12%/năm', '10..12 %/năm'],
    ['đại biểu dưới 40 tuổi', '40 other:tuổi'],
    ['trẻ dưới 40 tuổi', '40 other:tuổi'],
    ['lưu trú bình quân 1,3 ngày', '1.3 other:ngày'],
    ['Tuổi thọ trung bình 74,5 tuổi', '74.5 other:tuổi'],
    ['sản phẩm đạt từ 3 sao trở lên', '3 other:sao'],
    ['rét hại từ 3 ngày trở lên', '3 other:ngày'],
    ['chiếm 3/4 diện tích', '3..4 other:diện'],
    ['đại biểu trẻ nhất 28 tuổi', '28 other:tuổi'],
    ['đồng chí có 47 năm tuổi Đảng', '47 other:năm'],
    ['kết nạp 21 ĐV mới', '21 đảng viên'],
    ['cao hơn thị trường 10 - 15%', '10..15 %'],
    ['giá tại Hà Nội 10 - 15 nghìn đồng', '10..15 nghìn đồng'],
    ['cung cấp 12 nghìn giống', '12000 other:giống'],
    ['có 3 nghìn 300 hộ', '3300 hộ'],
    ['giám sát chuyên đề 5 tổ chức đảng', '5 tổ chức đảng'],
    ['120 ha/kế hoạch năm', '120 ha'],
    ['xây 5.267m2 nhà', '5267 m2'],
    ['trồng 225,52ha', '225.52 ha'],
    ['có 02 đại biểu', '2 đồng chí'],
    ['có 27 đ/c', '27 đồng chí'],
    ['ở 14 chi bộ', '14 tổ chức đảng'],
    ['có 7 xã, thị trấn', '7 xã'],
    ['còn 12 tổ dân phố', '12 thôn'],
    ['có 3 tổ chức', '3 other:tổ chức'],
    ['xử phạt 45 trường hợp', '45 other:trường hợp'],
    ['kim ngạch 170 triệu USD', '170 triệu USD'],
    ['kim ngạch 2,5 triệu đô la Mỹ', '2.5 triệu USD'],
    ['dân số 85.000', '85000 other:'],
  ])('%s is %s', (text, claim) => {
    expect(claimsIn(text)).toEqual([claim]);
  });
});

describe('two numbers of one amount', () => {
  it.each([
    ['đạt từ 11,5 - 12,4%', ['11.5..12.4 %']],
    ['đạt 50 đến 55 triệu đồng', ['50..55 triệu đồng']],
    ['từ 800 triệu đến 1 tỷ đồng', ['800..1000 triệu đồng']],
    ['giảm 0,5%-0,8%', ['0.5..0.8 %']],
    ['đạt 19/19 tiêu chí', ['19..19 tiêu chí']],
    ['xếp thứ 5/6 tỉnh', ['5..6 hạng']],
    ['đứng thứ 3 toàn tỉnh', ['3 hạng']],
    ['đàn gà 7 triệu 520 nghìn con', ['7520000 other:con']],
    ['gieo cấy 120 ha/118 ha, đạt 101,7%', ['120 ha', '118 ha', '101.7 %']],
    ['tăng từ 5 xã lên 7 xã', ['5 xã', '7 xã']],
  ])('%s', (text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });
});

describe('digits that state no quantity', () => {
  it.each([
    ['Ngày 24-03-2021 họp', '24-03-2021: date'],
    ['Chiều 22.4, huyện họp', '22.4: date'],
    ['Có xã đạt chuẩn trước 2 năm trở lên', '2 năm: duration'],
    ['lúc 10:21', '10:21: time'],
    ['bắt đầu từ 7h30', '7h30: time'],
    ['so với năm 2015', 'năm 2015: year'],
    ['giai đoạn 2016 - 2020', 'giai đoạn 2016 - 2020: period'],
    ['trong 6 tháng đầu năm', '6 tháng đầu năm: period'],
    ['sau 3 ngày', '3 ngày: duration'],
    ['lần thứ 30', '30: ordinal'],
    ['dịch Covid-19', '19: name'],
    ['cơn bão số 3', '3: name'],
    ['quốc lộ 3', '3: name'],
    ['Khu công nghiệp Sông Công 2', '2: name'],
    ['tổ dân phố 5 phường Bách Quang', '5: name'],
    ['Chỉ thị 05-CT/TW', '05-CT/TW: doc_number'],
    ['Quyết định số 12/QĐ-UBND', '12/QĐ-UBND: doc_number'],
    ['Nghị quyết Trung ương 4', '4: doc_number'],
    ['1. Về kinh tế', '1: list_number'],
    ['giá trị trên 1 ha đất', '1: unit_base'],
    ['bác sĩ trên 10.000 dân', '10.000: unit_base'],
    ['trẻ em dưới 5 tuổi', '5: attribute'],
    ['doanh nghiệp với 100% vốn nước ngoài', '100%: attribute'],
    ['Tổng truy cập: 1940858', '1940858: counter'],
    ['a272e0729db75ee.jpg', '272e0729db75: name'],
    ['tổ máy số 1 của nhà máy', '1: name'],
    ['nhà máy Vũng Áng 1 gặp sự cố', '1: name'],
    ['trong tháng 5.2015', 'tháng 5.2015: period'],
    ['lúc 10:01:33', '10:01:33: time'],
    ['Đường dây nóng: 0218 3909 192', '0218 3909 192: phone'],
    ['Điện thoại: 0208.3862.234', '0208.3862.234: phone'],
    ['Đang xem: 80', '80: counter'],
    ['Thống kê truy cập Trong tuần: 10434', '10434: counter'],
    ['mã 56088c38b9e27bbc22f3', '56088c38b9e27bbc22f3: name'],
    ['quy hoạch chi tiết 1/500 khu dân cư', '1/500: attribute'],
    ['phụ nữ từ 15 đến 49 tuổi', '15 đến 49: attribute'],
    ['dân số từ 18 tuổi trở lên', '18: attribute'],
    ['Huy hiệu 30, 40, 50 năm tuổi Đảng', '30, 40, 50: attribute'],
    ['học 2 buổi/ngày', '2: attribute'],
    ['sản phẩm đạt 3 sao', '3: attribute'],
    ['tiết lập xuân 04/02', '04/02: date'],
    ['dịp 8/3', '8/3: date'],
    ['thảo luận 1 số nội dung', '1: name'],
    ['mô hình 100 triệu đồng/ha', '100 triệu đồng/ha: name'],
    ['Trường THPT 19-5', '19-5: name'],
  ])('%s', (text, apart) => {
    expect(apartIn(text)).toEqual([apart]);
    expect(claimsIn(text)).toEqual([]);
  });
});

it('the size of the letters beside the date of a page is no amount', () => {
  expect(claimsIn('Đăng ngày 22-03-2016 100% Tình hình kinh tế')).toEqual([]);
});

it.each([
  ['Từ 28 đến 30-12, huyện họp', ['28: date', '30-12: date']],
  ['Từ 3 đến ngày 5/6, huyện họp', ['3: date', '5/6: date']],
  ['Xây dựng từ 8 đến 12 nhà', []],
])('%s: both ends of a span of days', (text, apart) => {
  expect(apartIn(text)).toEqual(apart);
});
