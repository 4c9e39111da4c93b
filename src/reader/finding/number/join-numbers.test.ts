import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

function claimsIn(text: string): string[] {
  return readText({ text }).claims.map(({ value, value2, unit }) =>
    value2 === null ? `${value} ${unit}` : `${value}..${value2} ${unit}`,
  );
}

describe('a number parted by blanks', () => {
  it.each([
    ['Thu ngân sách đạt 1 250,5 tỷ đồng.', ['1250.5 tỷ đồng']],
    ['Quy mô dân số đạt 85 000 người.', ['85000 người']],
    ['Tổng mức đầu tư 2 450 300 triệu đồng.', ['2450300 triệu đồng']],
    ['Sản lượng lúa đạt 1 . 250 tấn.', ['1250 tấn']],
    ['Thu hoạch được 1 .250 tấn lúa.', ['1250 tấn']],
    ['Chi hỗ trợ 1 . 250 . 000 đồng.', ['1250000 đồng']],
    ['Giá trị sản xuất tăng 12 , 5 %.', ['12.5 %']],
    ['Doanh thu đạt 1.250 , 5 tỷ đồng.', ['1250.5 tỷ đồng']],
    ['Sản lượng từ 1 250 - 1 300 tấn.', ['1250..1300 tấn']],
    ['Thu hút khách (12 500 lượt).', ['12500 lượt']],
    ['Phường có dân số 85 250 người.', ['85250 người']],
    ['85 000 người được khám bệnh.', ['85000 người']],
  ])('%s', (text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });

  it('is quoted as it was written', () => {
    const text = 'Thu ngân sách đạt 1 250,5 tỷ đồng.';
    expect(readText({ text }).claims.map(({ quote }) => quote)).toEqual(['1 250,5 tỷ đồng']);
  });
});

describe('two numbers beside each other', () => {
  it.each([
    ['Năm 2020 125 dự án được cấp phép.', ['125 dự án']],
    ['Trong tháng 6 250 hộ được hỗ trợ vốn.', ['250 hộ']],
    ['Tại tổ dân phố 3 120 người được tiêm chủng.', ['120 người']],
    ['Khu công nghiệp Sông Công 2 150 ha đã lấp đầy.', ['150 ha']],
    ['1 250 hộ thoát nghèo', ['250 hộ']],
    ['Các xã tăng lần lượt 5 , 7 , 9 %.', ['9 %']],
    ['Đến ngày 30/6 250 hộ được hỗ trợ vốn.', ['250 hộ']],
  ])('%s keeps the second as it is', (text, claims) => {
    expect(claimsIn(text).slice(-1)).toEqual(claims);
  });

  it.each(['Đạt 2024 000 người', 'Có 000 người'])('"%s" has no figure that begins so', (text) => {
    expect(claimsIn(text)).not.toContain('0 người');
  });
});
