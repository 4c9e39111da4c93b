import { describe, expect, it } from 'vitest';
import { rowLabel } from './row-label.ts';
import { unitSaid, unitWithin } from './cell/unit-text.ts';

describe('the head of a row', () => {
  it.each([
    ['Thu ngân sách', 'Thu ngân sách'],
    ['1. Thu ngân sách', '1 Thu ngân sách'],
    ['1.2 Thu nội địa', '1.2 Thu nội địa'],
    ['a) Thu nội địa', 'a Thu nội địa'],
    ['II. Xã hội', 'II Xã hội'],
    ['- Thu nội địa', '- Thu nội địa'],
    ['+ Vốn trong nước', '+ Vốn trong nước'],
    ['Trong đó: Thu nội địa', 'part Thu nội địa'],
    ['- Trong đó: Thu nội địa (tỷ đồng)', '- part Thu nội địa [tỷ đồng]'],
    ['Trong đó:', 'part'],
    ['Thu nhập bình quân (triệu đồng/người/năm)', 'Thu nhập bình quân [triệu đồng/người/năm]'],
    ['Giá trị xuất khẩu, triệu USD', 'Giá trị xuất khẩu [triệu USD]'],
    ['Nông, lâm nghiệp và thủy sản', 'Nông, lâm nghiệp và thủy sản'],
    ['Giá trị sản xuất (giá so sánh 2010)', 'Giá trị sản xuất (giá so sánh 2010)'],
    ['Công nghiệp - xây dựng', 'Công nghiệp - xây dựng'],
    ['8 dự án trọng điểm', '8 dự án trọng điểm'],
  ])('%s', (text, parts) => {
    const label = rowLabel(text);
    const unit = label.unit === null ? '' : `[${label.unit.name}]`;
    const said = [label.numbering, label.isPart ? 'part' : '', label.text, unit];
    expect(said.filter((part) => part !== '').join(' ')).toBe(parts);
    expect(text.slice(label.at.start, label.at.end)).toBe(label.text);
  });
});

describe('a unit that stands apart', () => {
  it.each([
    ['Triệu đồng/người/năm', 'triệu đồng/người/năm'],
    ['Tr.đ', 'triệu đồng'],
    ['trUSD', 'triệu USD'],
    ['1000đ', 'nghìn đồng'],
    ['1.000 USD', 'USD ×10^3'],
    ['nghìn tấn', 'tấn ×10^3'],
    ['tỷ đồng (giá hiện hành)', 'tỷ đồng'],
    ['% dân số', '%'],
    ['%/năm', '%/năm'],
    ['Xã, phường', 'xã'],
    ['Giường/vạn dân', 'other:giường/vạn dân'],
    ['Phường Sông Công', undefined],
    ['Xếp loại', undefined],
  ])('%s: %s', (text, name) => {
    const unit = unitSaid(text);
    const scale = unit === undefined || unit.exponent === 0 ? '' : ` ×10^${unit.exponent}`;
    expect(unit && unit.name + scale).toBe(name);
  });

  it.each([
    ['(Đơn vị tính: tỷ đồng)', 'tỷ đồng'],
    ['ĐVT: Triệu đồng', 'triệu đồng'],
    ['Biểu 02. Thu ngân sách (tỷ đồng)', 'tỷ đồng'],
    ['(Kèm theo Báo cáo của Ủy ban nhân dân)', undefined],
    ['Thực hiện (ước)', undefined],
  ])('within %s: %s', (text, name) => {
    expect(unitWithin(text)?.name).toBe(name);
  });
});
